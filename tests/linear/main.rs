//! No text freezes the search for tokens: the steps it takes grow with the length of the text and no faster, whatever the
//! text holds. Steps are counted, not time, so the result is the same on any machine.

use token_inspector::intake::{MOST, search};

/// How many steps a byte may take.
const A_BYTE: usize = 64;

/// Repeated to the length of the text.
const REPEATED: &[&str] = &[
    ".",
    " ",
    "\"",
    "'",
    "\\",
    "%",
    "&",
    "eyJ",
    "eyJ.",
    "eyJ..",
    "eyJ...",
    "eyJ....",
    "eyJ a",
    "eyJ\n",
    "eyJ. ",
    "eyJ.\n",
    "eyJ.a\n",
    "eyJ.. ",
    "eyJ..\n",
    "eyJ...\n",
    "eyJ.a.\n",
    "eyJ.a.b\n",
    "eyJabcd.\n",
    "eyJa.eyJb.\n",
    "eyJ\\n",
    "eyJ%2E",
    "eyJ%0A",
    "eyJ&#46;",
    "eyJ&quot;",
    "&quot;eyJ",
    "=eyJ",
    ":eyJ",
    "\"eyJ",
    "'eyJ",
    "`eyJ",
    "“eyJ",
    "’eyJ",
    "«eyJ",
    "Bearer ",
    "Bearer eyJ",
    "Bearer:eyJ..\n",
    "token",
    "token:",
    "token=\"",
    "idtoken=",
    "accessToken:",
    "access_token=aaaaaaaaaaaaaaaa ",
    "idtoken:aaaaaaaaaaaaaaaa\n",
    "refresh_token\":\"aaaaaaaaaaaaaaaaaaaa\",",
    "oken: ",
    "oken=x",
    "oken:/",
    "curl ",
    "curl eyJ.. ",
    "fetch(",
    "fetch( eyJ.. ",
    "Invoke-WebRequest eyJ.. ",
    "Cookie: a=eyJ..;",
    "cookie: ",
    "https://a/?b=eyJ..&",
    "{\"log\":{\"entries\":[",
    "\"log\"\"entries\"",
    "…",
    "eyJ…",
    "> eyJ\n",
    ">",
    "\n>",
    "> \n",
    "\\\n",
    "^\n",
    "`\n",
    "eyJa\\\nb",
    "\u{200b}",
    "\u{feff}",
    "\u{3000}",
    "а",
    "eyJа",
    "\u{e0001}",
    "-----BEGIN ",
    "-----BEGIN A-----\n",
    "-----END ",
    "~",
    "eyJ..~",
    "eyJ.a.b~c",
    "2020-01-01 eyJ..\n",
    "a=b;",
    "a=eyJ..;",
    "export A=eyJ..\n",
    "\"value\":\"eyJ..\",",
    "{\"name\":\"Authorization\",\"value\":\"Bearer eyJ..\"},",
    "CognitoIdentityServiceProvider.a.b.idToken: eyJ..\n",
    "\\u0065",
    "\\x65",
    "\\u",
    "&#x2E;",
    "&#",
    "%2",
    "\r",
    "\r\n",
    "\t",
    "\u{0}",
    "é",
    "한",
    "eyA",
    "ewo",
    "ew0K",
    "e30",
    "e30.",
    "ewogImFsZyI6Im5vbmUiCn0.e30. ",
    "eyAiYWxnIjoibm9uZSJ9.e30.\n",
    "«eyJ..» ",
    "“eyJ.. ",
    "‘eyJ.. ",
    "`eyJ.. ",
    "=eyJ.",
    "%7BeyJ",
    "curl.exe eyJ.. ",
    "{CognitoIdentityServiceProvider.eyJ.. ",
    "x-a: eyJ..\n",
    "https://a/#eyJ..?",
    "token: token: ",
];

/// Repeated behind one token.
const BEHIND: &[&str] = &[
    ".",
    ".;",
    ".,",
    ";",
    "; ",
    "\"",
    "\" ",
    "' ",
    " ",
    ".\n",
    "...",
    "..\"",
    ".\"",
    "…",
    ".…",
    "\\n",
    "\\\"",
    "\\\" ",
    "&quot;",
    "&quot;.",
    "%20",
    "%22",
    "%22.",
    ".%22",
    ".%20",
    "&#34;.",
    "\u{200b}",
    "\u{200b}.",
    "=",
    "=.",
    ".=",
    " .",
    " a",
    "\na",
    "\naaaa",
    "\naaaa.",
    "\n>",
    "> ",
    ">\n",
    "a\n",
    "-",
    "_",
    "+",
    "/",
    "%2B",
    "~",
    "~a",
    "а",
    ".а",
    ".`",
    "“.",
    "»",
    "%0A.",
    "\\n.",
    "&#10;.",
    "`\n",
    "^\n.",
    "\u{3000}.",
    "&quot;\"",
];

/// Repeated before one token.
const BEFORE: &[&str] = &[
    " ",
    "\"",
    "\" ",
    "' \" ",
    "Bearer ",
    "bearer \"",
    "\" Bearer ",
    "Bearer: ",
    "> ",
    ">",
    ">\" ",
    "\\n",
    "\\\" ",
    "&quot; ",
    "%20",
    "%22 ",
    "\u{200b}",
    "\u{feff}\"",
    "authorization: ",
    "Authorization: Bearer ",
    "“",
    "\\\"",
    "&nbsp;",
    "^\n",
    "%22",
    "bearer:",
    "BEARER ",
];

/// One fills the first half of the text, another the second.
const HALVES: &[&str] = &[
    "eyJ.. ",
    "idtoken=aaaaaaaaaaaaaaaa ",
    "\" ",
    "Bearer ",
    ".;",
    "eyJabcd.\n",
    "\"eyJ.. ",
    "’eyJ.. ",
    "curl x ",
    "a=b&",
    "+",
    "\\n",
    "“eyJ ",
    "=",
    "x eyJa\nbbbb\n",
];

/// A text of about as many bytes.
type Shape = Box<dyn Fn(usize) -> String>;

fn filled(unit: &str, bytes: usize) -> String {
    unit.repeat(bytes / unit.len() + 1)
}

/// A signed token whose header and claims are read.
fn token() -> String {
    format!("eyJhbGciOiJSUzI1NiJ9.eyJ0b2tlbl91c2UiOiJpZCJ9.{}", "c2ln".repeat(85) + "c2")
}

/// Texts that are put together otherwise: wraps, glued tokens, archives, one long segment.
fn others() -> Vec<(&'static str, Shape)> {
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

fn shapes() -> Vec<(String, Shape)> {
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

#[test]
fn steps_grow_with_the_length_and_no_faster() {
    let shapes = shapes();
    assert!(shapes.len() > 357, "{}", shapes.len());
    let mut worst = (0, String::new());
    let mut faults = Vec::new();
    for (name, shape) in &shapes {
        let (half, whole) = (shape(64 << 10), shape(128 << 10));
        let (few, many) = (search(&half).steps, search(&whole).steps);
        if many * 10 > few * 22 {
            faults.push(format!("{name}: {few} steps for 64 kB, {many} for 128 kB"));
        }
        let a_byte = many / whole.len();
        if a_byte > A_BYTE {
            faults.push(format!("{name}: {a_byte} steps a byte"));
        }
        worst = worst.max((a_byte, name.clone()));
    }
    println!("{} shapes; the worst takes {} steps a byte: {}", shapes.len(), worst.0, worst.1);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_search_counts_what_it_looks_at() {
    for (_, shape) in shapes() {
        let text = shape(1 << 10);
        assert!(search(&text).steps >= text.len(), "each byte is looked at: {text}");
    }
}

#[test]
fn a_search_that_ends_early_says_where() {
    let text = "eyJ.. ".repeat(MOST + 10);
    let search = search(&text);
    assert_eq!((search.found.len(), search.ended), (MOST, Some(MOST * "eyJ.. ".len())));
    let few = "eyJ.. ".repeat(MOST);
    assert_eq!(token_inspector::intake::search(&few).ended, None);
}

#[test]
fn strays_stay_few_and_the_places_true() {
    let token = format!("eyJhbGciOiJub25lIn0.e30.{}AA", "+".repeat(100_000));
    let found = search(&token).found;
    let [found] = found.as_slice() else { panic!("one token") };
    assert_eq!(found.clean.len(), token.len());
    assert_eq!(found.pieces.len(), 1, "characters that stand for one each need no place of their own");
    assert_eq!((found.strays.len(), found.rest.len()), (500, 1));
    assert_eq!(found.strays.len() + found.rest.iter().map(|rest| rest.count).sum::<usize>(), 100_000);
}
