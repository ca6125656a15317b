//! What stands where a token belongs. The value of the token source is no prose: after an optional scheme it is exactly
//! one token and nothing else (RFC 6750 §2.1), or it is one of the things that are told apart here.

pub use super::held::Held;
use super::held::is_named;
use super::{Found, Kind, find};
use crate::jose::compact::begins_as_header;

/// A value, taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Credentials {
    /// The scheme, as it is written; `None` where there is none.
    pub scheme: Option<String>,
    /// What stands behind the scheme.
    pub rest: String,
    /// What that is.
    pub held: Held,
}

/// The schemes that are known, in lower case; any other word before a token is one as well.
const SCHEMES: [&str; 12] =
    ["bearer", "basic", "jwt", "token", "digest", "negotiate", "oauth", "apikey", "api-key", "key", "hawk", "dpop"];

impl Credentials {
    /// Takes a value apart.
    #[must_use]
    pub fn read(value: &str) -> Self {
        let value = value.trim();
        let (word, behind) = value.split_once(char::is_whitespace).unwrap_or((value, ""));
        let is_known = SCHEMES.contains(&word.to_ascii_lowercase().as_str());
        let is_scheme =
            is_known || (begins_as_header(behind.trim_start()) && word.bytes().all(|b| b.is_ascii_alphabetic()));
        let (scheme, rest) = if is_scheme { (Some(word.to_owned()), behind.trim()) } else { (None, value) };
        Self { scheme, held: held(rest), rest: rest.to_owned() }
    }

    /// What stands beside the one token in the value, without the scheme.
    #[must_use]
    pub fn beside(value: &str) -> String {
        let tokens = find(value);
        let [found] = tokens.as_slice() else { return String::new() };
        let (before, behind) = around(value, found);
        let before = before.trim_start_matches("Authorization:").trim_start();
        let scheme = before.get(.."bearer".len()).filter(|word| word.eq_ignore_ascii_case("bearer"));
        // A scheme right before the token is a part of what arrives as the token.
        let scheme = scheme.filter(|word| word.len() < before.len());
        let before = scheme.and_then(|word| before.get(word.len()..)).unwrap_or(before);
        let before = before.strip_prefix(' ').unwrap_or(before);
        let within = found
            .strays
            .iter()
            .filter(|stray| !matches!(stray.kind, Kind::Scheme | Kind::SchemeCase | Kind::FieldName));
        let inside =
            within.filter(|stray| found.span().start <= stray.span.start && stray.span.end <= found.span().end);
        let inside: String = inside.map(|stray| stray.span.of(value)).collect();
        format!("{before}{inside}{behind}")
    }
}

/// What stands before and behind a token.
fn around<'a>(value: &'a str, found: &Found) -> (&'a str, &'a str) {
    let span = found.span();
    (value.get(..span.start).unwrap_or_default(), value.get(span.end..).unwrap_or_default())
}

fn held(rest: &str) -> Held {
    let tokens = find(rest);
    match tokens.as_slice() {
        [_, _, ..] => return Held::Several,
        [found] if found.strays_of(&[Kind::EncodedAgain]).next().is_some() => return Held::EncodedAgain,
        [found] if found.strays_of(&[Kind::Ellipsis]).next().is_some() => return Held::CutOff,
        [found] if begins_as_header(&found.clean) && found.clean.contains('.') => {
            let (before, behind) = around(rest, found);
            return match (before, behind) {
                ("", "") if found.strays.is_empty() => Held::Token,
                (before, _) if before.starts_with('{') => Held::TokenInObject,
                ("b'" | "b\"", _) => Held::Bytes,
                (before, _) if is_named(before) => Held::Named,
                _ => Held::TokenAndMore,
            };
        }
        _ => {}
    }
    Held::without_a_token(rest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::encoding::base64url;

    #[test]
    fn what_stands_in_the_value() {
        let token = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJhIn0.abc";
        let again = base64url::encode(token.as_bytes());
        for (value, held) in [
            (format!("Bearer {token}"), Held::Token),
            (token.to_owned(), Held::Token),
            ("Bearer".to_owned(), Held::Nothing),
            ("Bearer undefined".to_owned(), Held::Absent),
            ("None".to_owned(), Held::Absent),
            ("Bearer [object Object]".to_owned(), Held::Object),
            ("Bearer [object Promise]".to_owned(), Held::Promise),
            ("Bearer com.example.CognitoIdToken@4f2a1b".to_owned(), Held::Object),
            ("Bearer {{token}}".to_owned(), Held::Placeholder),
            ("Bearer ${token}".to_owned(), Held::Placeholder),
            ("$TOKEN".to_owned(), Held::Placeholder),
            ("Bearer %TOKEN%".to_owned(), Held::Placeholder),
            ("Bearer <your_token>".to_owned(), Held::StandIn),
            ("Bearer YOUR_ACCESS_TOKEN".to_owned(), Held::Placeholder),
            ("Bearer $(cat token.txt)".to_owned(), Held::Command),
            ("{\"sub\":\"a\",\"exp\":1}".to_owned(), Held::Claims),
            (format!("Bearer {{\"jwtToken\":\"{token}\"}}"), Held::TokenInObject),
            (format!("Bearer b'{token}'"), Held::Bytes),
            (again, Held::EncodedAgain),
            (format!("Bearer access_token={token}"), Held::Named),
            (format!("Bearer {token}, Bearer {token}"), Held::Several),
            (format!("Bearer {token} Bearer {token}"), Held::Several),
            (format!("Bearer {token};"), Held::TokenAndMore),
            (format!("bearer:{token}"), Held::TokenAndMore),
            ("AWS4-HMAC-SHA256 Credential=A".to_owned(), Held::AwsSignature),
            ("hello".to_owned(), Held::Other),
            ("Bearer ********".to_owned(), Held::Hidden),
            ("Bearer [REDACTED]".to_owned(), Held::Hidden),
            ("Bearer @token".to_owned(), Held::Placeholder),
            (format!("Bearer {}...", token.get(..30).unwrap()), Held::CutOff),
            ("Bearer process.env.ID_TOKEN".to_owned(), Held::Placeholder),
            ("Bearer session.tokens?.idToken".to_owned(), Held::Placeholder),
            ("Bearer os.environ['TOKEN']".to_owned(), Held::Placeholder),
            ("Bearer da2-abcdefghijklmnopqrstuvwxyz".to_owned(), Held::NoJwt),
            ("1a2b3c4d5e6f7a8b9c0d1a2b3c4d5e6f".to_owned(), Held::NoJwt),
            ("Bearer the token of the user".to_owned(), Held::Other),
        ] {
            assert_eq!(Credentials::read(&value).held, held, "{value}");
        }
        assert_eq!(Credentials::read(&format!("JWT {token}")).scheme.as_deref(), Some("JWT"));
        assert_eq!(Credentials::beside(&format!("Bearer,{token}")), ",");
        assert_eq!(Credentials::beside(&format!("Bearer {token}")), "");
        assert_eq!(Credentials::beside(&format!("Bearer{token}")), "Bearer");
        assert_eq!(Credentials::beside(&format!("Bearer: {token};")), ": ;");
    }
}
