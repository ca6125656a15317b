//! An Application Load Balancer. It answers with pages and statuses of its own; its `server` says awselb.

use super::{Meaning, Row, Table, row};
use crate::http::responder::Responder;

/// What a load balancer says.
pub static TABLE: Table = Table {
    by: "Application Load Balancer",
    responder: Responder::LoadBalancer,
    source: "Elastic Load Balancing: troubleshooting, authenticate users",
    rows: &[
        status(&[561])
            .says(
                "the identity provider answered the load balancer's request for tokens with an error",
                "로드 밸런서가 토큰을 요청했을 때 자격 증명 공급자가 오류로 응답했습니다",
            )
            .remedy(
                "Compare the client secret, client ID and endpoints of the listener rule with the app client, and the callback URL https://DOMAIN/oauth2/idpresponse.",
                "리스너 규칙의 클라이언트 보안 암호, 클라이언트 ID, 엔드포인트를 앱 클라이언트와 비교하고, 콜백 URL https://DOMAIN/oauth2/idpresponse가 등록되어 있는지 확인하세요.",
            ),
        status(&[460, 463, 464])
            .says(
                "the load balancer did not take the request as it came; it is not about your token",
                "토큰 문제가 아니며, 로드 밸런서가 요청을 처리하지 못했습니다",
            )
            .inferred(),
        status(&[401])
            .says(
                "the load balancer refused by itself: there is no session and its rule denies, the identity provider refused the sign-in, or its rule that validates JWTs did not take the token",
                "로드 밸런서가 직접 거부했는데, 세션 없는 요청을 거부하도록 규칙이 설정되었거나, 자격 증명 공급자가 로그인을 거부했거나, JWT를 검증하는 규칙이 토큰을 받지 않은 경우입니다",
            )
            .why(
                "A rule that authenticates users reads the load balancer's session cookie and not the Authorization header. A rule that validates JWTs answers 401 as well.",
                "사용자를 인증하는 규칙은 Authorization 헤더가 아니라 로드 밸런서의 세션 쿠키를 읽습니다. JWT를 검증하는 규칙도 401로 응답합니다.",
            )
            .remedy(
                "For a rule that authenticates users, sign in through the load balancer and send its cookie AWSELBAuthSessionCookie; the rule denies where it is set to deny unauthenticated requests. For a rule that validates JWTs, look at issuer, key set, expiry and algorithm.",
                "사용자를 인증하는 규칙이라면 로드 밸런서를 통해 로그인하고 AWSELBAuthSessionCookie 쿠키를 보내세요. 인증되지 않은 요청을 거부하도록 설정된 규칙은 401로 응답합니다. JWT를 검증하는 규칙이라면 발급자, 키 세트, 만료, 알고리즘을 확인하세요.",
            ),
        status(&[500])
            .says(
                "the load balancer failed at its own sign-in: it could not reach the token or userinfo endpoint, or was refused there",
                "로드 밸런서가 자체 로그인 과정에서 토큰 엔드포인트나 userinfo 엔드포인트에 연결하지 못했거나 요청을 거부당했습니다",
            )
            .remedy(
                "Let the load balancer reach the identity provider on port 443 (security group, network), and compare the client secret and the endpoints of its rule.",
                "로드 밸런서가 443 포트로 자격 증명 공급자에 연결할 수 있게 하고(보안 그룹, 네트워크), 규칙의 클라이언트 보안 암호와 엔드포인트를 공급자의 설정과 비교하세요.",
            ),
        status(&[403]).says(
            "a web ACL (AWS WAF) before the load balancer refused the request; it is not about your token",
            "토큰 문제가 아니며, 로드 밸런서 앞의 웹 ACL(AWS WAF)이 요청을 거부했습니다",
        )
        .remedy("Look at the rules of the web ACL.", "웹 ACL 규칙을 확인하세요."),
    ],
};

/// The reasons in a load balancer's access log, each one word. What they mean is read off their names.
pub static LOG: Table = Table {
    by: "Application Load Balancer",
    responder: Responder::LoadBalancer,
    source: "Elastic Load Balancing: error reason codes of access logs",
    rows: &[
        row("JWTHeaderNotPresent", Meaning::NoToken).inferred().says(
            "the load balancer's log says that the request had no Authorization header",
            "로드 밸런서 로그에 따르면 요청에 Authorization 헤더가 없습니다",
        ),
        row("JWTRequestFormatInvalid", Meaning::Malformed).inferred(),
        row("JWTSignatureValidation", Meaning::BadSignature).inferred(),
        row("JWTClaimNotPresent", Meaning::ClaimRefused).inferred(),
        row("JWTClaimFormatInvalid", Meaning::ClaimRefused).inferred(),
        row("JWTClaimValueInvalid", Meaning::ClaimRefused).inferred().why(
            "It is one of iss, exp, nbf, iat, or a claim that the rule asks for; the log does not say which.",
            "iss, exp, nbf, iat 또는 규칙에서 요구하는 클레임 중 하나이며, 어느 것인지는 로그에 없습니다.",
        ),
        row("JWKS", Meaning::KeysUnreachable).inferred().code().says(
            "the load balancer could not read the issuer's key set; it is not about your token",
            "토큰 문제가 아니며, 로드 밸런서가 발급자의 키 세트를 읽지 못했습니다",
        ),
        row("AuthInvalidCookie", Meaning::SessionRefused)
            .inferred()
            .says("the load balancer's session cookie is not valid", "로드 밸런서의 세션 쿠키가 유효하지 않습니다")
            .remedy(SIGN_IN_AGAIN.0, SIGN_IN_AGAIN.1),
        row("AuthInvalidStateParam", Meaning::SessionRefused)
            .inferred()
            .says(
                "the state of the load balancer's sign-in did not come back as it was sent",
                "로드 밸런서가 로그인에 보낸 상태 값과 돌아온 값이 다릅니다",
            )
            .remedy(SIGN_IN_AGAIN.0, SIGN_IN_AGAIN.1),
        row("AuthMissingStateParam", Meaning::SessionRefused)
            .inferred()
            .says(
                "the load balancer's sign-in came back without its state",
                "로드 밸런서 로그인의 응답에 상태 값이 없습니다",
            )
            .remedy(SIGN_IN_AGAIN.0, SIGN_IN_AGAIN.1),
        row("AuthMissingCodeParam", Meaning::SessionRefused)
            .inferred()
            .says(
                "the identity provider sent no authorization code to the load balancer",
                "자격 증명 공급자가 로드 밸런서에 권한 부여 코드를 보내지 않았습니다",
            )
            .remedy(RULE.0, RULE.1),
        sign_in_at_the_provider("AuthInvalidGrantError"),
        sign_in_at_the_provider("AuthInvalidIdToken"),
        sign_in_at_the_provider("AuthInvalidTokenResponse"),
        sign_in_at_the_provider("AuthInvalidUserinfoResponse"),
        sign_in_at_the_provider("AuthTokenEpRequest"),
        sign_in_at_the_provider("AuthUserinfo"),
        sign_in_at_the_provider("AuthUnhandledException"),
        sign_in_at_the_provider("AuthMissingHostHeader"),
    ],
};

const SIGN_IN_AGAIN: (&str, &str) = (
    "Sign in through the load balancer again, in one browser tab, and let the browser send its cookie AWSELBAuthSessionCookie.",
    "브라우저 탭 하나에서 로드 밸런서를 통해 다시 로그인하고, AWSELBAuthSessionCookie 쿠키가 전송되는지 확인하세요.",
);

const RULE: (&str, &str) = (
    "Compare the client ID, client secret, scope and endpoints of the listener rule with the app client, and whether the load balancer reaches the identity provider.",
    "리스너 규칙의 클라이언트 ID, 클라이언트 보안 암호, 범위, 엔드포인트를 앱 클라이언트와 비교하고, 로드 밸런서가 자격 증명 공급자에 연결할 수 있는지 확인하세요.",
);

/// A reason of a sign-in that failed between the load balancer and the identity provider.
const fn sign_in_at_the_provider(words: &'static str) -> Row {
    row(words, Meaning::SessionRefused)
        .inferred()
        .says(
            "the load balancer's own sign-in failed at the identity provider",
            "자격 증명 공급자에서 로드 밸런서의 자체 로그인이 실패했습니다",
        )
        .remedy(RULE.0, RULE.1)
}

const fn status(statuses: &'static [u16]) -> Row {
    row("", Meaning::SessionRefused).of_responder(statuses)
}
