//! The audience, as RFC 7519 has it: `aud`, and nothing in its place.

use crate::check::{Check, Context, Facet, Outcome, Subject};
use crate::finding::Finding;
use crate::http::authorizer::Kind;
use crate::say;
use crate::text::{Text, text};

/// `aud` names none of the API's audiences.
pub static CHECK: Check = Check {
    id: "jwt/no_such_audience",
    subject: Subject::Token(Facet::Audience),
    title: text("meant for another audience", "대상(aud)이 다른 토큰"),
    remedy: text(
        "Ask for a token for this API. An access token of a user pool has aud only when a resource was asked for \
         (RFC 8707); its app client is in client_id.",
        "이 API를 대상으로 하는 토큰을 요청하세요. 사용자 풀의 액세스 토큰에는 리소스를 지정해 요청한 경우(RFC 8707)에만 aud가 있고, 앱 클라이언트는 \
         client_id에 있습니다.",
    ),
    spec: &["RFC 7519 §4.1.3", "RFC 9068 §4"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let Some(jws) = context.reading.jws().filter(|j| j.payload.object.is_ok()) else { return Outcome::NotApplicable };
    let expected = context.want.audiences_or_clients();
    let found = jws.claims().aud();
    if expected.is_empty() {
        let is_refused =
            context.rules.refuses_an_unasked_audience && context.want.clients.is_said() && !found.is_empty();
        return if is_refused { Outcome::Fail(unasked(&found)) } else { Outcome::NotApplicable };
    }
    if context.rules.names_an_absent_audience && jws.payload.get("aud").is_none() {
        // That it has none has a check of its own.
        return Outcome::NotApplicable;
    }
    if let Some(name) = context.want.audience_among(&found) {
        return Outcome::Pass(Finding::new(say!("meant for {name}", "허용된 대상({name})에 발급된 토큰입니다")));
    }
    let says = if found.is_empty() {
        text("the token names no audience", "토큰에 대상(aud)이 없습니다")
    } else {
        text("the token is meant for another audience", "토큰의 대상(aud)이 허용된 대상과 다릅니다")
    };
    let actual = if found.is_empty() { text("missing", "없음") } else { Text::verbatim(found.join(", ")) };
    let is_client =
        jws.claims().string("client_id").is_some_and(|client| found.is_empty() && expected.contains(&client));
    let says = if is_client && context.authorizer == Kind::RestJwt {
        text(
            "the token names no audience, and only its client_id is listed: the audience is documented to be compared with aud alone",
            "토큰에 대상(aud)이 없고 client_id만 등록되어 있는데, 문서에 따르면 대상은 aud와만 비교합니다",
        )
    } else {
        says
    };
    Outcome::Fail(Finding::new(says).contrast("aud", actual, Text::verbatim(expected.join(", "))))
}

/// The API asks for no audience, and the library then takes none.
fn unasked(found: &[&str]) -> Finding {
    let says = text(
        "the token has an aud, and the code asks for no audience",
        "토큰에 aud가 있는데 코드에서 대상(audience)을 지정하지 않았습니다",
    );
    let none = text("none", "없음");
    Finding::new(says).contrast("aud", Text::verbatim(found.join(", ")), none).remedy(text(
        "Give decode the audience, which is the app client for an ID token.",
        "decode에 audience를 지정하세요. ID 토큰이라면 앱 클라이언트입니다.",
    ))
}
