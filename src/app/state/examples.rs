//! Tokens that show a cause of 401 each. They are made on the spot, so that their times are right and their
//! signatures hold. Pure: the key is the browser's.

use super::State;
use super::form_values::Origin;
use crate::encoding::base64url;
use crate::http::authorizer::Kind;
use crate::settings::expected::{AUTHORIZER, SCOPES, USER_POOLS};
use crate::settings::{self, Setting};
use crate::text::{Text, text};
use crate::time::NumericDate;

/// A cause of 401 that a token can be made to show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Example {
    /// It has expired.
    Expired,
    /// It is an ID token, and the method requires a scope.
    IdTokenForScope,
    /// It is from another user pool.
    OtherPool,
    /// White space follows it.
    WhiteSpace,
}

/// An example, made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// What is pasted.
    pub source: String,
    /// The JWK Set with the key that verifies it.
    pub keys: String,
    /// What the API of the example expects; nothing of what is not named here.
    pub expects: Vec<(&'static Setting, &'static str)>,
}

const POOL: &str = "us-east-1_Example01";
const OTHER_POOL: &str = "us-east-1_Example02";
const HEADER: &str = r#"{"kid":"throwaway","alg":"RS256"}"#;

impl Example {
    /// All, in the order of the page.
    pub const ALL: [Self; 4] = [Self::Expired, Self::IdTokenForScope, Self::OtherPool, Self::WhiteSpace];

    /// The name in attributes.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Expired => "expired",
            Self::IdTokenForScope => "id-token",
            Self::OtherPool => "other-pool",
            Self::WhiteSpace => "white-space",
        }
    }

    /// The cause that it shows.
    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Self::Expired => text("The token has expired", "만료된 토큰"),
            Self::IdTokenForScope => text("An ID token where a scope is required", "범위가 필요한 곳에 보낸 ID 토큰"),
            Self::OtherPool => text("A token of another user pool", "다른 사용자 풀의 토큰"),
            Self::WhiteSpace => text("White space behind the token", "토큰 뒤에 붙은 공백"),
        }
    }

    /// The JWS Signing Input of the token (RFC 7515 §5.1), with the claims of an ID token as Cognito writes them, at
    /// the moment `now`.
    #[must_use]
    pub fn signing_input(self, now: NumericDate) -> String {
        let pool = if self == Self::OtherPool { OTHER_POOL } else { POOL };
        let iat = now.0 - if self == Self::Expired { 9000 } else { 60 };
        let exp = iat + 3600;
        let claims = format!(
            r#"{{"sub":"aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee","email_verified":true,"iss":"https://cognito-idp.us-east-1.amazonaws.com/{pool}","cognito:username":"janedoe","aud":"1example23456789","token_use":"id","auth_time":{iat},"exp":{exp},"iat":{iat},"email":"janedoe@example.com"}}"#
        );
        [base64url::encode(HEADER.as_bytes()), base64url::encode(claims.as_bytes())].join(".")
    }

    /// The example with the signature over `input`, and the modulus and exponent of the RSA key that verifies it, in
    /// base64url (RFC 7518 §6.3.1).
    #[must_use]
    pub fn made(self, input: &str, signature: &[u8], n: &str, e: &str) -> Made {
        let behind = if self == Self::WhiteSpace { "\n" } else { "" };
        let scopes = if self == Self::IdTokenForScope { "orders/read" } else { "" };
        Made {
            source: format!("{input}.{}{behind}", base64url::encode(signature)),
            keys: format!(
                r#"{{"keys":[{{"kid":"throwaway","alg":"RS256","kty":"RSA","use":"sig","e":"{e}","n":"{n}"}}]}}"#
            ),
            expects: vec![(&AUTHORIZER, Kind::FIRST.id()), (&USER_POOLS, POOL), (&SCOPES, scopes)],
        }
    }
}

impl State {
    /// Shows an example. A person's own settings are kept for when it is over.
    pub(super) fn show(&mut self, made: Made) {
        self.set_source(made.source.into());
        self.pasted(made.keys.into());
        for one in settings::linked() {
            let value = made.expects.iter().find(|(setting, _)| *setting == one).map_or("", |(_, value)| value);
            self.form_values.cover(one, value, Origin::Example);
        }
        self.is_example = true;
    }

    /// Ends the example, where there is one: its key goes, and a person's own settings come back.
    pub(super) fn give_back(&mut self) {
        if std::mem::take(&mut self.is_example) {
            self.form_values.uncover(Origin::Example);
            self.pasted("".into());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::jose::jwk_set::JwkSet;
    use crate::jose::token::Token;

    #[test]
    fn an_example_reads_as_what_it_is_named() {
        for example in Example::ALL {
            let now = NumericDate(1_800_000_000);
            let made = example.made(&example.signing_input(now), &[7; 256], "AQAB", "AQAB");
            let Token::Jws(jws) = Token::read(made.source.trim_end()) else { panic!("a JWS: {}", made.source) };
            let exp = jws.claims().moment("exp").and_then(Result::ok).map(|at| now.until(at));
            assert_eq!(exp.is_some_and(|left| left < 0), example == Example::Expired);
            let other = jws.claims().iss().is_some_and(|iss| iss.ends_with(OTHER_POOL));
            assert_eq!(other, example == Example::OtherPool);
            assert_eq!(made.source.ends_with('\n'), example == Example::WhiteSpace);
            assert_eq!(made.expects.contains(&(&SCOPES, "orders/read")), example == Example::IdTokenForScope);
            assert_eq!(JwkSet::read(&made.keys).map(|set| set.keys.len()), Ok(1));
        }
    }
}
