//! A report as text, for a terminal.

use std::fmt::Write as _;

use super::aspect::Aspect;
use super::matrix::table;
use super::{Report, Status, read_settings};
use crate::text::{Lang, text};

/// The report in words. Claims are shown, the signature is not.
#[must_use]
pub fn to_text(report: &Report, lang: Lang) -> String {
    let mut out = String::new();
    if let Some((status, message)) = report.answer() {
        line(&mut out, format!("{status} {message}").trim_end());
    }
    line(&mut out, report.verdict.says.get(lang));
    line(&mut out, report.verdict.confidence.told().get(lang));
    if let Some(detail) = &report.verdict.detail {
        line(&mut out, detail.get(lang));
    }
    line(&mut out, &format!("→ {}", report.verdict.remedy.get(lang)));
    weighed(&mut out, report, lang);
    for command in &report.commands {
        line(&mut out, &format!("  $ {}", command.line));
        line(&mut out, &format!("    # {}", command.says.get(lang)));
    }
    for (name, value) in &report.settings {
        line(&mut out, &format!("  {name}: {}", value.get(lang)));
    }
    line(&mut out, "");
    for aspect in Aspect::ALL {
        let status = report.on(aspect).0;
        let says = report.says_on(aspect);
        line(&mut out, &format!("{} {}: {}", status.mark(), aspect.name().get(lang), says.get(lang)));
    }
    line(&mut out, "");
    for read in read_settings::rows(report, lang) {
        line(&mut out, &format!("= {}: {} ({})", read.label, read.value, read.from));
    }
    for row in &report.rows {
        let mark = row.standing().mark();
        line(&mut out, &format!("{mark} {}  [{}]", row.finding.says.get(lang), row.step.check.id));
        if let Some(evidence) = row.finding.evidence.as_ref().filter(|_| row.status != Status::Pass) {
            line(&mut out, &format!("    {}", evidence.get(lang)));
        }
        if let Some(files) = row.files(&report.reading) {
            line(&mut out, &format!("    {}", files.get(lang)));
        }
        if let Some(contrast) = &row.finding.contrast {
            let expected = text("expected", "필요한 값");
            line(&mut out, &format!("    {}: {}", contrast.name, contrast.actual.get(lang)));
            line(&mut out, &format!("    {}: {}", expected.get(lang), contrast.expected.get(lang)));
        }
    }
    let table = table::lines(&report.matrix, lang);
    if !table.is_empty() {
        line(&mut out, "");
    }
    table.iter().for_each(|row| line(&mut out, row));
    for sign in report.reading.jws().map(crate::cognito::origin::of).unwrap_or_default() {
        let [says, sure, because] = [&sign.says, &sign.sure, &sign.because].map(|words| words.get(lang));
        line(&mut out, "");
        line(&mut out, &format!("{says} ({sure})"));
        line(&mut out, &format!("    {because}"));
    }
    line(&mut out, "");
    line(&mut out, text("Not visible from here:", "여기서 확인할 수 없는 항목:").get(lang));
    for unseen in report.authorizer.unseen {
        line(&mut out, &format!("- {}", unseen.get(lang)));
    }
    out
}

/// What the verdict rests on, what does not fit, what else is wrong, the one question, and the smallest changes.
fn weighed(out: &mut String, report: &Report, lang: Lang) {
    let verdict = &report.verdict;
    let parts = [
        (text("because", "근거"), &verdict.because),
        (text("does not fit", "맞지 않는 점"), &verdict.against),
        (text("besides", "그 밖의 문제"), &verdict.also),
    ];
    for (title, pieces) in parts.iter().filter(|(_, pieces)| !pieces.is_empty()) {
        line(out, &format!("{}:", title.get(lang)));
        for piece in *pieces {
            line(out, &format!("- {} ({})", piece.says.get(lang), piece.origin.word().get(lang)));
        }
    }
    if let Some(ask) = &verdict.ask {
        line(out, &format!("? {}", ask.asks.get(lang)));
        ask.choices.iter().for_each(|choice| line(out, &format!("  - {}", choice.says.get(lang))));
    }
    if !verdict.change.is_empty() {
        line(out, text("The smallest changes that open the door:", "허용되는 데 필요한 최소한의 변경:").get(lang));
    }
    for change in &verdict.change {
        let steps: Vec<&str> = change.steps.iter().map(|step| step.says.get(lang)).collect();
        line(out, &format!("- {}", steps.join(" ")));
    }
}

fn line(out: &mut String, words: &str) {
    // Terminals obey control characters, and a token is a stranger's text.
    let safe: String = words.chars().map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect();
    // Writing to a String cannot fail.
    let _ = writeln!(out, "{safe}");
}
