//! The JOSE Header (RFC 7515 §4).

use super::compact::Document;

/// The parameters that a verifier decides by: how to compute, under which key, and whether it may at all.
const DECIDING: [&str; 5] = ["alg", "kid", "crit", "b64", "typ"];

/// A view of the header's registered members.
#[derive(Clone, Copy)]
pub struct Header<'a>(pub &'a Document);

impl<'a> Header<'a> {
    /// The algorithm (§4.1.1), when it is a string.
    #[must_use]
    pub fn alg(self) -> Option<&'a str> {
        self.0.string("alg")
    }

    /// The key ID (§4.1.4), when it is a string.
    #[must_use]
    pub fn kid(self) -> Option<&'a str> {
        self.0.string("kid")
    }

    /// A parameter's value, when it is a string.
    #[must_use]
    pub fn string(self, name: &str) -> Option<&'a str> {
        self.0.string(name)
    }

    /// The parameter that stands more than once and decides how the signature is checked, or whether it may be: readers
    /// take the first, the last, or refuse the token (§4).
    #[must_use]
    pub fn repeated_and_deciding(self) -> Option<&'static str> {
        let repeated = self.0.object.as_ref().ok()?.value.repeated();
        DECIDING.into_iter().find(|name| repeated.contains(name))
    }

    /// Whether the header has a `crit` member (§4.1.11): extensions that must be understood.
    #[must_use]
    pub fn has_critical(self) -> bool {
        self.0.get("crit").is_some()
    }
}
