//! Whom a request went to, by its host.

use super::request::Request;
use super::responder::{Judge, Mark, Responder};

/// Whom a request went to, by its host and path; `None` where the host is nobody's that is known.
#[must_use]
pub fn of_request(request: &Request) -> Option<Judge> {
    let target = request.target.as_deref().unwrap_or_default();
    let host = host(request)?;
    let path = target
        .split_once("://")
        .map_or(target, |(_, rest)| rest.find('/').and_then(|at| rest.get(at..)).unwrap_or_default());
    let is_socket = target.starts_with("ws")
        || request.fields.get("upgrade").is_some_and(|upgrade| upgrade.eq_ignore_ascii_case("websocket"));
    let responder = match HOSTS.iter().find(|(fits, _)| fits(&host)).map(|(_, responder)| *responder) {
        Some(Responder::ApiGateway) if is_socket => Responder::WebSocketApi,
        Some(Responder::ManagedLogin) => login_path(path),
        None if path.starts_with("/oauth2/idpresponse") => Responder::LoadBalancer,
        responder => responder?,
    };
    Some(Judge { responder, by: Mark::Host(host) })
}

/// The host that a request went to, in lower case and without the port.
#[must_use]
pub fn host(request: &Request) -> Option<String> {
    let target = request.target.as_deref().unwrap_or_default();
    let authority = target
        .split_once("://")
        .map(|(_, rest)| rest.split(['/', '?', '#']).next().unwrap_or_default())
        .or_else(|| request.fields.get("host"))
        .or_else(|| request.fields.get(":authority"))?;
    let host = authority.rsplit('@').next().unwrap_or_default().trim().to_ascii_lowercase();
    let port =
        host.rfind(':').filter(|at| host.get(at + 1..).is_some_and(|port| port.bytes().all(|b| b.is_ascii_digit())));
    let host = port.and_then(|at| host.get(..at)).unwrap_or(&host);
    (!host.is_empty()).then(|| host.to_owned())
}

/// Whether a host fits, and whose it is.
type Host = (fn(&str) -> bool, Responder);

static HOSTS: [Host; 14] = [
    (
        |host| matches!(host, "localhost" | "[::1]" | "host.docker.internal") || host.starts_with("127."),
        Responder::Local,
    ),
    (|host| host.ends_with(".localhost") || host.ends_with("localstack.cloud"), Responder::Local),
    (|host| is_service(host, "execute-api"), Responder::ApiGateway),
    (|host| is_service(host, "appsync-api") || is_service(host, "appsync-realtime-api"), Responder::AppSync),
    (|host| host.ends_with(".amazoncognito.com"), Responder::ManagedLogin),
    (|host| is_service(host, "cognito-idp") || is_service(host, "cognito-idp-fips"), Responder::UserPoolApi),
    (|host| is_service(host, "cognito-identity") || is_service(host, "cognito-identity-fips"), Responder::IdentityPool),
    (|host| host == "sts.amazonaws.com" || is_service(host, "sts"), Responder::Sts),
    (|host| host.contains(".lambda-url.") && host.ends_with(".on.aws"), Responder::FunctionUrl),
    (|host| is_service(host, "es") || is_service(host, "aoss"), Responder::OpenSearch),
    (|host| host.ends_with(".es.amazonaws.com") || host.ends_with(".aoss.amazonaws.com"), Responder::OpenSearch),
    (|host| host.contains(".elb.") && is_of_aws(host), Responder::LoadBalancer),
    (|host| is_service(host, "s3") || host == "s3.amazonaws.com" || host.ends_with(".s3.amazonaws.com"), Responder::S3),
    (|host| is_service(host, "bedrock-agentcore"), Responder::AgentCore),
];

fn is_of_aws(host: &str) -> bool {
    [".amazonaws.com", ".amazonaws.com.cn", ".amazonaws.eu"].iter().any(|suffix| host.ends_with(suffix))
}

/// `service.region.amazonaws.com`, or the same behind an API's ID.
fn is_service(host: &str, service: &str) -> bool {
    is_of_aws(host) && (host.starts_with(&format!("{service}.")) || host.contains(&format!(".{service}.")))
}

fn login_path(path: &str) -> Responder {
    let path = path.split(['?', '#']).next().unwrap_or_default();
    match path.trim_end_matches('/').to_ascii_lowercase().as_str() {
        "/oauth2/token" => Responder::TokenEndpoint,
        "/oauth2/revoke" => Responder::RevocationEndpoint,
        "/oauth2/userinfo" => Responder::UserInfo,
        _ => Responder::ManagedLogin,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(text: &str) -> Option<Responder> {
        of_request(&Request::read(text).unwrap()).map(|judge| judge.responder)
    }

    #[test]
    fn a_host_tells_whom_the_request_went_to() {
        for (target, responder) in [
            ("https://a1b2c3.execute-api.eu-west-1.amazonaws.com/prod/x", Some(Responder::ApiGateway)),
            ("https://A1B2C3.execute-api.eu-west-1.amazonaws.com:443/", Some(Responder::ApiGateway)),
            ("wss://a1b2c3.execute-api.eu-west-1.amazonaws.com/prod", Some(Responder::WebSocketApi)),
            ("https://a1.appsync-api.eu-west-1.amazonaws.com/graphql", Some(Responder::AppSync)),
            ("https://a.auth.eu-west-1.amazoncognito.com/oauth2/userInfo", Some(Responder::UserInfo)),
            ("https://a.auth.eu-west-1.amazoncognito.com/oauth2/token", Some(Responder::TokenEndpoint)),
            ("https://a.auth.eu-west-1.amazoncognito.com/login?x=/oauth2/token", Some(Responder::ManagedLogin)),
            ("https://cognito-idp.eu-west-1.amazonaws.com/", Some(Responder::UserPoolApi)),
            ("https://cognito-identity.us-east-1.amazonaws.com/", Some(Responder::IdentityPool)),
            ("https://sts.amazonaws.com/", Some(Responder::Sts)),
            ("https://abc.lambda-url.eu-west-1.on.aws/", Some(Responder::FunctionUrl)),
            ("https://search-x-1.eu-west-1.es.amazonaws.com/", Some(Responder::OpenSearch)),
            ("http://localhost:3000/dev/x", Some(Responder::Local)),
            ("http://[::1]:3000/dev/x", Some(Responder::Local)),
            ("https://app.example.org/oauth2/idpresponse?code=1", Some(Responder::LoadBalancer)),
            ("https://api.example.org/x", None),
            ("https://execute-api.example.org/x", None),
            ("https://a1.execute-api.eu-west-1.amazonaws.com.example.org/x", None),
        ] {
            assert_eq!(asked(&format!("curl {target}")), responder, "{target}");
        }
        let socket = "GET /prod HTTP/1.1\nHost: a1.execute-api.eu-west-1.amazonaws.com\nUpgrade: websocket";
        assert_eq!(asked(socket), Some(Responder::WebSocketApi));
    }
}
