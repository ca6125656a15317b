//! The server's word that the audience is wrong.

use crate::answers::Meaning;
use crate::check::response_pattern::tells;
use crate::check::{Check, Context, Facet, Outcome, Subject};
use crate::text::text;

/// The answer says that the audience is wrong.
pub static CHECK: Check = Check {
    id: "response/wrong_audience",
    subject: Subject::Answer(Some(Facet::Audience)),
    title: text("the answer says that the audience is wrong", "대상(audience)이 맞지 않는다는 응답"),
    remedy: text(
        "Send a token with the audience that is configured. A Cognito access token has no aud: have the API compare client_id instead, or send the ID token.",
        "API에 설정된 대상(audience)으로 발급된 토큰을 보내세요. Cognito 액세스 토큰에는 aud가 없으므로, API가 client_id를 비교하게 하거나 ID 토큰을 보내세요.",
    ),
    spec: &["RFC 7519 §4.1.3"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    tells(context, &[Meaning::WrongAudience])
}
