//! An archive that the browser left the secrets out of.

use crate::check::{Check, Context, Need, Outcome, Subject};
use crate::finding::Finding;
use crate::text::text;

/// The export has no `Authorization` and no cookies at all.
pub static CHECK: Check = Check {
    id: "request/hidden",
    subject: Subject::Request,
    title: text("an export without sensitive data", "민감한 데이터 없이 내보낸 파일"),
    remedy: text(
        "Export the HAR file with sensitive data (in Chrome: settings of the developer tools, Network, then hold the export button down), or copy the request as cURL. Do not pass the file on.",
        "민감한 데이터를 포함해 HAR 파일을 내보내거나(Chrome에서는 개발자 도구 설정의 네트워크 항목에서 켠 뒤 내보내기 버튼을 길게 누르세요) 요청을 cURL로 복사하세요. 그 파일은 다른 사람에게 전달하지 마세요.",
    ),
    spec: &["Chrome DevTools: Export HAR (sanitized)"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let Some(request) = &context.reading.exchange.request else { return Outcome::NotApplicable };
    if !request.is_sanitised || request.value_at(context.want.token_source()).is_some() {
        return Outcome::NotApplicable;
    }
    let says = text(
        "this HAR file was exported without sensitive data: the browser left Authorization and the cookies out, so it does not show whether the token was sent",
        "이 HAR 파일은 브라우저가 민감한 데이터(Authorization, 쿠키)를 빼고 내보낸 것이어서 토큰이 전송되었는지는 알 수 없습니다",
    );
    Outcome::Unknown(Need::Request, Finding::new(says))
}
