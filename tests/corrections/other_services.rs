//! What was wrong about identity pools, load balancers and AppSync.

use serde_json::json;

use crate::{CLIENT, NOW, access, answered, foretold, id, of, outcome, refused, report, token, want, words};

#[test]
fn w01_the_token_decides_where_an_identity_pool_answers() {
    let exception =
        r#"{"__type":"NotAuthorizedException","message":"Invalid login token. Missing a required claim: aud"}"#;
    let found = answered("identity-pool", &access(), &format!("HTTP/1.1 400\n\n{exception}"));
    assert_eq!(refused(&found), (400, "identity_pool/not_an_id_token"));
    assert!(!words(&found).contains("password"), "{}", words(&found));
}

#[test]
fn w02_an_identity_pool_compares_the_app_client() {
    let mut line = json!({ "input": id(), "expectations": want("identity-pool") });
    line["expectations"]["clients"] = json!(["another"]);
    assert_eq!(refused(&report(line.clone())), (400, "cognito/other_client"));
    line["expectations"]["authorizer"] = json!("appsync");
    let found = report(line);
    assert_eq!(outcome(&found, "cognito/other_client"), "warn");
    assert!(!found.to_string().contains("API Gateway's Cognito authorizer does not look at this"));
}

#[test]
fn w03_a_load_balancer_s_sign_in_reads_no_bearer_token() {
    let request = format!("GET / HTTP/1.1\nHost: a.example\nAuthorization: Bearer {}", id());
    let found = report(json!({ "input": "", "request": request, "expectations": want("alb-session") }));
    assert_ne!(found["verdict"]["answer"], "accept", "{found}");
    assert!(of("alb").steps().any(|step| step.check.id == "jwt/other_issuer"));
    assert!(of("alb-session").steps().all(|step| step.check.id != "jwt/other_issuer"));
}

#[test]
fn w04_jwt_validation_takes_the_updated_issuer() {
    let iss = "https://issuer-cognito-idp.us-east-1.amazonaws.com/us-east-1_example";
    let line = json!({
        "input": token(json!({ "iss": iss, "token_use": "id", "aud": CLIENT })),
        "expectations": { "authorizer": "alb", "issuers": [iss] },
    });
    assert_eq!(report(line)["verdict"]["answer"], "accept");
}

#[test]
fn w14_an_appsync_body_says_which_fault_it_was() {
    let body = r#"{"errors":[{"errorType":"UnauthorizedException","message":"Token has expired."}]}"#;
    let found = answered("appsync", &token(json!({ "exp": NOW - 60 })), &format!("HTTP/1.1 401\n\n{body}"));
    assert_eq!(refused(&found), (401, "claims/expired"));
    assert_eq!(outcome(&found, "response/unauthorized"), "absent");
}

#[test]
fn w19_an_identity_pool_s_messages_are_foretold() {
    assert_eq!(
        foretold("identity-pool", "identity_pool/logins_key"),
        ["Invalid login token. Issuer doesn't match providerName"]
    );
    assert!(foretold("identity-pool", "claims/expired").iter().all(|message| message.contains("Token expired")));
}

#[test]
fn w20_appsync_s_messages_are_foretold() {
    assert_eq!(foretold("appsync", "claims/expired"), ["Token has expired."]);
    assert!(of("appsync").steps().all(|step| step.answer.message != "UnauthorizedException"));
}
