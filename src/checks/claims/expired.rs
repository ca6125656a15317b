//! `exp` against the moment that is judged for.

use crate::check::{Check, Context, Facet, Outcome, Subject};
use crate::finding::Finding;
use crate::jose::claims::MomentFault;
use crate::say;
use crate::text::text;
use crate::time::{NumericDate, relative};

/// The token has expired.
pub static CHECK: Check = Check {
    id: "claims/expired",
    subject: Subject::Token(Facet::Time),
    title: text("expired", "만료됨"),
    remedy: text(
        "Get new tokens with the refresh token, or sign in again; an SDK's session call usually does this by itself. Then send the request again.",
        "새로 고침 토큰으로 새 토큰을 받거나 다시 로그인한 뒤 요청을 다시 보내세요. SDK로 세션을 조회하면 대개 토큰이 자동으로 갱신됩니다.",
    ),
    spec: &["RFC 7519 §4.1.4"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let Some(jws) = context.reading.jws().filter(|j| j.payload.object.is_ok()) else { return Outcome::NotApplicable };
    match jws.claims().moment("exp") {
        None => Outcome::Warn(Finding::new(text(
            "the token has no exp claim; every token of a user pool has one",
            "사용자 풀의 토큰에 항상 있는 exp 클레임이 없습니다",
        ))),
        // RFC 7519 §4.1.4: the value must be a number. One that is too large is still in the future.
        Some(Err(fault @ MomentFault::NotANumber(_))) => Outcome::Fail(unreadable(&fault)),
        Some(Err(fault)) => Outcome::Warn(unreadable(&fault)),
        Some(Ok(exp)) => judged(exp, context),
    }
}

/// RFC 7519: the token must not be accepted on or after `exp`.
fn judged(exp: NumericDate, context: &Context<'_>) -> Outcome {
    let now = context.now;
    let when = relative(exp, now);
    let utc = exp.to_utc().unwrap_or_default();
    let (en, ko) = (when.en, when.ko);
    let evidence = say!("exp is {utc}: {en}.", "exp 클레임의 시각은 {utc}({ko})입니다.");
    let (evidence_en, evidence_ko) = (evidence.en.clone(), evidence.ko.clone());
    if exp <= now && now < context.refused_from(exp) {
        let seconds = context.rules.skew;
        let says = text(
            "the token has expired, and is still taken: it is within what is allowed between clocks",
            "토큰이 만료되었지만 허용되는 시계 오차 안이라 아직 허용됩니다",
        );
        let allowed = say!(
            "{evidence_en} Up to {seconds} seconds are allowed by default.",
            "{evidence_ko} 기본으로 허용되는 오차는 {seconds}초입니다."
        );
        return Outcome::Pass(Finding::new(says).evidence(allowed));
    }
    if now < exp {
        Outcome::Pass(
            Finding::new(text("the token has not expired", "토큰이 아직 만료되지 않았습니다")).evidence(evidence),
        )
    } else {
        Outcome::Fail(Finding::new(text("the token has expired", "토큰이 만료되었습니다")).evidence(evidence))
    }
}

fn unreadable(fault: &MomentFault) -> Finding {
    let finding = Finding::new(text("exp is not a moment in seconds", "exp 클레임이 초 단위 시각이 아닙니다"));
    finding.evidence(fault.says())
}
