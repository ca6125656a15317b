//! Tokens that look like those of a user pool and are of another make.

use crate::check::{Check, Context, Facet, Outcome, Subject};
use crate::cognito::token_kind::TokenKind;
use crate::finding::Finding;
use crate::say;
use crate::text::text;

/// A signed token of another make.
pub static CHECK: Check = Check {
    id: "cognito/other_kind",
    subject: Subject::Token(Facet::Kind),
    title: text("not a user pool's token", "사용자 풀의 토큰이 아님"),
    remedy: text(
        "Send the ID token or the access token that the user pool gave at sign-in.",
        "로그인할 때 사용자 풀이 발급한 ID 토큰이나 액세스 토큰을 보내세요.",
    ),
    spec: &["Cognito: understanding user pool JSON web tokens", "RFC 9901 §4"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let Some(token) = context.reading.token() else { return Outcome::NotApplicable };
    let evidence = match token.kind {
        TokenKind::IdentityPool => {
            text("It was issued by an identity pool, for AWS STS.", "자격 증명 풀이 AWS STS용으로 발급한 토큰입니다.")
        }
        TokenKind::LoadBalancer => text(
            "A load balancer has signed it, for the target behind it.",
            "로드 밸런서가 대상에 전달하려고 서명한 토큰입니다.",
        ),
        TokenKind::SdJwt => text(
            "Disclosures follow its signature, each behind a ~.",
            "서명 뒤에 ~로 구분된 공개 항목(disclosure)이 이어집니다.",
        ),
        _ => return Outcome::NotApplicable,
    };
    let (en, ko) = (token.kind.name().en, token.kind.name().ko);
    let says = say!("this is not a user pool's token: {en}", "사용자 풀의 토큰이 아니라 {ko}입니다");
    Outcome::Fail(Finding::new(says).evidence(evidence).at([token.found.span()]))
}
