//! What a line of an execution log writes of a message: its header fields, the words of its body.

use crate::encoding::json;
use crate::http::fields::Fields;
use crate::http::pasted_as::PastedAs;
use crate::http::request::Request;

/// The first of these members that a body has.
pub(super) fn message(body: &str, names: &[&str]) -> Option<String> {
    let root = json::parse(body.trim()).ok()?;
    names.iter().find_map(|name| root.value.get(name))?.value.as_str().map(str::to_owned)
}

/// The request with the header fields `{A=b, C=d}`; `None` where some are masked or cut off, so that it is not known
/// what was sent.
pub(super) fn headers(written: &str) -> Option<Request> {
    let inner = written.trim().strip_prefix('{')?.strip_suffix('}')?;
    if inner.contains("***") || inner.contains("[TRUNCATED]") {
        return None;
    }
    let mut fields: Vec<(String, String)> = Vec::new();
    for part in inner.split(", ") {
        let is_name =
            |name: &str| !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_:".contains(&b));
        match (part.split_once('=').filter(|(name, _)| is_name(name)), fields.last_mut()) {
            (Some((name, value)), _) => fields.push((name.to_owned(), value.to_owned())),
            // A value may have a comma of its own.
            (None, Some((_, value))) => value.push_str(&format!(", {part}")),
            (None, None) => {}
        }
    }
    Some(Request { fields: Fields(fields), carried: PastedAs::Log, is_whole: true, ..Request::default() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_masked_or_cut_off_is_no_header() {
        for written in ["{Authorization=*****abc, Host=a}", "{A=b, C[TRUNCATED]", "A=b"] {
            assert!(headers(written).is_none(), "{written}");
        }
        let request = headers("{Host=a.example, Accept=a, b}").unwrap();
        assert_eq!(request.fields.get("accept"), Some("a, b"));
    }

    #[test]
    fn the_first_member_that_a_body_has_is_its_message() {
        let body = r#"{"error":"a","message":"b"}"#;
        assert_eq!(message(body, &["message", "error"]).as_deref(), Some("b"));
        assert_eq!(message(body, &["error"]).as_deref(), Some("a"));
        assert_eq!(message("no JSON", &["error"]), None);
    }
}
