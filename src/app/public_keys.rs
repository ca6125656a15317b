//! The public keys at hand, and why there may be none.

use std::rc::Rc;

use crate::jose::jwk_set::{JwkSet, NotKeys};

/// The public keys at hand.
#[derive(Clone, Debug, Default)]
pub enum Keys {
    /// None yet.
    #[default]
    None,
    /// They were asked for at this address.
    Fetching(Rc<str>),
    /// They are here.
    Loaded {
        /// The address they came from; `None` when they were pasted.
        address: Option<Rc<str>>,
        /// The keys.
        set: Rc<JwkSet>,
    },
    /// They could not be had.
    Failed {
        /// The address they were asked for at; `None` when they were pasted.
        address: Option<Rc<str>>,
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
    NotKeys(NotKeys),
}

impl PartialEq for Keys {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::None, Self::None) => true,
            (Self::Fetching(a), Self::Fetching(b)) => a == b,
            (Self::Loaded { set: a, .. }, Self::Loaded { set: b, .. }) => Rc::ptr_eq(a, b),
            (Self::Failed { address: a, failure: x }, Self::Failed { address: b, failure: y }) => a == b && x == y,
            _ => false,
        }
    }
}
