//! A request as it was sent.

use serde::{Deserialize, Serialize};

use super::fields::Fields;
use super::misplaced::Misplaced;
use super::pasted_as::PastedAs;
use super::token_source::TokenSource;
use crate::time::NumericDate;

/// A request.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// Such as `GET`; `None` when only header fields were pasted.
    pub method: Option<String>,
    /// The URL or the path.
    pub target: Option<String>,
    /// The header fields.
    pub fields: Fields,
    /// When it was sent, by the sender's clock.
    pub sent_at: Option<NumericDate>,
    /// What it was pasted as.
    pub carried: PastedAs,
    /// Whether everything that was sent is at hand: only then is an absent header known to be absent.
    pub is_whole: bool,
    /// The header fields, in lower case, whose values the shell or the program fills in when it runs.
    pub filled_in: Vec<String>,
    /// Those whose values some languages fill in and others do not, where the language is not known.
    pub perhaps_filled_in: Vec<String>,
    /// Where code puts `Authorization` so that it is not sent as a header.
    pub misplaced: Option<Misplaced>,
    /// The mode of `fetch`, such as `no-cors`.
    pub mode: Option<String>,
    /// Header texts that are no header field and so were not sent, such as `Content-Type=text/plain`.
    pub not_fields: Vec<String>,
    /// Whether it is of an archive from which the browser left out `Authorization` and the cookies.
    pub is_sanitised: bool,
}

impl Request {
    /// The value that it carries at a token source, as a person or AWS names it: a header's, or a query parameter's.
    #[must_use]
    pub fn value_at(&self, token_source: &str) -> Option<String> {
        match TokenSource::read(token_source) {
            TokenSource::Header(name) => self.fields.get(name).map(str::to_owned),
            TokenSource::Query(name) => super::percent::parameter(self.target.as_deref()?, name),
        }
    }

    /// Whether the value of this header was put together when the command ran, so that it cannot be seen.
    #[must_use]
    pub fn is_filled_in(&self, token_source: &str) -> bool {
        names(&self.filled_in, token_source)
    }

    /// Whether it may have been, by the language of the code.
    #[must_use]
    pub fn is_perhaps_filled_in(&self, token_source: &str) -> bool {
        names(&self.perhaps_filled_in, token_source)
    }

    /// Whether it asks for an issuer's public documents, its keys among them: no token decides about that.
    #[must_use]
    pub fn is_for_public_documents(&self) -> bool {
        self.target.as_deref().is_some_and(|target| target.contains("/.well-known/"))
    }

    /// The host that it goes to, without a port and without the user that a URL may name before it.
    #[must_use]
    pub fn host(&self) -> Option<&str> {
        let target = self.target.as_deref().unwrap_or_default();
        let named = target.split_once("://").and_then(|(_, rest)| rest.split(['/', '?', '#']).next());
        let host = named.or_else(|| self.fields.get("host")).or_else(|| self.fields.get(":authority"))?;
        let host = host.rsplit('@').next().unwrap_or_default();
        host.split(':').next().map(str::trim).filter(|host| !host.is_empty())
    }
}

/// Whether the header of a token source is one of these.
fn names(fields: &[String], token_source: &str) -> bool {
    let TokenSource::Header(name) = TokenSource::read(token_source) else { return false };
    fields.iter().any(|field| field.eq_ignore_ascii_case(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_raw_request_and_a_header_block_are_read() {
        let request =
            Request::read("GET /prod/a HTTP/1.1\r\nHost: x\r\nAuthorization:  Bearer a \r\n\r\nbody: no").unwrap();
        assert_eq!((request.method.as_deref(), request.target.as_deref()), (Some("GET"), Some("/prod/a")));
        assert_eq!(request.fields.get("authorization"), Some(" Bearer a "));
        assert_eq!(request.fields.get("body"), None);
        assert!(request.is_whole);
        assert_eq!(request.host(), Some("x"));
        let block = Request::read(":method: OPTIONS\n:path: /a\nauthorization: x").unwrap();
        assert_eq!(block.method.as_deref(), Some("OPTIONS"));
        assert_eq!(Request::read("hello"), None);
        assert_eq!(Request::read(""), None);
    }

    #[test]
    fn a_folded_line_goes_on_the_field_before_it() {
        let request = Request::read("GET / HTTP/1.1\nAuthorization: Bearer a\n b\nHost: x").unwrap();
        assert_eq!(request.fields.get("authorization"), Some("Bearer a\n b"));
        assert_eq!(request.fields.get("host"), Some("x"));
    }

    #[test]
    fn a_token_source_is_a_header_or_a_parameter() {
        let request = Request::read("curl 'https://a.example/x?a=1&token=ab%2Ec' -H 'X-Auth: t'").unwrap();
        for (source, value) in [
            ("x-auth", Some("t")),
            ("method.request.header.X-Auth", Some("t")),
            ("$request.header.X-Auth", Some("t")),
            ("route.request.querystring.token", Some("ab.c")),
            ("$request.querystring.token", Some("ab.c")),
            ("$request.querystring.other", None),
            ("Authorization", None),
        ] {
            assert_eq!(request.value_at(source).as_deref(), value, "{source}");
        }
    }
}
