//! A request to an API's own address, which is switched off.

use crate::check::{Check, Context, Outcome, Subject};
use crate::finding::Finding;
use crate::say;
use crate::text::text;

/// The API's own address is switched off.
pub static CHECK: Check = Check {
    id: "definition/disabled_endpoint",
    subject: Subject::Definition,
    title: text("the API's own address is switched off", "비활성화된 기본 엔드포인트"),
    remedy: text(
        "Send the request to the API's custom domain name, or switch the default endpoint on again (disableExecuteApiEndpoint) and deploy the API.",
        "API의 사용자 지정 도메인 이름으로 요청하세요. 또는 기본 엔드포인트를 다시 활성화한 뒤(disableExecuteApiEndpoint) API를 배포하세요.",
    ),
    spec: &["API Gateway: disableExecuteApiEndpoint"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let exchange = &context.reading.exchange;
    let Some(host) = exchange.request.as_ref().and_then(|request| request.host()) else {
        return Outcome::NotApplicable;
    };
    let Some(read) = exchange.definitions.disabled(host) else { return Outcome::NotApplicable };
    let says = say!(
        "the request goes to the API's own address, which the pasted API says is switched off: {host}",
        "붙여넣은 API 설정에서 비활성화된 기본 엔드포인트({host})로 요청했습니다"
    );
    let evidence = text(
        "Once that is deployed, every call to this address is refused, whatever its token.",
        "이 설정이 배포된 뒤에는 토큰과 관계없이 이 주소로 보낸 모든 호출이 거부됩니다.",
    );
    Outcome::Warn(Finding::new(says).evidence(evidence).at([read.span]))
}
