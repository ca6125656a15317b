//! The authorizer's token validation expression, matched against `aud`.

use crate::check::{Check, Context, Facet, Need, Outcome, Subject};
use crate::cognito::token_validation::TokenValidation;
use crate::finding::Finding;
use crate::say;
use crate::text::{Text, text};

/// `aud` does not match the expression.
pub static CHECK: Check = Check {
    id: "settings/token_validation",
    subject: Subject::Token(Facet::Audience),
    title: text("aud does not match the token validation expression", "aud가 토큰 검증 정규식과 일치하지 않음"),
    remedy: text(
        "Sign in with an app client whose ID matches, or change the authorizer's token validation expression and redeploy \
         the API.",
        "ID가 정규식과 일치하는 앱 클라이언트로 로그인하거나, 권한 부여자의 토큰 검증 정규식을 변경한 뒤 API를 다시 배포하세요.",
    ),
    spec: &["API Gateway: Cognito user pools as authorizer", "API Gateway: identityValidationExpression"],
    run,
};

/// How many audiences are matched.
const MOST: usize = 100;

fn run(context: &Context<'_>) -> Outcome {
    let Some(validation) = &context.want.token_validation else { return Outcome::NotApplicable };
    let Some(jws) = context.reading.jws().filter(|j| j.payload.object.is_ok()) else { return Outcome::NotApplicable };
    let found = jws.claims().aud();
    let pattern = validation.pattern();
    let expected = Text::verbatim(pattern);
    if found.iter().take(MOST).any(|aud| validation.matches_whole(aud)) {
        let says = text("aud matches the token validation expression", "aud가 토큰 검증 정규식과 일치합니다");
        return Outcome::Pass(Finding::new(says));
    }
    // What was not matched is not called a mismatch.
    if found.len() > MOST || found.iter().any(|aud| !TokenValidation::can_match(aud)) {
        let says = text(
            "aud is too long to be matched with the token validation expression here",
            "aud가 너무 길어 여기서는 토큰 검증 정규식과 비교하지 않았습니다",
        );
        return Outcome::Unknown(Need::Nothing, Finding::new(says));
    }
    let actual = if found.is_empty() { text("missing", "없음") } else { Text::verbatim(found.join(", ")) };
    if found.iter().any(|aud| validation.matches_part(aud)) {
        let says = text(
            "the token validation expression matches only a part of aud",
            "토큰 검증 정규식이 aud의 일부와만 일치합니다",
        );
        return Outcome::Warn(Finding::new(says).contrast("aud", actual, expected).evidence(text(
            "Whether the whole of aud has to match is not documented.",
            "aud 전체가 일치해야 하는지는 문서에 나와 있지 않습니다.",
        )));
    }
    let says = if found.is_empty() {
        text(
            "the authorizer matches aud with an expression, and the token has no aud",
            "권한 부여자가 정규식으로 aud를 확인하는데, 토큰에 aud가 없습니다",
        )
    } else {
        text("aud does not match the token validation expression", "aud가 토큰 검증 정규식과 일치하지 않습니다")
    };
    let finding = Finding::new(says).contrast("aud", actual, expected);
    Outcome::Fail(if jws.claims().string("token_use") == Some("access") {
        finding.evidence(say!(
            "An access token usually has no aud, so it fails wherever an expression is set, as here: {pattern}",
            "액세스 토큰에는 보통 aud가 없으므로, 정규식이 설정된 곳에서는 거부됩니다. 설정된 정규식: {pattern}"
        ))
    } else {
        finding
    })
}
