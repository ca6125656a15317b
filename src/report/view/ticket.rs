//! The report for a ticket, and a link that sets the page up for one API.

use serde::{Deserialize, Serialize};

use super::limits::cut;
use super::{Page, shown};
use crate::encoding::percent;
use crate::report::ticket::markdown::to_markdown;
use crate::report::ticket::masked_report::MaskedReport;
use crate::say;
use crate::settings::page::{FORMAT, MASKING, REPORT};
use crate::settings::{self, LINKED_MOST};
use crate::text::{Text, text};

/// The report, once it is written, and the link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ticket {
    /// The report; none while nobody has asked for it.
    pub report: Option<TicketReport>,
    /// What paper shows while nobody has: the report as plain text, with what is personal masked.
    pub paper: Option<String>,
    /// The link; none while nothing is expected that a link may hold.
    pub link: Option<Link>,
}

/// A written report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TicketReport {
    /// The form it is in.
    pub format: Format,
    /// The report.
    pub written: String,
    /// Whether personal values are masked.
    pub is_masked: bool,
    /// What is masked, in words.
    pub masked: String,
}

/// A link for the team.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// The fragment, without its `#`.
    pub fragment: String,
    /// Whether something is left out: what looks like a token or a secret, or is very long.
    pub is_partial: bool,
}

/// The form that a report is written in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Format {
    /// Markdown.
    #[default]
    Markdown,
    /// Plain text.
    Text,
    /// JSON.
    Json,
}

impl Format {
    /// All, the first of which is taken unless another is chosen.
    pub const ALL: [Self; 3] = [Self::Markdown, Self::Text, Self::Json];

    /// The name in the field.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Markdown => "markdown",
            Self::Text => "text",
            Self::Json => "json",
        }
    }

    /// The name for people.
    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Self::Markdown => text("Markdown", "Markdown"),
            Self::Text => text("plain text", "일반 텍스트"),
            Self::Json => text("JSON", "JSON"),
        }
    }

    /// The media type.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Markdown => "text/markdown",
            Self::Text => "text/plain",
            Self::Json => "application/json",
        }
    }

    /// The name of a file.
    #[must_use]
    pub const fn file(self) -> &'static str {
        match self {
            Self::Markdown => "token-report.md",
            Self::Text => "token-report.txt",
            Self::Json => "token-report.json",
        }
    }

    fn write(self, report: &MaskedReport) -> String {
        match self {
            Self::Markdown => to_markdown(report),
            Self::Text => report.to_text(),
            Self::Json => report.to_json(),
        }
    }
}

/// The most of a report that is shown, copied and printed here, in bytes; the terminal program writes all of it.
const LARGEST: usize = 60_000;

impl TicketReport {
    fn of(page: &Page<'_>) -> Self {
        let typed = page.typed(&FORMAT);
        let format = Format::ALL.into_iter().find(|format| format.id() == typed).unwrap_or_default();
        let is_masked = page.typed(&MASKING) != "off";
        let report = MaskedReport::of(page, is_masked);
        let written = cut(&format.write(&report), LARGEST, page.lang);
        Self { format, written, is_masked, masked: shown(masked(&report, is_masked).get(page.lang)) }
    }
}

impl Ticket {
    /// What can be done with the report of a page.
    #[must_use]
    pub fn of(page: &Page<'_>) -> Option<Self> {
        if page.report.reading.is_empty() {
            return None;
        }
        let report = (!page.typed(&REPORT).is_empty()).then(|| TicketReport::of(page));
        let paper = || cut(&Format::Text.write(&MaskedReport::of(page, true)), LARGEST, page.lang);
        let paper = report.is_none().then(paper);
        Some(Self { report, paper, link: Link::of(page) })
    }
}

/// What is masked.
fn masked(report: &MaskedReport, is_masked: bool) -> Text {
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

impl Link {
    /// The expectations in a fragment, which no browser sends anywhere; none while the page expects nothing.
    fn of(page: &Page<'_>) -> Option<Self> {
        let told = settings::linked().map(|one| (one, page.typed(one).trim())).filter(|(_, value)| !value.is_empty());
        let (fits, left_out): (Vec<_>, Vec<_>) =
            told.partition(|(one, value)| value.len() <= LINKED_MOST && one.is_recognised(value));
        let pairs = fits.iter().map(|(one, value)| format!("{}={}", one.name, percent::encoded(value)));
        let fragment = pairs.collect::<Vec<_>>().join("&");
        (!fragment.is_empty()).then_some(Self { fragment, is_partial: !left_out.is_empty() })
    }
}
