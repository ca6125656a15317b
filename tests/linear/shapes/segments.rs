//! Tokens whose header, claims or signature are made to take long.

use super::{Shape, filled, listed, token, token_of, token_with};

/// Around a middle that fills most of the claims: what stands before it, the middle, and what stands behind.
const CLAIMS: &[(&str, &str, &str)] = &[
    (r#"{"a":"#, "[", ""),
    (r#"{"exp":"#, "9", "}"),
    (r#"{"exp":1."#, "0", "1}"),
    (r#"{"exp":1e"#, "9", "}"),
    (r#"{"exp":-"#, "9", "}"),
    (r#"{"iss":"https://"#, "a", r#""}"#),
    (r#"{"iss":"https://a"#, "/", r#""}"#),
    (r#"{"iss":"https://cognito-idp."#, "us-east-1.", r#"amazonaws.com/us-east-1_AbCdEfGhI"}"#),
    (r#"{"a":""#, "\\u0041", r#""}"#),
    (r#"{"a":""#, "\\\\", r#""}"#),
    (r#"{"a":""#, "\\ud83d\\ude00", r#""}"#),
    (r#"{"a":""#, "\\ud83d", r#""}"#),
    (r#"{"a":""#, "\u{202e}", r#""}"#),
    (r#"{"a":""#, "%41", r#""}"#),
    (r#"{"aud":""#, "`", r#""}"#),
    (r#"{"aud":""#, "` ", r#""}"#),
    (r#"{"iss":""#, "@ ", r#""}"#),
    (r#"{"iss":""#, "*_", r#""}"#),
    (r#"{"email":""#, "jane@example.com ", r#""}"#),
    (r#"{"sub":""#, "aaaa ", r#""}"#),
    (r#"{"scope":""#, "openid ", r#"","token_use":"access"}"#),
    ("{", " ", "}"),
    ("", "x", ""),
    (r#"{"a":""#, "x", ""),
];

/// Members, each with a number in it.
const MEMBERS: &[(&str, &str)] = &[
    ("c#", "#"),
    ("c#", "\"v#xxxx\""),
    ("aud", "\"x\""),
    ("sub", "\"0#0\""),
    ("custom:a#", "\"value of # \""),
    ("email", "\"a#@example.com\""),
    ("a#@example.com", "true"),
];

/// Arrays of texts, each with a number in it, in this claim.
const LISTS: &[(&str, &str)] =
    &[("cognito:groups", "g#"), ("aud", "a#"), ("identities", "hh#"), ("crit", "x#"), ("x", "jane#@example.com")];

fn numbered(text: &str, number: usize) -> String {
    text.replace('#', &number.to_string())
}

fn members(name: &str, value: &str, bytes: usize) -> String {
    listed(bytes / (name.len() + value.len() + 10), |i| format!("\"{}\":{}", numbered(name, i), numbered(value, i)))
}

fn list(item: &str, bytes: usize) -> String {
    format!("[{}]", listed(bytes / (item.len() + 7), |i| format!("\"{}\"", numbered(item, i))))
}

/// The shapes of this file.
pub fn all() -> Vec<Shape> {
    let mut shapes = Vec::new();
    for (before, middle, behind) in CLAIMS {
        let name = format!("claims {before} {middle:?} repeated {behind}");
        shapes.push(Shape::text(name, move |n| token_of(&format!("{before}{}{behind}", filled(middle, n * 3 / 4)))));
    }
    for (name, value) in MEMBERS {
        shapes.push(Shape::text(format!("many claims {name:?}: {value}"), move |n| {
            token_of(&format!("{{{}}}", members(name, value, n * 3 / 4)))
        }));
        shapes.push(Shape::text(format!("many header parameters {name:?}: {value}"), move |n| {
            token_with(&format!("{{\"alg\":\"RS256\",{}}}", members(name, value, n * 3 / 4)), b"{}")
        }));
    }
    for (name, item) in LISTS {
        shapes.push(Shape::text(format!("a claim {name} of many {item:?}"), move |n| {
            token_of(&format!("{{\"{name}\":{}}}", list(item, n * 3 / 4)))
        }));
        shapes.push(Shape::text(format!("a header's {name} of many {item:?}"), move |n| {
            token_with(&format!("{{\"alg\":\"RS256\",\"{name}\":{}}}", list(item, n * 3 / 4)), b"{}")
        }));
    }
    for (name, unit) in [("kid", "../"), ("kid", "' or "), ("alg", "N"), ("typ", "JWT "), ("jku", "https://a/")] {
        shapes.push(Shape::text(format!("a header's long {name} of {unit:?}"), move |n| {
            let header = format!("{{\"alg\":\"RS256\",\"{name}\":\"{}\"}}", filled(unit, n * 3 / 4));
            token_with(&header, b"{}")
        }));
    }
    shapes.extend(others());
    shapes
}

fn others() -> Vec<Shape> {
    vec![
        Shape::text("arrays in arrays of a claim", |n| {
            token_of(&format!("{{\"a\":{}{}}}", "[".repeat(n * 3 / 8), "]".repeat(n * 3 / 8)))
        }),
        Shape::text("objects in objects of a claim", |n| {
            token_of(&format!("{{\"a\":{}1{}}}", "{\"a\":".repeat(n / 8), "}".repeat(n / 8)))
        }),
        Shape::text("arrays in arrays of a header", |n| {
            let header = format!("{{\"alg\":\"RS256\",\"a\":{}{}}}", "[".repeat(n * 3 / 8), "]".repeat(n * 3 / 8));
            token_with(&header, b"{}")
        }),
        Shape::text("a key with many members in the header", |n| {
            token_with(
                &format!("{{\"alg\":\"RS256\",\"jwk\":{{\"kty\":\"oct\",{}}}}}", members("n#", "1", n / 2)),
                b"{}",
            )
        }),
        Shape::text("a chain of certificates", |n| {
            token_with(&format!("{{\"alg\":\"RS256\",\"x5c\":[{}]}}", listed(n / 10, |_| "\"MIIB\"".to_owned())), b"{}")
        }),
        Shape::text("claims that are no UTF-8", |n| token_with("{\"alg\":\"RS256\"}", &vec![0xff; n * 3 / 4])),
        Shape::text("tokens in a token's claims", |n| {
            let inner = token_of(&format!("{{\"c\":\"{}\"}}", "x".repeat(n * 3 / 8)));
            token_of(&format!("{{\"b\":\"{inner}\"}}"))
        }),
        Shape::text("JSON in JSON in the claims", |n| {
            let inner = format!("{{\"c\":[{}]}}", listed(n / 60, |_| "\"xxxxxxxxxx\"".to_owned()));
            let outer = serde_json::json!({ "b": inner }).to_string();
            token_of(&serde_json::json!({ "a": outer }).to_string())
        }),
        Shape::text("an encrypted token", |n| {
            let header = "eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIn0";
            format!("{header}..{}.{}.{}", "a".repeat(n / 3), "b".repeat(n / 3), "c".repeat(n / 3))
        }),
        Shape::text("a long signature", |n| format!("eyJhbGciOiJSUzI1NiJ9.e30.{}", "A".repeat(n))),
        Shape::text("every fourth character percent-encoded", |n| {
            let token = token_of(&format!("{{{}}}", members("c#", "#", n / 3)));
            let escaped = |(at, c): (usize, char)| {
                if at > 3 && at % 4 == 0 { format!("%{:02X}", u32::from(c)) } else { c.into() }
            };
            token.chars().enumerate().map(escaped).collect()
        }),
        Shape::text("a line for each character", |n| {
            let token = token_of(&format!("{{{}}}", members("c#", "#", n / 3)));
            let broken = |(at, c): (usize, char)| if at > 3 { format!("\n{c}") } else { c.into() };
            token.chars().enumerate().map(broken).collect()
        }),
        Shape::text("look-alikes in a signature", |n| token() + &"а".repeat(n / 2)),
        Shape::told("many claims under a caret", |n| {
            vec![
                ("input", token_of(&format!("{{{}}}", members("c#", "#", n * 3 / 4)))),
                ("page-caret", (n / 2).to_string()),
            ]
        }),
    ]
}
