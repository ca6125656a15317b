//! The public keys at hand, and why there may be none.

use std::rc::Rc;

use super::key_sets::Fetched;
use super::numbered::Numbered;
use crate::report::message::{KeyRow, NotKeysFound};

/// What came last of the public keys.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Keys {
    /// Nothing: sets that were fetched before are used.
    #[default]
    None,
    /// They were pasted.
    Pasted(Numbered),
    /// They were asked for at this address.
    Fetching(Rc<str>),
    /// An address answered; whether that is a set of keys is not known yet.
    Answered(Fetched),
    /// They could not be had.
    Failed {
        /// The address they were asked for at.
        address: Rc<str>,
        /// Why.
        failure: Failure,
    },
}

/// What is shown of the public keys.
#[derive(Clone, Debug, PartialEq)]
pub enum KeysShown {
    /// There are none yet.
    None,
    /// They were asked for.
    Fetching,
    /// They are here.
    Set {
        /// The address they came from; `None` when they were pasted.
        address: Option<String>,
        /// The first of them.
        rows: Vec<KeyRow>,
        /// How many there are.
        count: usize,
    },
    /// They could not be had.
    Failed {
        /// The address they were asked for at; `None` when they were pasted.
        address: Option<String>,
        /// Why.
        failure: Failure,
    },
}

/// Why keys could not be had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// No server answered.
    Unreachable,
    /// A server answered, but does not let other pages read its answer.
    Cors,
    /// It answered with a redirect, which is not followed.
    Redirect,
    /// It answered with this status.
    Status(u16),
    /// It took more than ten seconds.
    Timeout,
    /// The answer is larger than 1 MiB.
    TooLarge,
    /// The answer is not a set of keys.
    NotKeys(NotKeysFound),
}
