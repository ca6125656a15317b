//! A token of an emulator of Cognito, which no authorizer of AWS takes.

use crate::check::{Check, Context, Facet, Outcome, Subject};
use crate::finding::Finding;
use crate::say;
use crate::text::text;

/// A token of an emulator.
pub static CHECK: Check = Check {
    id: "cognito/emulator",
    subject: Subject::Token(Facet::Issuer),
    title: text("a token of an emulator", "에뮬레이터의 토큰"),
    remedy: text(
        "Sign in with the real user pool, or send this token to the emulator's own API.",
        "실제 사용자 풀로 로그인하거나, 이 토큰을 에뮬레이터의 API로 보내세요.",
    ),
    spec: &["RFC 7519 §4.1.1", "RFC 7515 §4.1.4"],
    run,
};

/// The kid of an emulator's test key, and its name.
const KEYS: [(&str, &str); 2] = [("CognitoLocal", "cognito-local"), ("dummy", "moto")];
/// What an emulator's issuer has in its host, and its name.
const HOSTS: [(&str, &str); 6] = [
    ("localstack.cloud", "LocalStack"),
    ("localhost", "localhost"),
    ("127.0.0.1", "localhost"),
    ("0.0.0.0", "localhost"),
    ("[::1]", "localhost"),
    ("host.docker.internal", "localhost"),
];

fn run(context: &Context<'_>) -> Outcome {
    let Some(jws) = context.reading.jws() else { return Outcome::NotApplicable };
    let kid = jws.header().kid().unwrap_or_default();
    let iss = jws.claims().iss().unwrap_or_default();
    let host = iss.split_once("://").map_or("", |(_, rest)| rest.split('/').next().unwrap_or_default());
    // One who expects this very issuer tests an emulator of an authorizer.
    if context.want.exact_issuers().contains(&iss) && !KEYS.iter().any(|(key, _)| *key == kid) {
        return Outcome::NotApplicable;
    }
    let by_key = KEYS.iter().find(|(key, _)| *key == kid).map(|(_, name)| *name);
    let by_host = HOSTS.iter().find(|(mark, _)| host.contains(mark)).map(|(_, name)| *name);
    let Some(name) = by_key.or(by_host) else { return Outcome::NotApplicable };
    let says = say!(
        "the token is of an emulator ({name}), and no authorizer of AWS takes it",
        "에뮬레이터({name})의 토큰이며, AWS의 권한 부여자는 이 토큰을 받지 않습니다"
    );
    let evidence = say!("Its kid is {kid}, its issuer {iss}.", "토큰의 kid: {kid}, 발급자: {iss}");
    Outcome::Fail(Finding::new(says).evidence(evidence))
}
