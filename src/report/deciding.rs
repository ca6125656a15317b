//! Which fault is the cause, of those that were found: an answer that is not about the token first, then what the answer
//! names, then what is certain before what is possible, and what fits the answer better before what fits it worse.

use super::row::{Part, Row, Status};
use crate::authorizers::{Answer, Confidence};
use crate::check::{Facet, Need, Subject};
use crate::checks::definition::not_deployed;
use crate::http::response::Response;
use crate::order;

/// What follows from the rows.
pub struct Decision {
    /// How it came out.
    pub outcome: Outcome,
    /// The faults that would have been answered otherwise, by place among the rows.
    pub aside: Vec<usize>,
    /// The faults that are real and not the cause.
    pub also: Vec<usize>,
}

/// How it came out. Numbers are places among the rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The answer let it through.
    LetThrough,
    /// It is refused, or was, for this.
    Cause(usize, Confidence),
    /// It was refused, and nothing explains it.
    Unexplained,
    /// Nothing speaks against it yet, and this is open.
    Open(usize),
    /// Nothing speaks against what was pasted, and there is no token to judge.
    NoToken,
    /// Nothing speaks against it.
    Accept,
}

/// How a fault fits what came back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    /// It foretells just this answer, or nothing came back.
    Same,
    /// It foretells a refusal in other words or with the other of 401 and 403, which a gateway response can be set to.
    Refusal,
    /// It would have been answered otherwise.
    Otherwise,
}

/// The rows, and what is known beside them.
pub(super) struct Case<'a> {
    /// The rows, in the order in which they are asked.
    pub(super) rows: &'a [Row],
    /// What came back.
    pub(super) response: Option<&'a Response>,
    /// Whether a token was judged.
    pub(super) is_judged: bool,
    /// Whether all that may have judged refuse what a row refuses.
    pub(super) holds_for_all: &'a dyn Fn(&Row) -> bool,
    /// Whether a request is at hand, or a value without a token, so that strays are those of what was sent.
    pub(super) is_sent: bool,
    /// The answer to an unknown key, where a program looks for the key before it compares the issuer.
    pub(super) key_before_issuer: Option<Answer>,
    /// Whether a function judges, whose code is not seen.
    pub(super) is_in_code: bool,
}

impl Case<'_> {
    /// Decides.
    pub(super) fn decide(&self) -> Decision {
        let faults: Vec<usize> = self.places(Row::is_fault);
        if !self.places(|r| r.part == Part::Answered && r.is_answer() && r.status == Status::Pass).is_empty() {
            return Decision { outcome: Outcome::LetThrough, aside: faults, also: Vec::new() };
        }
        // An answer that is not about the token: nothing outranks it.
        if let Some(answered) = self.places(|r| r.part == Part::Answered && r.status == Status::Fail).first() {
            return self.caused(*answered, faults, Vec::new());
        }
        let (mut fitting, aside) = self.split(faults, |row| self.fit(row) < Fit::Otherwise);
        // Where deploying is known to mend it, the faults that it mends are the same one.
        if let Some(at) = self.places(|row| *row.step.check == not_deployed::CHECK && row.is_fault()).first() {
            return self.caused(*at, aside, self.split(fitting, |row| row.part == Part::Authorizer).1);
        }
        let told = self.told();
        if let Some((at, Some(facet))) = told {
            // The answer names the side of the token that it refused.
            let (named, other) = self.split(fitting, |row| row.is_about(facet) || self.is_of_its_key(row, facet));
            let cause = named.first().copied().unwrap_or(at);
            return self.caused(cause, [aside, other].concat(), named);
        }
        order::by_key(&mut fitting, |at| self.rank(*at));
        let cause = fitting.first().copied().filter(|at| self.is_refusal(*at));
        match (cause, told) {
            // What is certain explains the answer better than the answer itself does.
            (Some(cause), None) => self.caused(cause, aside, fitting),
            (Some(cause), Some(_)) if self.row(cause).is_some_and(|row| row.origin.proves()) => {
                self.caused(cause, aside, fitting)
            }
            (_, Some((at, _))) => self.caused(at, aside, fitting),
            (None, None) => Decision { outcome: self.without_a_cause(&fitting), aside, also: Vec::new() },
        }
    }

    /// What is known where no fault is the cause.
    fn without_a_cause(&self, fitting: &[usize]) -> Outcome {
        let waits = |r: &Row| matches!(r.need, Some(Need::Keys | Need::UserPool | Need::Request));
        let unknown = self.places(|r| waits(r) || r.status == Status::Unknown);
        let open = fitting.first().or(unknown.first()).copied();
        match open {
            Some(at) if fitting.contains(&at) || !self.was_refused() || self.row(at).is_some_and(waits) => {
                Outcome::Open(at)
            }
            _ if self.was_refused() => Outcome::Unexplained,
            _ => match self.places(Row::is_open).first() {
                Some(at) => Outcome::Open(*at),
                None if self.is_judged => Outcome::Accept,
                None => Outcome::NoToken,
            },
        }
    }

    /// What the answer tells of the token: the row, and the side that it names.
    fn told(&self) -> Option<(usize, Option<Facet>)> {
        let failed = self.places(|r| r.part == Part::Told && r.status == Status::Fail);
        let facet = failed.iter().find_map(|at| self.row(*at).and_then(Row::facet));
        Some((*failed.first()?, facet))
    }

    /// Whether the keys that are tried are those of the issuer that is set up, so that a token of another finds none.
    fn is_of_its_key(&self, row: &Row, facet: Facet) -> bool {
        facet == Facet::Signature
            && row.facet() == Some(Facet::Issuer)
            && self.key_before_issuer == Some(row.step.answer)
    }

    fn caused(&self, cause: usize, aside: Vec<usize>, also: Vec<usize>) -> Decision {
        let others = |all: Vec<usize>| -> Vec<usize> { all.into_iter().filter(|at| *at != cause).collect() };
        let confidence = self.row(cause).map_or(Confidence::Unseen, |row| self.confidence(row));
        Decision { outcome: Outcome::Cause(cause, confidence), aside: others(aside), also: others(also) }
    }

    /// Certain is what its origin proves, what all judges refuse, and what fits the answer; options are no matter if it names it.
    fn confidence(&self, row: &Row) -> Confidence {
        let named = self.told().and_then(|(_, facet)| facet);
        let is_answer = matches!(row.part, Part::Answered | Part::Told);
        let fits = is_answer || self.fit(row) == Fit::Same || named.is_some_and(|facet| row.is_about(facet));
        let is_seen = !(self.is_in_code && row.part == Part::Authorizer);
        let is_proved = is_seen && row.origin.proves() && !row.finding.is_inferred && fits && (self.holds_for_all)(row);
        let shown = named.filter(|_| row.facet() == named && !is_answer).map(|_| Confidence::Certain);
        if is_proved { shown.unwrap_or(row.step.confidence) } else { Confidence::Likely }
    }

    /// The certain before the possible, and before strays in a header line that nobody is known to have sent; what fits better before what fits worse, and then the order of the rows.
    fn rank(&self, at: usize) -> (bool, Fit, usize) {
        let row = self.row(at);
        let is_stray = |row: &Row| matches!(row.step.check.subject, Subject::Paste | Subject::Request) && !self.is_sent;
        let is_possible = row.is_none_or(|row| is_stray(row) || !row.origin.proves() || !(self.holds_for_all)(row));
        (is_possible, row.map_or(Fit::Otherwise, |row| self.fit(row)), at)
    }

    /// Whether a fault is a reason to say that it is refused: what rests on an assumption is only where it was refused.
    fn is_refusal(&self, at: usize) -> bool {
        let rests = |row: &Row| row.origin != crate::finding::Origin::Assumed && (self.holds_for_all)(row);
        self.was_refused() || self.row(at).is_some_and(rests)
    }

    /// Whether what came back is a refusal.
    fn was_refused(&self) -> bool {
        self.response.is_some_and(Response::is_refusal)
    }

    fn fit(&self, row: &Row) -> Fit {
        let Some(response) = self.response.filter(|_| row.step.answer != Answer::NONE) else { return Fit::Same };
        let foretold = row.step.answer;
        let Some(status) = response.status else {
            let message = response.message();
            return if message.is_empty() || message == foretold.message { Fit::Same } else { Fit::Refusal };
        };
        let says_otherwise = response.message() == Answer::UNAUTHORIZED.message && foretold == Answer::EXPIRED;
        match status {
            _ if status == foretold.status && !(status == 401 && says_otherwise) => Fit::Same,
            401 | 403 if matches!(foretold.status, 401 | 403) => Fit::Refusal,
            _ => Fit::Otherwise,
        }
    }

    fn row(&self, at: usize) -> Option<&Row> {
        self.rows.get(at)
    }

    fn places(&self, fits: impl Fn(&Row) -> bool) -> Vec<usize> {
        self.rows.iter().enumerate().filter(|(_, row)| fits(row)).map(|(at, _)| at).collect()
    }

    fn split(&self, all: Vec<usize>, fits: impl Fn(&Row) -> bool) -> (Vec<usize>, Vec<usize>) {
        all.into_iter().partition(|at| self.row(*at).is_some_and(&fits))
    }
}
