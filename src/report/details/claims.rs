//! The claims, as the token states them.

use super::{Page, value};
use crate::cognito::claim_dictionary;
use crate::encoding::json::Member;
use crate::encoding::visible::{indented, visible};
use crate::jose::token::Jws;
use crate::report::tree::{DO, POINT, Tree, WITH};
use crate::say;
use crate::span::Span;
use crate::text::text;

/// The field that says whether the claims are shown as JSON, by `raw`.
const VIEW: &str = "page-claims";
/// The field with the place of the caret in the pasted text, in bytes.
const CARET: &str = "page-caret";

/// Every claim in the order of the token, duplicates included, as a table or as JSON.
pub(super) fn draw(tree: &mut Tree, page: &Page<'_>) {
    let Some(jws) = page.report.reading.jws() else { return };
    let aside = text("as the token states them", "토큰에 적힌 그대로");
    page.section(tree, "claims", &text("Claims", "클레임"), Some(&aside), |tree| match &jws.payload.object {
        Ok(node) => {
            let is_raw = page.typed(VIEW) == "raw";
            views(tree, page, is_raw, written(jws));
            if is_raw {
                tree.element("pre", &[("tabindex", "0")], |tree| tree.lines(&indented(&node.value)));
            } else {
                let members = node.value.members();
                tree.element("table", &[], |tree| {
                    tree.element("tbody", &[], |tree| {
                        members.iter().enumerate().for_each(|(i, member)| row(tree, page, jws, i, member));
                    });
                });
            }
            origin(tree, page, jws);
        }
        // Text that is no JSON object is shown as it is; bytes that are no text, not at all.
        Err(_) => {
            let shown = visible(written(jws));
            tree.element("pre", &[("tabindex", "0")], |tree| tree.lines(&shown));
        }
    });
}

/// Where the token comes from, as far as its claims tell.
fn origin(tree: &mut Tree, page: &Page<'_>, jws: &Jws) {
    for sign in crate::cognito::origin::of(jws) {
        tree.element("p", &[("class", "quiet"), ("data-role", "origin")], |tree| {
            let [says, because, sure] = [&sign.says, &sign.because, &sign.sure].map(|words| words.get(page.lang));
            tree.says("strong", &[], says);
            tree.text(&format!(" {because} ({sure})"));
        });
    }
}

/// The text of the claims, letter for letter.
fn written(jws: &Jws) -> &str {
    jws.payload.text.as_deref().unwrap_or_default()
}

fn views(tree: &mut Tree, page: &Page<'_>, is_raw: bool, json: &str) {
    tree.element("div", &[("class", "tools"), ("role", "group")], |tree| {
        for (says, raw, words) in
            [("page-claims=", false, text("Table", "표")), ("page-claims=raw", true, text("JSON", "JSON"))]
        {
            let pressed = if raw == is_raw { "true" } else { "false" };
            let about = [
                ("data-action", if raw { "raw" } else { "table" }),
                (DO, "say"),
                (WITH, says),
                ("aria-pressed", pressed),
            ];
            tree.button(&about, words.get(page.lang));
        }
        let copy = text("Copy all", "모두 복사");
        tree.button(&[("data-action", "copy-claims"), (DO, "copy"), (WITH, json)], copy.get(page.lang));
    });
}

fn row(tree: &mut Tree, page: &Page<'_>, jws: &Jws, number: usize, member: &Member) {
    let (lang, name) = (page.lang, visible(&member.name));
    let places = stretch(page, jws, number);
    let caret: Option<usize> = page.typed(CARET).parse().ok();
    let holds = |caret: usize| places.is_some_and(|place| place.start <= caret && caret < place.end);
    let place = places.map(|place| Span::written(&[place])).unwrap_or_default();
    let mut about = vec![("data-claim", &*name), (POINT, &*place)];
    about.extend(caret.is_some_and(holds).then_some(("data-pointed", "true")));
    tree.element("tr", &about, |tree| {
        tree.element("th", &[("scope", "row")], |tree| tree.says("code", &[], &name));
        tree.element("td", &[], |tree| {
            value::claim(tree, page, &member.name, &member.node.value, 0);
        });
        tree.element("td", &[("class", "quiet")], |tree| {
            tree.text(claim_dictionary::meaning(&member.name).map_or("", |words| words.get(lang)));
            if let Some(source) = claim_dictionary::source(&member.name) {
                let address = claim_dictionary::address(source);
                let about = [("href", address.as_str()), ("target", "_blank"), ("rel", "noopener noreferrer")];
                tree.element("small", &[], |tree| tree.says("a", &about, source));
            }
        });
        tree.element("td", &[], |tree| {
            let label = say!("Copy {name}", "{name} 복사");
            // A string goes without its quotes, anything else as it was written.
            let copied = member.node.value.as_str().unwrap_or_else(|| member.node.span.of(written(jws)));
            let about = [("data-action", "copy-claim"), (DO, "copy"), (WITH, copied), ("aria-label", label.get(lang))];
            tree.button(&about, text("Copy", "복사").get(lang));
        });
    });
}

/// The characters of the pasted text that hold the claim of this number, with its name; nothing where the segment is
/// no base64url.
fn stretch(page: &Page<'_>, jws: &Jws, number: usize) -> Option<Span> {
    let members = jws.payload.object.as_ref().ok()?.value.members();
    jws.payload.segment.bytes.as_ref().ok()?;
    // A member begins behind the comma, or behind the first bracket.
    let before = number.checked_sub(1).and_then(|i| members.get(i));
    let start = before.map_or(0, |member| member.node.span.end) + 1;
    let end = members.get(number)?.node.span.end;
    // Three bytes are four characters.
    let clean = Span::new(start * 4 / 3, (end * 4).div_ceil(3)).offset(jws.payload.segment.span.start);
    Some(page.report.reading.locate(clean))
}
