//! What was wrong about the issuers of user pools.

use serde_json::json;

use crate::{CLIENT, report, token, want};

#[test]
fn w17_an_issuer_of_the_european_partition_is_a_user_pool_s() {
    let iss = "https://cognito-idp.eusc-de-east-1.amazonaws.eu/eusc-de-east-1_Ab9";
    let line = json!({
        "input": token(json!({ "iss": iss, "token_use": "id", "aud": CLIENT })),
        "expectations": { "authorizer": "rest-cognito", "user_pools": [iss], "scopes": [] },
    });
    assert_eq!(report(line)["verdict"]["answer"], "accept");
    // Told by its ID alone, it may be written either way, and nothing is certain.
    for (typed, expected) in [
        ("eusc-de-east-1_Ab9", "accept"),
        ("arn:aws-eusc:cognito-idp:eusc-de-east-1:111122223333:userpool/eusc-de-east-1_Ab9", "accept"),
        ("eusc-de-east-1_Other", "refuse"),
        ("https://cognito-idp.eusc-de-east-1.amazonaws.com/eusc-de-east-1_Ab9", "refuse"),
    ] {
        for authorizer in ["rest-cognito", "http-jwt"] {
            let found = report(json!({
                "input": token(json!({ "iss": iss, "token_use": "id", "aud": CLIENT })),
                "expectations": { "authorizer": authorizer, "user_pools": [typed], "scopes": [], "clients": [CLIENT] },
            }));
            let verdict = &found["verdict"];
            let is_url_of_a_pool = typed.contains("://") && authorizer == "rest-cognito";
            assert!(verdict["answer"] == expected || is_url_of_a_pool, "{authorizer}, {typed}: {verdict}");
            assert!(expected == "refuse" || verdict["confidence"] != "certain", "{authorizer}, {typed}: {verdict}");
        }
    }
}

#[test]
fn w18_another_region_in_the_updated_issuer_is_no_replica_s() {
    let says = |prefix: &str| {
        let iss = format!("https://{prefix}cognito-idp.eu-west-1.amazonaws.com/us-east-1_example");
        report(
            json!({ "input": token(json!({ "iss": iss, "token_use": "id" })), "expectations": want("rest-cognito") }),
        )
        .to_string()
    };
    assert!(says("").contains("replica"), "the original form may be a replica's");
    assert!(!says("issuer-").contains("replica"), "the updated form has the primary Region");
}

#[test]
fn w25_the_issuer_of_gov_cloud_is_a_user_pool_s() {
    let iss = "https://cognito-idp.us-gov-east-1.amazonaws.com/us-gov-east-1_Ab9";
    let line = json!({
        "input": token(json!({ "iss": iss, "token_use": "id", "aud": CLIENT })),
        "expectations": { "authorizer": "rest-cognito", "user_pools": ["us-gov-east-1_Ab9"], "scopes": [] },
    });
    assert_eq!(report(line)["verdict"]["answer"], "accept");
}
