//! One piece of text over and over: by itself, behind a token, before one, or half of the text each.

use super::{Shape, filled, token};

/// Repeated to the length of the text.
#[rustfmt::skip]
const REPEATED: &[&str] = &[
    ".", " ", "\"", "'", "\\", "%", "&", "eyJ", "eyJ.", "eyJ..", "eyJ...", "eyJ....", "eyJ a", "eyJ\n", "eyJ. ",
    "eyJ.\n", "eyJ.a\n", "eyJ.. ", "eyJ..\n", "eyJ...\n", "eyJ.a.\n", "eyJ.a.b\n", "eyJabcd.\n", "eyJa.eyJb.\n",
    "eyJ\\n", "eyJ%2E", "eyJ%0A", "eyJ&#46;", "eyJ&quot;", "&quot;eyJ", "=eyJ", ":eyJ", "\"eyJ", "'eyJ", "`eyJ",
    "“eyJ", "’eyJ", "«eyJ", "Bearer ", "Bearer eyJ", "Bearer:eyJ..\n", "token", "token:", "token=\"", "idtoken=",
    "accessToken:", "access_token=aaaaaaaaaaaaaaaa ", "idtoken:aaaaaaaaaaaaaaaa\n",
    "refresh_token\":\"aaaaaaaaaaaaaaaaaaaa\",", "oken: ", "oken=x", "oken:/", "curl ", "curl eyJ.. ", "fetch(",
    "fetch( eyJ.. ", "Invoke-WebRequest eyJ.. ", "Cookie: a=eyJ..;", "cookie: ", "https://a/?b=eyJ..&",
    "{\"log\":{\"entries\":[", "\"log\"\"entries\"", "…", "eyJ…", "> eyJ\n", ">", "\n>", "> \n", "\\\n", "^\n", "`\n",
    "eyJa\\\nb", "\u{200b}", "\u{feff}", "\u{3000}", "а", "eyJа", "\u{e0001}", "-----BEGIN ", "-----BEGIN A-----\n",
    "-----END ", "~", "eyJ..~", "eyJ.a.b~c", "2020-01-01 eyJ..\n", "a=b;", "a=eyJ..;", "export A=eyJ..\n",
    "\"value\":\"eyJ..\",", "{\"name\":\"Authorization\",\"value\":\"Bearer eyJ..\"},",
    "CognitoIdentityServiceProvider.a.b.idToken: eyJ..\n", "\\u0065", "\\x65", "\\u", "&#x2E;", "&#", "%2", "\r",
    "\r\n", "\t", "\u{0}", "é", "한", "eyA", "ewo", "ew0K", "e30", "e30.", "ewogImFsZyI6Im5vbmUiCn0.e30. ",
    "eyAiYWxnIjoibm9uZSJ9.e30.\n", "«eyJ..» ", "“eyJ.. ", "‘eyJ.. ", "`eyJ.. ", "=eyJ.", "%7BeyJ", "curl.exe eyJ.. ",
    "{CognitoIdentityServiceProvider.eyJ.. ", "x-a: eyJ..\n", "https://a/#eyJ..?", "token: token: ",
];

/// Repeated behind one token.
#[rustfmt::skip]
const BEHIND: &[&str] = &[
    ".", ".;", ".,", ";", "; ", "\"", "\" ", "' ", " ", ".\n", "...", "..\"", ".\"", "…", ".…", "\\n", "\\\"",
    "\\\" ", "&quot;", "&quot;.", "%20", "%22", "%22.", ".%22", ".%20", "&#34;.", "\u{200b}", "\u{200b}.", "=", "=.",
    ".=", " .", " a", "\na", "\naaaa", "\naaaa.", "\n>", "> ", ">\n", "a\n", "-", "_", "+", "/", "%2B", "~", "~a",
    "а", ".а", ".`", "“.", "»", "%0A.", "\\n.", "&#10;.", "`\n", "^\n.", "\u{3000}.", "&quot;\"",
];

/// Repeated before one token.
#[rustfmt::skip]
const BEFORE: &[&str] = &[
    " ", "\"", "\" ", "' \" ", "Bearer ", "bearer \"", "\" Bearer ", "Bearer: ", "> ", ">", ">\" ", "\\n", "\\\" ",
    "&quot; ", "%20", "%22 ", "\u{200b}", "\u{feff}\"", "authorization: ", "Authorization: Bearer ", "“", "\\\"",
    "&nbsp;", "^\n", "%22", "bearer:", "BEARER ",
];

/// One fills the first half of the text, another the second.
#[rustfmt::skip]
const HALVES: &[&str] = &[
    "eyJ.. ", "idtoken=aaaaaaaaaaaaaaaa ", "\" ", "Bearer ", ".;", "eyJabcd.\n", "\"eyJ.. ", "’eyJ.. ", "curl x ",
    "a=b&", "+", "\\n", "“eyJ ", "=", "x eyJa\nbbbb\n",
];

/// One stands in every two kilobytes of prose, so that the most tokens of a text are not reached before 8 MB.
#[rustfmt::skip]
const AMONG: &[&str] = &[
    "eyJ.. ", "\"eyJ. \" ", "\"eyJabcd.\n\" ", "x-a: eyJ..\n", "idtoken:aaaaaaaaaaaaaaaa\n", "curl eyJ.. ", "eyJ.\na\n.\n",
    "eyJhIjoxfQ.e30.aaa ", "{\"id_token\":\"eyJ..\"}\n", "Cookie: a=eyJ..;\n",
];

/// The shapes of this file.
pub fn all() -> Vec<Shape> {
    let mut shapes = Vec::new();
    for unit in AMONG {
        let rare = filled("that is said of it, and more. ", 2000) + unit;
        shapes.push(Shape::text(format!("{unit:?} among prose"), move |n| filled(&rare, n)));
    }
    for unit in REPEATED {
        shapes.push(Shape::text(format!("{unit:?} repeated"), |n| filled(unit, n)));
    }
    for unit in BEHIND {
        shapes.push(Shape::text(format!("{unit:?} behind a token"), |n| token() + &filled(unit, n)));
        shapes.push(Shape::text(format!("{unit:?} behind two segments"), |n| {
            format!("eyJhbGciOiJub25lIn0.e30.{}", filled(unit, n))
        }));
        shapes.push(Shape::text(format!("{unit:?} behind a token in a line"), |n| {
            format!("see\na: {}{}", token(), filled(unit, n))
        }));
    }
    for unit in BEFORE {
        shapes.push(Shape::text(format!("{unit:?} before a token"), |n| filled(unit, n) + &token()));
    }
    for (at, first) in HALVES.iter().enumerate() {
        for second in HALVES.iter().cycle().skip(at + 1).take(4) {
            shapes.push(Shape::text(format!("{first:?}, then {second:?}"), |n| {
                filled(first, n / 2) + &filled(second, n / 2) + &token()
            }));
        }
    }
    shapes
}
