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
