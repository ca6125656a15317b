//! What stands where a token belongs, told apart by its form.

use crate::encoding::base64url;
use crate::encoding::json;
use crate::jose::compact::begins_as_header;

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
    /// `{{name}}`, `${name}`, `$NAME`, `%NAME%`, `process.env.NAME`.
    Placeholder,
    /// `<token>`, `[token]`, `xxx`: what manuals write in place of a token, and what people do to hide one.
    StandIn,
    /// Stars, or a word that says that the value was hidden when it was printed.
    Hidden,
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

impl Held {
    /// Whether people write it in place of a token that they hide when they ask for help.
    #[must_use]
    pub const fn may_hide_a_token(self) -> bool {
        matches!(self, Self::StandIn | Self::CutOff)
    }

    /// What a value without one whole token is.
    pub(super) fn without_a_token(value: &str) -> Self {
        KINDS.iter().find(|(fits, _)| fits(value)).map_or(Self::Other, |(_, held)| *held)
    }
}

type Fits = fn(&str) -> bool;

/// What a value without one whole token is, the surest first.
static KINDS: [(Fits, Held); 14] = [
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
                || v.starts_with("System.Threading.Tasks.Task")
                || v.starts_with("Promise {")
                || v.contains("<coroutine object")
                || v.contains("Future<")
                || v.contains("Instance of 'Future")
        },
        Held::Promise,
    ),
    (is_object, Held::Object),
    (|v| v.contains("$(") || (v.starts_with('`') && v.ends_with('`') && v.contains(' ')), Held::Command),
    (is_hidden, Held::Hidden),
    (is_stand_in, Held::StandIn),
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

fn one_of(value: &str, words: &[&str]) -> bool {
    let bare = value.trim_matches(['"', '\'']);
    words.iter().any(|word| bare.eq_ignore_ascii_case(word))
}

/// `%!s(*string=0xc000…)` and `0xc000…` of Go, `kotlin.Unit`, `Closure: …` of Dart; `[object Object]`; `com.example.Token@4f2a1b`; `<Token object at 0x7f…>`; `#<Token:0x…>`; `Instance of 'Token'`.
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
        || value.starts_with("Closure: ")
        || value.starts_with("kotlin.")
        || value.starts_with("%!")
        || value.strip_prefix("0x").is_some_and(|hex| hex.len() >= 8 && hex.bytes().all(|b| b.is_ascii_hexdigit()))
        || hash
}

/// `********`, `[REDACTED]`, `<sensitive>`: what tools print in place of a secret.
fn is_hidden(value: &str) -> bool {
    let is_covered = value.chars().count() >= 2 && value.chars().all(|c| matches!(c, '*' | '•' | '●' | '█'));
    let word = value.trim_matches(|c: char| !c.is_ascii_alphanumeric()).to_ascii_lowercase();
    is_covered
        || ["redacted", "filtered", "masked", "sensitive", "hidden", "secret", "omitted"].contains(&word.as_str())
}

/// Whether `value` is a name between two marks.
fn between(value: &str, open: &str, close: &str) -> bool {
    let is_name = |name: &str| !name.is_empty() && name.len() <= 80 && !name.contains(['"', '\n']);
    value.strip_prefix(open).and_then(|rest| rest.strip_suffix(close)).is_some_and(is_name)
}

/// A word that nobody takes for a token, where it may have been put to hide one.
fn is_stand_in(value: &str) -> bool {
    let value = value.trim_matches(['"', '\'']);
    let is_covered = value.len() >= 3 && value.bytes().all(|b| matches!(b, b'x' | b'X' | b'.'));
    is_covered || value == "…" || between(value, "<", ">") || between(value, "[", "]")
}

/// A name where a program or a person should have put the token.
fn is_placeholder(value: &str) -> bool {
    let value = value.trim_matches(['"', '\'']);
    let between = |open: &str, close: &str| between(value, open, close);
    let variable = value.strip_prefix('$').or_else(|| value.strip_prefix("$env:"));
    let variable = variable.or_else(|| value.strip_prefix('@'));
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
        "access_token_here",
    ];
    let says = value.len() <= 60 && asks.iter().any(|words| lower.contains(words));
    let is_word = one_of(value, &["token", "jwt", "id_token", "access_token", "idtoken", "accesstoken"]);
    between("{{", "}}")
        || between("${", "}")
        || between("#{", "}")
        || between("%", "%")
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
pub(super) fn is_named(value: &str) -> bool {
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
