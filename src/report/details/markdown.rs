//! A report as Markdown, for a ticket.

use std::fmt::Write as _;

use super::masking::{MASK, is_personal};
use super::value;
use crate::encoding::visible::visible;
use crate::jose::compact::Document;
use crate::report::{Report, Status};
use crate::text::{Lang, text};
use crate::time::{NumericDate, relative};

/// The report in words: the verdict, what does not pass with its evidence, the moments, the header and the claims. With
/// `is_masked`, personal claims have no values; what else stands in the words is for [`super::masking::masked`].
#[must_use]
pub fn to_markdown(report: &Report, lang: Lang, is_masked: bool) -> String {
    let mut out = String::new();
    let mut line = |words: &str| {
        // Writing to a String cannot fail.
        let _ = writeln!(out, "{words}");
    };
    let verdict = &report.verdict;
    line(&format!("## {}", plain(verdict.says.get(lang))));
    line("");
    if let Some((status, message)) = report.answer() {
        line(&format!("- {}: **{status} {}**", text("Answer", "응답").get(lang), plain(&message)));
    }
    line(&format!("- {}: {}", text("Authorizer", "권한 부여자").get(lang), plain(report.authorizer.name.get(lang))));
    let at = report.now.to_utc().unwrap_or_default();
    line(&format!("- {}: {at}", text("Judged for", "판정 시각").get(lang)));
    if let Some(detail) = &verdict.detail {
        line(&format!("- {}", plain(detail.get(lang))));
    }
    line(&format!("- {}: {}", text("Next step", "다음 할 일").get(lang), plain(verdict.remedy.get(lang))));
    line("");
    line(&format!("### {}", text("Checks that do not pass", "통과하지 않은 검사").get(lang)));
    line("");
    for row in report.rows.iter().filter(|row| row.status != Status::Pass) {
        let evidence = row.finding.evidence.as_ref().map_or("", |words| words.get(lang));
        let (mark, says) = (row.status.mark(), plain(row.finding.says.get(lang)));
        line(format!("- {mark} {says} (`{}`). {}", row.step.check.id, plain(evidence)).trim_end());
        if let Some(contrast) = &row.finding.contrast {
            line(&format!("  - {}: {}", contrast.name, code(contrast.actual.get(lang))));
            let expected = text("expected", "기대하는 값");
            line(&format!("  - {}: {}", expected.get(lang), code(contrast.expected.get(lang))));
        }
    }
    if let Some(jws) = report.reading.jws() {
        for (title, document) in
            [(text("JOSE header", "JOSE 헤더"), &jws.header), (text("Claims", "클레임"), &jws.payload)]
        {
            line("");
            line(&format!("### {}", title.get(lang)));
            line("");
            members(document, report.now, lang, is_masked).for_each(|words| line(&words));
        }
    }
    out
}

fn members(document: &Document, now: NumericDate, lang: Lang, is_masked: bool) -> impl Iterator<Item = String> {
    let members = document.object.as_ref().map(|node| node.value.members()).unwrap_or_default();
    members.iter().map(move |member| {
        let name = code(&member.name);
        if is_masked && is_personal(&member.name) {
            return format!("- {name}: {MASK}");
        }
        let value = code(&value::plain(&member.node.value));
        let at = value::moment(&member.name, &member.node.value);
        match at.and_then(|at| Some((at.to_utc()?, relative(at, now)))) {
            Some((utc, when)) => format!("- {name}: {value} ({utc}, {})", when.get(lang)),
            None => format!("- {name}: {value}"),
        }
    })
}

/// Words in which nothing is a link, an image or markup.
fn plain(words: &str) -> String {
    let is_markup =
        |c: char| c.is_ascii_punctuation() && !matches!(c, '.' | ',' | ';' | ':' | '-' | '/' | '\'' | '"' | '?');
    let escaped =
        visible(words).chars().flat_map(|c| is_markup(c).then_some('\\').into_iter().chain([c])).collect::<String>();
    // A bare address would become a link.
    escaped.replace("://", ":\u{200b}//")
}

/// A value on one line as code, however many backticks it holds (CommonMark, "code spans").
fn code(value: &str) -> String {
    let value = visible(&value.split_whitespace().collect::<Vec<_>>().join(" "));
    let longest = value.split(|c| c != '`').map(str::len).max().unwrap_or_default();
    let fence = "`".repeat(longest + 1);
    if value.is_empty() { String::new() } else { format!("{fence} {value} {fence}") }
}
