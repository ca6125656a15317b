//! A signature of which nothing can be said, although there are keys: it would hold for anybody, or not every key was tried.

use crate::check::{Check, Context, Facet, Need, Outcome, Subject};
use crate::finding::Finding;
use crate::jose::verify::{Reason, Verification};
use crate::say;
use crate::text::text;

/// The keys at hand prove nothing about the signature.
pub static CHECK: Check = Check {
    id: "signature/proves_nothing",
    subject: Subject::Token(Facet::Signature),
    title: text("keys that prove nothing", "서명을 증명하지 못하는 키"),
    remedy: text(
        "Fetch the issuer's public keys, or paste the issuer's own key alone.",
        "발급자의 공개 키를 가져오거나, 발급자의 키만 붙여넣으세요.",
    ),
    spec: &["RFC 8725 §2.1", "RFC 7517 §9.2"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let Verification::NotTried(reason) = &context.reading.verification else { return Outcome::NotApplicable };
    let (says, evidence) = match reason {
        Reason::PublishedSecret if context.reading.has_keys_beside() => (
            text(
                "the secret stands in the same text as the token, and such a signature proves nothing",
                "비밀 값이 토큰과 같은 텍스트에 있어, 이 서명으로는 아무것도 증명되지 않습니다",
            ),
            text(
                "Whoever wrote the text can have made the token with it. If it is your own secret, paste it into the field for keys.",
                "텍스트를 작성한 사람이 그 값으로 토큰을 만들었을 수 있습니다. 직접 사용하는 비밀 값이라면 키 입력란에 붙여넣으세요.",
            ),
        ),
        Reason::PublishedSecret => (
            text(
                "the key set that was fetched holds a shared secret, and such a signature proves nothing",
                "가져온 키 세트에 공유 비밀 값이 들어 있어, 이 서명으로는 아무것도 증명되지 않습니다",
            ),
            text(
                "Whoever can read the set can make tokens with it.",
                "키 세트를 읽을 수 있는 사람은 누구나 그 값으로 토큰을 만들 수 있습니다.",
            ),
        ),
        Reason::MayBePublic => (
            text(
                "the signature holds with this text as the secret, but the text may be a public key",
                "이 텍스트를 비밀 값으로 사용하면 서명이 일치하지만, 이 텍스트는 공개 키일 수도 있습니다",
            ),
            text(
                "If it is a public key, anybody could have made the token. If it is a secret, paste it as a JWK with kty oct.",
                "공개 키라면 누구나 이 토큰을 만들 수 있습니다. 비밀 값이라면 kty가 oct인 JWK로 붙여넣으세요.",
            ),
        ),
        Reason::TooManyKeys { tried, of } => (
            text(
                "not all keys were tried, and none of those tried fits",
                "일부 키만 시험했으며, 그중에는 맞는 키가 없습니다",
            ),
            say!("{tried} of {of} keys were tried.", "키 {of}개 중 {tried}개를 시험했습니다."),
        ),
        _ => return Outcome::NotApplicable,
    };
    let place = context.reading.jws().and_then(|j| j.signature.as_ref()).map(|s| context.reading.locate(s.span));
    Outcome::Unknown(Need::Keys, Finding::new(says).evidence(evidence).at(place))
}
