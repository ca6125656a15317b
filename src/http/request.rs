//! A request as it was sent.

use super::fields::Fields;
use super::{NotHttp, curl, har};
use crate::time::NumericDate;

/// A request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// Such as `GET`; `None` when only header fields were pasted.
    pub method: Option<String>,
    /// The URL or the path.
    pub target: Option<String>,
    /// The header fields.
    pub fields: Fields,
    /// When it was sent, by the sender's clock.
    pub sent_at: Option<NumericDate>,
}

impl Request {
    /// Reads a cURL command, a HAR file or entry, a request with its request line, or header fields alone.
    ///
    /// # Errors
    /// When the text is none of these.
    pub fn read(text: &str) -> Result<Self, NotHttp> {
        if let Some(request) = har::request(text).or_else(|| curl::read(text)) {
            return Ok(request);
        }
        let mut request = Self { method: None, target: None, fields: Fields::default(), sent_at: None };
        // curl -v writes `> ` before each line that was sent.
        let lines =
            text.lines().map(|line| line.strip_prefix("> ").unwrap_or(line)).skip_while(|l| l.trim().is_empty());
        for (number, line) in lines.enumerate() {
            if line.trim().is_empty() {
                break;
            }
            if number == 0 && request.is_request_line(line) {
                continue;
            }
            request.fields.add(line);
        }
        let pseudo = |name| request.fields.get(name).map(str::to_owned);
        request.method = request.method.or_else(|| pseudo(":method"));
        request.target = request.target.or_else(|| pseudo(":path"));
        if request.method.is_none() && request.fields.0.is_empty() { Err(NotHttp::NoRequest) } else { Ok(request) }
    }

    /// RFC 9112 §3: method, target and, in HTTP/1.1, the version.
    fn is_request_line(&mut self, line: &str) -> bool {
        let mut words = line.split_ascii_whitespace();
        let (Some(method), Some(target)) = (words.next(), words.next()) else { return false };
        let is_version = words.next().is_none_or(|version| version.starts_with("HTTP/"));
        let fits =
            method.bytes().all(|b| b.is_ascii_uppercase()) && (target.starts_with('/') || target.contains("://"));
        if fits && is_version {
            self.method = Some(method.to_owned());
            self.target = Some(target.to_owned());
        }
        fits && is_version
    }
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
        let block = Request::read(":method: OPTIONS\n:path: /a\nauthorization: x").unwrap();
        assert_eq!(block.method.as_deref(), Some("OPTIONS"));
        assert_eq!(Request::read("hello"), Err(NotHttp::NoRequest));
        assert_eq!(Request::read(""), Err(NotHttp::NoRequest));
    }
}
