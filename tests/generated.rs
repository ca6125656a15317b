//! What must hold of every verdict, over a thousand lines with one to three faults that a fixed generator makes: what
//! came along with a token never changes a certain cause, a refusing answer never lets it in, and each change that is told
//! opens the door, while no part of it does.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test that cannot go on stops")]

#[path = "cases/line.rs"]
mod line;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use line::{NOW, changed, verdict};
use serde_json::{Value, json};

const LINES: u64 = 1_000;
const POOL: &str = "us-east-1_example";
const CLIENT: &str = "1example23456789";

/// Numbers that are the same in each run (xorshift64).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 11).expect("53 bits") % limit
    }

    fn of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }
}

/// A token with these claims. Nobody has its key: what is asked here does not hang on the signature.
fn token(header: &Value, claims: &Value) -> String {
    let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
    format!("{}.{}.{}", part(header), part(claims), "A".repeat(342))
}

/// Faults of a token, each with what it does to header and claims.
type Spoil = fn(&mut Value, &mut Value);
const FAULTS: [(&str, Spoil); 9] = [
    ("expired", |_, claims| claims["exp"] = json!(NOW - 60)),
    ("other pool", |_, claims| {
        claims["iss"] = json!("https://cognito-idp.us-east-1.amazonaws.com/us-east-1_another00");
    }),
    ("other client", |_, claims| {
        let name = if claims["token_use"] == "id" { "aud" } else { "client_id" };
        claims[name] = json!("2another23456789");
    }),
    ("other kind", |_, claims| {
        let is_id = claims["token_use"] == "id";
        claims["token_use"] = json!(if is_id { "access" } else { "id" });
        let client = claims.as_object_mut().expect("claims").remove(if is_id { "aud" } else { "client_id" });
        claims[if is_id { "client_id" } else { "aud" }] = client.unwrap_or_default();
    }),
    ("other scope", |_, claims| claims["scope"] = json!("nothing/else")),
    ("algorithm", |header, _| header["alg"] = json!("HS256")),
    ("no key ID", |header, _| drop(header.as_object_mut().expect("a header").remove("kid"))),
    ("not yet", |_, claims| claims["nbf"] = json!(NOW + 600)),
    ("no expiry", |_, claims| drop(claims.as_object_mut().expect("claims").remove("exp"))),
];

const AUTHORIZERS: [&str; 7] =
    ["rest-cognito", "rest-jwt", "http-jwt", "any-jwt", "appsync", "identity-pool", "user-pool-api"];

/// A line with one to three faults, and their names.
fn line(numbers: &mut Numbers) -> (Value, Vec<&'static str>) {
    let authorizer = *numbers.of(&AUTHORIZERS);
    let is_id = numbers.below(2) == 0;
    let mut header = json!({ "kid": "1234example=", "alg": "RS256" });
    let mut claims = json!({
        "iss": format!("https://cognito-idp.us-east-1.amazonaws.com/{POOL}"),
        "token_use": if is_id { "id" } else { "access" },
        "sub": "a", "iat": NOW - 7200, "exp": NOW + 3600,
    });
    claims[if is_id { "aud" } else { "client_id" }] = json!(CLIENT);
    if !is_id {
        claims["scope"] = json!("orders/read openid");
    }
    let mut names = Vec::new();
    for _ in 0..=numbers.below(3) {
        let (name, spoil) = numbers.of(&FAULTS);
        if !names.contains(name) {
            spoil(&mut header, &mut claims);
            names.push(*name);
        }
    }
    let mut expectations = json!({});
    if numbers.below(5) != 0 {
        expectations["authorizer"] = json!(authorizer);
    }
    if numbers.below(5) != 0 {
        expectations["user_pools"] = json!([POOL]);
    }
    match numbers.below(3) {
        0 => {}
        1 => expectations["scopes"] = json!([]),
        _ => expectations["scopes"] = json!(["orders/read"]),
    }
    if numbers.below(3) != 0 {
        expectations["clients"] = json!([CLIENT]);
    }
    (json!({ "input": token(&header, &claims), "expectations": expectations, "now": NOW }), names)
}

fn lines() -> impl Iterator<Item = (Value, Vec<&'static str>)> {
    let mut numbers = Numbers(0x9e37_79b9_7f4a_7c15);
    (0..LINES).map(move |_| line(&mut numbers))
}

/// What comes along right round a token from where it was copied, and round that.
const INNER: [&str; 9] = ["{}", " {}", "{}\n", "{}\r\n", "\t{}  ", "\"{}\"", "'{}'", "`{}`", "{},"];
const OUTER: [&str; 10] = [
    "{}",
    "> {}",
    "> > {}",
    "Bearer {}",
    "bearer {}",
    "Authorization: Bearer {}",
    "authorization: \"Bearer {}\"",
    "2027-01-15T08:00:00Z INFO [main] token={}",
    "web-1  | {}",
    "> Authorization: Bearer {}",
];

#[test]
fn what_came_along_never_changes_a_certain_cause() {
    let mut numbers = Numbers(7);
    let mut asked = 0;
    for (line, faults) in lines() {
        let plain = verdict(&line);
        if plain["confidence"] != "certain" || plain["answer"] != "refuse" {
            continue;
        }
        for _ in 0..2 {
            let (inner, outer) = (*numbers.of(&INNER), *numbers.of(&OUTER));
            for noise in [inner.to_owned(), outer.replace("{}", inner)] {
                let mut pasted = line.clone();
                pasted["input"] = json!(noise.replace("{}", line["input"].as_str().expect("a token")));
                let found = verdict(&pasted);
                assert_eq!(found["check"], plain["check"], "{faults:?} in {noise:?}: {found}, {line}");
                asked += 1;
            }
        }
    }
    assert!(asked > 1_000, "only {asked}");
}

const ANSWERS: [&str; 6] = [
    "HTTP/1.1 401 Unauthorized\nx-amzn-ErrorType: UnauthorizedException\n\n{\"message\":\"Unauthorized\"}",
    "HTTP/1.1 401\n\n{\"message\":\"The incoming token has expired\"}",
    "HTTP/2 401\napigw-requestid: a\nwww-authenticate: Bearer error=\"invalid_token\" error_description=\"the token does not have a valid audience\"\n\n{}",
    "{\"message\":\"Forbidden\"}",
    "HTTP/1.1 400 Bad Request\n\n{\"__type\":\"NotAuthorizedException\",\"message\":\"Invalid Access Token\"}",
    "Error: Request failed with status code 403",
];

#[test]
fn a_refusing_answer_never_lets_a_token_in() {
    let mut numbers = Numbers(11);
    for (line, faults) in lines() {
        let mut answered = line.clone();
        answered["response"] = json!(*numbers.of(&ANSWERS));
        let found = verdict(&answered);
        assert_ne!(found["answer"], "accept", "{faults:?}: {found}, {answered}");
        // In the box it is the same answer.
        let mut in_the_box = line.clone();
        in_the_box["input"] = json!(format!(
            "{}\n\n{}",
            answered["response"].as_str().expect("an answer"),
            line["input"].as_str().expect("a token")
        ));
        assert_ne!(verdict(&in_the_box)["answer"], "accept", "{faults:?}: {in_the_box}");
    }
}

#[test]
fn each_change_opens_the_door_and_no_part_of_it_does() {
    let mut told = 0;
    for (line, faults) in lines() {
        let found = verdict(&line);
        for change in found["change"].as_array().expect("changes") {
            let steps: Vec<&Value> = change["steps"].as_array().expect("steps").iter().collect();
            let all = (1_usize << steps.len()) - 1;
            for bits in 0..=all {
                let part: Vec<&Value> =
                    steps.iter().enumerate().filter(|(at, _)| bits & (1 << at) != 0).map(|(_, step)| *step).collect();
                let answer = verdict(&changed(&line, change, &part))["answer"].clone();
                assert_eq!(answer != "refuse", bits == all, "{faults:?}, {bits:b} of {change}, {line}");
            }
            told += 1;
        }
    }
    assert!(told > 300, "only {told} changes were told");
}
