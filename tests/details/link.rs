//! The link for the team.

use token_inspector::report::view::ticket::Link;

use crate::drawn::{holds, rows, sections, token};

/// The link of a page.
fn link(source: &str, typed: &[&str]) -> Option<Link> {
    rows(source, typed).ticket.expect("a section").link.clone()
}

#[test]
fn a_link_holds_the_expectations_and_nothing_else() {
    let source = token("{}");
    let link = link(
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
    assert_eq!(link.expect("a link").fragment, "authorizer=http-jwt&user_pools=us-east-1_a%2Cus-east-1_b");
}

#[test]
fn what_may_be_a_token_or_a_secret_is_left_out_and_that_is_said() {
    let (source, long) = (token("{}"), "x".repeat(301));
    let typed = ["scopes", "a", "clients", &source, "groups", &long];
    assert_eq!(link(&source, &typed).expect("a link").fragment, "scopes=a");
    let lines = sections(&source, &typed);
    assert!(holds(&lines, "left out of the link"), "{lines:#?}");
}

#[test]
fn a_secret_in_the_place_of_a_client_id_stays_here() {
    let secret = "1a2b3c4d5e6f7g8h9i0j1a2b3c4d5e6f7g8h9i0j1a2b3c4d5e6f";
    let clients = format!("1example23456789,{secret}");
    let link_of = |typed: &[&str]| link(&token("{}"), typed).expect("a link");
    let partial = link_of(&["scopes", "a", "clients", &clients]);
    assert_eq!((&*partial.fragment, partial.is_partial), ("scopes=a", true));
    let issuer = "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Example01";
    assert!(link_of(&["user_pools", issuer]).fragment.starts_with("user_pools=https%3A%2F%2F"));
}

#[test]
fn without_expectations_there_is_no_link() {
    assert!(!holds(&sections(&token("{}"), &[]), "copy-link"));
}
