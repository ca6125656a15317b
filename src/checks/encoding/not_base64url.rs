//! Every segment is base64url without padding (RFC 7515 §2).

use crate::check::{Check, Context, Facet, Outcome, Subject};
use crate::encoding::base64url::Fault;
use crate::encoding::blank;
use crate::finding::Finding;
use crate::jose::compact::Segment;
use crate::say;
use crate::span::Span;
use crate::text::{Text, text};

/// A segment is not strict base64url.
pub static CHECK: Check = Check {
    id: "encoding/not_base64url",
    subject: Subject::Token(Facet::Shape),
    title: text("a segment that is not base64url", "base64url이 아닌 세그먼트"),
    remedy: text(
        "Copy the token again exactly as it was given out; nothing may be encoded, padded or shortened on the way.",
        "토큰을 발급된 그대로 다시 복사하세요. 중간에 인코딩하거나 패딩을 붙이거나 자르면 안 됩니다.",
    ),
    spec: &["RFC 7515 §2", "RFC 4648 §5"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let Some(jws) = context.reading.jws() else { return Outcome::NotApplicable };
    let parts = [
        (text("header", "헤더"), Some(&jws.header.segment)),
        (text("payload", "페이로드"), Some(&jws.payload.segment)),
        // One that is cut off somewhere ends as no encoder ends: what is missing is told by its length.
        (text("signature", "서명"), jws.signature.as_ref().filter(|_| jws.odd_signature_length().is_none())),
    ];
    let broken = parts.iter().find_map(|(name, s)| s.and_then(|s| s.bytes.as_ref().err().map(|f| (name, s, *f))));
    let Some((name, segment, fault)) = broken else {
        return Outcome::Pass(Finding::new(text(
            "each segment is valid base64url",
            "모든 세그먼트가 올바른 base64url입니다",
        )));
    };
    let (en, ko) = (&name.en, &name.ko);
    let says = say!("the {en} is not valid base64url", "{ko} 부분이 올바른 base64url이 아닙니다");
    let place = context.reading.locate(place(segment, fault));
    Outcome::Fail(Finding::new(says).evidence(evidence(fault)).at([place]))
}

fn place(segment: &Segment, fault: Fault) -> Span {
    match fault {
        Fault::Character { at, found } => Span::new(at, at + found.len_utf8()).offset(segment.span.start),
        Fault::TrailingBits { at } => Span::new(at, at + 1).offset(segment.span.start),
        Fault::Length { .. } => segment.span,
    }
}

fn evidence(fault: Fault) -> Text {
    match fault {
        Fault::Character { found, .. } => {
            let Text { en: name, ko: korean } = blank::full_name(found);
            say!(
                "“{found}” ({name}) is not a base64url character: those are A–Z, a–z, 0–9, “-” and “_”.",
                "“{found}”({korean}) 문자는 base64url에 쓸 수 없습니다. A–Z, a–z, 0–9, “-”, “_”만 쓸 수 있습니다."
            )
        }
        Fault::Length { length } => say!(
            "No bytes encode to {length} characters: some were lost or added.",
            "base64url 길이가 {length}자일 수는 없습니다. 문자가 빠졌거나 추가되었습니다."
        ),
        Fault::TrailingBits { .. } => text(
            "The last character carries bits that a correct encoder leaves at zero: it was changed, or the end is missing.",
            "마지막 문자에서 0이어야 할 비트가 0이 아닙니다. 문자가 바뀌었거나 끝부분이 빠졌습니다.",
        ),
    }
}
