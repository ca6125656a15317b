//! A signed token has three segments (RFC 7515 §7.1).

use crate::check::{Check, Context, Outcome};
use crate::encoding::base64url::Fault;
use crate::finding::Finding;
use crate::jose::compact::{Segment, segments};
use crate::jose::token::Token;
use crate::say;
use crate::text::{Text, text};

/// Not three base64url segments.
pub static CHECK: Check = Check {
    id: "encoding/wrong_segment_count",
    title: text("not three base64url segments", "base64url 세그먼트 세 개가 아님"),
    remedy: text(
        "Copy the whole token again, from eyJ to the last character of the third part.",
        "eyJ부터 세 번째 부분의 마지막 문자까지 토큰 전체를 다시 복사하세요.",
    ),
    spec: &["RFC 7515 §7.1", "RFC 7515 §2"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let Some(token) = context.reading.token() else { return Outcome::NotApplicable };
    if matches!(token.token, Token::Jwe(_)) {
        return Outcome::NotApplicable;
    }
    let count = segments(&token.found.clean).len();
    let place = token.found.span();
    if count != 3 {
        let says = say!("the token has {count} of three segments", "토큰의 세그먼트가 3개가 아니라 {count}개입니다");
        let says = if count > 3 {
            say!("the token has {count} segments instead of three", "토큰의 세그먼트가 3개가 아니라 {count}개입니다")
        } else {
            says
        };
        return Outcome::Fail(Finding::new(says).at([place]));
    }
    let Some(jws) = context.reading.jws() else { return Outcome::NotApplicable };
    let parts = [
        (text("header", "헤더"), Some(&jws.header.segment)),
        (text("payload", "페이로드"), Some(&jws.payload.segment)),
        (text("signature", "서명"), jws.signature.as_ref()),
    ];
    let broken = parts.iter().find_map(|(name, s)| s.and_then(|s| s.bytes.as_ref().err().map(|f| (name, s, *f))));
    let Some((name, segment, fault)) = broken else {
        return Outcome::Pass(Finding::new(text(
            "three segments, each valid base64url",
            "세그먼트 세 개가 모두 올바른 base64url입니다",
        )));
    };
    let (en, ko) = (&name.en, &name.ko);
    let says = say!("the {en} is not valid base64url", "{ko} 부분이 올바른 base64url이 아닙니다");
    let place = context.reading.locate(place_of(segment, fault));
    Outcome::Fail(Finding::new(says).evidence(evidence(fault)).at([place]))
}

fn place_of(segment: &Segment, fault: Fault) -> crate::span::Span {
    let start = segment.span.start;
    match fault {
        Fault::Character { at, found } => crate::span::Span::new(start + at, start + at + found.len_utf8()),
        Fault::TrailingBits { at } => crate::span::Span::new(start + at, start + at + 1),
        Fault::Length { .. } => segment.span,
    }
}

fn evidence(fault: Fault) -> Text {
    match fault {
        Fault::Character { found, .. } => {
            let name = crate::encoding::blank::full_name(found);
            say!(
                "“{found}” ({name}) is not a base64url character: those are A–Z, a–z, 0–9, “-” and “_”.",
                "“{found}” ({name}) 문자는 base64url에 쓸 수 없습니다. A–Z, a–z, 0–9, “-”, “_”만 쓸 수 있습니다."
            )
        }
        Fault::Length { length } => say!(
            "No bytes encode to {length} characters: one was lost or added.",
            "base64url 길이가 {length}자일 수는 없습니다. 문자가 하나 빠졌거나 더해졌습니다."
        ),
        Fault::TrailingBits { .. } => text(
            "The last character carries bits that no encoder writes: it was changed, or the end is missing.",
            "마지막 문자에 인코더가 만들지 않는 비트가 있습니다. 문자가 바뀌었거나 끝부분이 빠졌습니다.",
        ),
    }
}
