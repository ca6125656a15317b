//! The report for a ticket, ready to be written down: masked, with what the API expects and the moments beside it.

use std::collections::HashSet;
use std::fmt::Write as _;

use serde_json::Value;

use super::masking::Masking;
use super::personal::is_personal;
use crate::encoding::markdown;
use crate::encoding::visible::{visible, visible_json};
use crate::report::claim_value::MOMENTS;
use crate::report::page::Page;
use crate::report::{Report, json, json_pieces, plain};
use crate::secret::redact::MASK;
use crate::settings::line::{EXPECTATIONS, NOW};
use crate::settings::{self, Setting};
use crate::text::{Lang, Text, text};
use crate::time::{NumericDate, relative};

/// A report, and what belongs to it in a ticket.
pub(in crate::report) struct MaskedReport {
    /// The report, of which every text is told through the masking once more.
    pub(in crate::report) report: Report,
    /// The language.
    pub(in crate::report) lang: Lang,
    /// What the API expects as it was typed, by the names of the settings.
    pub(in crate::report) expectations: Vec<(&'static str, String)>,
    /// The names of the claims that are masked, once each.
    pub(in crate::report) masked: Vec<String>,
    masking: Masking,
}

impl MaskedReport {
    /// The report of a page. The token is never in it; `is_masked` says whether personal values are masked.
    pub(in crate::report) fn of(page: &Page<'_>, is_masked: bool) -> Self {
        let told = settings::linked().map(|one| (one, page.typed(one).trim()));
        let told: Vec<(&Setting, &str)> = told.filter(|(_, typed)| !typed.is_empty()).collect();
        let masking = Masking::of(page.report, &told, is_masked);
        let mut seen: HashSet<&str> = HashSet::new();
        let personal =
            page.claims().iter().map(|claim| claim.name.as_str()).filter(|name| is_masked && is_personal(name));
        // The name of a claim may be an e-mail address as well.
        let masked = personal.filter(|name| seen.insert(name) && !name.contains('@'));
        let masked = masked.map(|name| masking.text(name)).collect();
        Self {
            report: masking.report(page.report),
            lang: page.lang,
            expectations: told
                .into_iter()
                .map(|(one, typed)| (one.name, masking.text(&one.masked(typed, MASK))))
                .collect(),
            masked,
            masking,
        }
    }

    /// A text of the report as words of Markdown.
    pub(in crate::report) fn plain(&self, words: &str) -> String {
        markdown::plain(&self.masking.text(words))
    }

    /// A text of the report as a value in Markdown.
    pub(in crate::report) fn code(&self, value: &str) -> String {
        markdown::code(&self.masking.text(value))
    }

    /// Plain text: what a terminal shows, and below it what the API expects, the moments, and what is masked.
    pub(in crate::report) fn to_text(&self) -> String {
        let (report, lang) = (&self.report, self.lang);
        let mut out = plain::told(report, lang, &|words| self.masking.text(words));
        out.push('\n');
        let mut line = |name: &str, value: &str| {
            // Writing to a String cannot fail.
            let _ = writeln!(out, "{name}: {}", visible(value));
        };
        line(AUTHORIZER.get(lang), report.authorizer.name().get(lang));
        line(AT.get(lang), &report.now.to_utc().unwrap_or_default());
        for (name, at) in self.moments() {
            line(name, &format!("{} ({})", at.to_utc().unwrap_or_default(), relative(at, report.now).get(lang)));
        }
        self.expectations.iter().for_each(|(name, value)| line(name, value));
        if !self.masked.is_empty() {
            line(MASKED.get(lang), &self.masked.join(", "));
        }
        out
    }

    /// One JSON object: the moment that is judged for, what the API expects as it was typed, the names of the claims
    /// that are masked, and the report, whose schema is in `examples/README.md`.
    pub(in crate::report) fn to_json(&self) -> String {
        let expectations = self.expectations.iter();
        let expectations =
            json_pieces::members_of(expectations.map(|(name, value)| ((*name).to_owned(), value.as_str().into())));
        let masked: Value = self.masked.iter().map(String::as_str).collect();
        // The report stays text: its claims keep their order and what is repeated.
        let report = json::told(&self.report, self.lang, &|words| self.masking.text(words));
        let (now, expectations) = (self.report.now.0, Value::from(expectations));
        let (at, wanted) = (NOW.name, EXPECTATIONS.name);
        let members = format!(r#""{at}":{now},"{wanted}":{expectations},"masked":{masked}"#);
        format!("{{{},\"report\":{report}}}", visible_json(&members))
    }

    fn moments(&self) -> impl Iterator<Item = (&'static str, NumericDate)> {
        let claims = self.report.reading.jws().map(|jws| jws.claims());
        MOMENTS.into_iter().filter_map(move |name| Some((name, claims?.moment(name)?.ok()?)))
    }
}

/// Who decides.
pub(in crate::report) const AUTHORIZER: Text = text("Authorizer", "권한 부여자");
/// The moment of the verdict.
pub(in crate::report) const AT: Text = text("Judged for", "판정 시각");
/// What is left out.
pub(in crate::report) const MASKED: Text = text("Masked", "가린 클레임");
