//! The commands that show, or change, what a verdict tells to look at: the AWS CLI with the values at hand filled in.

mod deploying;
mod templates;

use crate::authorizers::Step;
use crate::check::{Check, Subject};
use crate::checks::{
    claims, cognito, definition, gateway, identity_pool, jwt, oauth_client, request, response, settings,
};
use crate::cognito::issuer::{self, CognitoIssuer};
use crate::expectations::Expectations;
use crate::http::authorizer::Kind;
use crate::http::responder::Responder;
use crate::jose::token::Jws;
use crate::oauth::client;
use crate::reading::Reading;
use crate::text::Text;
use deploying::Deploying;
use templates::{
    APP_CLIENT, APP_CLIENTS, GRAPHQL_API, HTTP_AUTHORIZERS, HTTP_DEPLOY, HTTP_ROUTES, HTTP_STAGES, IDENTITY_POOL,
    LISTENER_RULES, REPLICAS, REST_ANSWERS, REST_AUTHORIZERS, REST_DEPLOY, REST_METHOD, REST_POLICY, REST_RESOURCES,
    REST_STAGES, REST_TEST, REST_USAGE_PLANS, USER_POOL,
};

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
    /// Of what stands at this responder, where the authorizer does.
    At(Responder),
    UserPool,
    /// Of a user pool, where its token names another Region than its ID does.
    Replica,
}

/// A command before its values are filled in.
#[derive(PartialEq, Eq)]
struct Template {
    of: Of,
    says: Text,
    line: &'static str,
}

/// The commands for a verdict that `step` decided, in the order to look; for one that nothing visible explains where
/// there is no step. A program of one's own has commands for its user pool only.
#[must_use]
pub fn of(reading: &Reading, want: &Expectations, authorizer: Kind, step: Option<&Step>) -> Vec<Command> {
    let templates = match step.map(|step| step.check) {
        None => UNEXPLAINED,
        Some(check) => BY_CHECK
            .iter()
            .find(|(checks, _)| checks.contains(&check))
            .map_or(if check.subject == Subject::Client { OF_A_CLIENT } else { &[] }, |(_, templates)| templates),
    };
    let values = values(reading, want);
    let stage = Deploying::of(reading, authorizer);
    let fits = |template: &&'static Template| match template.of {
        Of::UserPool => true,
        Of::Replica => is_of_a_replica(reading),
        Of::At(responder) => authorizer.is_at(responder),
    };
    let command = |template: &'static Template| {
        let template = stage.instead(template);
        Command { says: &template.says, line: stage.fill(&fill(template.line, &values)) }
    };
    let mut commands: Vec<Command> = templates.iter().filter(fits).map(command).collect();
    commands.dedup();
    commands
}

/// Whether the token's issuer stands in another Region than its user pool's ID names.
fn is_of_a_replica(reading: &Reading) -> bool {
    let claims = reading.jws().map(Jws::claims);
    let issuer = claims.and_then(|claims| CognitoIssuer::parse(claims.iss()?));
    issuer.is_some_and(|issuer| issuer::region_of(issuer.pool_id) != Some(issuer.region))
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
    let (first, service) = (labels.next(), labels.next().unwrap_or_default());
    let api = first.filter(|_| service == "execute-api");
    let region = labels.next().filter(|_| matches!(service, "execute-api" | "appsync-api"));
    vec![
        ("POOL_REGION", pool.as_deref().and_then(issuer::region_of).map(str::to_owned)),
        ("USER_POOL_ID", pool.clone()),
        ("CLIENT_ID", app_client.filter(|id| !issuer::is_pool_id(id))),
        ("API_REGION", region.map(str::to_owned)),
        ("API_ID", api.map(str::to_owned)),
        ("METHOD", request.and_then(|r| r.method.clone())),
    ]
}

/// Whose settings explain a check. The first entry that names it counts.
static BY_CHECK: &[(&[&Check], &[Template])] = &[
    (
        &[
            &cognito::other_pool::CHECK,
            &jwt::other_issuer::CHECK,
            &settings::token_validation::CHECK,
            &response::wrong_audience::CHECK,
            &response::wrong_issuer::CHECK,
            &response::login_refused::CHECK,
        ],
        &[REST_AUTHORIZERS, HTTP_AUTHORIZERS, GRAPHQL_API, IDENTITY_POOL, LISTENER_RULES, REPLICAS],
    ),
    (
        &[
            &cognito::other_client::CHECK,
            &identity_pool::logins_key::CHECK,
            &identity_pool::not_an_id_token::CHECK,
            &response::wrong_client::CHECK,
        ],
        &[GRAPHQL_API, IDENTITY_POOL],
    ),
    (&[&jwt::no_such_audience_or_client::CHECK], &[REST_AUTHORIZERS, HTTP_AUTHORIZERS, APP_CLIENT]),
    (&[&cognito::updated_issuer::CHECK], &[USER_POOL, REST_AUTHORIZERS, LISTENER_RULES]),
    (&[&definition::not_deployed::CHECK], &[REST_DEPLOY, HTTP_DEPLOY]),
    (&[&cognito::wrong_token_use::CHECK], &[REST_METHOD, REST_DEPLOY]),
    (&[&gateway::scope_missing::CHECK, &jwt::scope_missing::CHECK], &[REST_METHOD, HTTP_ROUTES, APP_CLIENT]),
    (&[&claims::expired::CHECK, &response::expired::CHECK], &[APP_CLIENT]),
    (
        &[&response::unknown_route::CHECK, &response::read_as_signature::CHECK],
        &[REST_RESOURCES, REST_STAGES, REST_DEPLOY, HTTP_ROUTES, HTTP_DEPLOY],
    ),
    (&[&response::resource_policy::CHECK], &[REST_POLICY, REST_DEPLOY]),
    (&[&response::forbidden::CHECK, &response::throttled::CHECK], &[REST_STAGES, REST_USAGE_PLANS]),
    (&[&response::http_forbidden::CHECK], &[HTTP_ROUTES]),
    (&[&response::lambda_denied::CHECK, &response::authorizer_broken::CHECK], &[REST_AUTHORIZERS]),
    (
        &[&request::header_absent::CHECK, &response::no_token_arrived::CHECK],
        &[REST_AUTHORIZERS, HTTP_AUTHORIZERS, GRAPHQL_API, LISTENER_RULES],
    ),
    (&[&response::not_permitted::CHECK, &response::session_refused::CHECK], &[GRAPHQL_API, LISTENER_RULES]),
    (&[&request::preflight::CHECK], &[REST_METHOD, REST_DEPLOY]),
    (
        &[&oauth_client::auth_url::CHECK, &oauth_client::token_url::CHECK, &oauth_client::other_region::CHECK],
        &[USER_POOL],
    ),
    (&[&oauth_client::client_id_is_pool_id::CHECK], &[APP_CLIENTS]),
    (&[&response::oauth_error::CHECK], &[APP_CLIENT]),
];

/// What explains the settings of an OAuth client.
static OF_A_CLIENT: &[Template] = &[APP_CLIENT];

/// What cannot be seen, the likeliest first.
static UNEXPLAINED: &[Template] = &[
    REST_DEPLOY,
    HTTP_DEPLOY,
    REST_TEST,
    REST_STAGES,
    HTTP_STAGES,
    REST_AUTHORIZERS,
    HTTP_AUTHORIZERS,
    REST_ANSWERS,
    GRAPHQL_API,
    IDENTITY_POOL,
    LISTENER_RULES,
];

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

    #[test]
    fn no_command_takes_what_a_token_says_but_plain_names() {
        let all = BY_CHECK.iter().flat_map(|(_, templates)| *templates).chain(OF_A_CLIENT).chain(UNEXPLAINED);
        for template in all {
            assert!(template.line.starts_with("aws ") && !template.line.contains("eyJ"), "{}", template.line);
        }
    }
}
