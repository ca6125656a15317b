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

/// Text in which nothing hides: control, zero-width and direction characters become escapes.
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
    let hides = c.is_control()
        || super::blank::is_blank(c)
        || matches!(code, 0x061c | 0x202a..=0x202e | 0x2061..=0x206f | 0xe0000..=0xe007f);
    match c {
        '\n' => out.push_str("\\n"),
        '\t' => out.push_str("\\t"),
        '\r' => out.push_str("\\r"),
        _ if hides && code > 0xffff => out.push_str(&format!("\\u{{{code:x}}}")),
        _ if hides => out.push_str(&format!("\\u{code:04x}")),
        _ => out.push(c),
    }
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
}
