//! The report for a ticket: in a form that others can read, with what is personal masked.

use super::Page;
use super::markdown::to_markdown;
use super::written::Written;
use crate::report::door::CAN_SHARE;
use crate::report::tree::{DO, Tree, WITH};
use crate::say;
use crate::text::{Text, text};

const SHOWN: &str = "page-report";
const FORMAT: &str = "page-format";
const MASKING: &str = "page-masking";

/// A form of the report: its name in the field, for people, as a media type and as a file, and what writes it.
type Format = (&'static str, Text, &'static str, &'static str, fn(&Written<'_>) -> String);

static FORMATS: [Format; 3] = [
    ("markdown", text("Markdown", "Markdown"), "text/markdown", "token-report.md", to_markdown),
    ("text", text("plain text", "일반 텍스트"), "text/plain", "token-report.txt", |written| written.to_text()),
    ("json", text("JSON", "JSON"), "application/json", "token-report.json", |written| written.to_json()),
];

/// The button that writes the report, and the report with what can be done with it.
pub(super) fn draw(tree: &mut Tree, page: &Page<'_>) {
    if page.report.reading.is_empty() {
        return;
    }
    let lang = page.lang;
    page.section(tree, "ticket", &text("Report for a ticket", "티켓에 붙일 보고서"), None, |tree| {
        if page.typed(SHOWN).is_empty() {
            let about = [("data-action", "report"), (DO, "say"), (WITH, "page-report=shown")];
            tree.button(&about, text("Write the report", "보고서 만들기").get(lang));
        } else {
            report(tree, page);
        }
        super::link::draw(tree, page);
    });
}

fn report(tree: &mut Tree, page: &Page<'_>) {
    let lang = page.lang;
    let format = FORMATS.iter().find(|(id, ..)| *id == page.typed(FORMAT)).or(FORMATS.first());
    let Some((id, _, media_type, file, write)) = format else { return };
    let is_masked = page.typed(MASKING) != "off";
    let report = Written::of(page, is_masked);
    let written = write(&report);
    tree.element("div", &[("class", "tools")], |tree| {
        tree.element(
            "select",
            &[("id", "report-format"), (DO, FORMAT), ("aria-label", text("Format", "형식").get(lang))],
            |tree| {
                for (known, name, ..) in &FORMATS {
                    let mut about = vec![("value", *known)];
                    about.extend((known == id).then_some(("selected", "")));
                    tree.says("option", &about, name.get(lang));
                }
            },
        );
        tree.button(&[("data-action", "copy-report"), (DO, "copy"), (WITH, &written)], text("Copy", "복사").get(lang));
        let href = format!("data:{media_type};charset=utf-8,{}", super::link::encoded(&written));
        let about = [("class", "button"), ("data-action", "save-report"), ("href", href.as_str()), ("download", *file)];
        tree.says("a", &about, text("Save", "저장").get(lang));
        if !page.typed(CAN_SHARE).is_empty() {
            tree.button(&[("data-action", "share"), (DO, "share"), (WITH, &written)], text("Share", "공유").get(lang));
        }
        tree.button(&[("data-action", "print"), (DO, "print")], text("Print", "인쇄").get(lang));
        let (set, words) = if is_masked {
            ("page-masking=off", text("Show personal values", "개인 정보 표시"))
        } else {
            ("page-masking=", text("Mask personal values", "개인 정보 가리기"))
        };
        tree.button(&[("data-action", "masking"), (DO, "say"), (WITH, set)], words.get(lang));
    });
    tree.says("p", &[("class", "quiet"), ("data-role", "masked")], is_masking(&report, is_masked).get(lang));
    tree.element("pre", &[("tabindex", "0"), ("data-role", "report")], |tree| tree.lines(&written));
}

/// What is masked.
fn is_masking(report: &Written<'_>, is_masked: bool) -> Text {
    let names = report.masked.join(", ");
    match (is_masked, names.is_empty()) {
        (true, false) => say!(
            "The token itself is never in the report. Masked: {names}. Look through the rest before you pass it on.",
            "토큰 자체는 보고서에 들어가지 않습니다. 가린 클레임: {names}. 전달하기 전에 나머지 내용도 확인하세요."
        ),
        (true, true) => text(
            "The token itself is never in the report, and it has no claim that is known to be personal. Look through the rest before you pass it on.",
            "토큰 자체는 보고서에 들어가지 않으며, 개인 정보로 알려진 클레임도 없습니다. 전달하기 전에 나머지 내용도 확인하세요.",
        ),
        (false, _) => text(
            "Only the token itself, with its signature, is left out; nothing else is masked.",
            "서명을 포함한 토큰 자체만 뺐고, 그 밖의 값은 가리지 않았습니다.",
        ),
    }
}
