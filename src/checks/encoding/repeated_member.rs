//! A JSON object with the same name twice: readers may take either value (RFC 7515 §4, RFC 7519 §4).

use crate::check::{Check, Context, Facet, Need, Outcome, Subject};
use crate::finding::Finding;
use crate::say;
use crate::text::text;

/// A name stands twice in the header or in the claims.
pub static CHECK: Check = Check {
    id: "encoding/repeated_member",
    subject: Subject::Token(Facet::Shape),
    title: text("a name that stands twice", "중복된 이름"),
    remedy: text(
        "Look at the code that made this token: most libraries write each name only once.",
        "토큰을 만든 코드를 확인하세요. 대부분의 라이브러리는 같은 이름을 한 번만 씁니다.",
    ),
    spec: &["RFC 7515 §4", "RFC 7519 §4"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let Some(jws) = context.reading.jws() else { return Outcome::NotApplicable };
    if let Some(name) = jws.header().repeated_and_deciding() {
        let says =
            say!("the header's {name} stands more than once", "헤더에 같은 파라미터({name})가 두 번 이상 나옵니다");
        let evidence = text(
            "Verifiers take the first value, the last one, or refuse the token. So nothing is said of its signature here.",
            "구현에 따라 첫 번째 값이나 마지막 값을 쓰거나 토큰을 거부합니다. 그래서 여기서는 서명을 판정하지 않습니다.",
        );
        let place = super::super::header::unreadable::place(context, &jws.header);
        return Outcome::Unknown(Need::Nothing, Finding::new(says).evidence(evidence).at([place]));
    }
    for document in [&jws.header, &jws.payload] {
        let Ok(node) = &document.object else { continue };
        if let [name, ..] = node.value.repeated().as_slice() {
            let evidence = text(
                "Readers may take either value. The last one is judged here, and every one is shown.",
                "어느 값을 읽는지는 구현마다 다릅니다. 여기서는 마지막 값으로 판정하며 모든 값을 표시합니다.",
            );
            let says = say!("the name {name} stands more than once", "같은 이름({name})이 두 번 이상 나옵니다");
            let place = context.reading.locate(document.segment.span);
            return Outcome::Warn(Finding::new(says).evidence(evidence).at([place]));
        }
    }
    Outcome::NotApplicable
}
