//! A report as Markdown, for a ticket.

use std::fmt::Write as _;

use super::masked_report::{AT, AUTHORIZER, MASKED, MaskedReport};
use crate::jose::compact::Document;
use crate::report::Status;
use crate::report::claim_value;
use crate::text::text;
use crate::time::relative;

/// The report in words: the verdict and how sure it is, what the API expects, what does not pass with its evidence, the
/// header, and the claims with their moments.
#[must_use]
pub(in crate::report) fn to_markdown(written: &MaskedReport) -> String {
    let (report, lang) = (&written.report, written.lang);
    let (plain, code) = (|words: &str| written.plain(words), |value: &str| written.code(value));
    let mut out = String::new();
    let mut line = |words: &str| {
        // Writing to a String cannot fail.
        let _ = writeln!(out, "{words}");
    };
    let verdict = &report.verdict;
    line(&format!("## {}", plain(verdict.says.get(lang))));
    line("");
    if let Some(refusal) = report.refusal(lang) {
        line(&format!("- {}: **{}**", text("Answer", "응답").get(lang), plain(&refusal)));
    }
    line(&format!("- {}: {}", AUTHORIZER.get(lang), plain(report.authorizer.name().get(lang))));
    let sure = verdict.confidence.words();
    line(&format!("- {}: {}", text("How sure", "판정 신뢰도").get(lang), plain(sure.get(lang))));
    let at = report.now.to_utc().unwrap_or_default();
    line(&format!("- {}: {at}", AT.get(lang)));
    if let Some(detail) = &verdict.detail {
        line(&format!("- {}", plain(detail.get(lang))));
    }
    line(&format!("- {}: {}", text("Next step", "다음 할 일").get(lang), plain(verdict.remedy.get(lang))));
    let masked = written.masked.join(", ");
    if !masked.is_empty() {
        line(&format!("- {}: {}", MASKED.get(lang), code(&masked)));
    }
    if !written.expectations.is_empty() {
        line("");
        line(&format!("### {}", text("What the API expects", "API 설정").get(lang)));
        line("");
        for (name, value) in &written.expectations {
            line(&format!("- {}: {}", code(name), code(value)));
        }
    }
    line("");
    line(&format!("### {}", text("Checks that do not pass", "통과하지 않은 검사").get(lang)));
    line("");
    for row in report.rows.iter().filter(|row| row.status != Status::Pass) {
        let evidence = row.finding.evidence.as_ref().map_or("", |words| words.get(lang));
        let (mark, says) = (row.standing().mark(), plain(row.finding.says.get(lang)));
        line(format!("- {mark} {says} (`{}`). {}", row.step.check.id, plain(evidence)).trim_end());
        if let Some(contrast) = &row.finding.contrast {
            line(&format!("  - {}: {}", contrast.name, code(contrast.actual.get(lang))));
            let expected = text("expected", "필요한 값");
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
            members(written, document).for_each(|words| line(&words));
        }
    }
    out
}

fn members(written: &MaskedReport, document: &Document) -> impl Iterator<Item = String> {
    let (now, lang) = (written.report.now, written.lang);
    let members = document.object.as_ref().map(|node| node.value.members()).unwrap_or_default();
    members.iter().map(move |member| {
        let name = written.code(&member.name);
        let value = written.code(&claim_value::plain(&member.node.value));
        let at = claim_value::moment(&member.name, &member.node.value);
        match at.and_then(|at| Some((at.to_utc()?, relative(at, now)))) {
            Some((utc, when)) => format!("- {name}: {value} ({utc}, {})", when.get(lang)),
            None => format!("- {name}: {value}"),
        }
    })
}
