//! A REST API's `COGNITO_USER_POOLS` authorizer.

use super::{Answer, Authorizer, Step};
use crate::check::Check;
use crate::checks::{claims, cognito, encoding, gateway, header, signature, whitespace, wrapping};
use crate::text::text;

/// The steps that API Gateway decides in: the token is found and taken apart, its issuer and signature
/// are compared with the user pools, then its expiry, then its kind and scopes against the method.
pub static REST_COGNITO: Authorizer = Authorizer {
    id: "rest-cognito",
    name: text("REST API · Cognito user pool (COGNITO_USER_POOLS)", "REST API · Cognito 사용자 풀(COGNITO_USER_POOLS)"),
    steps: &[
        unauthorized(&gateway::token_missing::CHECK),
        unauthorized(&whitespace::leading::CHECK),
        unauthorized(&gateway::bearer_prefix::CHECK),
        unauthorized(&gateway::scheme_case::CHECK),
        unauthorized(&gateway::doubled_scheme::CHECK),
        unauthorized(&gateway::scheme_colon::CHECK),
        unauthorized(&gateway::scheme_unspaced::CHECK),
        unauthorized(&wrapping::quotes::CHECK),
        unauthorized(&wrapping::mail_quote::CHECK),
        unauthorized(&whitespace::inner::CHECK),
        unauthorized(&encoding::escape::CHECK),
        unauthorized(&encoding::html_entity::CHECK),
        unauthorized(&encoding::percent_encoded::CHECK),
        unauthorized(&encoding::standard_alphabet::CHECK),
        unauthorized(&encoding::padding::CHECK),
        unauthorized(&encoding::look_alike::CHECK),
        unauthorized(&wrapping::ellipsis::CHECK),
        unauthorized(&wrapping::run_together::CHECK),
        unauthorized(&wrapping::punctuation::CHECK),
        unauthorized(&whitespace::trailing::CHECK),
        unauthorized(&cognito::refresh_token::CHECK),
        unauthorized(&cognito::other_kind::CHECK),
        unauthorized(&encoding::wrong_segment_count::CHECK),
        unauthorized(&encoding::not_base64url::CHECK),
        unauthorized(&header::unreadable::CHECK),
        unauthorized(&claims::unreadable::CHECK),
        unauthorized(&encoding::repeated_member::CHECK),
        unauthorized(&cognito::updated_issuer::CHECK),
        unauthorized(&cognito::other_pool::CHECK),
        unauthorized(&header::foreign_algorithm::CHECK),
        unauthorized(&signature::lost_tail::CHECK),
        unauthorized(&header::critical_extension::CHECK),
        unauthorized(&header::unencoded_payload::CHECK),
        unauthorized(&header::brought_key::CHECK),
        unauthorized(&header::suspicious_kid::CHECK),
        unauthorized(&header::other_certificate::CHECK),
        unauthorized(&signature::exposed_key::CHECK),
        unauthorized(&signature::irregular_set::CHECK),
        unauthorized(&signature::unknown_key::CHECK),
        unauthorized(&signature::not_checked::CHECK),
        unauthorized(&signature::rejected::CHECK),
        unauthorized(&signature::weak_key::CHECK),
        Step { check: &claims::expired::CHECK, answer: Answer::EXPIRED },
        unauthorized(&claims::not_yet_valid::CHECK),
        unauthorized(&cognito::wrong_token_use::CHECK),
        unauthorized(&gateway::scope_missing::CHECK),
        unauthorized(&cognito::other_client::CHECK),
    ],
    unseen: &[
        text("whether the API was redeployed after its last change", "마지막 변경 이후 API를 다시 배포했는지"),
        text("which stage and method the request reached", "요청이 어느 스테이지와 메서드에 도달했는지"),
        text("whether the header reached API Gateway as it was sent", "헤더가 보낸 그대로 API Gateway에 도달했는지"),
        text(
            "whether the user has signed out (API Gateway takes the token until it expires)",
            "사용자가 로그아웃했는지(API Gateway는 만료될 때까지 토큰을 허용합니다)",
        ),
    ],
};

const fn unauthorized(check: &'static Check) -> Step {
    Step { check, answer: Answer::UNAUTHORIZED }
}
