//! The region of the login domain against the user pool's.

use crate::check::{Check, Context, Outcome, Subject};
use crate::finding::Finding;
use crate::oauth::client::host;
use crate::say;
use crate::text::text;

/// The login domain is in another region.
pub static CHECK: Check = Check {
    id: "oauth_client/other_region",
    subject: Subject::Client,
    title: text("the login domain is in another region", "로그인 도메인의 리전이 다름"),
    remedy: text(
        "Use the domain of the user pool that the API expects.",
        "API에 설정된 사용자 풀의 도메인을 사용하세요.",
    ),
    spec: &["Cognito: user pool domains"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let Some(client) = &context.reading.exchange.client else { return Outcome::NotApplicable };
    let urls = || [client.auth_url.as_deref(), client.token_url.as_deref()].into_iter().flatten();
    let (first, last) = (urls().next().and_then(host), urls().last().and_then(host));
    if first != last {
        let says = text("the two URLs have different hosts", "두 URL의 호스트가 서로 다릅니다");
        return Outcome::Fail(Finding::new(says));
    }
    let region = first.and_then(|host| host.strip_suffix(".amazoncognito.com")?.rsplit('.').next());
    let Some(found) = region else { return Outcome::NotApplicable };
    let mut pools = context.want.user_pools.iter().filter_map(|p| p.region.as_deref()).peekable();
    if pools.peek().is_none() || pools.any(|region| region == found) {
        return Outcome::NotApplicable;
    }
    Outcome::Fail(Finding::new(say!(
        "the login domain is in {found}, and the user pool in another region",
        "로그인 도메인의 리전은 {found}인데, 사용자 풀의 리전은 다릅니다"
    )))
}
