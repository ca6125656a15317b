//! Parameters of the JOSE Header that are not of the type that their specification asks for, or have no place in a JWS. A
//! reader may take them for absent, or refuse the token.

use crate::check::{Check, Context, Facet, Outcome, Subject};
use crate::encoding::json::Json;
use crate::finding::Finding;
use crate::say;
use crate::text::{Text, text};

/// A header parameter is of another type than its specification asks for.
pub static CHECK: Check = Check {
    id: "header/wrong_type",
    subject: Subject::Token(Facet::Header),
    title: text("a header parameter of the wrong type", "유형이 잘못된 헤더 파라미터"),
    remedy: text(
        "Write the parameter as its specification asks when the token is signed, or leave it out.",
        "토큰에 서명할 때 파라미터를 명세에 맞게 쓰거나 빼세요.",
    ),
    spec: &["RFC 7515 §4.1", "RFC 7797 §3", "RFC 7516 §4.1"],
    run,
};

/// The parameters whose value is a string.
const STRINGS: [&str; 8] = ["kid", "alg", "typ", "cty", "jku", "x5u", "x5t", "x5t#S256"];
/// The parameters of encryption: in a signed token they mean nothing.
const OF_ENCRYPTION: [&str; 2] = ["enc", "zip"];

fn run(context: &Context<'_>) -> Outcome {
    let Some(jws) = context.reading.jws() else { return Outcome::NotApplicable };
    let has = |name: &str, wrong: fn(&Json) -> bool| jws.header.get(name).is_some_and(|node| wrong(&node.value));
    let not_text = STRINGS.into_iter().find(|name| has(name, |value| !matches!(value, Json::String(_))));
    let evidence = match not_text {
        Some("kid") => text(
            "It is taken for absent here, so that the token names no key. A verifier may refuse the token.",
            "여기서는 kid가 없는 것으로 보므로 토큰에 지정된 키가 없습니다. 토큰을 거부하는 구현도 있습니다.",
        ),
        _ => text(
            "It is taken for absent here. A verifier may refuse the token.",
            "여기서는 없는 것으로 봅니다. 토큰을 거부하는 구현도 있습니다.",
        ),
    };
    let says: Text = if let Some(name) = not_text {
        say!("the header's {name} is not a string", "헤더의 {name} 값이 문자열이 아닙니다")
    } else if has("b64", |value| !matches!(value, Json::Bool(_))) {
        text("the header's b64 is neither true nor false", "헤더의 b64 값이 true도 false도 아닙니다")
    } else if let Some(name) = OF_ENCRYPTION.into_iter().find(|name| jws.header.get(name).is_some()) {
        say!(
            "the header's {name} belongs to encrypted tokens, and this one is signed",
            "헤더의 {name} 파라미터는 암호화된 토큰에 쓰는 것인데, 이 토큰은 서명된 토큰입니다"
        )
    } else {
        return Outcome::NotApplicable;
    };
    Outcome::Warn(Finding::new(says).evidence(evidence).at([super::unreadable::place(context, &jws.header)]))
}
