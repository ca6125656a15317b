//! The door between the page and the code for the diagnosis, which its first load leaves out. A question is a name and
//! some texts. Both sides know them from here, so that they cannot drift apart.

use std::rc::Rc;

#[cfg(feature = "diagnosis")]
use super::details::{self, Page, compare::PINNED};
#[cfg(feature = "diagnosis")]
use super::{drawing, question, tree::TREE};
#[cfg(feature = "diagnosis")]
use crate::authorizers::{rest_cognito::REST_COGNITO, settings};
#[cfg(feature = "details")]
use crate::calendar::Calendar;
#[cfg(feature = "diagnosis")]
use crate::jose::module::Module as Signatures;
#[cfg(feature = "diagnosis")]
use crate::text::Lang;
#[cfg(feature = "diagnosis")]
use crate::time::NumericDate;

/// Hands a question to the loaded module and gives back its answer. Takes the question's name and its texts.
pub type Ask = dyn Fn(&str, &[&str]) -> String;

/// The loaded module.
#[derive(Clone)]
pub struct Module(pub Rc<Ask>);

impl PartialEq for Module {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The name of the page's function that loads the module, and gives a promise.
pub const LOADER: &str = "loadDiagnosis";
/// The name of the module's function, once it is loaded.
pub const FUNCTION: &str = "answerDiagnosis";

/// Asks for what the page draws, three trees: the fields of the form, the verdict with the checks, and the sections
/// below them. The texts are names and values by turns, in any order: the members of a question in `examples/README.md`,
/// each as it was typed, `lang`, and the fields of the sections, whose names begin with [`OF_SECTIONS`].
pub const DRAW: &str = "draw";
/// Not blank where another moment is judged for than now.
pub const MOVED: &str = "page-moved";
/// Asks for the moment, in seconds, that was typed into a `datetime-local` field: the field, and its time zone.
pub const MOMENT: &str = "moment";
/// The settings that a link for the team may hold, as the page's own fields name them.
pub const LINKED: [&str; 8] =
    ["authorizer", "user_pools", "scopes", "clients", "token_source", "token_validation", "groups", "logins_key"];
/// The most that a link may hold of each, in bytes: no setting is longer, but a secret or a token is.
pub const LINKED_MOST: usize = 300;
/// How the names of the fields begin that stand in the sections below the checks.
pub const OF_SECTIONS: &str = "page-";
/// Asks for the sections below the checks alone, with the same texts.
pub const DETAILS: &str = "details";
/// Asks for the value of the header that a request carries its token in: the request, and the header's name.
pub const SENT: &str = "sent";

/// Asks the module to offer a text to other programs of the machine. It answers nothing.
pub const SHARE: &str = "share";

/// The module's side: the answer to a question; empty where there is none. `signatures` is the mathematics that this
/// build leaves out, `calendar` the machine's.
#[cfg(feature = "diagnosis")]
#[must_use]
pub fn answer(name: &str, texts: &[&str], signatures: Option<&Signatures>, calendar: &dyn Calendar) -> String {
    match (name, texts) {
        (DRAW | DETAILS, _) => drawn(name, texts, signatures, calendar),
        (MOMENT, _) => moment(texts, calendar),
        (SENT, [request, token_source]) => question::sent(request, token_source),
        _ => String::new(),
    }
}

/// The answer to [`MOMENT`], empty while it is incomplete.
#[cfg(feature = "details")]
#[must_use]
pub fn moment(texts: &[&str], calendar: &dyn Calendar) -> String {
    let [field, zone] = texts else { return String::new() };
    calendar.typed(field, zone).map(|at| at.0.to_string()).unwrap_or_default()
}

/// What can be read is judged, and the rest is named at its field.
#[cfg(feature = "diagnosis")]
fn drawn(question: &str, texts: &[&str], signatures: Option<&Signatures>, calendar: &dyn Calendar) -> String {
    let typed =
        |name: &str| texts.chunks_exact(2).find(|pair| pair.first() == Some(&name)).and_then(|pair| pair.get(1));
    let typed = |name: &str| typed(name).copied().unwrap_or_default();
    let lang = Lang::from_tag(typed("lang")).unwrap_or_default();
    let authorizer = question::authorizer(typed("authorizer")).unwrap_or(&REST_COGNITO);
    let mut faults: Vec<(&str, String)> = Vec::new();
    let report = loop {
        let left_out: Vec<&str> = faults.iter().map(|(name, _)| *name).collect();
        // The page tells the time in each question.
        match question::report(&question::line(texts, &left_out), NumericDate(0), signatures.cloned()) {
            Ok((report, _)) => break Some(report),
            Err((name, _)) if left_out.contains(&name) => break None,
            Err(fault) => faults.push(fault),
        }
    };
    let pinned = Some(typed(PINNED)).filter(|pinned| !pinned.is_empty()).and_then(|pinned| {
        let texts = [texts, &["input", pinned]].concat();
        let left_out: Vec<&str> =
            faults.iter().map(|(name, _)| *name).chain(["chosen", "request", "response"]).collect();
        question::report(&question::line(&texts, &left_out), NumericDate(0), signatures.cloned()).ok()
    });
    let pinned = pinned.as_ref().map(|(report, _)| report);
    let page = |report| details::draw(&Page { report, pinned, lang, typed: &|name| typed(name), calendar });
    let details = report.as_ref().map(page).unwrap_or_default();
    if question == DETAILS {
        return details;
    }
    let fault = |name: &str| faults.iter().find(|(member, _)| *member == name).map(|(_, words)| words.as_str());
    let form = drawing::form::draw(settings::of(authorizer), lang, &|name| typed(name), &fault);
    let is_moved = !typed(MOVED).is_empty();
    let checks = report.as_ref().map(|report| drawing::draw(report, lang, true, is_moved));
    [form, checks.unwrap_or_default(), details].join(&TREE.to_string())
}
