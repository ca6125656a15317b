//! A callback URL that Cognito does not register.

use crate::check::{Check, Context, Outcome, Subject};
use crate::finding::Finding;
use crate::oauth::client::host;
use crate::text::text;

/// A callback URL that cannot be registered.
pub static CHECK: Check = Check {
    id: "oauth_client/insecure_callback",
    subject: Subject::Client,
    title: text("a callback URL that cannot be registered", "등록할 수 없는 콜백 URL"),
    remedy: text(
        "Use https, or a scheme of your app's own; http is for localhost, 127.0.0.1 and [::1] only, and a fragment is not allowed.",
        "https나 앱의 사용자 지정 스킴을 사용하세요. http는 localhost, 127.0.0.1, [::1]에만 쓸 수 있고, 프래그먼트(#)는 쓸 수 없습니다.",
    ),
    spec: &["RFC 6749 §3.1.2", "Cognito: app client callback URLs"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let Some(client) = &context.reading.exchange.client else { return Outcome::NotApplicable };
    let Some(url) = &client.callback_url else { return Outcome::NotApplicable };
    let is_local = host(url).is_some_and(|host| {
        let name = host.rsplit_once(':').filter(|(_, port)| port.bytes().all(|b| b.is_ascii_digit()));
        matches!(name.map_or(host, |(name, _)| name), "localhost" | "127.0.0.1" | "[::1]")
    });
    let says = if url.contains('#') {
        text("the callback URL has a fragment", "콜백 URL에 프래그먼트(#)가 있습니다")
    } else if url.starts_with("http://") && !is_local {
        text("the callback URL is not https", "콜백 URL이 https가 아닙니다")
    } else {
        return Outcome::NotApplicable;
    };
    Outcome::Fail(Finding::new(says))
}
