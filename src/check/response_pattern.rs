//! What the checks of a response have in common.

use super::{Context, Outcome};
use crate::answers::{Meaning, Sure, Told};
use crate::finding::Finding;
use crate::http::response::Response;
use crate::jose::token::Jws;
use crate::say;
use crate::text::{Text, text};
use crate::time::NumericDate;

/// A response known by its marks, and what it means.
pub struct ResponsePattern {
    /// Whether a response has the marks.
    pub matches: fn(&Response) -> bool,
    /// What is the case.
    pub says: Text,
    /// What it means, in full sentences.
    pub why: Text,
}

impl ResponsePattern {
    /// The finding, where the response that was pasted has the marks.
    #[must_use]
    pub fn find(&self, context: &Context<'_>) -> Option<Finding> {
        let response = context.reading.exchange.response.as_ref()?;
        (self.matches)(response).then(|| Finding::new(self.says.clone()).evidence(self.why.clone()))
    }

    /// A check that fails where the response has the marks.
    #[must_use]
    pub fn fail(&self, context: &Context<'_>) -> Outcome {
        self.find(context).map_or(Outcome::NotApplicable, Outcome::Fail)
    }
}

/// Whether the response has this status; one that was pasted without its status may have any.
#[must_use]
pub fn has_status(response: &Response, status: u16) -> bool {
    response.status.is_none_or(|found| found == status)
}

/// Whether its exception has this name, or it names none.
#[must_use]
pub fn may_be(response: &Response, exception: &str) -> bool {
    let found = response.error_type();
    found.is_empty() || found == exception
}

/// A check that fails where the answer tells one of these meanings, in words of the authorizer that is judged by.
#[must_use]
pub fn tells(context: &Context<'_>, meanings: &[Meaning]) -> Outcome {
    let told = context.reading.told.filter(|told| meanings.contains(&told.row.meaning) && is_own(context, told));
    told.map_or(Outcome::NotApplicable, |told| Outcome::Fail(finding(context, &told)))
}

/// Whether an answer is one of the authorizer that is judged by.
#[must_use]
pub fn is_own(context: &Context<'_>, told: &Told) -> bool {
    told.speakers().any(|one| context.authorizer.is_at(one.table.responder))
}

/// What a message that came back means, with what the token has of it.
#[must_use]
pub fn finding(context: &Context<'_>, told: &Told) -> Finding {
    let row = told.row;
    let (by, by_ko) = by(told);
    let mut sentences: Vec<Text> = row.explanation().into_iter().collect();
    if row.clause() == row.meaning.says() {
        sentences.extend(context.reading.jws().and_then(|jws| of_token(row.meaning, jws, context.now)));
    }
    sentences.push(match row.sure {
        Sure::Known => say!("The words are those of: {by}.", "메시지의 출처: {by_ko}."),
        Sure::Inferred => say!(
            "The words are probably those of: {by}. They are not documented.",
            "메시지의 출처(추정): {by_ko}. 문서에 없는 문구입니다."
        ),
    });
    let joined = |of: fn(&Text) -> &str| sentences.iter().map(of).collect::<Vec<_>>().join(" ");
    let evidence = Text { en: joined(|t| &t.en).into(), ko: joined(|t| &t.ko).into() };
    let exp = context.reading.jws().filter(|_| row.meaning == Meaning::Expired).and_then(exp);
    let is_contradicted = exp.is_some_and(|exp| context.now < exp);
    Finding {
        remedy: row.own_remedy().or(is_contradicted.then_some(ANOTHER_WAS_SENT)),
        is_inferred: row.sure == Sure::Inferred,
        ..Finding::new(row.clause()).evidence(evidence)
    }
}

/// What to do where a token that has not expired was refused as expired: a fresh one changes nothing.
const ANOTHER_WAS_SENT: Text = text(
    "See which token the request really carried: a cache, a second header or an older copy of the app may have sent an older one. Then compare this machine's clock with the Date of the answer.",
    "요청에 실제로 실린 토큰을 확인하세요. 캐시나 두 번째 헤더, 이전 버전의 앱에서 이전 토큰을 보냈을 수 있습니다. 그다음 이 기기의 시계를 응답의 Date와 비교하세요.",
);

/// Who has these words, with the versions that have them where that is known, in both languages.
fn by(told: &Told) -> (String, String) {
    let names: Vec<(Text, &str)> = told.speakers().map(|one| (one.table.name(), one.row.versions)).collect();
    let joined = |of: fn(&Text) -> &str| {
        let names = names.iter().map(|(name, versions)| format!("{} {versions}", of(name)).trim_end().to_owned());
        names.collect::<Vec<_>>().join(", ")
    };
    (joined(|name| &name.en), joined(|name| &name.ko))
}

/// The moment from which on the token has expired, where it tells one.
fn exp(jws: &Jws) -> Option<NumericDate> {
    jws.claims().moment("exp")?.ok()
}

/// What the token has of the thing that was refused.
fn of_token(meaning: Meaning, jws: &Jws, now: NumericDate) -> Option<Text> {
    let claims = jws.claims();
    match meaning {
        Meaning::Expired => {
            let exp = exp(jws)?;
            let utc = exp.to_utc()?;
            Some(if now < exp {
                say!(
                    "The token here has not expired (exp: {utc}): another one was sent, which may be an older one, or the clocks differ.",
                    "여기 있는 토큰은 아직 만료되지 않았습니다(exp: {utc}). 이전 토큰이 전송되었거나 시계가 서로 다를 수 있습니다."
                )
            } else {
                say!("The token's exp: {utc}.", "토큰의 exp: {utc}.")
            })
        }
        Meaning::WrongIssuer => claims.iss().map(|iss| say!("The token's iss: {iss}.", "토큰의 iss: {iss}.")),
        Meaning::WrongAudience => Some(match (claims.aud().join(", "), claims.string("client_id")) {
            (aud, Some(client)) if aud.is_empty() => say!(
                "The token has no aud, like every plain access token of a user pool; its client_id is {client}.",
                "사용자 풀의 일반 액세스 토큰처럼 aud가 없는 토큰입니다. client_id: {client}."
            ),
            (aud, _) if aud.is_empty() => text("The token has no aud.", "토큰에 aud가 없습니다."),
            (aud, _) => say!("The token's aud: {aud}.", "토큰의 aud: {aud}."),
        }),
        Meaning::UnknownKey => Some(match jws.header().kid() {
            Some(kid) => say!("The token's kid: {kid}.", "토큰의 kid: {kid}."),
            None => text("The token has no kid.", "토큰에 kid가 없습니다."),
        }),
        Meaning::WrongAlgorithm => jws.header().alg().map(|alg| say!("The token's alg: {alg}.", "토큰의 alg: {alg}.")),
        Meaning::WrongTokenUse => {
            claims.string("token_use").map(|kind| say!("The token's token_use: {kind}.", "토큰의 token_use: {kind}."))
        }
        Meaning::NotPermitted => {
            let scopes = claims.scopes().join(" ");
            (!scopes.is_empty()).then(|| say!("The token's scopes: {scopes}.", "토큰의 범위: {scopes}."))
        }
        _ => None,
    }
}

/// Whether the challenge describes its error with these words.
#[must_use]
pub fn describes(response: &Response, words: &str) -> bool {
    response.challenge().is_some_and(|c| c.get("error_description") == Some(words))
}
