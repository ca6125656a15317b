//! States that one paste into the box leads to, with nothing said in any field: what lies on a clipboard when an API
//! answers 401 or 403.

use anyhow::Result;
use serde_json::{Value, json};

use super::State;
use crate::stage::Stage;
use crate::tokens::{access_claims, id_claims, now, with};

const HOST: &str = "a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com";
/// The pool that the tokens of these states are of.
const ISSUER: &str = "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Ab12Cd34E";

/// Every state of this file.
pub const PASTES: &[State] = &[
    ("paste_of_a_403", |stage| {
        let token = stage.keys.access(&access_claims(ISSUER));
        ask(stage, &curl("GET", "/prod/orders", &token, "403 Forbidden", r#"{"message":"Forbidden"}"#))
    }),
    ("paste_of_a_broken_line", |stage| {
        let expired = with(with(id_claims(ISSUER), "exp", now() - 5400), "iat", now() - 9000);
        let token = stage.keys.id(&with(expired, "auth_time", now() - 9000));
        let (start, end) = token.split_at(token.len() / 2);
        ask(stage, &format!("{start}\n{end}\n"))
    }),
    ("paste_of_an_access_token", |stage| ask(stage, &stage.keys.access(&access_claims(ISSUER)))),
    ("paste_of_a_har", |stage| {
        let tokens = [stage.keys.id(&id_claims(ISSUER)), stage.keys.access(&access_claims(ISSUER))];
        let [id, access] = &tokens;
        let entries = [
            entry("/prod/items", id, 200, "OK", r#"{"items":[]}"#),
            entry("/prod/orders", access, 401, "Unauthorized", r#"{"message":"Unauthorized"}"#),
            entry("/prod/profile", id, 200, "OK", "{}"),
        ];
        ask(stage, &json!({ "log": { "version": "1.2", "entries": entries } }).to_string())
    }),
    ("paste_of_an_authorizer", |stage| {
        let authorizer = json!({ "items": [{
            "id": "jx0k3f",
            "name": "customers",
            "type": "COGNITO_USER_POOLS",
            "providerARNs": ["arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_Zz98Yy76X"],
            "authType": "cognito_user_pools",
            "identitySource": "method.request.header.Authorization",
        }] });
        let token = stage.keys.id(&id_claims(ISSUER));
        ask(stage, &format!("{authorizer:#}\n\nAuthorization: Bearer {token}\n"))?;
        open(stage)
    }),
    ("paste_of_a_template", |stage| {
        let [id, access] = [stage.keys.id(&id_claims(ISSUER)), stage.keys.access(&access_claims(ISSUER))];
        ask(stage, &format!("{TEMPLATE}\nid_token={id}\naccess_token={access}\n"))
    }),
    ("paste_of_a_log", |stage| ask(stage, &log())),
    ("paste_that_is_accepted", |stage| {
        let method = json!({
            "httpMethod": "GET",
            "authorizationType": "COGNITO_USER_POOLS",
            "authorizerId": "jx0k3f",
            "apiKeyRequired": false,
        });
        ask(stage, &format!("{method:#}\n{}\n", stage.keys.id(&id_claims(ISSUER))))?;
        open(stage)
    }),
];

fn ask(stage: &Stage<'_>, text: &str) -> Result<()> {
    stage.page.paste("textarea#token", text)?;
    stage.page.wait_until_answered()
}

/// A template with three methods: with the authorizer alone, with scopes, and open.
const TEMPLATE: &str = "AWSTemplateFormatVersion: '2010-09-09'
Transform: AWS::Serverless-2016-10-31
Resources:
  Orders:
    Type: AWS::Serverless::Api
    Properties:
      StageName: prod
      Auth:
        DefaultAuthorizer: Customers
        Authorizers:
          Customers:
            UserPoolArn: arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_Ab12Cd34E
  OrdersFunction:
    Type: AWS::Serverless::Function
    Properties:
      Events:
        List:
          Type: Api
          Properties:
            RestApiId: !Ref Orders
            Path: /orders
            Method: get
        Create:
          Type: Api
          Properties:
            RestApiId: !Ref Orders
            Path: /orders
            Method: post
            Auth:
              AuthorizationScopes:
                - orders/write
        Health:
          Type: Api
          Properties:
            RestApiId: !Ref Orders
            Path: /health
            Method: get
            Auth:
              Authorizer: NONE
";

/// An access log of an HTTP API: refused for two causes on two routes, and passed.
fn log() -> String {
    let line = |at: u32, route: &str, status: u16, error: &str| {
        let id = format!("JKz{at:05}oAMEg=");
        let time = format!("26/Nov/2026:07:{:02}:{:02} +0000", at / 60, at % 60);
        let fields = json!({ "requestId": id, "requestTime": time, "routeKey": route, "status": status, "authorizerError": error });
        format!("{fields}\n")
    };
    let expired = "The token has expired";
    let scopes = "The required scope is missing from the token";
    let calls = (0..40).map(|at| match at % 4 {
        0 | 1 => line(at, "GET /orders", 401, expired),
        2 => line(at, "POST /orders", 403, scopes),
        _ => line(at, "GET /orders", 200, "-"),
    });
    calls.collect()
}

/// Opens everything below that folds.
fn open(stage: &Stage<'_>) -> Result<()> {
    let every = "document.querySelectorAll('main details').forEach(details => { details.open = true; });";
    stage.page.script(every, vec![]).map(drop)
}

fn curl(method: &str, path: &str, token: &str, status: &str, body: &str) -> String {
    format!(
        "> {method} {path} HTTP/2\n> Host: {HOST}\n> user-agent: curl/8.7.1\n> accept: */*\n> authorization: Bearer {token}\n>\n\
         < HTTP/2 {status}\n< content-type: application/json\n< x-amzn-requestid: 8d1b2c3e-0f4a-4c5b-9d6e-7f8091a2b3c4\n\
         < x-amzn-errortype: ForbiddenException\n<\n{body}\n"
    )
}

fn entry(path: &str, token: &str, status: u16, words: &str, body: &str) -> Value {
    json!({
        "startedDateTime": "2026-11-26T07:00:00.000Z",
        "request": {
            "method": "GET",
            "url": format!("https://{HOST}{path}"),
            "httpVersion": "h2",
            "headers": [{ "name": "authorization", "value": format!("Bearer {token}") }],
        },
        "response": {
            "status": status,
            "statusText": words,
            "httpVersion": "h2",
            "headers": [{ "name": "content-type", "value": "application/json" }],
            "content": { "mimeType": "application/json", "text": body },
        },
    })
}
