//! The arguments of a call of JavaScript, and which of them send a header.

use super::literal::Language;
use crate::http::misplaced::Misplaced;

/// How calls of Python begin, whose arguments have names.
const PYTHON: [&str; 3] = ["requests.", "httpx.", "urllib."];
/// How calls of axios begin whose second argument is the body.
const WITH_BODY: [&str; 3] = ["axios.post(", "axios.put(", "axios.patch("];

/// The argument of a call that is being read.
#[derive(Clone, Copy, Default)]
pub(super) struct Arguments {
    /// Whether the client reads header fields in `headers` of its options alone.
    are_options: bool,
    /// Whether the second argument is the body.
    has_body: bool,
    /// How many arguments stand before this one.
    before: usize,
}

impl Arguments {
    /// Those of the call that begins like this.
    pub(super) fn of(call: &str, language: Language) -> Self {
        let is = |begin: &&str| call.starts_with(*begin);
        let are_options = language == Language::Script && !PYTHON.iter().any(&is);
        Self { are_options, has_body: WITH_BODY.iter().any(is), before: 0 }
    }

    /// Goes on to the next, at a comma in so many open brackets.
    pub(super) const fn next(&mut self, depth: usize) {
        if depth == 1 {
            self.before += 1;
        }
    }

    /// What `headers` are for that stand in so many open brackets, where they are not sent.
    pub(super) fn headers(self, depth: usize) -> Option<Misplaced> {
        (depth == 2 && self.is_body()).then_some(Misplaced::InTheBody)
    }

    /// What `Authorization` is for that stands beside them, where the call does not send it.
    pub(super) fn authorization(self, depth: usize) -> Option<Misplaced> {
        let instead = if self.is_body() { Misplaced::InTheBody } else { Misplaced::BesideHeaders };
        (depth == 2 && self.are_options).then_some(instead)
    }

    const fn is_body(self) -> bool {
        self.has_body && self.before == 1
    }
}
