//! The authorizer could not read the issuer's keys.

use crate::answers::Meaning;
use crate::check::response_pattern::tells;
use crate::check::{Check, Context, Outcome, Subject};
use crate::text::text;

/// The issuer's keys could not be read.
pub static CHECK: Check = Check {
    id: "response/keys_unreachable",
    subject: Subject::Answer(None),
    title: text("the issuer's keys could not be read", "발급자의 키를 읽지 못함"),
    remedy: text(
        "Send the request again. If it stays, open the issuer's /.well-known/openid-configuration and its jwks_uri from outside: both have to answer in time, over HTTPS, without a redirect or a firewall.",
        "요청을 다시 보내세요. 계속되면 발급자의 /.well-known/openid-configuration과 jwks_uri를 외부에서 열어 보세요. 둘 다 리디렉션이나 방화벽 없이 HTTPS로 제시간에 응답해야 합니다.",
    ),
    spec: &["OpenID Connect Discovery §4", "API Gateway: JWT authorizers of HTTP APIs"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    tells(context, &[Meaning::KeysUnreachable])
}
