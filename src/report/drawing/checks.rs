//! The checks, in the order the authorizer makes them.

use super::excerpt;
use crate::check::Need;
use crate::report::tree::{DO, POINT, Tree, WITH};
use crate::report::{Report, Row, Status};
use crate::say;
use crate::span::Span;
use crate::text::{Lang, Text, text};

/// Every check that applies, and what no page can see.
pub(super) fn draw(tree: &mut Tree, report: &Report, lang: Lang, is_hosted: bool) {
    let [fail, warn, unknown, pass] =
        [Status::Fail, Status::Warn, Status::Unknown, Status::Pass].map(|s| report.count(s));
    let counted = say!(
        "{fail} fail · {warn} to note · {unknown} not checked · {pass} pass",
        "실패 {fail} · 참고 {warn} · 미확인 {unknown} · 통과 {pass}"
    );
    tree.element("section", &[("class", "sheet checks"), ("aria-labelledby", "checks-title")], |tree| {
        tree.element("header", &[], |tree| {
            let title = text("In the order the authorizer checks", "권한 부여자가 검사하는 순서");
            tree.says("h2", &[("id", "checks-title")], title.get(lang));
            tree.says("span", &[("class", "aside")], counted.get(lang));
        });
        tree.element("ol", &[], |tree| {
            report.rows.iter().for_each(|row| item(tree, &report.reading.source, row, lang, is_hosted));
        });
        tree.element("div", &[("class", "unseen")], |tree| {
            tree.says("p", &[], text("Not visible from here:", "여기서 확인할 수 없는 항목:").get(lang));
            tree.element("ul", &[], |tree| {
                report.authorizer.unseen.iter().for_each(|words| tree.says("li", &[], words.get(lang)));
            });
        });
    });
}

fn item(tree: &mut Tree, source: &str, row: &Row, lang: Lang, is_hosted: bool) {
    let (id, finding) = (row.step.check.id, &row.finding);
    let name = match row.status {
        Status::Pass => text("passes", "통과"),
        Status::Warn => text("to note", "참고"),
        Status::Fail => text("fails", "실패"),
        Status::Unknown => text("not checked", "미확인"),
    };
    let places = Span::written(&finding.labels);
    let mut about = vec![("data-check", id), ("data-status", row.status.id()), (POINT, &*places)];
    // A key press leads from one that is not in order to the next.
    about.extend((row.status != Status::Pass).then_some(("tabindex", "-1")));
    tree.element("li", &about, |tree| {
        let about = [("class", "mark"), ("role", "img"), ("aria-label", name.get(lang))];
        tree.says("span", &about, row.status.mark());
        tree.element("div", &[], |tree| {
            tree.says("p", &[("class", "says")], finding.says.get(lang));
            tree.says("p", &[("class", "why")], finding.evidence.as_ref().map_or("", |words| words.get(lang)));
            contrast(tree, row, lang);
            if is_hosted && row.status != Status::Pass {
                entry(tree, id, lang);
            }
            if finding.fix.is_some() || row.status == Status::Fail {
                excerpt::places(tree, source, &finding.labels);
            }
        });
        tree.element("div", &[("class", "does")], |tree| {
            show(tree, source, row, lang);
            tool(tree, row, lang, is_hosted);
        });
    });
}

/// The way to the check's entry in the catalogue, in a tab of its own, so that what is pasted here stays.
fn entry(tree: &mut Tree, id: &str, lang: Lang) {
    let href = format!("checks.html#{id}");
    let about = [("href", href.as_str()), ("target", "_blank"), ("rel", "noopener")];
    tree.element("p", &[("class", "entry")], |tree| {
        tree.says("a", &about, text("about this check", "이 검사에 관하여").get(lang));
    });
}

fn contrast(tree: &mut Tree, row: &Row, lang: Lang) {
    let Some(contrast) = &row.finding.contrast else { return };
    tree.element("dl", &[("class", "contrast")], |tree| {
        tree.says("dt", &[], contrast.name);
        tree.says("dd", &[("class", "bad")], contrast.actual.get(lang));
        tree.says("dt", &[], text("expected", "기대하는 값").get(lang));
        tree.says("dd", &[("class", "good")], contrast.expected.get(lang));
    });
}

/// Selects the first place of what is not in order.
fn show(tree: &mut Tree, source: &str, row: &Row, lang: Lang) {
    let first = row.finding.labels.first().filter(|first| row.status != Status::Pass && !first.is_empty());
    let Some(first) = first else { return };
    // A text area counts as JavaScript does.
    let units = |end: usize| Span::new(0, end).of(source).encode_utf16().count();
    let place = Span::written(&[Span::new(units(first.start), units(first.end))]);
    let (en, ko) = (&row.step.check.title.en, &row.step.check.title.ko);
    let label = say!("Show the place: {en}", "위치 보기: {ko}");
    let about = [("data-action", "show"), (DO, "show"), (WITH, &place), ("aria-label", label.get(lang))];
    tree.button(&about, text("Show", "보기").get(lang));
}

fn tool(tree: &mut Tree, row: &Row, lang: Lang, is_hosted: bool) {
    let link = |tree: &mut Tree, href, words: Text| {
        tree.says("a", &[("class", "button"), ("href", href)], words.get(lang));
    };
    match (&row.finding.fix, row.need) {
        (Some(fix), _) => {
            let about = [("data-action", "fix"), (DO, "fix"), (WITH, &fix.written())];
            tree.button(&about, text("Remove", "제거").get(lang));
        }
        (None, Some(Need::Keys)) if is_hosted => {
            let about = [("data-strong", "true"), ("data-action", "fetch-keys-now"), (DO, "fetch")];
            tree.button(&about, text("Fetch keys", "키 가져오기").get(lang));
        }
        (None, Some(Need::Keys)) => link(tree, "#keys", text("Paste the keys", "키 붙여넣기")),
        (None, Some(Need::UserPool)) => link(tree, "#user-pools", text("Type it in", "입력하기")),
        (None, Some(Need::Nothing | Need::Request) | None) => {}
    }
}
