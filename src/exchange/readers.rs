//! What reads settings and logs: a program of its own in a browser, which most who come never need, and this one
//! elsewhere. Both give the same.

use std::cell::Cell;

use serde::{Deserialize, Serialize};

use crate::definitions::{self, Definitions};
use crate::encoding::postcard::from_bytes;
use crate::log::{self, Log};

/// Reads settings and logs.
pub trait Readers {
    /// What a text defines.
    fn definitions(&self, text: &str) -> Definitions;

    /// The lines of logs in a text.
    fn log(&self, text: &str) -> Log;

    /// Whether anything was to be read since this was asked last, and could not be, since what reads it is not there.
    fn were_missing(&self) -> bool {
        false
    }
}

/// The readers in this program.
#[derive(Clone, Copy, Debug, Default)]
pub struct Here;

impl Readers for Here {
    fn definitions(&self, text: &str) -> Definitions {
        Definitions::of(text)
    }

    fn log(&self, text: &str) -> Log {
        Log::of(text)
    }
}

/// The readers in another program, which is asked with bytes and answers with bytes, as [`answer`] does; or with nothing
/// while it is not there. It is asked only of texts that may hold settings or lines of a log.
#[derive(Debug)]
pub struct Elsewhere<Ask> {
    ask: Ask,
    missed: Cell<bool>,
}

impl<Ask: Fn(&[u8]) -> Option<Vec<u8>>> Elsewhere<Ask> {
    /// The readers behind `ask`.
    #[must_use]
    pub const fn new(ask: Ask) -> Self {
        Self { ask, missed: Cell::new(false) }
    }

    fn read<T: Default + for<'a> Deserialize<'a>>(&self, text: &Text<'_>) -> T {
        let asked = postcard::to_allocvec(text).ok();
        let answer = asked.and_then(|asked| (self.ask)(&asked));
        let read = answer.and_then(|answer| from_bytes(&answer));
        self.missed.set(self.missed.get() || read.is_none());
        read.unwrap_or_default()
    }
}

impl<Ask: Fn(&[u8]) -> Option<Vec<u8>>> Readers for Elsewhere<Ask> {
    fn definitions(&self, text: &str) -> Definitions {
        if !definitions::may_define(text) {
            return Definitions::default();
        }
        self.read(&Text::Definitions(text))
    }

    fn log(&self, text: &str) -> Log {
        if !log::may_hold(text) {
            return Log::default();
        }
        self.read(&Text::Log(text))
    }

    fn were_missing(&self) -> bool {
        self.missed.take()
    }
}

/// A text, and what to read it as.
#[derive(Debug, Serialize, Deserialize)]
enum Text<'a> {
    Definitions(&'a str),
    Log(&'a str),
}

/// What the program of the readers answers to bytes of [`Elsewhere`]. Nothing is answered to what is none.
#[must_use]
pub fn answer(asked: &[u8]) -> Vec<u8> {
    let answer = match from_bytes(asked) {
        Some(Text::Definitions(text)) => postcard::to_allocvec(&Definitions::of(text)),
        Some(Text::Log(text)) => postcard::to_allocvec(&Log::of(text)),
        None => return Vec::new(),
    };
    answer.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SETTINGS: &str = "{\"items\":[{\"id\":\"abc123\",\"name\":\"pool\",\"type\":\"COGNITO_USER_POOLS\",\"providerARNs\":[\"arn:aws:cognito-idp:eu-west-1:111122223333:userpool/eu-west-1_AbCdEf123\"],\"identitySource\":\"method.request.header.Authorization\"}]}";
    const LINE: &str = "{\"requestId\":\"AbCdEf=\",\"routeKey\":\"GET /a\",\"status\":\"401\",\"authorizerError\":\"invalid_token: the token has expired\"}";

    #[test]
    fn what_is_read_elsewhere_is_read_as_here() {
        let readers = Elsewhere::new(|asked: &[u8]| Some(answer(asked)));
        for text in ["", "eyJ", SETTINGS, LINE] {
            assert_eq!(readers.definitions(text), Here.definitions(text), "{text}");
            assert_eq!(readers.log(text), Here.log(text), "{text}");
        }
        assert!(!readers.definitions(SETTINGS).is_empty() && !readers.log(LINE).calls.is_empty());
        assert!(!readers.were_missing());
    }

    #[test]
    fn readers_that_are_not_there_are_missed_only_where_something_is_to_be_read() {
        let readers = Elsewhere::new(|_: &[u8]| None);
        assert!(readers.definitions("eyJ").is_empty() && readers.log("curl https://a.example").calls.is_empty());
        assert!(!readers.were_missing());
        assert!(readers.definitions(SETTINGS).is_empty());
        assert!(readers.were_missing() && !readers.were_missing());
        assert!(readers.log(LINE).calls.is_empty());
        assert!(readers.were_missing());
        let broken = Elsewhere::new(|_: &[u8]| Some(Vec::new()));
        assert!(broken.log(LINE).calls.is_empty() && broken.were_missing());
    }
}
