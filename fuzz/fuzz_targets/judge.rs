//! Judges anything: a paste, a request, an answer, keys and settings together, for every authorizer, in both languages.

#![no_main]

use arbitrary::Arbitrary;
use serde_json::json;

#[path = "../targets.rs"]
#[allow(dead_code, reason = "each target uses its own part")]
mod targets;

#[derive(Arbitrary, Debug)]
struct Pasted<'a> {
    input: &'a str,
    request: Option<&'a str>,
    response: Option<&'a str>,
    keys: Option<&'a str>,
    secret: Option<&'a str>,
    authorizer: u8,
    pools: Vec<&'a str>,
    scopes: Vec<&'a str>,
    clients: Vec<&'a str>,
    token_validation: Option<&'a str>,
    now: i64,
    korean: bool,
}

libfuzzer_sys::fuzz_target!(|pasted: Pasted<'_>| {
    let all = token_inspector::authorizers::ALL;
    let authorizer = all.get(usize::from(pasted.authorizer) % all.len()).map(|authorizer| authorizer.id());
    let line = json!({
        "input": pasted.input,
        "request": pasted.request,
        "response": pasted.response,
        "keys": pasted.keys,
        "secret": pasted.secret,
        "now": pasted.now,
        "lang": if pasted.korean { "ko" } else { "en" },
        "expectations": {
            "authorizer": authorizer,
            "user_pools": pasted.pools,
            "scopes": pasted.scopes,
            "clients": pasted.clients,
            "token_validation": pasted.token_validation,
        },
    });
    targets::ask(&line.to_string());
});
