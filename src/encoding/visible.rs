//! JSON as it was written, order, duplicates and number text kept, and text in which nothing hides.

use super::json::Json;

/// A value as indented text. Blanks that would hide in it are written as escapes.
#[must_use]
pub fn indented(value: &Json) -> String {
    let mut out = String::new();
    write(&mut out, value, 0);
    out
}

/// A value on one line: a string without its quotes, anything else as JSON.
#[must_use]
pub fn one_line(value: &Json) -> String {
    match value {
        Json::String(text) => visible(text),
        Json::Array(items) if items.iter().all(|n| matches!(n.value, Json::String(_))) => {
            items.iter().map(|n| one_line(&n.value)).collect::<Vec<_>>().join("\n")
        }
        other => indented(other),
    }
}

fn write(out: &mut String, value: &Json, depth: usize) {
    match value {
        Json::Null => out.push_str("null"),
        Json::Bool(value) => out.push_str(if *value { "true" } else { "false" }),
        Json::Number(text) | Json::Verbatim(text) => out.push_str(text),
        Json::String(text) => quote(out, text),
        Json::Array(items) => list(out, depth, ('[', ']'), items, |out, n| write(out, &n.value, depth + 1)),
        Json::Object(members) => list(out, depth, ('{', '}'), members, |out, m| {
            quote(out, &m.name);
            out.push_str(": ");
            write(out, &m.node.value, depth + 1);
        }),
    }
}

fn list<T>(out: &mut String, depth: usize, (open, close): (char, char), items: &[T], one: impl Fn(&mut String, &T)) {
    out.push(open);
    for (i, item) in items.iter().enumerate() {
        out.push_str(if i == 0 { "\n" } else { ",\n" });
        out.push_str(&"  ".repeat(depth + 1));
        one(out, item);
    }
    if !items.is_empty() {
        out.push('\n');
        out.push_str(&"  ".repeat(depth));
    }
    out.push(close);
}

fn quote(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => {
                out.push('\\');
                out.push(c);
            }
            _ => push_visible(out, c),
        }
    }
    out.push('"');
}

/// Text in which nothing hides: what leaves no ink, or changes what stands around it, becomes an escape.
#[must_use]
pub fn visible(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    text.chars().for_each(|c| push_visible(&mut out, c));
    out
}

fn push_visible(out: &mut String, c: char) {
    // Nearly all of a text.
    if c == ' ' || c.is_ascii_graphic() {
        return out.push(c);
    }
    let code = u32::from(c);
    match c {
        '\n' => out.push_str("\\n"),
        '\t' => out.push_str("\\t"),
        '\r' => out.push_str("\\r"),
        _ if !hides(c) => out.push(c),
        _ if code > 0xffff => out.push_str(&format!("\\u{{{code:x}}}")),
        _ => out.push_str(&format!("\\u{code:04x}")),
    }
}

/// Whether a character leaves no ink, or changes what stands around it: controls, blanks, direction marks, fillers of
/// Korean letters, the empty braille pattern, variation selectors, annotations and tags.
fn hides(c: char) -> bool {
    let hides_its_neighbours = matches!(
        u32::from(c),
        0x034f
            | 0x061c
            | 0x115f..=0x1160
            | 0x17b4..=0x17b5
            | 0x180b..=0x180f
            | 0x202a..=0x202e
            | 0x2061..=0x206f
            | 0x2800
            | 0x3164
            | 0xfe00..=0xfe0f
            | 0xffa0
            | 0xfff0..=0xfffb
            | 0x1_d173..=0x1_d17a
            | 0xe_0000..=0xe_0fff
    );
    hides_its_neighbours || super::blank::is_blank(c)
}

/// JSON that says the same, and in which nothing hides: such characters stand in its strings alone, where each may be
/// written as an escape (RFC 8259 §7).
#[must_use]
pub fn visible_json(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        // The controls of ASCII but for the last one are white space between members, or escapes already.
        if (c.is_ascii() && c != '\u{7f}') || !hides(c) {
            out.push(c);
        } else {
            let mut units = [0; 2];
            c.encode_utf16(&mut units).iter().for_each(|unit| out.push_str(&format!("\\u{unit:04x}")));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::encoding::json::parse;

    #[test]
    fn nothing_is_lost_and_nothing_hides() {
        let value = parse("{\"a\":1.0,\"a\":[\"x\\u202ey\",{}],\"n\":null}").unwrap().value;
        let shown = "{\n  \"a\": 1.0,\n  \"a\": [\n    \"x\\u202ey\",\n    {}\n  ],\n  \"n\": null\n}";
        assert_eq!(indented(&value), shown);
    }

    /// Each kind of character that hides, or that hides something else.
    const HIDING: &str = "\u{7}\u{1b}\u{7f}\u{85}\u{9b}\u{ad}\u{34f}\u{61c}\u{115f}\u{1160}\u{180e}\u{200b}\u{200c}\u{200d}\u{200e}\u{200f}\u{2028}\u{2029}\u{202a}\u{202e}\u{2060}\u{2066}\u{2069}\u{2800}\u{3164}\u{fe0f}\u{feff}\u{ffa0}\u{fff9}\u{fffb}\u{e0001}\u{e0041}\u{e0100}";

    #[test]
    fn whatever_hides_becomes_an_escape() {
        let shown = visible(HIDING);
        assert!(shown.chars().all(|c| c.is_ascii_graphic()), "{shown}");
        assert_eq!(shown.matches("\\u").count(), HIDING.chars().count());
        assert_eq!(visible("한글 ✓ → ••• é"), "한글 ✓ → ••• é");
    }

    #[test]
    fn json_in_which_nothing_hides_says_the_same() {
        let value = serde_json::json!({ HIDING: [HIDING, "한글 \" \\ "] });
        let written = visible_json(&value.to_string());
        assert!(!written.chars().any(|c| c != ' ' && hides(c)), "{written}");
        assert!(written.contains("한글"), "{written}");
        assert_eq!(serde_json::from_str::<serde_json::Value>(&written).unwrap(), value);
    }
}
