//! Private or secret keys among public ones: whoever can read them can make tokens.

use crate::check::{Check, Context, Facet, Outcome, Subject};
use crate::finding::Finding;
use crate::jose::key::{Key, KeyType};
use crate::text::text;

/// The key set holds private members, or secrets beside public keys.
pub static CHECK: Check = Check {
    id: "signature/exposed_key",
    subject: Subject::Token(Facet::Keys),
    title: text("a private key in the key set", "키 세트에 들어 있는 개인 키"),
    remedy: text(
        "Take these keys out of service at once, if anybody else can read the set.",
        "다른 사람도 이 키 세트를 읽을 수 있다면 즉시 키를 폐기하세요.",
    ),
    spec: &["RFC 7517 §9.2", "RFC 7518 §6.2.2", "RFC 7518 §6.3.2"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let Some(keyring) = context.reading.keys.as_ref() else { return Outcome::NotApplicable };
    let keys = &keyring.set.keys;
    let is_secret = |key: &Key| key.kty() == KeyType::Oct;
    let public = keys.iter().any(|k| k.key.as_ref().is_ok_and(|key| !is_secret(key)));
    // A secret that was fetched, or stands among public keys, is published; one that was pasted alone was typed in on purpose.
    let is_fetched = keyring.provenance.address().is_some();
    let exposed = |key: &Key| (public || is_fetched) && is_secret(key);
    if !keys.iter().any(|k| k.has_private_part || k.reading.is_none() && k.key.as_ref().is_ok_and(exposed)) {
        return Outcome::NotApplicable;
    }
    let finding = if keys.iter().any(|k| k.has_private_part) {
        Finding::new(text("the key set holds a private key", "키 세트에 개인 키가 들어 있습니다")).evidence(text(
            "Only its public part is used here; the private part was dropped. Whoever can read it can make tokens.",
            "여기서는 공개 키 부분만 사용하고 개인 키 부분은 버렸습니다. 이 키를 읽을 수 있는 사람은 누구나 토큰을 만들 수 있습니다.",
        ))
    } else {
        Finding::new(text("the key set holds a shared secret", "키 세트에 공유 비밀 값이 들어 있습니다")).evidence(
            text("Whoever can read it can make tokens.", "이 값을 읽을 수 있는 사람은 누구나 토큰을 만들 수 있습니다."),
        )
    };
    Outcome::Warn(finding)
}
