//! The settings that were read from what was pasted, each with where it stands.

use serde::{Deserialize, Serialize};

use super::Report;
use super::from_the_box::setting;
use super::limits::sentence as shown;
use crate::authorizers::{self, Authorizer};
use crate::definitions::{Defined, Filled};
use crate::encoding::files::Files;
use crate::say;
use crate::span::Span;
use crate::text::{Lang, Text, text};

/// A setting that was read from what was pasted, in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadRow {
    /// Its name in a question.
    pub name: String,
    /// Its name for people.
    pub label: String,
    /// Its value.
    pub value: String,
    /// Where it was read.
    pub from: String,
    /// Its place in the text.
    pub span: Span,
}

/// The settings in the order of the form.
#[must_use]
pub fn rows(report: &Report, lang: Lang) -> Vec<ReadRow> {
    let label = |read: &Filled| {
        let setting = setting(read.what);
        let asked = report.authorizer.asks.iter().find(|one| one.setting == setting);
        asked.map_or(&setting.label, |one| one.label()).clone()
    };
    let row = |read: &Filled| ReadRow {
        name: setting(read.what).name.to_owned(),
        label: label(read).get(lang).to_owned(),
        value: shown(value(read).get(lang)),
        from: shown(origin(read, &report.reading.exchange.files).get(lang)),
        span: read.span,
    };
    report.read.iter().map(row).collect()
}

fn value(read: &Filled) -> Text {
    let written = || Text::verbatim(read.value.clone());
    match read.what {
        _ if read.value.is_empty() => text("none", "없음"),
        Defined::Authorizer => authorizers::find(&read.value).map_or_else(written, Authorizer::name),
        _ => written(),
    }
}

/// Where a setting was read: the member, the piece, the line, and its file where several were opened.
fn origin(read: &Filled, files: &Files) -> Text {
    let Text { en, ko } = read.piece.name();
    let member = &read.member;
    let Text { en: line, ko: line_ko } = files.words(read.span, read.line);
    if read.is_open {
        return say!(
            "named by {member} in {en}, {line}; what it comes to does not stand there, so type it",
            "{ko}의 {member}, {line_ko}. 실제 값은 이 텍스트에 없으므로 직접 입력하세요"
        );
    }
    say!("from {member} in {en}, {line}", "{ko}의 {member}, {line_ko}")
}
