//! What stands behind the authorizer receives: the token's claims in the form in which each responder hands them on, laid out
//! as a test event without the token.

use serde_json::{Map, Value, json};

use super::Report;
use super::json_pieces::members_of;
use crate::encoding::json::{Json, Member};
use crate::encoding::visible::one_line;
use crate::expectations::Expectations;
use crate::http::authorizer::Kind;
use crate::jose::token::Jws;
use crate::text::{Text, text};
use crate::time::NumericDate;

/// What one responder hands on.
#[derive(Clone, Debug, PartialEq)]
pub struct Handed {
    /// The authorizer, by ID.
    pub authorizer: &'static str,
    /// Its name for people.
    pub name: Text,
    /// How that is known.
    pub known: Known,
    /// What to mind, in full sentences.
    pub says: Text,
    /// The event, or what there is of it; none where the claims are too long for one to be made.
    pub event: Option<Value>,
}

/// How a form is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// AWS documents it.
    Documented,
    /// It was seen in real events; AWS does not document it.
    Measured,
}

impl Known {
    /// The name in reports for programs.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Documented => "documented",
            Self::Measured => "measured",
        }
    }

    /// The words for people.
    #[must_use]
    pub const fn words(self) -> Text {
        match self {
            Self::Documented => text("documented", "문서에 있음"),
            Self::Measured => text("measured, not documented", "문서에는 없고 실제로 확인됨"),
        }
    }
}

/// What those that may have decided hand on of the token; nothing where there are no claims to hand on. Of claims longer
/// than `most` bytes no event is made.
#[must_use]
pub fn of(report: &Report, most: usize) -> Vec<Handed> {
    let Some(jws) = report.reading.jws() else { return Vec::new() };
    let Ok(Json::Object(claims)) = jws.payload.object.as_ref().map(|node| &node.value) else { return Vec::new() };
    let is_short = jws.payload.segment.lenient.len() <= most;
    let one = |judge: &'static crate::authorizers::Authorizer| {
        let (known, says) = form(judge.kind, jws)?;
        let event = is_short.then(|| event(judge.kind, jws, claims, &report.want)).flatten();
        Some(Handed { authorizer: judge.id(), name: judge.name(), known, says, event })
    };
    report.judges.all().filter_map(one).collect()
}

/// How the form is known in which a kind of authorizer hands claims on, and what to mind.
fn form(kind: Kind, jws: &Jws) -> Option<(Known, Text)> {
    match kind {
        Kind::RestCognito => Some((Known::Measured, REST)),
        Kind::HttpJwt => Some((Known::Measured, HTTP)),
        Kind::AppSync => Some((Known::Documented, APPSYNC)),
        Kind::AlbSession => jws.claims().string("sub").map(|_| (Known::Documented, SESSION)),
        _ => None,
    }
}

fn event(kind: Kind, jws: &Jws, claims: &[Member], want: &Expectations) -> Option<Value> {
    match kind {
        Kind::RestCognito => Some(rest(claims)),
        Kind::HttpJwt => Some(http(jws, claims, want)),
        Kind::AppSync => Some(appsync(jws, claims)),
        Kind::AlbSession => session(jws),
        _ => None,
    }
}

/// A Lambda proxy event of a REST API, as it was seen: every value a string, `exp` and `iat` as dates, lists joined by
/// commas.
fn rest(claims: &[Member]) -> Value {
    let value = |member: &Member| match (member.name.as_str(), &member.node.value) {
        ("exp" | "iat", Json::Number(digits)) => {
            NumericDate::parse(digits).ok().and_then(date).unwrap_or_else(|| digits.clone())
        }
        (_, Json::Array(items)) => items.iter().map(|item| plain(&item.value)).collect::<Vec<_>>().join(","),
        (_, value) => plain(value),
    };
    json!({
        "httpMethod": "GET",
        "path": "/",
        "headers": {},
        "body": null,
        "isBase64Encoded": false,
        "requestContext": { "authorizer": { "claims": strings(claims, value) } },
    })
}

/// A Lambda event of an HTTP API in format 2.0, as it was measured: every value a string, lists as `[a b]`.
fn http(jws: &Jws, claims: &[Member], want: &Expectations) -> Value {
    let value = |member: &Member| match &member.node.value {
        Json::Array(items) => {
            format!("[{}]", items.iter().map(|item| plain(&item.value)).collect::<Vec<_>>().join(" "))
        }
        value => plain(value),
    };
    // A route without scopes hands none on, whatever the token has; one with scopes all of the token's.
    let claimed = jws.claims();
    let scp: Vec<&str> = claimed.strings("scp").into_iter().flat_map(str::split_ascii_whitespace).collect();
    let all = if scp.is_empty() { claimed.scopes() } else { scp };
    let scopes = if want.scopes.is_empty() || all.is_empty() { Value::Null } else { json!(all) };
    json!({
        "version": "2.0",
        "routeKey": "$default",
        "rawPath": "/",
        "headers": {},
        "isBase64Encoded": false,
        "requestContext": {
            "http": { "method": "GET", "path": "/" },
            "authorizer": { "jwt": { "claims": strings(claims, value), "scopes": scopes } },
        },
    })
}

/// The `identity` of a resolver's context.
fn appsync(jws: &Jws, claims: &[Member]) -> Value {
    let claimed = jws.claims();
    let groups = claimed.strings("cognito:groups");
    let own = members_of(claims.iter().map(|m| (m.name.clone(), value(&m.node.value))));
    json!({
        "identity": {
            "sub": claimed.string("sub"),
            "issuer": claimed.iss(),
            "username": claimed.string("cognito:username").or_else(|| claimed.string("username")),
            "groups": if groups.is_empty() { Value::Null } else { json!(groups) },
            "claims": own,
        }
    })
}

/// The headers that a load balancer adds after its own sign-in; what it signs itself stands in capitals.
fn session(jws: &Jws) -> Option<Value> {
    let sub = jws.claims().string("sub")?.to_owned();
    Some(json!({
        "headers": {
            "x-amzn-oidc-identity": sub,
            "x-amzn-oidc-accesstoken": "ACCESS_TOKEN",
            "x-amzn-oidc-data": "JWT_OF_THE_LOAD_BALANCER",
        }
    }))
}

/// The claims as strings; those that are null are left out.
fn strings(claims: &[Member], value: impl Fn(&Member) -> String) -> Map<String, Value> {
    let there = claims.iter().filter(|member| member.node.value != Json::Null);
    members_of(there.map(|member| (member.name.clone(), Value::from(value(member)))))
}

/// A value as a string: what is no string as its JSON text.
fn plain(json: &Json) -> String {
    match json {
        Json::String(text) | Json::Number(text) => text.clone(),
        other => value(other).to_string(),
    }
}

fn value(json: &Json) -> Value {
    match json {
        Json::Null => Value::Null,
        Json::Bool(yes) => Value::from(*yes),
        Json::String(text) => Value::from(text.as_str()),
        Json::Number(digits) => serde_json::from_str(digits).unwrap_or_else(|_| Value::from(digits.as_str())),
        Json::Verbatim(_) => Value::from(one_line(json)),
        Json::Array(items) => items.iter().map(|item| value(&item.value)).collect(),
        Json::Object(members) => members_of(members.iter().map(|m| (m.name.clone(), value(&m.node.value)))).into(),
    }
}

/// A moment as Java writes it: `Fri Jul 29 18:52:53 UTC 2016`.
fn date(at: NumericDate) -> Option<String> {
    let utc = at.to_utc()?;
    let (date, time) = utc.trim_end_matches('Z').split_once('T')?;
    let mut parts = date.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let month = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        .get(month.parse::<usize>().ok()?.checked_sub(1)?)?;
    // 1970-01-01 was a Thursday.
    let weekday = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
        .get(usize::try_from(at.0.div_euclid(24 * 60 * 60).rem_euclid(7)).ok()?)?;
    Some(format!("{weekday} {month} {day} {time} UTC {year}"))
}

const REST: Text = text(
    "Every claim arrives as a string: true as \"true\", exp and iat as dates, a list joined by commas. A claim is read as event.requestContext.authorizer.claims.NAME.",
    "모든 클레임이 문자열로 전달됩니다. true는 \"true\", exp와 iat는 날짜 문자열, 목록은 쉼표로 이은 문자열이 됩니다. 클레임은 event.requestContext.authorizer.claims.NAME으로 읽습니다.",
);
const HTTP: Text = text(
    "Every claim arrives as a string, a list as \"[a b]\", which is no JSON. A claim that is null is left out. A route without scopes hands on no scopes, whatever the token has.",
    "모든 클레임이 문자열로 전달되며, 목록은 JSON이 아닌 \"[a b]\" 형식입니다. null인 클레임은 빠집니다. 경로에 범위가 없으면 토큰의 범위와 관계없이 scopes가 전달되지 않습니다.",
);
const APPSYNC: Text = text(
    "A resolver reads it as context.identity; claims keep their types there. sourceIp and defaultAuthStrategy stand beside them, and are not known from a token.",
    "리졸버에서는 context.identity로 읽으며 클레임의 형식이 유지됩니다. sourceIp와 defaultAuthStrategy도 함께 전달되지만 토큰으로는 알 수 없습니다.",
);
const SESSION: Text = text(
    "The target receives headers, not the token of the request: x-amzn-oidc-data is a JWT that the load balancer signs itself. Verify it with the load balancer's own public key.",
    "대상은 요청의 토큰이 아니라 헤더를 받습니다. x-amzn-oidc-data는 로드 밸런서가 직접 서명한 JWT이므로 로드 밸런서의 공개 키로 검증하세요.",
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_written_as_it_was_seen() {
        assert_eq!(date(NumericDate(1_469_818_373)).as_deref(), Some("Fri Jul 29 18:52:53 UTC 2016"));
        assert_eq!(date(NumericDate(0)).as_deref(), Some("Thu Jan 01 00:00:00 UTC 1970"));
    }
}
