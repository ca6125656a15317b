//! The certificate that the token says it was signed with, against the one of the key.

use crate::check::{Check, Context, Facet, Outcome, Subject};
use crate::finding::Finding;
use crate::say;
use crate::text::{Text, text};

/// `x5t` or `x5t#S256` is not the thumbprint of the key's certificate.
pub static CHECK: Check = Check {
    id: "header/other_certificate",
    subject: Subject::Token(Facet::Header),
    title: text("another certificate than the key's", "키와 다른 인증서"),
    remedy: text(
        "Compare the keys with what the issuer publishes now: its certificate may have been replaced.",
        "발급자가 현재 게시하는 키와 비교하세요. 인증서가 교체되었을 수 있습니다.",
    ),
    spec: &["RFC 7515 §4.1.7", "RFC 7515 §4.1.8", "RFC 7517 §4.8"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let Some(header) = context.reading.jws().map(|j| &j.header) else { return Outcome::NotApplicable };
    let keys = context.reading.keys.as_ref().map(|k| &*k.set.keys).unwrap_or_default();
    let named = keys.iter().find(|k| k.kid.is_some() && k.kid.as_deref() == header.string("kid"));
    let [(Some(jwk), _) | (None, [jwk])] = [(named, keys)] else { return Outcome::NotApplicable };
    for (name, of_key) in [("x5t", &jwk.x5t), ("x5t#S256", &jwk.x5t_s256)] {
        let (Some(told), Some(of_key)) = (header.string(name), of_key) else { continue };
        if told != of_key {
            let says = say!(
                "{name} names another certificate than the key has",
                "{name} 값이 키의 인증서와 일치하지 않습니다"
            );
            let place = super::unreadable::place(context, header);
            let (told, of_key) = (Text::verbatim(told), Text::verbatim(of_key));
            return Outcome::Warn(Finding::new(says).contrast(name, told, of_key).at([place]));
        }
    }
    Outcome::NotApplicable
}
