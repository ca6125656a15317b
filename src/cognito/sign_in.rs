//! ID and access tokens of one sign-in, told by what they share.

use sha2::{Digest as _, Sha256};

use crate::encoding::base64url;
use crate::jose::token::Jws;

/// What ties an ID token to an access token, the surest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bond {
    /// The ID token's `at_hash` is the hash of the access token (OpenID Connect Core §3.1.3.6).
    AtHash,
    /// Both have the same `origin_jti`: they go back to one refresh token.
    OriginJti,
    /// Both have the same `event_id`: one authentication gave both.
    EventId,
}

impl Bond {
    /// The claim that shows it.
    #[must_use]
    pub const fn claim(self) -> &'static str {
        match self {
            Self::AtHash => "at_hash",
            Self::OriginJti => "origin_jti",
            Self::EventId => "event_id",
        }
    }

    /// What ties the ID token `id` to the access token `access`, whose clean text is `access_text`.
    #[must_use]
    pub fn between(id: &Jws, access: &Jws, access_text: &str) -> Option<Self> {
        let shared = |name: &str| {
            let of_id = id.claims().string(name);
            of_id.is_some() && of_id == access.claims().string(name)
        };
        if id.claims().string("at_hash").is_some_and(|hash| hash == at_hash(access_text)) {
            Some(Self::AtHash)
        } else if shared("origin_jti") {
            Some(Self::OriginJti)
        } else {
            shared("event_id").then_some(Self::EventId)
        }
    }
}

/// The left half of the SHA-256 of an access token, as `at_hash` has it for RS256.
fn at_hash(access_text: &str) -> String {
    let hash = Sha256::digest(access_text);
    base64url::encode(hash.get(..hash.len() / 2).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The access token and its hash in the example of OpenID Connect Core, appendix A.3.
    #[test]
    fn the_hash_of_openid_connect_core() {
        assert_eq!(at_hash("jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y"), "77QmUPtjPfzWtF2AnpK9RQ");
    }
}
