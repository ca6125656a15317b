//! What stands where a token belongs. The value of the token source is no prose: after an optional scheme it is exactly
//! one token and nothing else (RFC 6750 §2.1), or it is one of the things that are told apart here.

use super::{Found, Kind, find};
use crate::encoding::base64url;
use crate::encoding::json;
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

/// What stands where a token belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Held {
    /// One token and nothing else.
    Token,
    /// One token, and something beside it.
    TokenAndMore,
    /// The beginning of a token, and an ellipsis in place of the rest.
    CutOff,
    /// Several tokens.
    Several,
    /// A scheme and nothing behind it.
    Nothing,
    /// `undefined`, `null` and the like: how a program prints what is not there.
    Absent,
    /// `[object Object]`, `Class@1a2b3c`: how a program prints an object.
    Object,
    /// A promise that nobody waited for.
    Promise,
    /// `{{name}}`, `${name}`, `$NAME`, `%NAME%`, `<your_token>`.
    Placeholder,
    /// `$(command)`, as it is written.
    Command,
    /// The claims of a token.
    Claims,
    /// An object with a token in it.
    TokenInObject,
    /// Python's bytes, printed.
    Bytes,
    /// A token, or its JSON, encoded with base64 once more.
    EncodedAgain,
    /// A name before the token: `access_token=…`.
    Named,
    /// An AWS signature.
    AwsSignature,
    /// An AWS session token.
    SessionToken,
    /// One word that is no JWT: an API key, an opaque token.
    NoJwt,
    /// Nothing that is known.
    Other,
}

type Fits = fn(&str) -> bool;

/// What a value without one whole token is, the surest first.
static KINDS: [(Fits, Held); 12] = [
    (str::is_empty, Held::Nothing),
    (
        |v| {
            one_of(
                v,
                &["undefined", "null", "none", "nil", "nan", "(null)", "<null>", "false", "true", "optional(nil)"],
            )
        },
        Held::Absent,
    ),
    (
        |v| {
            v.contains("[object Promise]")
                || v.starts_with("Promise {")
                || v.contains("<coroutine object")
                || v.contains("Future<")
                || v.contains("Instance of 'Future")
        },
        Held::Promise,
    ),
    (is_object, Held::Object),
    (|v| v.contains("$(") || (v.starts_with('`') && v.ends_with('`') && v.contains(' ')), Held::Command),
    (is_placeholder, Held::Placeholder),
    (|v| v.starts_with("AWS4-"), Held::AwsSignature),
    (|v| is_named(v), Held::Named),
    (
        |v| {
            v.starts_with('{')
                && ["sub", "iss", "exp", "token_use", "aud"].iter().any(|claim| v.contains(&format!("\"{claim}\"")))
        },
        Held::Claims,
    ),
    (|v| ["IQoJ", "FwoG", "FQoG", "AQoD"].iter().any(|start| v.starts_with(start)) && v.len() > 60, Held::SessionToken),
    (is_encoded_again, Held::EncodedAgain),
    (is_no_jwt, Held::NoJwt),
];

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
    KINDS.iter().find(|(fits, _)| fits(rest)).map_or(Held::Other, |(_, held)| *held)
}

fn one_of(value: &str, words: &[&str]) -> bool {
    let bare = value.trim_matches(['"', '\'']);
    words.iter().any(|word| bare.eq_ignore_ascii_case(word))
}

/// `[object Object]`; `com.example.Token@4f2a1b`; `<Token object at 0x7f…>`; `#<Token:0x…>`; `Instance of 'Token'`.
fn is_object(value: &str) -> bool {
    let hash = value.rsplit_once('@').is_some_and(|(class, hash)| {
        !class.is_empty()
            && !class.contains(char::is_whitespace)
            && (4..=16).contains(&hash.len())
            && hash.bytes().all(|b| b.is_ascii_hexdigit())
    });
    value.starts_with("[object ")
        || value.contains(" object at 0x")
        || value.starts_with("#<")
        || value.starts_with("Instance of '")
        || value.starts_with("function ")
        || value.contains("=> {")
        || value.starts_with("System.")
        || hash
}

/// A name where a program or a person should have put the token.
fn is_placeholder(value: &str) -> bool {
    let value = value.trim_matches(['"', '\'']);
    let is_name = |name: &str| !name.is_empty() && name.len() <= 80 && !name.contains(['"', '\n']);
    let between = |open: &str, close: &str| {
        value.strip_prefix(open).and_then(|rest| rest.strip_suffix(close)).is_some_and(is_name)
    };
    let variable = value.strip_prefix('$').or_else(|| value.strip_prefix("$env:"));
    let is_variable = variable.is_some_and(|name| {
        let name = name.strip_prefix("env:").unwrap_or(name);
        name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_')
            && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'.')
    });
    let lower = value.to_ascii_lowercase();
    let asks = [
        "your_",
        "your-",
        "your ",
        "my_token",
        "insert_",
        "insert ",
        "paste_",
        "replace_",
        "token_here",
        "token here",
        "<token",
        "access_token_here",
    ];
    let says = value.len() <= 60 && asks.iter().any(|words| lower.contains(words));
    let is_word = one_of(
        value,
        &["token", "jwt", "id_token", "access_token", "idtoken", "accesstoken", "xxx", "xxxx", "...", "…"],
    );
    between("{{", "}}")
        || between("${", "}")
        || between("#{", "}")
        || between("%", "%")
        || between("<", ">")
        || between("[", "]")
        || (between("{", "}") && !value.contains(':'))
        || is_variable
        || says
        || is_word
        || is_code(value)
}

/// Code in place of what it gives: `process.env.TOKEN`, `os.environ['TOKEN']`, `session.tokens.idToken`.
fn is_code(value: &str) -> bool {
    let (word, behind) = value.split_once(['.', '[', '(']).unwrap_or((value, ""));
    let begins = [
        "process",
        "os",
        "env",
        "import",
        "this",
        "self",
        "window",
        "localstorage",
        "sessionstorage",
        "session",
        "user",
        "auth",
        "config",
        "state",
        "props",
        "data",
        "res",
        "response",
        "result",
        "tokens",
        "req",
        "request",
        "ctx",
        "context",
        "event",
        "pm",
        "getenv",
    ];
    let is_path = value.bytes().all(|b| b.is_ascii_alphanumeric() || b"_.$?![]()'\"".contains(&b));
    !behind.is_empty() && is_path && value.len() <= 120 && begins.contains(&word.to_ascii_lowercase().as_str())
}

/// One word of the length of a key or an opaque token, that has not the three parts of a JWT.
fn is_no_jwt(value: &str) -> bool {
    let is_word = value.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.~+/=:".contains(&b));
    is_word && value.len() >= 16 && value.matches('.').count() != 2 && !value.contains("://")
}

/// `access_token=…`, `token: …`.
fn is_named(value: &str) -> bool {
    let Some((name, _)) = value.split_once(['=', ':']) else { return false };
    let letters: String = name.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase();
    ["token", "idtoken", "accesstoken", "jwt", "authtoken", "jwttoken", "authorization", "bearertoken"]
        .contains(&letters.as_str())
}

/// Base64 or base64url of a token or of a JSON object.
fn is_encoded_again(value: &str) -> bool {
    let is_one = value.len() >= 24 && value.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_+/=".contains(&b));
    if !is_one {
        return false;
    }
    let decoded = base64url::decode_leniently(value);
    let Ok(text) = std::str::from_utf8(&decoded) else { return false };
    begins_as_header(text) || text.starts_with("Bearer ") || (text.starts_with("{\"") && json::parse(text).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

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
            ("Bearer <your_token>".to_owned(), Held::Placeholder),
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
