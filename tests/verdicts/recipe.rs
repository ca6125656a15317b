//! A case file, read: head lines `name: value`, an empty line, and the text that is pasted.

use std::rc::Rc;

use forge::Key;
use serde_json::{Value, json};
use token_inspector::authorizers::rest_cognito::REST_COGNITO;
use token_inspector::cognito::user_pool::UserPool;
use token_inspector::expectations::{Expectations, list};
use token_inspector::jose::key_source;
use token_inspector::jose::keyring::Keyring;
use token_inspector::reading::Reading;
use token_inspector::report::{json::to_json, judge};
use token_inspector::text::Lang;
use token_inspector::time::NumericDate;

/// The moment that every case is judged for.
const NOW: i64 = 1_800_000_000;

/// The throwaway keys of a run: the user pool's two, and a stranger's.
pub struct Keys {
    id: Key,
    access: Key,
    stranger: Key,
}

impl Keys {
    pub fn generate() -> Self {
        Self {
            id: Key::generate("1234example="),
            access: Key::generate("5678example="),
            stranger: Key::generate("1234example="),
        }
    }
}

/// A case.
pub struct Recipe {
    pub expect: String,
    pub checks: Vec<(String, String)>,
    pub marks: Vec<(String, String)>,
    pub kind: Option<String>,
    pub signature: Option<String>,
    pub recovers: bool,
    pub token: String,
    input: String,
    keys: Option<String>,
    want: Expectations,
}

impl Recipe {
    pub fn read(text: &str, keys: &Keys) -> Self {
        let (head, body) = text.split_once("\n\n").expect("an empty line before the pasted text");
        let mut recipe = Self {
            expect: String::new(),
            checks: Vec::new(),
            marks: Vec::new(),
            kind: None,
            signature: None,
            recovers: true,
            token: String::new(),
            input: String::new(),
            keys: Some(forge::jwk_set(&[&keys.id, &keys.access])),
            want: Expectations { user_pools: pools("us-east-1_example"), ..Expectations::default() },
        };
        let mut claims = id_claims();
        let mut header = None;
        let mut payload = None;
        let mut signer = None;
        for line in head.lines() {
            let (name, value) = line.split_once(':').expect("a head line is `name: value`");
            let value = value.trim();
            match name {
                "comment" => {}
                "expect" => recipe.expect = value.to_owned(),
                "check" => recipe.checks.push(pair(value)),
                "mark" => {
                    let (id, marked) = pair(value);
                    recipe.marks.push((id, unescape(&marked)));
                }
                "kind" => recipe.kind = Some(value.to_owned()),
                "signature" => recipe.signature = Some(value.to_owned()),
                "recovers" => recipe.recovers = value == "yes",
                "claims" => claims = if value == "access" { access_claims() } else { id_claims() },
                "set" => set(&mut claims, value),
                "header" => header = Some(value.to_owned()),
                "payload" => payload = Some(unescape(value)),
                "signer" => signer = Some(value.to_owned()),
                "keys" if value == "none" => recipe.keys = None,
                "keys" => recipe.keys = Some(value.to_owned()),
                "pool" => recipe.want.user_pools = pools(value),
                "scopes" => recipe.want.scopes = list(value).map(str::to_owned).collect(),
                "client" => recipe.want.clients = list(value).map(str::to_owned).collect(),
                _ => panic!("a head line has no name {name}"),
            }
        }
        let by_use = if claims["token_use"] == "access" { &keys.access } else { &keys.id };
        let key = if signer.as_deref() == Some("stranger") { &keys.stranger } else { by_use };
        recipe.token = match (header, payload) {
            (None, None) => key.sign(&claims),
            (header, payload) => key.sign_text(
                &header.unwrap_or_else(|| r#"{"kid":"1234example=","alg":"RS256"}"#.to_owned()),
                payload.unwrap_or_else(|| claims.to_string()).as_bytes(),
            ),
        };
        recipe.input = body_of(body.strip_suffix('\n').unwrap_or(body), &recipe.token);
        recipe
    }

    /// The report, through the door that programs use.
    pub fn report(&self) -> String {
        let keys =
            self.keys.as_deref().map(|text| Keyring::from(key_source::read(text, None).expect("the keys of the case")));
        let reading = Reading::new(&self.input, None, keys.as_ref());
        to_json(&judge(Rc::new(reading), &REST_COGNITO, &self.want, NumericDate(NOW)), Lang::En)
    }

    /// The characters that a span of the report covers.
    pub fn marked(&self, span: &Value) -> &str {
        let at = |i: usize| span[i].as_u64().and_then(|n| usize::try_from(n).ok()).expect("a span is two numbers");
        self.input.get(at(0)..at(1)).expect("a span lies on character boundaries")
    }
}

/// The text that is pasted: `{token}`, `{header}`, `{payload}` and `{signature}` stand for the token and its
/// segments, `{token/N}` for the token wrapped after every N characters, and `{look-alike}` for the token with
/// its first letter in Cyrillic.
fn body_of(body: &str, token: &str) -> String {
    let mut segments = token.split('.');
    let look_alike = token.replacen('e', "\u{435}", 1);
    let mut text = unescape(body).replace("{token}", token).replace("{look-alike}", &look_alike);
    for name in ["{header}", "{payload}", "{signature}"] {
        text = text.replace(name, segments.next().unwrap_or_default());
    }
    if let Some((before, rest)) = text.clone().split_once("{token/") {
        let (width, after) = rest.split_once('}').expect("a width closes with a brace");
        let width: usize = width.parse().expect("a width is a number");
        let lines: Vec<&str> = token.as_bytes().chunks(width).map(|l| std::str::from_utf8(l).expect("ASCII")).collect();
        text = format!("{before}{}{after}", lines.join("\n"));
    }
    text
}

/// `\n`, `\r`, `\t`, `\s` (a space) and `\u{…}` stand for their characters, so that blanks are seen in a diff.
fn unescape(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('\\') {
        out.push_str(before);
        let mut chars = after.chars();
        match chars.next() {
            Some('n') => out.push('\n'),
            Some('r') => out.push('\r'),
            Some('t') => out.push('\t'),
            Some('s') => out.push(' '),
            Some('u') => {
                let (code, tail) = after.get(2..).and_then(|t| t.split_once('}')).expect("\\u{…}");
                out.push(u32::from_str_radix(code, 16).ok().and_then(char::from_u32).expect("a code point"));
                chars = tail.chars();
            }
            other => {
                out.push('\\');
                out.extend(other);
            }
        }
        rest = chars.as_str();
    }
    out.push_str(rest);
    out
}

/// `name=JSON` sets a claim, `name=now-60` a moment, and `name=` takes the claim away.
fn set(claims: &mut Value, line: &str) {
    let (name, value) = line.split_once('=').expect("set: name=value");
    let object = claims.as_object_mut().expect("claims are an object");
    if value.is_empty() {
        object.shift_remove(name);
    } else if let Some(shift) = value.strip_prefix("now") {
        let shift: i64 = if shift.is_empty() { 0 } else { shift.parse().expect("now, now-60 or now+60") };
        object.insert(name.to_owned(), json!(NOW + shift));
    } else {
        object.insert(name.to_owned(), serde_json::from_str(value).expect("a claim is JSON"));
    }
}

fn pair(value: &str) -> (String, String) {
    let (id, rest) = value.split_once(' ').expect("two words");
    (id.to_owned(), rest.to_owned())
}

fn pools(typed: &str) -> Vec<UserPool> {
    list(typed).map(|p| UserPool::parse(p).expect("the pool of the case")).collect()
}

/// The sample ID token of the Cognito developer guide, unexpired.
fn id_claims() -> Value {
    json!({
        "sub": "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee", "aud": "xxxxxxxxxxxxexample", "email_verified": true,
        "token_use": "id", "auth_time": NOW - 600, "iss": "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_example",
        "cognito:username": "janedoe", "exp": NOW + 3000, "given_name": "Jane", "iat": NOW - 600,
        "email": "janedoe@example.com",
    })
}

/// The sample access token of the Cognito developer guide, unexpired.
fn access_claims() -> Value {
    json!({
        "auth_time": NOW - 600, "exp": NOW + 3000, "iat": NOW - 600,
        "iss": "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_example", "scope": "aws.cognito.signin.user.admin",
        "sub": "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee", "token_use": "access", "username": "janedoe@example.com",
        "client_id": "xxxxxxxxxxxxexample",
    })
}
