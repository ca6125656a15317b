//! The commands that show, or change, what a verdict tells to look at: the AWS CLI with the values at hand filled in.

use crate::authorizers::Step;
use crate::check::{Check, Subject};
use crate::checks::{claims, cognito, gateway, jwt, oauth_client, request, response, settings};
use crate::cognito::issuer::{self, CognitoIssuer};
use crate::expectations::Expectations;
use crate::oauth::client;
use crate::reading::Reading;
use crate::text::{Text, text};

/// A command to copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Command {
    /// What it does.
    pub says: &'static Text,
    /// The line for a shell. A value that is not at hand stands in it in capitals, such as `API_ID`.
    pub line: String,
}

/// Whose settings a command looks at.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Of {
    RestApi,
    HttpApi,
    UserPool,
}

/// A command before its values are filled in.
struct Template {
    of: Of,
    says: Text,
    line: &'static str,
}

/// The commands for a verdict that `step` decided, in the order to look; for one that nothing visible explains where
/// there is no step. An authorizer that is no API Gateway's has commands for its user pool only.
#[must_use]
pub fn of(reading: &Reading, want: &Expectations, authorizer: &str, step: Option<&Step>) -> Vec<Command> {
    let of_check = |check: &Check| {
        let own = BY_CHECK.iter().find(|(checks, _)| checks.contains(&check)).map(|(_, templates)| *templates);
        own.unwrap_or(if check.subject == Subject::Client { OF_CLIENTS } else { &[] })
    };
    let templates = step.map_or(UNEXPLAINED, |step| of_check(step.check));
    let api = if authorizer.starts_with("rest-") { Of::RestApi } else { Of::HttpApi };
    let is_gateway = authorizer.starts_with("rest-") || authorizer == "http-jwt";
    let values = values(reading, want);
    let fitting = templates.iter().filter(|t| t.of == Of::UserPool || (is_gateway && t.of == api));
    fitting.map(|template| Command { says: &template.says, line: fill(template.line, &values) }).collect()
}

type Value = (&'static str, Option<String>);

fn fill(line: &str, values: &[Value]) -> String {
    values.iter().fold(line.to_owned(), |line, (name, value)| match value {
        // What stands in a token is a stranger's text, and a shell obeys: only plain names are filled in.
        Some(value) if is_plain(value) => line.replace(name, value),
        _ => line,
    })
}

fn is_plain(value: &str) -> bool {
    !value.starts_with('-') && value.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'+'))
}

fn values(reading: &Reading, want: &Expectations) -> Vec<Value> {
    let claims = reading.jws().map(crate::jose::token::Jws::claims);
    let issued = claims.as_ref().and_then(|c| CognitoIssuer::parse(c.iss()?)).map(|i| i.pool_id.to_owned());
    let pool = issued.or_else(|| want.user_pools.first()?.id.clone());
    let told = reading.exchange.client.as_ref().and_then(|c| c.client_id.clone());
    let given = claims.as_ref().and_then(|c| c.string("client_id").or_else(|| c.aud().first().copied()));
    let app_client = told.or_else(|| given.map(str::to_owned)).or_else(|| want.clients.first().cloned());
    let request = reading.exchange.request.as_ref();
    let target = request.and_then(|r| r.target.as_deref()).unwrap_or_default();
    let host = client::host(target).or_else(|| request?.fields.get("host")).unwrap_or_default();
    let mut labels = host.split('.');
    let api = labels.next().filter(|_| labels.next() == Some("execute-api"));
    let region = api.and_then(|_| labels.next());
    let stage = api.and_then(|_| client::path(target).split('/').nth(1)).filter(|stage| !stage.is_empty());
    vec![
        ("POOL_REGION", pool.as_deref().and_then(issuer::region_of).map(str::to_owned)),
        ("USER_POOL_ID", pool.clone()),
        ("CLIENT_ID", app_client.filter(|id| !issuer::is_pool_id(id))),
        ("API_REGION", region.map(str::to_owned)),
        ("API_ID", api.map(str::to_owned)),
        ("STAGE", stage.map(str::to_owned)),
        ("METHOD", request.and_then(|r| r.method.clone())),
    ]
}

/// What there is to look at where a check decided.
static BY_CHECK: &[(&[&Check], &[Template])] = &[
    (
        &[
            &cognito::other_pool::CHECK,
            &jwt::other_issuer::CHECK,
            &settings::token_validation::CHECK,
            &response::wrong_audience::CHECK,
        ],
        &[REST_AUTHORIZERS, HTTP_AUTHORIZERS],
    ),
    (&[&jwt::no_such_audience_or_client::CHECK], &[REST_AUTHORIZERS, HTTP_AUTHORIZERS, APP_CLIENT]),
    (&[&cognito::updated_issuer::CHECK], &[USER_POOL, REST_AUTHORIZERS]),
    (&[&cognito::wrong_token_use::CHECK], &[REST_METHOD, REST_DEPLOY]),
    (&[&gateway::scope_missing::CHECK, &jwt::scope_missing::CHECK], &[REST_METHOD, HTTP_ROUTES, APP_CLIENT]),
    (&[&claims::expired::CHECK, &response::expired::CHECK], &[APP_CLIENT]),
    (
        &[&response::unknown_route::CHECK, &response::read_as_signature::CHECK],
        &[REST_RESOURCES, REST_STAGES, REST_DEPLOY],
    ),
    (&[&response::resource_policy::CHECK], &[REST_POLICY, REST_DEPLOY]),
    (&[&response::forbidden::CHECK], &[REST_STAGES, REST_USAGE_PLANS]),
    (&[&response::throttled::CHECK], &[REST_STAGES, REST_USAGE_PLANS]),
    (&[&response::http_forbidden::CHECK], &[HTTP_ROUTES]),
    (&[&response::lambda_denied::CHECK, &response::authorizer_broken::CHECK], &[REST_AUTHORIZERS]),
    (&[&request::header_absent::CHECK, &response::no_token_arrived::CHECK], &[REST_AUTHORIZERS, HTTP_AUTHORIZERS]),
    (&[&request::preflight::CHECK], &[REST_METHOD, REST_DEPLOY]),
    (
        &[&oauth_client::auth_url::CHECK, &oauth_client::token_url::CHECK, &oauth_client::other_region::CHECK],
        &[USER_POOL],
    ),
    (&[&oauth_client::client_id_is_pool_id::CHECK], &[APP_CLIENTS]),
    (&[&response::oauth_error::CHECK], &[APP_CLIENT]),
];

/// What there is to look at for any other setting of an OAuth client.
static OF_CLIENTS: &[Template] = &[APP_CLIENT];

/// What cannot be seen, the likeliest first.
static UNEXPLAINED: &[Template] = &[REST_DEPLOY, REST_STAGES, HTTP_STAGES, REST_AUTHORIZERS, HTTP_AUTHORIZERS];

const REST_AUTHORIZERS: Template = Template {
    of: Of::RestApi,
    says: text(
        "shows the authorizers: their user pools, token source and token validation expression",
        "권한 부여자의 사용자 풀, 토큰 소스, 토큰 검증 정규식을 표시합니다",
    ),
    line: "aws apigateway get-authorizers --rest-api-id API_ID --region API_REGION",
};
const REST_METHOD: Template = Template {
    of: Of::RestApi,
    says: text("shows the method's authorizer and its scopes", "메서드의 권한 부여자와 범위를 표시합니다"),
    line: "aws apigateway get-method --rest-api-id API_ID --resource-id RESOURCE_ID --http-method METHOD --region API_REGION",
};
const REST_RESOURCES: Template = Template {
    of: Of::RestApi,
    says: text("shows the paths and methods", "경로와 메서드를 표시합니다"),
    line: "aws apigateway get-resources --rest-api-id API_ID --region API_REGION",
};
const REST_STAGES: Template = Template {
    of: Of::RestApi,
    says: text(
        "shows the stages, when each was last updated, its firewall and its throttling",
        "스테이지별 마지막 업데이트 시각, 방화벽, 스로틀링을 표시합니다",
    ),
    line: "aws apigateway get-stages --rest-api-id API_ID --region API_REGION",
};
const REST_DEPLOY: Template = Template {
    of: Of::RestApi,
    says: text("deploys the API again", "API를 다시 배포합니다"),
    line: "aws apigateway create-deployment --rest-api-id API_ID --stage-name STAGE --region API_REGION",
};
const REST_POLICY: Template = Template {
    of: Of::RestApi,
    says: text("shows the resource policy", "리소스 정책을 표시합니다"),
    line: "aws apigateway get-rest-api --rest-api-id API_ID --query policy --output text --region API_REGION",
};
const REST_USAGE_PLANS: Template = Template {
    of: Of::RestApi,
    says: text("shows the usage plans and their quotas", "사용량 계획과 할당량을 표시합니다"),
    line: "aws apigateway get-usage-plans --region API_REGION",
};
const HTTP_AUTHORIZERS: Template = Template {
    of: Of::HttpApi,
    says: text(
        "shows the authorizers: their issuer, audiences and identity source",
        "권한 부여자의 발급자, 대상, 자격 증명 소스를 표시합니다",
    ),
    line: "aws apigatewayv2 get-authorizers --api-id API_ID --region API_REGION",
};
const HTTP_ROUTES: Template = Template {
    of: Of::HttpApi,
    says: text("shows the routes, their authorizers and scopes", "경로와 각각의 권한 부여자, 범위를 표시합니다"),
    line: "aws apigatewayv2 get-routes --api-id API_ID --region API_REGION",
};
const HTTP_STAGES: Template = Template {
    of: Of::HttpApi,
    says: text("shows the stages and whether they deploy by themselves", "스테이지와 자동 배포 여부를 표시합니다"),
    line: "aws apigatewayv2 get-stages --api-id API_ID --region API_REGION",
};
const APP_CLIENT: Template = Template {
    of: Of::UserPool,
    says: text(
        "shows the app client: its grants, scopes, callback URLs and how long its tokens last",
        "앱 클라이언트의 권한 부여 유형, 범위, 콜백 URL, 토큰 유효 기간을 표시합니다",
    ),
    // The answer holds the client secret unless it is left out.
    line: "aws cognito-idp describe-user-pool-client --user-pool-id USER_POOL_ID --client-id CLIENT_ID --region POOL_REGION \
           --query \"UserPoolClient.{Grants:AllowedOAuthFlows,Scopes:AllowedOAuthScopes,Callbacks:CallbackURLs,\
           IdToken:IdTokenValidity,AccessToken:AccessTokenValidity,Units:TokenValidityUnits}\"",
};
const APP_CLIENTS: Template = Template {
    of: Of::UserPool,
    says: text("lists the app clients and their IDs", "앱 클라이언트 목록과 각 ID를 표시합니다"),
    line: "aws cognito-idp list-user-pool-clients --user-pool-id USER_POOL_ID --region POOL_REGION",
};
const USER_POOL: Template = Template {
    of: Of::UserPool,
    says: text("shows the user pool and its login domain", "사용자 풀과 로그인 도메인을 표시합니다"),
    line: "aws cognito-idp describe-user-pool --user-pool-id USER_POOL_ID --region POOL_REGION",
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_values_reach_a_shell() {
        let line = "aws --user-pool-id USER_POOL_ID";
        for value in ["x; rm -rf ~", "$(id)", "`id`", "a'b", "--profile", "a b", "a\nb"] {
            assert_eq!(fill(line, &[("USER_POOL_ID", Some(value.to_owned()))]), line, "{value}");
        }
        let filled = fill(line, &[("USER_POOL_ID", Some("us-east-1_Example".to_owned()))]);
        assert_eq!(filled, "aws --user-pool-id us-east-1_Example");
    }
}
