//! The module's side of the door: what it answers to the page's questions.

use super::door::SENT;
use super::view::form::Form;
use super::view::{PINNED, Page, Sections};
use super::{door, question};
use crate::authorizers::{rest_cognito::REST_COGNITO, settings};
use crate::calendar::Calendar;
use crate::text::Lang;
use crate::time::NumericDate;

/// What a page shows of what was typed.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// The fields of the form.
    pub form: Form,
    /// The sections; none where nothing can be judged.
    pub sections: Option<Sections>,
}

/// The answer to a question; empty where there is none. `calendar` is the machine's.
#[must_use]
pub fn answer(name: &str, texts: &[&str], calendar: &dyn Calendar) -> String {
    match (name, texts) {
        (door::MOMENT, _) => moment(texts, calendar),
        (SENT, [request, token_source]) => question::sent(request, token_source),
        _ => String::new(),
    }
}

/// The answer to [`MOMENT`](super::door::MOMENT), empty while it is incomplete.
#[must_use]
pub fn moment(texts: &[&str], calendar: &dyn Calendar) -> String {
    let [field, zone] = texts else { return String::new() };
    calendar.typed(field, zone).map(|at| at.0.to_string()).unwrap_or_default()
}

/// What a page shows. The texts are names and values by turns, in any order: the members of a question in
/// `examples/README.md`, each as it was typed, `lang`, and the fields of the sections, whose names begin with
/// [`OF_SECTIONS`](door::OF_SECTIONS). What can be read is judged, and the rest is named at its field.
#[must_use]
pub fn shown(texts: &[&str], calendar: &dyn Calendar) -> Shown {
    let typed =
        |name: &str| texts.chunks_exact(2).find(|pair| pair.first() == Some(&name)).and_then(|pair| pair.get(1));
    let typed = |name: &str| typed(name).copied().unwrap_or_default();
    let lang = Lang::from_tag(typed("lang")).unwrap_or_default();
    let authorizer = question::authorizer(typed("authorizer")).unwrap_or(&REST_COGNITO);
    let mut faults: Vec<(&str, String)> = Vec::new();
    let report = loop {
        let left_out: Vec<&str> = faults.iter().map(|(name, _)| *name).collect();
        // The page tells the time in each question.
        match question::report(&question::line(texts, &left_out), NumericDate(0)) {
            Ok((report, _)) => break Some(report),
            Err((name, _)) if left_out.contains(&name) => break None,
            Err(fault) => faults.push(fault),
        }
    };
    let pinned = Some(typed(PINNED)).filter(|pinned| !pinned.is_empty()).and_then(|pinned| {
        let texts = [texts, &["input", pinned]].concat();
        let left_out: Vec<&str> =
            faults.iter().map(|(name, _)| *name).chain(["chosen", "request", "response"]).collect();
        question::report(&question::line(&texts, &left_out), NumericDate(0)).ok()
    });
    let pinned = pinned.as_ref().map(|(report, _)| report);
    let page = |report| Sections::of(&Page { report, pinned, lang, typed: &|name| typed(name), calendar });
    let fault = |name: &str| faults.iter().find(|(member, _)| *member == name).map(|(_, words)| words.as_str());
    let form = Form::of(settings::of(authorizer), lang, &|name| typed(name), &fault);
    Shown { form, sections: report.as_ref().map(page) }
}
