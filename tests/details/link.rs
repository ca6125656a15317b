//! The link for the team.

use crate::drawn::{holds, sections, token};

#[test]
fn a_link_holds_the_expectations_and_nothing_else() {
    let source = token("{}");
    let lines = sections(
        &source,
        &[
            "authorizer",
            "http-jwt",
            "user_pools",
            "us-east-1_a,us-east-1_b",
            "request",
            "GET / HTTP/1.1",
            "client_id",
            "x",
            "page-zone",
            "UTC",
        ],
    );
    let link = lines.iter().find(|line| line.contains("data-action=copy-link")).expect("a link");
    assert!(link.ends_with("data-with=authorizer=http-jwt&user_pools=us-east-1_a%2Cus-east-1_b"), "{link}");
}

#[test]
fn what_may_be_a_token_or_a_secret_is_left_out_and_that_is_said() {
    let (source, long) = (token("{}"), "x".repeat(301));
    let lines = sections(&source, &["scopes", "a", "clients", &source, "groups", &long]);
    let link = lines.iter().find(|line| line.contains("data-action=copy-link")).expect("a link");
    assert!(link.ends_with("data-with=scopes=a"), "{link}");
    assert!(holds(&lines, "left out of the link"), "{lines:#?}");
}

#[test]
fn a_secret_in_the_place_of_a_client_id_stays_here() {
    let secret = "1a2b3c4d5e6f7g8h9i0j1a2b3c4d5e6f7g8h9i0j1a2b3c4d5e6f";
    let lines = sections(&token("{}"), &["scopes", "a", "clients", &format!("1example23456789,{secret}")]);
    assert!(holds(&lines, "data-with=scopes=a") && !holds(&lines, "clients="), "{lines:#?}");
    assert!(holds(&lines, "left out of the link"), "{lines:#?}");
    let issuer = "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Example01";
    assert!(holds(&sections(&token("{}"), &["user_pools", issuer]), "data-with=user_pools=https%3A%2F%2F"));
}

#[test]
fn without_expectations_there_is_no_link() {
    assert!(!holds(&sections(&token("{}"), &[]), "copy-link"));
}
