//! The expectations in the page's address, behind the `#`, as a link for the team has them. Pure.

use crate::http::authorizer::Kind;
use crate::secret::may_be_secret;
use crate::settings::expected::AUTHORIZER;
use crate::settings::{self, LINKED_MOST, Setting};

/// The settings of a fragment, each once. `decode` undoes percent-encoding. What is unknown, too long, or
/// not recognised as that setting is ignored.
#[must_use]
pub fn settings(fragment: &str, decode: impl Fn(&str) -> Option<String>) -> Vec<(&'static Setting, String)> {
    let mut linked: Vec<(&'static Setting, String)> = Vec::new();
    for (name, value) in fragment.split('&').filter_map(|pair| pair.split_once('=')) {
        let known = settings::linked().find(|one| one.name == name && linked.iter().all(|(other, _)| other != one));
        if let (Some(setting), Some(value)) = (known, decode(value))
            && value.len() <= LINKED_MOST
            && setting.is_recognised(&value)
            && (*setting != AUTHORIZER || Kind::find(&value).is_some())
        {
            linked.push((setting, value));
        }
    }
    linked
}

/// Whether a part of the page's address, its query or its fragment, holds what may be a secret and is no setting: a token
/// that a sign-in has sent here, a code, a link of another tool. `decode` undoes percent-encoding.
#[must_use]
pub fn may_hold_a_secret(part: &str, decode: impl Fn(&str) -> Option<String>) -> bool {
    let is_setting = |pair: &str| {
        let (name, value) = pair.split_once('=').unwrap_or_default();
        settings::linked().any(|one| one.name == name && decode(value).is_some_and(|value| one.is_recognised(&value)))
    };
    let may_be = |pair: &str| may_be_secret(pair) || decode(pair).is_some_and(|text| may_be_secret(&text));
    part.split('&').any(|pair| !is_setting(pair) && may_be(pair))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(fragment: &str) -> Vec<(&'static str, String)> {
        let settings = settings(fragment, |text| (!text.contains('%')).then(|| text.to_owned()));
        settings.into_iter().map(|(setting, value)| (setting.name, value)).collect()
    }

    #[test]
    fn known_settings_are_taken() {
        let expected = [("authorizer", "http-jwt".to_owned()), ("scopes", "a/b".to_owned())];
        assert_eq!(read("authorizer=http-jwt&scopes=a/b"), expected);
    }

    #[test]
    fn whatever_is_unknown_or_hostile_is_ignored() {
        let long = format!("scopes={}", "x".repeat(301));
        for fragment in [
            "",
            "user-pools",
            "input=a",
            "keys=a",
            "page-pinned=a",
            "request=a",
            "__proto__=a",
            "authorizer=none",
            "scopes=%zz",
            "scopes=a\u{1f}b",
            "clients=eyJhbGciOiJub25lIn0.e30.",
            "scopes=eyAiYWxnIjoiSFMyNTYifQ.eyAic3ViIjoieCJ9.QQ",
            "clients=1a2b3c4d5e6f7g8h9i0j1a2b3c4d5e6f7g8h9i0j1a2b3c4d5e6f",
            "groups=jane@example.com",
            &long,
        ] {
            assert_eq!(read(fragment), [], "{fragment}");
        }
        assert_eq!(read("scopes=a&scopes=b"), [("scopes", "a".to_owned())]);
    }

    #[test]
    fn what_may_be_a_secret_is_known_in_an_address() {
        let decode = |text: &str| Some(text.replace("%2E", "."));
        for part in [
            "eyJhbGciOiJub25lIn0.e30.",
            "id_token=eyJhbGciOiJub25lIn0.e30.&token_type=Bearer",
            "state=a&access_token=eyAiYWxnIjoibm9uZSJ9%2Ee30%2E",
            "code=0b1c2d3e-4f5a-6b7c-8d9e-0f1a2b3c4d5e",
            "scopes=openid&t=wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY",
            "clients=1a2b3c4d5e6f7g8h9i0j1a2b3c4d5e6f7g8h9i0j1a2b3c4d5e6f",
        ] {
            assert!(may_hold_a_secret(part, decode), "{part}");
        }
        for part in [
            "",
            "user_pools=us-east-1_AbCdEfGhI&scopes=orders/read",
            "clients=1h57kf5cpq17m0eml12example",
            "authorizer=http-jwt",
            "claims",
        ] {
            assert!(!may_hold_a_secret(part, decode), "{part}");
        }
    }
}
