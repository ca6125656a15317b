//! A JWT whose header has white space behind the brace is a JWT in whatever it was copied (RFC 7515 §3, §4).

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use token_inspector::intake::find;

/// White space of JSON (RFC 8259 §2), as printers put it.
const SPACES: [&str; 9] = ["", " ", "\n", "\r\n", "\t", "\n  ", "\r\n    ", "\n\t", "      \n"];

/// Before and behind the token, and the carrier's name.
const CARRIERS: [(&str, &str, Option<&str>); 14] = [
    ("", "", None),
    ("Bearer ", "", None),
    ("\"", "\"", None),
    ("  ", "\n", None),
    ("Authorization: Bearer ", "", None),
    ("GET / HTTP/1.1\nAuthorization: Bearer ", "\nHost: a", Some("header")),
    ("{\"id_token\":\"", "\",\"b\":1}", Some("json")),
    ("https://a/cb#id_token=", "&state=x", Some("url")),
    ("Cookie: a=b; idToken=", "; c=d", Some("cookie")),
    ("curl https://a -H 'Authorization: Bearer ", "'", Some("curl")),
    ("fetch(\"https://a\", {\"headers\":{\"authorization\":\"Bearer ", "\"}})", Some("fetch")),
    ("export TOKEN=", "\n", Some("environment")),
    ("2026-01-01T00:00:00Z got ", " from a client", Some("log")),
    ("CognitoIdentityServiceProvider.c.u.idToken: ", "\n", Some("local-storage")),
];

fn token(space: &str) -> String {
    let header = format!("{{{space}\"alg\":{space}\"HS256\"{space}}}");
    let part = |text: &str| BASE64_URL_SAFE_NO_PAD.encode(text);
    format!("{}.{}.{}", part(&header), part("{\"sub\":\"a\"}"), "s".repeat(43))
}

#[test]
fn a_token_is_found_in_every_carrier() {
    for space in SPACES {
        let token = token(space);
        for (before, behind, carrier) in CARRIERS {
            let text = format!("{before}{token}{behind}");
            let found = find(&text);
            let clean: Vec<&str> = found.iter().map(|found| found.clean.as_str()).collect();
            assert_eq!(clean, [token.as_str()], "{space:?} in {text}");
            let told = found.first().and_then(|found| found.surroundings.carrier()).map(|carrier| carrier.id);
            assert_eq!(told, carrier, "{space:?} in {text}");
        }
    }
}

#[test]
fn tokens_run_together_are_told_apart() {
    for space in SPACES {
        let token = token(space);
        let found = find(&format!("{token}{token}"));
        let clean: Vec<&str> = found.iter().map(|found| found.clean.as_str()).collect();
        assert_eq!(clean, [token.as_str(), token.as_str()], "{space:?}");
    }
}

#[test]
fn a_token_broken_over_lines_comes_out_whole() {
    for space in SPACES {
        let token = token(space);
        let lines: Vec<String> = token.as_bytes().chunks(24).map(|l| String::from_utf8_lossy(l).into_owned()).collect();
        let found = find(&format!("see: {}\n\nand so on", lines.join("\n")));
        assert_eq!(found.first().map(|found| found.clean.as_str()), Some(token.as_str()), "{space:?}");
    }
}

#[test]
fn words_that_only_begin_alike_are_no_tokens() {
    for text in
        ["ewok", "Ewoks and keyboards", "ewoks.are.cute", "eyBlYWNo.is.this", "e3000", "see ewok.example.com for it"]
    {
        assert_eq!(find(text), [], "{text}");
    }
}
