//! What tells a call that passed from one that was refused: the header, the token in it, its scopes, the time.

use crate::cognito::token_kind::TokenKind;
use crate::http::pieces::Call;
use crate::http::request::Request;
use crate::intake;
use crate::intake::credentials::Credentials;
use crate::jose::token::Token;
use crate::secret::mask;
use crate::text::{Text, text};

/// One difference.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// What differs, in reports for programs: `method`, `path`, `header`, `scheme`, `token`, `kind`, `scope`, `time`.
    pub id: &'static str,
    /// What differs, for people.
    pub name: Text,
    /// How it is in the call that passed. No token is told.
    pub passed: Text,
    /// How it is in the call that was refused.
    pub refused: Text,
}

/// Header fields that differ from call to call and decide nothing about a token.
const PASSING: [&str; 14] = [
    "accept",
    "accept-encoding",
    "accept-language",
    "cache-control",
    "content-length",
    "if-none-match",
    "if-modified-since",
    "pragma",
    "postman-token",
    "priority",
    "referer",
    "traceparent",
    "x-amzn-trace-id",
    "x-request-id",
];

/// What tells the two apart, the likeliest reason first; where the token is another one, what differs in it.
#[must_use]
pub fn between(passed: &Call, refused: &Call, token_source: &str) -> Vec<Difference> {
    let (Some(there), Some(here)) = (&passed.request, &refused.request) else { return Vec::new() };
    let mut found = Vec::new();
    let (sent_there, sent_here) = (Sent::of(there, token_source), Sent::of(here, token_source));
    add(&mut found, "header", Text::verbatim(token_source.to_owned()), sent_there.carries(), sent_here.carries());
    if sent_there.is_there && sent_here.is_there {
        add(&mut found, "scheme", text("scheme", "스킴"), sent_there.scheme.clone(), sent_here.scheme.clone());
        add(&mut found, "kind", text("kind of token", "토큰 종류"), sent_there.kind(), sent_here.kind());
        add(
            &mut found,
            "scope",
            text("scopes of the token", "토큰의 범위"),
            sent_there.claim("scope"),
            sent_here.claim("scope"),
        );
        for (name, claim) in
            [("iss", "iss"), ("aud", "aud"), ("client_id", "client_id"), ("sub", "sub"), ("exp", "exp")]
        {
            add(&mut found, "token", Text::verbatim(claim), sent_there.claim(name), sent_here.claim(name));
        }
        if sent_there.token != sent_here.token && found.iter().all(|one| !matches!(one.id, "kind" | "scope" | "token"))
        {
            let another = text("another token", "다른 토큰");
            found.push(Difference {
                id: "token",
                name: text("token", "토큰"),
                passed: another.clone(),
                refused: another,
            });
        }
    }
    let method = |request: &Request| Text::verbatim(request.method.clone().unwrap_or_default());
    add(&mut found, "method", text("method", "메서드"), method(there), method(here));
    let target = |request: &Request| {
        let target = request.target.as_deref().unwrap_or_default();
        Text::verbatim(mask::tokens(target.split(['?', '#']).next().unwrap_or_default()))
    };
    add(&mut found, "path", text("address", "주소"), target(there), target(here));
    headers(&mut found, there, here, token_source);
    let date = |call: &Call| {
        let answered = call.response.as_ref().and_then(|response| response.date());
        answered.or(call.request.as_ref().and_then(|request| request.sent_at)).and_then(|at| at.to_utc())
    };
    if let (Some(then), Some(now)) = (date(passed), date(refused)) {
        add(&mut found, "time", text("time", "시각"), Text::verbatim(then), Text::verbatim(now));
    }
    found
}

fn add(found: &mut Vec<Difference>, id: &'static str, name: Text, passed: Text, refused: Text) {
    if passed != refused {
        found.push(Difference { id, name, passed, refused });
    }
}

/// The header fields that only one of the two has. Their values stay untold: cookies and keys are among them.
fn headers(found: &mut Vec<Difference>, there: &Request, here: &Request, token_source: &str) {
    let has = |request: &Request, name: &str| match request.fields.get(name) {
        Some(_) => text("sent", "전송됨"),
        None => text("not sent", "전송되지 않음"),
    };
    let mut names: Vec<String> = Vec::new();
    for (name, _) in there.fields.0.iter().chain(&here.fields.0) {
        let name = name.to_ascii_lowercase();
        let is_passing = PASSING.contains(&name.as_str()) || name.starts_with(':') || name.starts_with("sec-");
        if !is_passing && !name.eq_ignore_ascii_case(token_source) && !names.contains(&name) && names.len() < MOST {
            names.push(name);
        }
    }
    for name in names {
        let (passed, refused) = (has(there, &name), has(here, &name));
        add(found, "header", Text::verbatim(name), passed, refused);
    }
}

/// How many header fields are compared.
const MOST: usize = 40;

/// What a request carries at the token source.
struct Sent {
    is_there: bool,
    scheme: Text,
    token: String,
    read: Option<Token>,
}

impl Sent {
    fn of(request: &Request, token_source: &str) -> Self {
        let value = request.value_at(token_source).filter(|value| !value.trim().is_empty());
        let scheme = value.as_deref().and_then(|value| Credentials::read(value).scheme);
        let token = value.as_deref().and_then(|value| intake::find(value).into_iter().next()).map(|found| found.clean);
        Self {
            is_there: value.is_some(),
            scheme: scheme.map_or_else(|| text("none", "없음"), Text::verbatim),
            read: token.as_deref().map(Token::read),
            token: token.or(value).unwrap_or_default(),
        }
    }

    fn carries(&self) -> Text {
        match (self.is_there, &self.read) {
            (false, _) => text("not sent", "전송되지 않음"),
            (true, None) => text("sent, without a token in it", "토큰이 아닌 값이 전송됨"),
            (true, Some(_)) => text("sent, with a token", "토큰이 전송됨"),
        }
    }

    fn kind(&self) -> Text {
        self.read.as_ref().map_or_else(|| text("none", "없음"), |token| TokenKind::of(token).name())
    }

    fn claim(&self, name: &str) -> Text {
        let Some(Token::Jws(jws)) = &self.read else { return text("none", "없음") };
        let claims = jws.claims();
        let value = match name {
            "aud" => Some(claims.aud().join(" ")).filter(|aud| !aud.is_empty()),
            "exp" => claims.moment("exp").and_then(Result::ok).and_then(|at| at.to_utc()),
            name => claims.string(name).map(str::to_owned),
        };
        value.map_or_else(|| text("none", "없음"), Text::verbatim)
    }
}
