//! Who decided: told by the marks of an answer, or by the host of a request.

use super::host::of_request;
use super::request::Request;
use super::responder::{Judge, Mark, Responder};
use super::response::Response;
use crate::encoding::json::{self, Json};

/// Who answered, by the answer's own marks; `None` where it has none that is known.
#[must_use]
pub fn of_answer(response: &Response) -> Option<Judge> {
    let field = FIELDS.iter().find(|(name, value, _)| {
        response.fields.get(name).is_some_and(|found| found.to_ascii_lowercase().contains(value))
    });
    let by_field =
        |(name, _, responder): &(&'static str, &str, Responder)| Judge { responder: *responder, by: Mark::Field(name) };
    let by_log = || {
        let logged = response.logged.as_ref()?;
        Some(Judge { responder: logged.responder?, by: Mark::Log(logged.kind) })
    };
    // The body of a line of a log is put together from its members.
    if response.logged.is_some() {
        return field.map(by_field).or_else(by_log);
    }
    let body = by_body(&response.body).map(|responder| Judge { responder, by: Mark::Body });
    // AppSync names its exception in a field as API Gateway does, and is told by its body.
    let is_graph_ql = body.as_ref().is_some_and(|judge| judge.responder == Responder::AppSync);
    field.filter(|(_, _, responder)| *responder != Responder::ApiGateway || !is_graph_ql).map(by_field).or(body)
}

/// Who decided about an exchange: by the answer's marks, else by the host that was asked.
#[must_use]
pub fn of(request: Option<&Request>, response: Option<&Response>) -> Option<Judge> {
    let asked = || request.and_then(of_request);
    match response.and_then(of_answer) {
        // REST or HTTP is told by the answer, a WebSocket API and a function URL by the host alone.
        Some(Judge { responder: Responder::ApiGateway | Responder::RestApi, by }) => {
            // Every service of AWS names its exception so.
            let is_of_any = by == Mark::Field("x-amzn-errortype");
            let other = asked().filter(|asked| match asked.responder {
                Responder::WebSocketApi => true,
                Responder::AppSync
                | Responder::IdentityPool
                | Responder::UserPoolApi
                | Responder::FunctionUrl
                | Responder::Sts => is_of_any,
                _ => false,
            });
            Some(other.unwrap_or(Judge {
                responder:
                    response.filter(|r| r.is_of_rest_api()).map_or(Responder::ApiGateway, |_| Responder::RestApi),
                by,
            }))
        }
        answered => answered.or_else(asked),
    }
}

/// A field's name, what its value has in lower case, and who writes it. The first that fits tells: a program behind a
/// gateway leaves its mark beside the gateway's own.
static FIELDS: [(&str, &str, Responder); 29] = [
    ("x-powered-by", "", Responder::Application),
    // A REST API gives the challenge of what stands behind it this name, and never its own.
    ("x-amzn-remapped-www-authenticate", "", Responder::Application),
    ("server", "awselb", Responder::LoadBalancer),
    ("server", "amazons3", Responder::S3),
    ("x-amz-id-2", "", Responder::S3),
    ("x-amzn-appsync-tokensconsumed", "", Responder::AppSync),
    ("x-cache", "generatedresponse from cloudfront", Responder::CloudFront),
    ("server", "cloudfront", Responder::CloudFront),
    ("www-authenticate", "bedrock-agentcore", Responder::AgentCore),
    ("apigw-requestid", "", Responder::HttpApi),
    ("x-amz-apigw-id", "", Responder::RestApi),
    ("x-amzn-errortype", "notauthorizedexception", Responder::UserPoolApi),
    ("x-amzn-errortype", "incompletesignatureexception", Responder::ApiGateway),
    ("x-amzn-errortype", "missingauthenticationtokenexception", Responder::ApiGateway),
    ("x-amzn-errortype", "unauthorizedexception", Responder::ApiGateway),
    ("x-amzn-errortype", "forbiddenexception", Responder::ApiGateway),
    ("server", "kestrel", Responder::Application),
    ("server", "microsoft-iis", Responder::Application),
    ("server", "envoy", Responder::Application),
    ("server", "kong", Responder::Application),
    ("server", "werkzeug", Responder::Application),
    ("server", "uvicorn", Responder::Application),
    ("server", "gunicorn", Responder::Application),
    ("server", "cloudflare", Responder::Application),
    ("server", "nginx", Responder::Application),
    ("server", "openresty", Responder::Application),
    ("server", "apache", Responder::Application),
    ("server", "caddy", Responder::Application),
    ("www-authenticate", "rfc6750#section-3.1", Responder::Application),
];

fn by_body(body: &str) -> Option<Responder> {
    let body = body.trim();
    if body.starts_with('<') {
        let marks = [
            ("sts.amazonaws.com", Responder::Sts),
            ("<center><h1>401 Authorization Required", Responder::LoadBalancer),
            ("CloudFront", Responder::CloudFront),
            ("X-Amzn-Trace-Id", Responder::LoadBalancer),
        ];
        return marks.iter().find(|(mark, _)| body.contains(mark)).map(|(_, responder)| *responder);
    }
    let json = json::parse(body).ok()?.value;
    let has = |name: &str| json.get(name).is_some();
    let names = |responder, names: &[&str]| names.iter().all(|name| has(name)).then_some(responder);
    let graph_ql = match json.get("errors").map(|node| &node.value) {
        Some(Json::Array(errors)) => errors.iter().any(|error| error.value.get("errorType").is_some()),
        _ => false,
    };
    graph_ql
        .then_some(Responder::AppSync)
        // Node's frameworks, and Spring's.
        .or_else(|| names(Responder::Application, &["statusCode", "message"]))
        .or_else(|| names(Responder::Application, &["timestamp", "status", "error"]))
        .or_else(|| names(Responder::Application, &["kind", "apiVersion", "status"]))
        .or_else(|| names(Responder::Application, &["detail"]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_tells_who_gave_it() {
        for (answer, responder) in [
            ("HTTP/1.1 401\nx-powered-by: Express\nx-amz-apigw-id: a\n\n{}", Some(Responder::Application)),
            ("HTTP/1.1 561\nServer: awselb/2.0\n\n", Some(Responder::LoadBalancer)),
            ("HTTP/1.1 401\napigw-requestid: a\n\n{}", Some(Responder::HttpApi)),
            (r#"{"statusCode":401,"error":"Unauthorized","message":"Unauthorized"}"#, Some(Responder::Application)),
            (r#"{"errors":[{"errorType":"UnauthorizedException","message":"x"}]}"#, Some(Responder::AppSync)),
            ("HTTP/1.1 401\ndate: x\n\n{\"message\":\"Unauthorized\"}", None),
        ] {
            assert_eq!(of_answer(&Response::read(answer).unwrap()).map(|judge| judge.responder), responder, "{answer}");
        }
    }
}
