//! Texts of any length that would make a careless search slow.

use crate::repeated::{BEFORE, BEHIND, HALVES, REPEATED};

/// A text of about as many bytes.
pub type Shape = Box<dyn Fn(usize) -> String>;

pub fn filled(unit: &str, bytes: usize) -> String {
    unit.repeat(bytes / unit.len() + 1)
}

/// A signed token whose header and claims are read.
pub fn token() -> String {
    format!("eyJhbGciOiJSUzI1NiJ9.eyJ0b2tlbl91c2UiOiJpZCJ9.{}", "c2ln".repeat(85) + "c2")
}

/// Texts that are put together otherwise: wraps, glued tokens, archives, one long segment.
pub fn others() -> Vec<(&'static str, Shape)> {
    vec![
        (
            "one token over many lines",
            Box::new(|n| {
                let text = format!("eyJhbGciOiJSUzI1NiJ9.eyJhIjoxfQ.{}", "s".repeat(n));
                text.as_bytes().chunks(64).map(|line| format!("{}\n", String::from_utf8_lossy(line))).collect()
            }),
        ),
        ("first lines that never end", Box::new(|n| filled(&format!("x eyJab\n{}", "bbbbb\n".repeat(1000)), n))),
        ("long lines behind dots", Box::new(|n| filled(&format!("eyJ{}.\n", "a".repeat(60)), n))),
        ("tokens, one a line", Box::new(|n| filled(&(token() + "\n"), n))),
        ("tokens glued", Box::new(|n| filled(&token(), n))),
        ("short tokens glued", Box::new(|n| filled("eyJhIjoxfQ.e30.aaa", n))),
        ("chain of segments", Box::new(|n| "eyJ.".to_owned() + &filled("aeyJa.", n))),
        ("chain in a long segment", Box::new(|n| format!("eyJ.a.{}.b.c.d", filled("aeyJ", n)))),
        ("headers in a long segment", Box::new(|n| "eyJ.a.".to_owned() + &filled("eyJ", n))),
        ("one long segment", Box::new(|n| format!("eyJ{}.b.c", "a".repeat(n)))),
        ("a long signature of dots", Box::new(|n| "eyJhbGciOiJSUzI1NiJ9.e30.".to_owned() + &filled("A.", n))),
        (
            "a cookie with many names",
            Box::new(|n| {
                format!(
                    "Cookie: {}idToken={}",
                    filled("CognitoIdentityServiceProvider.1example.user.LastAuthUser=a; ", n),
                    token()
                )
            }),
        ),
        (
            "a command over many lines",
            Box::new(|n| {
                format!("curl https://a \\\n{}-H 'Authorization: Bearer {}'", filled("-H 'a: b' \\\n", n), token())
            }),
        ),
        ("tokens in one command", Box::new(|n| "curl x ".to_owned() + &filled("eyJ.. ", n))),
        (
            "an archive",
            Box::new(|n| {
                let entry = format!(
                    r#"{{"request":{{"headers":[{{"name":"Authorization","value":"Bearer {}"}}]}}}},"#,
                    token()
                );
                format!(r#"{{"log":{{"entries":[{}]}}}}"#, filled(&entry, n))
            }),
        ),
        ("an archive that is none", Box::new(|n| "{\"log\"".to_owned() + &filled(" \"a\"", n))),
        (
            "backslashes before a token",
            Box::new(|n| format!("{{\"a\":\"{}\"id_token\\\":\\\"{}", "\\".repeat(n), token())),
        ),
        ("an escape for each character", Box::new(|n| "a=".to_owned() + &filled("%65%79%4A%2E", n))),
        ("a disclosure behind each", Box::new(|n| token() + &filled("~WyJz", n))),
        ("a signature with many look-alikes", Box::new(|n| token() + &filled("а", n))),
        ("a character a line", Box::new(|n| "eyJ\n".to_owned() + &filled("a\n", n))),
    ]
}

pub fn shapes() -> Vec<(String, Shape)> {
    let mut shapes: Vec<(String, Shape)> = Vec::new();
    for unit in REPEATED {
        shapes.push((format!("{unit:?} repeated"), Box::new(|n| filled(unit, n))));
    }
    for unit in BEHIND {
        shapes.push((format!("{unit:?} behind a token"), Box::new(|n| token() + &filled(unit, n))));
        shapes.push((
            format!("{unit:?} behind two segments"),
            Box::new(|n| format!("eyJhbGciOiJub25lIn0.e30.{}", filled(unit, n))),
        ));
        shapes.push((
            format!("{unit:?} behind a token in a line"),
            Box::new(|n| format!("see\na: {}{}", token(), filled(unit, n))),
        ));
    }
    for unit in BEFORE {
        shapes.push((format!("{unit:?} before a token"), Box::new(|n| filled(unit, n) + &token())));
    }
    for (at, first) in HALVES.iter().enumerate() {
        for second in HALVES.iter().cycle().skip(at + 1).take(4) {
            shapes.push((
                format!("{first:?}, then {second:?}"),
                Box::new(|n| filled(first, n / 2) + &filled(second, n / 2) + &token()),
            ));
        }
    }
    shapes.extend(others().into_iter().map(|(name, shape)| (name.to_owned(), shape)));
    shapes
}
