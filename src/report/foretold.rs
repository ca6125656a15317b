//! The message that a refusal is foretold with: what the authorizer puts into its words stands in them.

use std::borrow::Cow;

use crate::expectations::Expectations;
use crate::jose::token::Jws;
use crate::reading::Reading;
use crate::settings::expected::{AUDIENCES, ISSUERS};
use crate::time::NumericDate;

/// The message with the token's values in the places of their names, such as `{kid}`. Where a value is not known, the
/// message ends before it.
#[must_use]
pub fn message(words: &'static str, reading: &Reading, want: &Expectations) -> Cow<'static, str> {
    if !words.contains('{') {
        return Cow::Borrowed(words);
    }
    let mut filled = String::with_capacity(words.len());
    let mut rest = words;
    while let Some((before, (name, after))) = rest.split_once('{').and_then(|(a, b)| Some((a, b.split_once('}')?))) {
        filled.push_str(before);
        let Some(value) = value(name, reading.jws(), want) else {
            return Cow::Owned(filled.trim_end_matches([' ', '\'', '"', ':']).to_owned());
        };
        filled.push_str(&value);
        rest = after;
    }
    filled.push_str(rest);
    Cow::Owned(filled)
}

fn value(name: &str, jws: Option<&Jws>, want: &Expectations) -> Option<String> {
    let joined = |all: Vec<&str>| (!all.is_empty()).then(|| all.join(", "));
    match name {
        _ if name == ISSUERS.name => return joined(want.exact_issuers()),
        _ if name == AUDIENCES.name => return joined(want.audiences_or_clients()),
        _ => {}
    }
    let (claims, header) = (jws?.claims(), jws?.header());
    let at = |claim: &str| claims.moment(claim).and_then(Result::ok);
    match name {
        "kid" => header.kid().map(str::to_owned),
        "alg" => header.alg().map(str::to_owned),
        "iss" => claims.iss().map(str::to_owned),
        "aud" => joined(claims.aud()),
        "exp" => at("exp")?.to_utc(),
        "nbf" => at("nbf")?.to_utc(),
        "exp_ms" => of_javascript(at("exp")?),
        "nbf_ms" => of_javascript(at("nbf")?),
        "exp_us" => of_dotnet(at("exp")?),
        "nbf_us" => of_dotnet(at("nbf")?),
        _ => None,
    }
}

/// A moment as `Date.prototype.toISOString` writes it.
fn of_javascript(at: NumericDate) -> Option<String> {
    Some(at.to_utc()?.replace('Z', ".000Z"))
}

/// A moment as .NET writes it in no language: `09/21/2026 13:59:58`.
fn of_dotnet(at: NumericDate) -> Option<String> {
    let utc = at.to_utc()?;
    let (date, time) = utc.trim_end_matches('Z').split_once('T')?;
    let mut parts = date.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    Some(format!("{month}/{day}/{year} {time}"))
}
