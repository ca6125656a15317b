//! Texts put together of many tokens or lines: wraps, glued tokens, archives, nesting, one long segment.

use super::{Shape, filled, token};

/// The shapes of this file.
pub fn all() -> Vec<Shape> {
    vec![
        Shape::text("one token over many lines", |n| {
            let text = format!("eyJhbGciOiJSUzI1NiJ9.eyJhIjoxfQ.{}", "s".repeat(n));
            text.as_bytes().chunks(64).map(|line| format!("{}\n", String::from_utf8_lossy(line))).collect()
        }),
        Shape::text("first lines that never end", |n| filled(&format!("x eyJab\n{}", "bbbbb\n".repeat(1000)), n)),
        Shape::text("long lines behind dots", |n| filled(&format!("eyJ{}.\n", "a".repeat(60)), n)),
        Shape::text("tokens, one a line", |n| filled(&(token() + "\n"), n)),
        Shape::text("tokens glued", |n| filled(&token(), n)),
        Shape::text("short tokens glued", |n| filled("eyJhIjoxfQ.e30.aaa", n)),
        Shape::text("chain of segments", |n| "eyJ.".to_owned() + &filled("aeyJa.", n)),
        Shape::text("chain in a long segment", |n| format!("eyJ.a.{}.b.c.d", filled("aeyJ", n))),
        Shape::text("headers in a long segment", |n| "eyJ.a.".to_owned() + &filled("eyJ", n)),
        Shape::text("one long segment", |n| format!("eyJ{}.b.c", "a".repeat(n))),
        Shape::text("a long signature of dots", |n| "eyJhbGciOiJSUzI1NiJ9.e30.".to_owned() + &filled("A.", n)),
        Shape::text("a cookie with many names", |n| {
            format!(
                "Cookie: {}idToken={}",
                filled("CognitoIdentityServiceProvider.1example.user.LastAuthUser=a; ", n),
                token()
            )
        }),
        Shape::text("a command over many lines", |n| {
            format!("curl https://a \\\n{}-H 'Authorization: Bearer {}'", filled("-H 'a: b' \\\n", n), token())
        }),
        Shape::text("tokens in one command", |n| "curl x ".to_owned() + &filled("eyJ.. ", n)),
        Shape::text("an archive", |n| {
            let entry =
                format!(r#"{{"request":{{"headers":[{{"name":"Authorization","value":"Bearer {}"}}]}}}},"#, token());
            format!(r#"{{"log":{{"entries":[{}]}}}}"#, filled(&entry, n))
        }),
        Shape::text("an archive that is none", |n| "{\"log\"".to_owned() + &filled(" \"a\"", n)),
        Shape::text("backslashes before a token", |n| {
            format!("{{\"a\":\"{}\"id_token\\\":\\\"{}", "\\".repeat(n), token())
        }),
        Shape::text("an escape for each character", |n| "a=".to_owned() + &filled("%65%79%4A%2E", n)),
        Shape::text("a disclosure behind each", |n| token() + &filled("~WyJz", n)),
        Shape::text("a signature with many look-alikes", |n| token() + &filled("а", n)),
        Shape::text("a character a line", |n| "eyJ\n".to_owned() + &filled("a\n", n)),
        Shape::text("arrays around a token", |n| format!("{}\"{}\"{}", "[".repeat(n / 2), token(), "]".repeat(n / 2))),
        Shape::text("objects around a token", |n| {
            format!("{}\"{}\"{}", "{\"a\":".repeat(n / 6), token(), "}".repeat(n / 6))
        }),
        Shape::text("text in text in text", |n| {
            let mut text = format!("{{\"id_token\":\"{}\"}}", token());
            for _ in 0..8 {
                text = serde_json::to_string(&text).unwrap_or_default();
            }
            filled(&text, n)
        }),
        Shape::text("dots on lines of their own", |n| filled("eyJ.\na\n.\n", n)),
        Shape::text("lines behind a word", |n| "x ".to_owned() + &filled("eyJ.\n", n)),
    ]
}
