//! A proxy between the client and the API.

use crate::check::response_pattern::ResponsePattern;
use crate::check::{Check, Context, Outcome, Subject};
use crate::text::text;

/// A proxy stands in between.
pub static CHECK: Check = Check {
    id: "response/behind_cdn",
    subject: Subject::Answer(None),
    title: text("a proxy stands in between", "중간에 프록시가 있음"),
    remedy: text(
        "Have the proxy forward the Authorization header; CloudFront needs an origin request policy or a cache policy for it, such as all viewer headers except Host: with the viewer's Host API Gateway answers Forbidden.",
        "프록시가 Authorization 헤더를 전달하도록 설정하세요. CloudFront에는 이를 위한 오리진 요청 정책이나 캐시 정책이 필요합니다. Host를 제외한 모든 뷰어 헤더를 전달하는 정책을 쓰세요. 뷰어의 Host까지 전달하면 API Gateway가 Forbidden으로 응답합니다.",
    ),
    spec: &["RFC 9110 §7.6.3"],
    run,
};

static FINGERPRINT: ResponsePattern = ResponsePattern {
    matches: |response| {
        response.status.is_some_and(|s| s >= 400)
            && (response.fields.get("via").is_some() || response.fields.get("x-cache").is_some())
    },
    says: text(
        "the answer came through a proxy such as CloudFront, which may drop the Authorization header",
        "응답이 CloudFront 같은 프록시를 거쳤으며, 이 프록시가 Authorization 헤더를 제거했을 수 있습니다",
    ),
    why: text(
        "It has a Via or X-Cache header. The answer of an edge-optimized REST API may have them without any proxy of your own.",
        "응답에 Via 또는 X-Cache 헤더가 있습니다. 엣지 최적화 REST API의 응답에는 직접 둔 프록시가 없어도 이 헤더가 있을 수 있습니다.",
    ),
};

fn run(context: &Context<'_>) -> Outcome {
    FINGERPRINT.find(context).map_or(Outcome::NotApplicable, Outcome::Warn)
}
