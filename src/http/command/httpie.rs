//! An HTTPie command: `http GET URL Name:value` (HTTPie docs, "Request items" and "Authentication").

use super::words::Word;
use crate::http::pasted_as::PastedAs;
use crate::http::request::Request;

/// Options whose value is the next word.
const TAKES: [&str; 8] = ["--session", "--timeout", "--proxy", "--cert", "--cert-key", "-o", "--output", "--verify"];

/// Reads the words behind `http` or `https`; `None` where no address stands among them: HTTP is a word of prose as well.
pub(super) fn read(words: &[Word]) -> Option<Request> {
    let mut request = Request { carried: PastedAs::Command, is_whole: true, ..Request::default() };
    let (mut scheme, mut credentials, mut has_body) = ("basic".to_owned(), None, false);
    let mut words = words.iter();
    while let Some(word) = words.next() {
        let text = word.text.as_str();
        match text {
            "-A" | "--auth-type" => {
                scheme = words.next().map(|word| word.text.to_ascii_lowercase()).unwrap_or_default()
            }
            "-a" | "--auth" => credentials = words.next().cloned(),
            _ if text.starts_with("--auth-type=") => scheme = text.rsplit('=').next().unwrap_or_default().to_owned(),
            _ if TAKES.contains(&text) => {
                words.next();
            }
            // A session file keeps headers of earlier calls.
            _ if text.starts_with("--session") => request.is_whole = false,
            _ if text.starts_with('-') => {}
            _ if request.target.is_none() && text.bytes().all(|b| b.is_ascii_uppercase()) => {
                request.method = Some(text.to_owned());
            }
            _ if request.target.is_none() => request.target = Some(text.to_owned()),
            _ => has_body |= !item(&mut request, word),
        }
    }
    if let Some(Word { text, is_filled_in }) = credentials {
        let field = if scheme == "bearer" {
            format!("Authorization: Bearer {text}")
        } else {
            "Authorization: Basic …".to_owned()
        };
        super::add_field(&mut request, &field, is_filled_in);
    }
    request.method.get_or_insert_with(|| if has_body { "POST" } else { "GET" }.to_owned());
    request.target.as_deref().is_some_and(is_address).then_some(request)
}

/// Whether a word may be what `http` is sent to: a host with its dots, a port or a path, `localhost`, or a variable.
fn is_address(word: &str) -> bool {
    let is_plain = word.is_ascii() && !word.ends_with(['.', ',', ':', ';']);
    is_plain && (word.eq_ignore_ascii_case("localhost") || word.contains(['.', ':', '/', '$', '{', '%', '<']))
}

/// Takes a request item; whether it is a header or a query parameter, and no part of the body.
fn item(request: &mut Request, word: &Word) -> bool {
    let Some(at) = word.text.find([':', '=', '@']) else { return false };
    let (name, rest) = word.text.split_at_checked(at).unwrap_or_default();
    if let Some((target, value)) = request.target.as_mut().zip(rest.strip_prefix("==")) {
        let mark = if target.contains('?') { '&' } else { '?' };
        target.push(mark);
        target.push_str(&format!("{name}={value}"));
        return true;
    }
    let Some(value) = rest.strip_prefix(':').filter(|value| !value.starts_with('=')) else { return false };
    super::add_field(request, &format!("{name}: {value}"), word.is_filled_in);
    true
}

#[cfg(test)]
mod tests {
    use crate::http::request::Request;

    #[test]
    fn a_header_and_the_credentials() {
        for text in [
            "http GET https://a.example/x Authorization:\"Bearer t\"",
            "http https://a.example/x 'Authorization: Bearer t'",
            "https -A bearer -a t https://a.example/x",
        ] {
            let request = Request::read(text).unwrap();
            assert_eq!(request.fields.get("authorization").map(str::trim), Some("Bearer t"), "{text}");
            assert_eq!(request.method.as_deref(), Some("GET"), "{text}");
        }
        for prose in ["HTTP request sent, awaiting response...", "> HTTP API 401", "https is on.", "http 403 /x"] {
            assert_eq!(Request::read(prose), None, "{prose}");
        }
        assert_eq!(Request::read("http a.example/x q==1 a=b").unwrap().target.as_deref(), Some("a.example/x?q=1"));
    }
}
