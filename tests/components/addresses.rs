//! Where keys may be asked for: an address on this machine or in the network around it is offered only where the user typed
//! it, whoever else names it and however it is spelled.

use token_inspector::app::state::{Action, State};
use token_inspector::encoding::base64url;
use token_inspector::settings::expected::USER_POOLS;

use super::*;

/// Hosts that a person may type, and nobody else may name.
const NEAR: [&str; 7] = [
    "localhost",
    "127.0.0.1",
    "keys.localhost",
    "intranet",
    "printer.local",
    "nas.home.arpa",
    "metadata.google.internal",
];

/// Hosts that no browser is handed, since it would ask another than is shown, or an address of a network that only its
/// neighbours reach: this machine, private networks and the link, in every spelling.
#[rustfmt::skip]
const REFUSED: [&str; 48] = [
    "LOCALHOST", "Localhost", "localhost.", "%6cocalhost", "localhost%2e", "local\u{ad}host", "ⓛocalhost", "localhost\u{3002}",
    "127.1", "127.0.1", "127.0.0.1.", "127.0.0.2", "127.255.255.254", "2130706433", "0x7f000001", "0x7f.1", "0X7F.0.0.1",
    "017700000001", "0177.0.0.1", "0177.1", "00000177.0.0.1", "127.0.0.0x1", "１２７.0.0.1", "127。0。0。1", "127%2e0.0.1",
    "0", "0.0.0.0", "0x0", "10.0.0.1", "167772161", "172.16.0.1", "192.168.0.1", "3232235521", "169.254.169.254",
    "2852039166", "0xa9fea9fe", "100.64.0.1",
    "[::1]", "[::]", "[0:0:0:0:0:0:0:1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[64:ff9b::7f00:1]", "[fe80::1]", "[fc00::1]",
    "[fd00::1]", "user@localhost", "login.example@127.0.0.1",
];

/// Addresses at a host, as an issuer of a user pool and as another.
fn at(host: &str) -> impl Iterator<Item = String> {
    ["https://", "http://"].into_iter().flat_map(move |scheme| {
        ["", ":9229"].into_iter().flat_map(move |port| {
            ["/us-east-1_AbCdEfGhI", "/realms/x"].into_iter().map(move |path| format!("{scheme}{host}{port}{path}"))
        })
    })
}

/// A token of this issuer; nobody looks at its signature here.
fn unsigned(issuer: &str) -> String {
    let segment = |value: serde_json::Value| base64url::encode(value.to_string().as_bytes());
    format!("{}.{}.c2ln", segment(json!({ "alg": "RS256" })), segment(json!({ "iss": issuer })))
}

/// What the inspector says of a text, and of user pools that were typed, or that a link brought.
fn asked(source: &str, pools: &str, are_pools_linked: bool) -> Inspection {
    let fields = if pools.is_empty() { Vec::new() } else { vec![(&USER_POOLS, pools.to_owned())] };
    let question = Question { source: 1, can_fetch: true, are_pools_linked, fields, ..Question::default() };
    Inspector::new(Box::new(Utc), Box::new(Here)).inspect([(1, source)], &question)
}

/// The addresses that the page would ask if the user pressed the button, by who names the issuer.
fn named_by_strangers(issuer: &str, token: &str) -> [(&'static str, Option<String>); 4] {
    let document = json!({ "issuer": issuer, "jwks_uri": "https://a.example/keys" }).to_string();
    let template = format!(
        "Resources:\n  Jwt:\n    Type: AWS::ApiGatewayV2::Authorizer\n    Properties:\n      AuthorizerType: JWT\n      Name: jwt\n      \
         JwtConfiguration:\n        Issuer: {issuer}\n        Audience: [web]\n"
    );
    [
        ("a token", asked(token, "", false).address),
        ("a link", asked("", issuer, true).address),
        ("a discovery document", asked(&document, "", false).address),
        ("a template", asked(&template, "", false).address),
    ]
}

#[test]
fn only_the_user_names_an_address_on_this_machine() {
    for issuer in NEAR.into_iter().chain(REFUSED).flat_map(at) {
        let token = unsigned(&issuer);
        for (who, address) in named_by_strangers(&issuer, &token) {
            assert_eq!(address, None, "{issuer} is named by {who}");
        }
    }
    // All four are heard where they name another.
    for issuer in at("login.example").filter(|issuer| issuer.starts_with("https:")) {
        let token = unsigned(&issuer);
        for (who, address) in named_by_strangers(&issuer, &token) {
            assert!(address.is_some_and(|address| address.starts_with(&issuer)), "{issuer} is named by {who}");
        }
    }
}

#[test]
fn what_the_user_typed_is_asked_as_it_is_shown_or_not_at_all() {
    for issuer in NEAR.into_iter().flat_map(at) {
        let may_be_plain = issuer.contains("//localhost") || issuer.contains("//127.0.0.1");
        let address = asked("", &issuer, false).address;
        assert_eq!(address.is_some(), issuer.starts_with("https:") || may_be_plain, "{issuer}");
        assert!(address.is_none_or(|address| address.starts_with(&issuer)), "{issuer}");
    }
    for issuer in REFUSED.into_iter().flat_map(at) {
        assert_eq!(asked("", &issuer, false).address, None, "{issuer}");
    }
}

#[test]
fn a_document_leads_to_no_address_on_this_machine() {
    let drawn = |jwks_uri: &str| {
        shown(Failure::NotKeys(not_keys(&json!({ "jwks_uri": jwks_uri, "issuer": "https://a" }).to_string())))
    };
    let others = ["http://a.example/keys", "file:///etc/passwd", "javascript:alert(1)", "//localhost/keys", ""];
    let named = NEAR.into_iter().chain(REFUSED).flat_map(at).chain(others.map(str::to_owned));
    for jwks_uri in named {
        let page = drawn(&jwks_uri);
        assert!(!page.contains("use-jwks-uri"), "{jwks_uri} is offered");
        assert!(!page.contains("curl"), "a command is offered that asks {jwks_uri}");
        assert!(page.contains("not-public") && page.contains("keys-address"), "{jwks_uri}: the way out is told");
    }
    let page = drawn("https://a.example/keys");
    assert!(page.contains("use-jwks-uri") && page.contains("curl -s -- ") && !page.contains("not-public"));
}

/// The page tells its inspector what a link brought, until the user keeps it or types it.
#[test]
fn a_pool_of_a_link_is_the_users_own_once_it_is_kept() {
    let pool = "http://localhost:9229/local_4gX8k2Qa";
    let address = |state: &State| {
        Inspector::new(Box::new(Utc), Box::new(Here)).inspect(std::iter::empty(), &state.question()).address
    };
    let linked = Rc::new(State::default()).reduce(Action::Linked(vec![(setting("user_pools"), pool.to_owned())]));
    assert_eq!(address(&linked), None);
    let kept = linked.clone().reduce(Action::KeepSettings);
    assert_eq!(address(&kept), Some(format!("{pool}/.well-known/jwks.json")));
    let typed = linked.reduce(Action::SetField(setting("user_pools"), pool.to_owned()));
    assert_eq!(address(&typed), Some(format!("{pool}/.well-known/jwks.json")));
}
