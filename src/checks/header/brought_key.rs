//! A key that the token brings along, or an address of one, proves nothing: whoever made the token chose it.

use crate::check::{Check, Context, Facet, Outcome, Subject};
use crate::finding::Finding;
use crate::text::text;

/// The header has a `jwk`, `x5c`, `jku` or `x5u` member.
pub static CHECK: Check = Check {
    id: "header/brought_key",
    subject: Subject::Token(Facet::Header),
    title: text("a key brought along", "토큰에 들어 있는 키"),
    remedy: text(
        "Trust the keys of the issuer only. User pools never put a key into a token.",
        "발급자의 키만 신뢰하세요. 사용자 풀은 토큰에 키를 넣지 않습니다.",
    ),
    spec: &["RFC 7515 §4.1.2", "RFC 7515 §4.1.3", "RFC 8725 §3.10"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let header = context.reading.jws().map(|j| &j.header);
    let Some(header) = header.filter(|h| ["jwk", "x5c", "jku", "x5u"].iter().any(|name| h.get(name).is_some())) else {
        return Outcome::NotApplicable;
    };
    let private = header.get("jwk").is_some_and(|jwk| ["d", "k"].iter().any(|name| jwk.value.get(name).is_some()));
    let says = if private {
        text("the header carries a private key", "헤더에 개인 키가 들어 있습니다")
    } else {
        text("the token brings its own key along, or its address", "토큰에 자신을 검증할 키나 그 주소가 들어 있습니다")
    };
    let evidence = text(
        "It is neither used nor asked for here: whoever made the token chose it.",
        "토큰을 만든 쪽이 고른 것이므로 검증에 사용하지 않고, 그 주소로 요청하지도 않습니다.",
    );
    Outcome::Warn(Finding::new(says).evidence(evidence).at([super::unreadable::place(context, header)]))
}
