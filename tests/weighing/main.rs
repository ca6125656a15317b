//! What must hold of every verdict, whatever stands beside the cause: several faults, strays, answers and changes.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test that cannot go on stops")]

#[path = "../cases/mod.rs"]
mod cases;
mod every_case;
#[path = "../cases/line.rs"]
mod lines;

use forge::Key;
use lines::{NOW, changed, verdict};
use serde_json::{Value, json};

const POOL: &str = "us-east-1_example";
const OTHER_POOL: &str = "us-east-1_another00";

fn issuer(pool: &str) -> String {
    format!("https://cognito-idp.us-east-1.amazonaws.com/{pool}")
}

/// Faults that can be put together.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Fault {
    Expired,
    OtherPool,
    OtherKind,
    OtherClient,
    Stray,
}

const FAULTS: [Fault; 5] = [Fault::Expired, Fault::OtherPool, Fault::OtherKind, Fault::OtherClient, Fault::Stray];

/// A line whose token has these faults for an authorizer.
fn line(key: &Key, authorizer: &str, faults: &[Fault]) -> Value {
    let has = |fault| faults.contains(&fault);
    let is_access = has(Fault::OtherKind);
    let pool = if has(Fault::OtherPool) { OTHER_POOL } else { POOL };
    let mut claims = json!({
        "iss": issuer(pool),
        "token_use": if is_access { "access" } else { "id" },
        "iat": NOW - 7200,
        "exp": if has(Fault::Expired) { NOW - 60 } else { NOW + 3600 },
        "sub": "a",
    });
    let client = if has(Fault::OtherClient) { "2another23456789" } else { "1example23456789" };
    claims[if is_access { "client_id" } else { "aud" }] = json!(client);
    if is_access {
        claims["scope"] = json!("orders/read openid");
    }
    let token = key.sign(&claims);
    json!({
        "input": if has(Fault::Stray) { format!("{token} ") } else { token },
        "keys": forge::jwk_set(&[key]),
        "expectations": {
            "authorizer": authorizer,
            "user_pools": [POOL],
            "scopes": [],
            "clients": ["1example23456789"],
        },
        "now": NOW,
    })
}

/// Every set of up to three faults.
fn sets() -> impl Iterator<Item = Vec<Fault>> {
    let chosen = |bits: u32| FAULTS.into_iter().enumerate().filter(move |(at, _)| bits & (1 << at) != 0);
    (1_u32..1 << FAULTS.len())
        .filter(|bits| bits.count_ones() <= 3)
        .map(move |bits| chosen(bits).map(|(_, f)| f).collect())
}

const AUTHORIZERS: [&str; 6] = ["rest-cognito", "rest-jwt", "http-jwt", "any-jwt", "appsync", "identity-pool"];

#[test]
fn what_came_along_never_hides_a_certain_fault() {
    let key = Key::generate("1234example=");
    let around = [
        " {}",
        "{}\n",
        "{}\r\n",
        "\"{}\"",
        "'{}'",
        "`{}`",
        "“{}”",
        "> {}",
        "Bearer {}",
        "bearer {}",
        "\u{feff}{}",
        "{},",
        "{}.",
        "Authorization: Bearer {}",
        "2027-01-15 08:00:00 INFO token={}",
        "access_token={}",
        "{\"idToken\": \"{}\"}",
    ];
    for fault in [Fault::Expired, Fault::OtherPool, Fault::OtherKind] {
        let plain = line(&key, "rest-cognito", &[fault]);
        let cause = verdict(&plain);
        assert_eq!(cause["confidence"], "certain", "{fault:?}: {cause}");
        for carrier in around {
            let mut pasted = plain.clone();
            pasted["input"] = json!(carrier.replace("{}", plain["input"].as_str().expect("a token")));
            let found = verdict(&pasted);
            assert_eq!(found["check"], cause["check"], "{fault:?} in {carrier:?}: {found}");
        }
    }
}

#[test]
fn an_answer_that_refused_is_never_said_to_accept() {
    let key = Key::generate("1234example=");
    let answers = [
        "HTTP/1.1 401 Unauthorized\nx-amzn-ErrorType: UnauthorizedException\n\n{\"message\":\"Unauthorized\"}",
        "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"The incoming token has expired\"}",
        "HTTP/2 401\napigw-requestid: a\nwww-authenticate: Bearer error=\"invalid_token\"\n\n{\"message\":\"Unauthorized\"}",
        "HTTP/1.1 403 Forbidden\nx-amzn-ErrorType: MissingAuthenticationTokenException\n\n{\"message\":\"Missing Authentication Token\"}",
        "HTTP/2 404\napigw-requestid: a\n\n{\"message\":\"Not Found\"}",
        "HTTP/1.1 400 Bad Request\n\n<Error/>",
        "HTTP/1.1 500 Internal Server Error\n\n{\"message\":null}",
        "HTTP/1.1 418 I'm a teapot\n\nshort and stout",
    ];
    for authorizer in ["rest-cognito", "http-jwt", "appsync"] {
        for faults in sets().filter(|faults| faults.len() < 3).chain([Vec::new()]) {
            let told = line(&key, authorizer, &faults);
            for answer in answers {
                let mut asked = told.clone();
                asked["response"] = json!(answer);
                let found = verdict(&asked);
                assert_ne!(found["answer"], "accept", "{authorizer}, {faults:?}, {answer}: {found}");
            }
        }
    }
}

#[test]
fn each_change_opens_the_door_and_no_part_of_it_does() {
    let key = Key::generate("1234example=");
    let mut told = 0;
    for authorizer in AUTHORIZERS {
        for faults in sets() {
            let asked = line(&key, authorizer, &faults);
            let found = verdict(&asked);
            let changes = found["change"].as_array().expect("changes");
            if found["answer"] == "refuse" && matches!(authorizer, "rest-cognito" | "http-jwt") {
                assert!(!changes.is_empty(), "{authorizer}, {faults:?}: no way in, {found}");
            }
            let lets_in: Vec<bool> = changes.iter().map(|c| c["lets_more_in"] == json!(true)).collect();
            assert!(lets_in.is_sorted(), "what lets more in comes last: {changes:?}");
            for change in changes {
                let steps: Vec<&Value> = change["steps"].as_array().expect("steps").iter().collect();
                let of = |bits: usize| -> Vec<&Value> {
                    steps.iter().enumerate().filter(|(at, _)| bits & (1 << at) != 0).map(|(_, step)| *step).collect()
                };
                let all = (1 << steps.len()) - 1;
                for bits in 0..=all {
                    let answer = verdict(&changed(&asked, change, &of(bits)))["answer"].clone();
                    assert_eq!(answer != "refuse", bits == all, "{authorizer}, {faults:?}, {bits:b} of {change}");
                }
                told += 1;
            }
        }
    }
    assert!(told > 100, "only {told} changes were told");
}

#[test]
fn with_nothing_told_the_verdict_holds_for_all() {
    let key = Key::generate("1234example=");
    let asked = |faults: &[Fault]| {
        let told = line(&key, "rest-cognito", faults);
        verdict(&json!({ "input": told["input"], "keys": told["keys"], "now": NOW }))
    };
    let expired = asked(&[Fault::Expired]);
    assert_eq!((&expired["answer"], &expired["check"]), (&json!("refuse"), &json!("claims/expired")), "{expired}");
    assert_eq!(expired["confidence"], "certain");
    let access = asked(&[Fault::OtherKind]);
    assert_eq!((&access["answer"], &access["ask"]["member"]), (&json!("unknown"), &json!("authorizer")), "{access}");
    let id = asked(&[]);
    assert_ne!(id["answer"], "refuse", "{id}");
}

#[test]
fn scopes_that_nobody_told_are_asked_for() {
    let key = Key::generate("1234example=");
    let mut asked = line(&key, "rest-cognito", &[Fault::OtherKind]);
    asked["expectations"].as_object_mut().expect("an object").remove("scopes");
    let open = verdict(&asked);
    assert_eq!((&open["answer"], &open["ask"]["member"]), (&json!("unknown"), &json!("scopes")), "{open}");
    for choice in open["ask"]["choices"].as_array().expect("choices") {
        let mut told = asked.clone();
        told["expectations"]["scopes"] = choice["values"].clone();
        let expected = if choice["values"] == json!([]) { "refuse" } else { "accept" };
        assert_eq!(verdict(&told)["answer"], expected, "{choice}");
    }
    asked["response"] =
        json!("HTTP/1.1 401 Unauthorized\nx-amzn-ErrorType: UnauthorizedException\n\n{\"message\":\"Unauthorized\"}");
    let refused = verdict(&asked);
    assert_eq!(
        (&refused["check"], &refused["confidence"]),
        (&json!("cognito/wrong_token_use"), &json!("likely")),
        "{refused}"
    );
}
