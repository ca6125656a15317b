//! A report as text, for a terminal.

use std::fmt::Write as _;

use super::aspect::Aspect;
use super::matrix::table;
use super::{Report, Status, read_settings};
use crate::encoding::visible::visible;
use crate::text::{Lang, text};

/// The report in words. Claims are shown, the signature is not.
#[must_use]
pub fn to_text(report: &Report, lang: Lang) -> String {
    told(report, lang, &str::to_owned)
}

/// The same, with each line as `tell` makes it.
pub(super) fn told(report: &Report, lang: Lang, tell: &dyn Fn(&str) -> String) -> String {
    let mut out = String::new();
    // Terminals obey control characters, and a token is a stranger's text. Writing to a String cannot fail.
    let mut line = |words: &str| {
        let _ = writeln!(out, "{}", visible(&tell(words)));
    };
    if let Some((status, message)) = report.answer() {
        line(format!("{status} {message}").trim_end());
    }
    line(report.verdict.says.get(lang));
    line(report.verdict.confidence.told().get(lang));
    if let Some(detail) = &report.verdict.detail {
        line(detail.get(lang));
    }
    line(&format!("→ {}", report.verdict.remedy.get(lang)));
    weighed(&mut line, report, lang);
    for command in &report.commands {
        line(&format!("  $ {}", command.line));
        line(&format!("    # {}", command.says.get(lang)));
    }
    for (name, value) in &report.settings {
        line(&format!("  {name}: {}", value.get(lang)));
    }
    line("");
    for aspect in Aspect::ALL {
        let status = report.on(aspect).0;
        let says = report.says_on(aspect);
        line(&format!("{} {}: {}", status.mark(), aspect.name().get(lang), says.get(lang)));
    }
    line("");
    for read in read_settings::rows(report, lang) {
        line(&format!("= {}: {} ({})", read.label, read.value, read.from));
    }
    for row in &report.rows {
        let mark = row.standing().mark();
        line(&format!("{mark} {}  [{}]", row.finding.says.get(lang), row.step.check.id));
        if let Some(evidence) = row.finding.evidence.as_ref().filter(|_| row.status != Status::Pass) {
            line(&format!("    {}", evidence.get(lang)));
        }
        if let Some(files) = row.files(&report.reading) {
            line(&format!("    {}", files.get(lang)));
        }
        if let Some(contrast) = &row.finding.contrast {
            let expected = text("expected", "필요한 값");
            line(&format!("    {}: {}", contrast.name, contrast.actual.get(lang)));
            line(&format!("    {}: {}", expected.get(lang), contrast.expected.get(lang)));
        }
    }
    let table = table::lines(&report.matrix, lang, table::name);
    if !table.is_empty() {
        line("");
    }
    table.iter().for_each(|row| line(row));
    for sign in report.reading.jws().map(crate::cognito::origin::of).unwrap_or_default() {
        let [says, sure, because] = [&sign.says, &sign.sure, &sign.because].map(|words| words.get(lang));
        line("");
        line(&format!("{says} ({sure})"));
        line(&format!("    {because}"));
    }
    line("");
    line(text("Not visible from here:", "여기서 확인할 수 없는 항목:").get(lang));
    for unseen in report.authorizer.unseen {
        line(&format!("- {}", unseen.get(lang)));
    }
    out
}

/// What the verdict rests on, what does not fit, what else is wrong, the one question, and the smallest changes.
fn weighed(line: &mut dyn FnMut(&str), report: &Report, lang: Lang) {
    let verdict = &report.verdict;
    let parts = [
        (text("because", "근거"), &verdict.because),
        (text("does not fit", "맞지 않는 점"), &verdict.against),
        (text("besides", "그 밖의 문제"), &verdict.also),
    ];
    for (title, pieces) in parts.iter().filter(|(_, pieces)| !pieces.is_empty()) {
        line(&format!("{}:", title.get(lang)));
        for piece in *pieces {
            line(&format!("- {} ({})", piece.says.get(lang), piece.origin.word().get(lang)));
        }
    }
    if let Some(ask) = &verdict.ask {
        line(&format!("? {}", ask.asks.get(lang)));
        ask.choices.iter().for_each(|choice| line(&format!("  - {}", choice.says.get(lang))));
    }
    if !verdict.change.is_empty() {
        line(text("The smallest changes that open the door:", "허용되는 데 필요한 최소한의 변경:").get(lang));
    }
    for change in &verdict.change {
        let steps: Vec<&str> = change.steps.iter().map(|step| step.says.get(lang)).collect();
        line(&format!("- {}", steps.join(" ")));
    }
}
