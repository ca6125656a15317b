//! A call to the token endpoint whose body is no form.

use crate::check::{Check, Context, Outcome, Subject};
use crate::finding::Finding;
use crate::http::host;
use crate::http::responder::Responder;
use crate::say;
use crate::text::text;

/// The token endpoint was sent something else than a form.
pub static CHECK: Check = Check {
    id: "request/not_a_form",
    subject: Subject::Request,
    title: text("the token endpoint was not sent a form", "토큰 엔드포인트에 폼이 아닌 본문을 보냄"),
    remedy: text(
        "Send the parameters as a form: Content-Type: application/x-www-form-urlencoded and grant_type=...&client_id=... as the body; JSON is not read.",
        "파라미터를 폼으로 보내세요. Content-Type은 application/x-www-form-urlencoded, 본문은 grant_type=...&client_id=... 형식입니다. JSON은 읽지 않습니다.",
    ),
    spec: &["RFC 6749 §4.1.3", "Cognito: token endpoint"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let Some(request) = &context.reading.exchange.request else { return Outcome::NotApplicable };
    let asked = host::of_request(request).map(|judge| judge.responder);
    if !matches!(asked, Some(Responder::TokenEndpoint | Responder::RevocationEndpoint)) {
        return Outcome::NotApplicable;
    }
    let Some(found) = request.fields.get("content-type") else { return Outcome::NotApplicable };
    if found.trim().to_ascii_lowercase().starts_with("application/x-www-form-urlencoded") {
        return Outcome::NotApplicable;
    }
    let kind = found.trim();
    Outcome::Fail(Finding::new(say!(
        "the token endpoint takes a form, and the request says Content-Type: {kind}",
        "토큰 엔드포인트에는 폼을 보내야 하는데, 요청의 Content-Type({kind})이 다릅니다"
    )))
}
