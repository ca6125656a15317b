//! What was wrong about API Gateway, and what stands before it.

use serde_json::json;
use token_inspector::expectations::Told;

use crate::{CLIENT, ISS, KEY, NOW, access, answered, id, of, outcome, refused, report, text, want, words};

#[test]
fn w05_a_rest_api_s_jwt_authorizer_is_not_said_to_take_a_client_id() {
    let mut line = json!({ "input": access(), "expectations": want("rest-jwt") });
    line["expectations"]["clients"] = json!([CLIENT]);
    let found = report(line);
    assert_eq!(refused(&found), (401, "jwt/no_such_audience"));
    assert_eq!(found["verdict"]["confidence"], "likely");
}

#[test]
fn w10_the_hashed_form_of_the_message_is_known() {
    let body = r#"{"message":"Invalid key=value pair (missing equal-sign) in Authorization header (hashed with SHA-256 and encoded with Base64): 'kVOFenls3V7gP+33TJf/GrLg6KhvjNT/44buz/Iiuyg='."}"#;
    let found = answered("rest-cognito", &id(), &format!("HTTP/1.1 403 Forbidden\n\n{body}"));
    assert_eq!(refused(&found), (403, "response/read_as_signature"));
}

#[test]
fn w11_a_lambda_authorizer_that_denied_is_named() {
    let answer = "HTTP/1.1 403 Forbidden\napigw-requestid: a\n\n{\"message\":\"Forbidden\"}";
    assert!(words(&answered("http-jwt", &id(), answer)).contains("Lambda authorizer"));
}

#[test]
fn w12_a_lambda_authorizer_that_failed_is_named_on_an_http_api_alone() {
    let of = |mark: &str, body: &str| {
        words(&answered("http-jwt", &id(), &format!("HTTP/1.1 500\n{mark}: a\n\n{{\"message\":\"{body}\"}}")))
    };
    assert!(of("apigw-requestid", "Internal Server Error").contains("Lambda authorizer"));
    assert!(!of("x-amz-apigw-id", "Internal server error").contains("Lambda authorizer"));
}

#[test]
fn w13_a_capital_letter_is_no_mark_of_a_lambda_authorizer() {
    for body in [
        r#"{"Message":"Forbidden"}"#,
        r#"{"Message":"User: anonymous is not authorized to perform: execute-api:Invoke on resource: arn:aws:a"}"#,
    ] {
        let found = answered("rest-cognito", &id(), &format!("HTTP/1.1 403 Forbidden\n\n{body}"));
        assert_eq!(outcome(&found, "response/lambda_denied"), "absent", "{body}");
    }
}

#[test]
fn w15_both_ways_to_a_custom_scope_are_named() {
    let mut line = json!({ "input": access(), "expectations": want("rest-cognito") });
    line["expectations"]["scopes"] = json!(["orders/read"]);
    let found = report(line);
    assert_eq!(refused(&found).1, "gateway/scope_missing");
    let text = text(&access(), None, "rest-cognito", |want| want.scopes = Told::These(vec!["orders/read".to_owned()]));
    assert!(text.contains("by itself") && text.contains("trigger"), "{text}");
}

#[test]
fn w16_only_a_rest_api_has_gateway_responses() {
    for (authorizer, has_them) in [("rest-cognito", true), ("http-jwt", false), ("appsync", false)] {
        let found = report(json!({
            "input": "",
            "request": "OPTIONS /orders HTTP/1.1\nHost: a.example",
            "response": "HTTP/1.1 401 Unauthorized\n\n{}",
            "expectations": want(authorizer),
        }));
        assert_eq!(refused(&found).1, "request/preflight");
        assert_eq!(words(&found).contains("gateway response"), has_them, "{authorizer}: {}", words(&found));
    }
}

#[test]
fn w22_a_proxy_s_own_host_header_is_a_cause() {
    let answer = "HTTP/1.1 403 Forbidden\nx-amzn-ErrorType: ForbiddenException\n\n{\"message\":\"Forbidden\"}";
    assert!(words(&answered("rest-cognito", &id(), answer)).contains("Host header"));
}

#[test]
fn w23_code_at_the_edge_is_told_from_a_proxy() {
    let answer = "HTTP/1.1 401 Unauthorized\nx-cache: LambdaGeneratedResponse from cloudfront\n\n";
    let found = answered("rest-cognito", &id(), answer);
    assert!(words(&found).contains("Lambda@Edge"), "{}", words(&found));
    assert_eq!(found["verdict"]["confidence"], "certain");
}

#[test]
fn w24_whether_the_issuer_was_read_in_time_is_named_and_told() {
    assert!(of("http-jwt").unseen.iter().any(|words| words.en.contains("discovery document")));
    let answer = "HTTP/1.1 401 Unauthorized\napigw-requestid: a\nwww-authenticate: Bearer scope=\"\" error=\"invalid_token\" error_description=\"JWKS communication error\"\n\n{\"message\":\"Unauthorized\"}";
    assert_eq!(refused(&answered("http-jwt", &id(), answer)), (401, "response/keys_unreachable"));
}

#[test]
fn w26_no_rest_api_s_jwt_authorizer_takes_a_shared_secret() {
    for alg in ["HS256", "none"] {
        let header = json!({ "alg": alg, "kid": "1234example=" }).to_string();
        let claims = json!({ "iss": ISS, "exp": NOW + 60, "aud": CLIENT }).to_string();
        let forged = KEY.sign_text(&header, claims.as_bytes());
        let found = report(json!({ "input": forged, "expectations": want("rest-jwt") }));
        assert_eq!(refused(&found), (401, "jwt/never_configured"), "{alg}");
        assert_eq!(found["verdict"]["confidence"], "certain", "{alg}");
    }
}
