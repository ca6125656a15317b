//! The issuer as an exact text: a JWT authorizer compares it character by character.

use crate::check::{Check, Context, Facet, Need, Outcome, Subject};
use crate::cognito::difference;
use crate::finding::Finding;
use crate::say;
use crate::text::{Text, text};

/// `iss` is not the configured issuer.
pub static CHECK: Check = Check {
    id: "jwt/other_issuer",
    subject: Subject::Token(Facet::Issuer),
    title: text("issued by another issuer", "다른 발급자의 토큰"),
    remedy: text(
        "Set the authorizer's issuer to the token's iss, exactly as it is written there, or sign in with the issuer that is set there. Redeploy a REST API after a change.",
        "권한 부여자의 발급자를 토큰의 iss와 똑같이 설정하거나, 권한 부여자에 설정된 발급자로 로그인하세요. REST API는 변경한 뒤 다시 배포해야 합니다.",
    ),
    spec: &["RFC 7519 §4.1.1", "API Gateway: JWT authorizers of HTTP APIs"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let Some(jws) = context.reading.jws().filter(|j| j.payload.object.is_ok()) else { return Outcome::NotApplicable };
    let expected = context.want.exact_issuers();
    let iss = jws.claims().iss();
    if expected.is_empty() {
        let says = text(
            "the issuer has not been compared with the authorizer's yet",
            "발급자를 아직 권한 부여자의 설정과 비교하지 않았습니다",
        );
        let evidence = iss.map(|iss| say!("The token says it was issued by {iss}.", "토큰에 적힌 발급자: {iss}"));
        let finding = Finding::new(says).remedy(text(
            "Type the issuer that the authorizer is set up with.",
            "권한 부여자에 설정된 발급자를 입력하세요.",
        ));
        return Outcome::Unknown(Need::UserPool, Finding { evidence, ..finding });
    }
    let Some(iss) = iss else {
        let says = text("the token names no issuer", "토큰에 발급자가 없습니다");
        let missing = text("missing", "없음");
        return Outcome::Fail(Finding::new(says).contrast("iss", missing, Text::verbatim(expected.join(", "))));
    };
    if expected.contains(&iss) {
        return Outcome::Pass(Finding::new(say!("issued by {iss}", "설정한 발급자({iss})에서 발급되었습니다")));
    }
    if let Some(pool) = context.want.user_pools.iter().find(|pool| pool.may_issue(iss)) {
        return Outcome::Pass(Finding::new(pool.may_have_issued()));
    }
    let says = difference::between(iss, &expected).unwrap_or(NO_ISSUER_OF_YOURS);
    Outcome::Fail(Finding::new(says).contrast("iss", Text::verbatim(iss), Text::verbatim(expected.join(", "))))
}

const NO_ISSUER_OF_YOURS: Text =
    text("the token was issued by another issuer", "설정한 발급자가 아닌 다른 발급자의 토큰입니다");
