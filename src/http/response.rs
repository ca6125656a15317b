//! A response as it came.

use super::challenge::Challenge;
use super::fields::Fields;
use super::{NotHttp, date, har};
use crate::encoding::json;
use crate::time::NumericDate;

/// A response.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Response {
    /// The status; `None` when it was not pasted.
    pub status: Option<u16>,
    /// The header fields.
    pub fields: Fields,
    /// The body.
    pub body: String,
}

impl Response {
    /// Reads a HAR file or entry, a status line with fields and body, header fields alone, or a JSON body alone.
    ///
    /// # Errors
    /// When the text is none of these.
    pub fn read(text: &str) -> Result<Self, NotHttp> {
        if let Some(response) = har::response(text) {
            return Ok(response);
        }
        let mut response = Self { status: None, fields: Fields::default(), body: String::new() };
        // curl -v tells its own doings and what was sent in lines of their own.
        let lines = text.lines().filter(|l| !l.starts_with("> ") && !l.starts_with("* ") && *l != ">");
        let mut lines = lines.map(|l| l.strip_prefix("< ").unwrap_or(if l == "<" { "" } else { l })).peekable();
        while lines.next_if(|line| line.trim().is_empty()).is_some() {}
        response.status = lines.peek().and_then(|line| status(line));
        if response.status.is_some() {
            lines.next();
        }
        let is_body = |line: &&str| line.trim_start().starts_with(['{', '<', '[']);
        while let Some(line) = lines.next_if(|line| !is_body(line)) {
            if line.trim().is_empty() {
                break;
            }
            response.fields.add(line);
        }
        response.body = lines.collect::<Vec<_>>().join("\n");
        let is_json = json::parse(&response.body).is_ok();
        let is_one = response.status.is_some() || !response.fields.0.is_empty() || is_json;
        if is_one { Ok(response) } else { Err(NotHttp::NoResponse) }
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
        self.fields.get("apigw-requestid").is_some()
    }

    /// Whether a REST API answered: it names its request `x-amz-apigw-id` as well.
    #[must_use]
    pub fn is_of_rest_api(&self) -> bool {
        self.fields.get("x-amz-apigw-id").is_some()
    }

    /// The challenge of `www-authenticate`.
    #[must_use]
    pub fn challenge(&self) -> Option<Challenge> {
        let name = ["www-authenticate", "x-amzn-remapped-www-authenticate"];
        Challenge::read(name.iter().find_map(|name| self.fields.get(name))?)
    }

    /// The server's clock when it answered.
    #[must_use]
    pub fn date(&self) -> Option<NumericDate> {
        date::imf_fixdate(self.fields.get("date")?)
    }
}

/// `HTTP/1.1 401 Unauthorized`, `401 Unauthorized`, `401`, `Status: 401`.
fn status(line: &str) -> Option<u16> {
    let line = line.trim();
    let lower = line.get(..7).filter(|start| start.eq_ignore_ascii_case("status:")).and_then(|_| line.get(7..));
    let mut words = lower.unwrap_or(line).split_ascii_whitespace();
    let first = words.next()?;
    let number = if first.starts_with("HTTP/") { words.next()? } else { first };
    number.parse().ok().filter(|status| (100..600).contains(status))
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
        assert_eq!(Response::read("hello"), Err(NotHttp::NoResponse));
        assert_eq!(Response::read(""), Err(NotHttp::NoResponse));
    }
}
