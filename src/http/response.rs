//! A response as it came.

use serde::{Deserialize, Serialize};

use super::body::Body;
use super::challenge::Challenge;
use super::date;
use super::fields::Fields;
use super::logged::Logged;
use super::pasted_as::PastedAs;
use super::responder::Responder;
use crate::encoding::json;
use crate::time::NumericDate;

/// A response.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Response {
    /// The status; `None` when it was not pasted.
    pub status: Option<u16>,
    /// The header fields.
    pub fields: Fields,
    /// The body, or the words that tell of the answer.
    pub body: Body,
    /// What another line of the text says of the same refusal, in words that are known.
    pub heard: Option<String>,
    /// What it was pasted as.
    pub carried: PastedAs,
    /// What the line of a log tells beside it, where it was read from one.
    pub logged: Option<Box<Logged>>,
}

impl Response {
    /// A line of a log that tells what came back, in words alone.
    #[must_use]
    pub fn logged(text: &str) -> Self {
        Self { body: text.into(), carried: PastedAs::Log, ..Self::default() }
    }

    /// Whether it is on the way to another answer: 1xx, a proxy's `200 Connection established`, or a redirect.
    #[must_use]
    pub fn is_on_the_way(&self, reason: &str) -> bool {
        let is_tunnel = self.status == Some(200) && reason.to_ascii_lowercase().contains("connection established");
        is_tunnel || matches!(self.status, Some(100..200)) || self.is_redirect()
    }

    /// Whether it is a refusal, or anything else than what was asked for. Without a status the words tell.
    #[must_use]
    pub fn is_refusal(&self) -> bool {
        let tells = || !self.message().is_empty() || !self.error_type().is_empty() || self.challenge().is_some();
        self.status.map_or_else(tells, |status| status >= 400)
    }

    /// Whether it sends the client elsewhere.
    #[must_use]
    pub fn is_redirect(&self) -> bool {
        matches!(self.status, Some(301 | 302 | 303 | 307 | 308)) && self.fields.get("location").is_some()
    }

    /// A member of the body, when the body is a JSON object and the member is a string.
    #[must_use]
    pub fn member(&self, name: &str) -> Option<String> {
        let body = json::parse(self.body.trim()).ok()?;
        body.value.get(name)?.value.as_str().map(str::to_owned)
    }

    /// What the body says: `message`, or `Message`.
    #[must_use]
    pub fn message(&self) -> String {
        self.member("message").or_else(|| self.member("Message")).unwrap_or_default()
    }

    /// The exception's name, from `x-amzn-ErrorType` or from the body's `__type`.
    #[must_use]
    pub fn error_type(&self) -> String {
        let named = self.fields.get("x-amzn-errortype").map(str::to_owned).or_else(|| self.member("__type"));
        let name = named.unwrap_or_default();
        let name = name.rsplit('#').next().unwrap_or_default();
        name.split(':').next().unwrap_or_default().trim().to_owned()
    }

    /// Whether an HTTP API answered: it names its request `apigw-requestid`, a REST API otherwise.
    #[must_use]
    pub fn is_of_http_api(&self) -> bool {
        self.fields.get("apigw-requestid").is_some() || self.logged_at() == Some(Responder::HttpApi)
    }

    /// Whether a REST API answered: it names its request `x-amz-apigw-id` as well.
    #[must_use]
    pub fn is_of_rest_api(&self) -> bool {
        self.fields.get("x-amz-apigw-id").is_some() || self.logged_at() == Some(Responder::RestApi)
    }

    /// Who decided, as a line of a log tells it.
    fn logged_at(&self) -> Option<Responder> {
        self.logged.as_ref()?.responder
    }

    /// Whether a log tells that it is this type of gateway response.
    #[must_use]
    pub fn is_gateway_response(&self, kinds: &[&str]) -> bool {
        let kind = self.logged.as_ref().and_then(|logged| logged.response_type.as_deref());
        kind.is_some_and(|kind| kinds.contains(&kind))
    }

    /// The challenge of `www-authenticate`.
    #[must_use]
    pub fn challenge(&self) -> Option<Challenge> {
        Challenge::read(self.fields.get("www-authenticate")?)
    }

    /// The server's clock when it answered.
    #[must_use]
    pub fn date(&self) -> Option<NumericDate> {
        date::imf_fixdate(self.fields.get("date")?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_forms_that_people_paste() {
        for text in [
            "HTTP/1.1 401 Unauthorized\r\nx-amzn-ErrorType: UnauthorizedException\r\n\r\n{\"message\":\"Unauthorized\"}",
            "> GET / HTTP/2\n* info\n< HTTP/2 401\n< x-amzn-errortype: UnauthorizedException\n<\n{\"message\":\"Unauthorized\"}",
            "401 Unauthorized\nx-amzn-errortype: UnauthorizedException:http://x\n{\"message\":\"Unauthorized\"}",
        ] {
            let response = Response::read(text).unwrap();
            let found = (response.status, response.message(), response.error_type());
            assert_eq!(found, (Some(401), "Unauthorized".to_owned(), "UnauthorizedException".to_owned()), "{text}");
        }
        assert_eq!(Response::read(r#"{"Message":"no"}"#).unwrap().message(), "no");
        assert_eq!(Response::read("hello"), None);
        assert_eq!(Response::read(""), None);
    }

    #[test]
    fn of_several_answers_the_last_counts() {
        for before in [
            "HTTP/1.1 100 Continue\n\n",
            "HTTP/1.1 200 Connection established\n\n",
            "HTTP/1.1 302 Found\nLocation: https://b.example/\n\n",
        ] {
            let response = Response::read(&format!("{before}HTTP/2 401\nx: y\n\n{{}}")).unwrap();
            assert_eq!((response.status, &*response.body), (Some(401), "{}"), "{before}");
        }
    }
}
