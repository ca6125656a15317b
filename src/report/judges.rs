//! Who judged: the authorizers that may have decided, told by what came back, else by what was said, else by nothing.

use crate::authorizers::rest_jwt::REST_JWT;
use crate::authorizers::{Authorizer, POSSIBLE, http_jwt::HTTP_JWT, rest_cognito::REST_COGNITO};
use crate::http::response::Response;
use crate::reading::Reading;

/// The authorizers that may have decided.
#[derive(Clone, Debug, PartialEq)]
pub struct Judges {
    /// The first, whose rows are shown.
    first: &'static Authorizer,
    /// The others that are as possible.
    others: Vec<&'static Authorizer>,
    /// How that is known.
    pub known_by: KnownBy,
}

/// How it is known who judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KnownBy {
    /// By the marks of the answer.
    Answer,
    /// The marks of the answer say otherwise than what was told.
    AnswerAgainst(&'static str),
    /// By what was told.
    Stated,
    /// Nothing says it.
    Nothing,
}

impl Judges {
    /// Who may have judged what was pasted, where `stated` was told.
    #[must_use]
    pub fn of(reading: &Reading, stated: Option<&'static Authorizer>) -> Self {
        let marked = reading.exchange.response.as_ref().map(marked).unwrap_or_default();
        match (stated, marked) {
            (None, []) => Self::among(POSSIBLE, KnownBy::Nothing),
            (None, marked) => Self::among(marked, KnownBy::Answer),
            (Some(stated), marked) if marked.is_empty() || marked.contains(&stated) || !is_gateway(stated) => {
                Self::among(&[stated], KnownBy::Stated)
            }
            (Some(stated), marked) => Self::among(marked, KnownBy::AnswerAgainst(stated.id)),
        }
    }

    fn among(all: &[&'static Authorizer], known_by: KnownBy) -> Self {
        let mut all = all.iter().copied();
        Self { first: all.next().unwrap_or(&REST_COGNITO), others: all.collect(), known_by }
    }

    /// The one whose rows are shown.
    #[must_use]
    pub const fn leading(&self) -> &'static Authorizer {
        self.first
    }

    /// The others that are as possible.
    #[must_use]
    pub fn others(&self) -> &[&'static Authorizer] {
        &self.others
    }

    /// All, the leading one first.
    pub fn all(&self) -> impl Iterator<Item = &'static Authorizer> {
        std::iter::once(self.first).chain(self.others.iter().copied())
    }

    /// Whether it is known which one it was.
    #[must_use]
    pub fn is_one(&self) -> bool {
        self.others.is_empty()
    }
}

/// Only the two types of API mark their answers apart from each other.
fn is_gateway(authorizer: &Authorizer) -> bool {
    REST.contains(&authorizer) || HTTP.contains(&authorizer)
}

static REST: [&Authorizer; 2] = [&REST_COGNITO, &REST_JWT];
static HTTP: [&Authorizer; 1] = [&HTTP_JWT];

/// The authorizers of the API that an answer bears the marks of; none where it bears none.
fn marked(response: &Response) -> &'static [&'static Authorizer] {
    match (response.is_of_rest_api(), response.is_of_http_api()) {
        (true, false) => &REST,
        (false, true) => &HTTP,
        _ => &[],
    }
}
