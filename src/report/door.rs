//! The door between the page and the code for the diagnosis, which its first load leaves out. A question is a name and
//! some texts. Both sides know them from here, so that they cannot drift apart.

use std::rc::Rc;

#[cfg(feature = "diagnosis")]
use super::{drawing, question, tree::TREE};
#[cfg(feature = "diagnosis")]
use crate::authorizers::{rest_cognito::REST_COGNITO, settings};
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

/// Asks for what the page draws, two trees: the fields of the form, and the sections of the report. The texts are names
/// and values by turns, in any order: the members of a question in `examples/README.md`, each as it was typed, and
/// `lang` before all.
pub const DRAW: &str = "draw";
/// Asks for the value of the header that a request carries its token in: the request, and the header's name.
pub const SENT: &str = "sent";

/// The module's side: the answer to a question; empty where there is none. `signatures` is the mathematics that this
/// build leaves out.
#[cfg(feature = "diagnosis")]
#[must_use]
pub fn answer(name: &str, texts: &[&str], signatures: Option<&Signatures>) -> String {
    match (name, texts) {
        (DRAW, _) => drawn(texts, signatures),
        (SENT, [request, token_source]) => question::sent(request, token_source),
        _ => String::new(),
    }
}

/// What can be read is judged, and the rest is named at its field.
#[cfg(feature = "diagnosis")]
fn drawn(texts: &[&str], signatures: Option<&Signatures>) -> String {
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
    let fault = |name: &str| faults.iter().find(|(member, _)| *member == name).map(|(_, words)| words.as_str());
    let mut out = drawing::form(settings::of(authorizer), lang, &|name| typed(name), &fault);
    out.push(TREE);
    out + &report.map(|report| drawing::sections(&report, lang)).unwrap_or_default()
}
