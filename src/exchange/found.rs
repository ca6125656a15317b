//! Keys and settings that stand in a text beside its tokens and calls: a set of keys, a discovery document, the app
//! client as `describe-user-pool-client` prints it.

use crate::cognito::issuer;
use crate::definitions::{AppClient, Definitions};
use crate::encoding::margin::Bare;
use crate::encoding::marks::Marks;
use crate::encoding::{json, json_within, pem};
use crate::jose::jwk_set::{JwkSet, NotKeys};
use crate::span::Span;

/// What stands in a text, each with its place; the last of each kind counts.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// Keys in any form but a shared secret.
    pub keys: Option<(Span, JwkSet)>,
    /// A discovery document's issuer.
    pub issuer: Option<(Span, String)>,
    /// An app client.
    pub client: Option<(Span, AppClient)>,
}

/// The members that tell such a document from all others.
static MARKS: Marks = Marks::new(&["\"keys\"", "\"kty\"", "\"jwks_uri\"", "\"UserPoolClient\"", "\"ClientId\""]);

impl Found {
    /// Finds what stands in `text`, which has these definitions.
    #[must_use]
    pub fn of(text: &str, definitions: &Definitions) -> Self {
        let found = Self::read(text);
        let defined = || definitions.app_client().map(|client| (client.span, client.clone()));
        // Where settings were pasted, they tell which pool is meant.
        let named = || definitions.is_empty().then(|| named_pool(text)).flatten();
        Self { client: found.client.or_else(defined), issuer: found.issuer.or_else(named), ..found }
    }

    fn read(text: &str) -> Self {
        let bare = Bare::of(text);
        let mut found = Self::bare(bare.text(), &|span| bare.place(span));
        for span in [found.keys.as_mut().map(|(span, _)| span), found.issuer.as_mut().map(|(span, _)| span)] {
            span.into_iter().for_each(|span| *span = bare.place(*span));
        }
        found
    }

    /// What stands in a text without margins; the places of an app client are those that `place` gives.
    fn bare(text: &str, place: &impl Fn(Span) -> Span) -> Self {
        let mut found = Self::default();
        if MARKS.any_in(text) {
            json_within::objects(text).into_iter().for_each(|span| found.document(text, span, place));
        }
        if let (Some(start), Some(end)) = (text.find(pem::BEGIN), text.rfind(END)) {
            let span = Span::new(start, end + END.len());
            let closing =
                text.get(span.end..).and_then(|rest| rest.find("-----")).map_or(span.end, |at| span.end + at + 5);
            let span = Span::new(start, closing);
            found.keys(text, span);
        }
        found
    }

    /// Whether nothing was found.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.keys.is_none() && self.issuer.is_none() && self.client.is_none()
    }

    fn document(&mut self, text: &str, span: Span, place: &impl Fn(Span) -> Span) {
        let written = span.of(text);
        if written.len() > LARGEST || !MARKS.any_in(written) || has_claims(written) {
            return;
        }
        if let Some(client) = AppClient::described(written, &|inner: Span| place(inner.offset(span.start))) {
            self.client = Some((client.span, client));
            return;
        }
        self.keys(text, span);
    }

    fn keys(&mut self, text: &str, span: Span) {
        match JwkSet::read(span.of(text)) {
            Ok(set) if !set.keys.is_empty() => self.keys = Some((span, set)),
            Err(NotKeys::Discovery { issuer: Some(issuer), .. }) => self.issuer = Some((span, issuer)),
            _ => {}
        }
    }
}

/// Whether a document is the claims of a token: whoever makes a token writes into it what they like.
fn has_claims(document: &str) -> bool {
    const CLAIMS: [&str; 4] = ["iss", "sub", "aud", "token_use"];
    json::parse(document).is_ok_and(|read| CLAIMS.iter().any(|name| read.value.get(name).is_some()))
}

/// The issuer of the one user pool whose ARN stands in a text; none where several do.
fn named_pool(text: &str) -> Option<(Span, String)> {
    let mut pools = text.match_indices(POOL_IN_AN_ARN).filter_map(|(at, before)| {
        let near = (0..=at.saturating_sub(LONGEST_ARN)).rev().find(|from| text.is_char_boundary(*from)).unwrap_or(0);
        let start = near + text.get(near..at)?.rfind("arn:aws")?;
        let rest = text.get(at + before.len()..)?;
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '-' | '_')).unwrap_or(rest.len());
        let issuer = issuer::original(rest.get(..end)?)?;
        text.get(start..at)?.contains(":cognito-idp:").then(|| (Span::new(start, at + before.len() + end), issuer))
    });
    let first = pools.next()?;
    pools.all(|other| other.1 == first.1).then_some(first)
}

/// What stands before the ID of a user pool in its ARN.
const POOL_IN_AN_ARN: &str = ":userpool/";

/// How much of an ARN may stand before that, in bytes.
const LONGEST_ARN: usize = 80;

/// No set of keys and no settings are longer, in bytes.
const LARGEST: usize = 1 << 20;

/// How the end of a block of PEM begins.
const END: &str = "-----END ";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::definitions::Read;

    const SET: &str = r#"{"keys":[{"kty":"oct","kid":"a","k":"AAAA"}]}"#;

    #[test]
    fn keys_and_settings_are_found_beside_a_token() {
        let text = format!("eyJ.a.b\n{SET}\nmore");
        let found = Found::read(&text);
        let (span, set) = found.keys.unwrap();
        assert_eq!((span.of(&text), set.keys.len()), (SET, 1));
        let text = r#"x {"issuer":"https://a.example","jwks_uri":"https://a.example/k"} y"#;
        assert_eq!(Found::read(text).issuer.unwrap().1, "https://a.example");
        let text = r#"{"UserPoolClient":{"UserPoolId":"eu-west-1_a","ClientName":"w","ClientId":"b","ClientSecret":"c","CallbackURLs":["https://d"]}}"#;
        let client = Found::read(text).client.unwrap().1;
        let value = |read: Option<Read>| read.map(|read| (read.span.of(text).to_owned(), read.value));
        assert_eq!(value(client.id.clone()), Some(("\"b\"".to_owned(), "b".to_owned())));
        assert_eq!(value(client.pool.clone()).map(|(_, pool)| pool), Some("eu-west-1_a".to_owned()));
        assert_eq!((client.has_secret, client.callbacks.len()), (Some(true), 1));
        assert!(!format!("{client:?}").contains("\"c\""));
    }

    #[test]
    fn what_stands_in_claims_is_no_key_and_no_setting() {
        let keys = r#""keys":[{"kty":"oct","kid":"a","k":"AAAA"}]"#;
        for name in ["iss", "sub", "aud", "token_use"] {
            for text in [format!("{{\"{name}\":\"a\",{keys}}}"), format!("x {{{keys},\"{name}\":\"a\"}} y")] {
                assert!(Found::read(&text).is_empty(), "{text}");
            }
        }
        assert!(Found::read(r#"{"iss":"a","issuer":"https://a.example","jwks_uri":"https://a.example/k"}"#).is_empty());
    }

    #[test]
    fn the_one_user_pool_whose_arn_is_named_is_meant() {
        let of = |text: &str| Found::of(text, &Definitions::default()).issuer;
        let text = "we use arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_a1B2, see";
        let (span, issuer) = of(text).unwrap();
        assert_eq!(issuer, "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_a1B2");
        assert_eq!(span.of(text), "arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_a1B2");
        let other = format!("{text} and arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_other");
        for text in [&*other, "x:userpool/eu-west-1_a", "arn:aws:iam::1:userpool/eu-west-1_a", ":userpool/"] {
            assert_eq!(of(text), None, "{text}");
        }
        assert_eq!(of(&format!("{text} {text}")).map(|(_, issuer)| issuer), Some(issuer));
    }

    #[test]
    fn pem_is_found_with_its_last_dashes() {
        let block = pem::write("PUBLIC KEY", &[48, 3, 2, 1, 0]);
        assert!(Found::read(&format!("token\n{block}\nmore")).is_empty());
        for text in ["", "-----BEGIN A", r#"{"kid":"a","alg":"RS256"}"#, r#"{"ClientId":"a","Username":"b"}"#] {
            assert!(Found::read(text).is_empty(), "{text}");
        }
    }
}
