//! What a logger puts before each line: `09-21 14:13:20.123  42  42 D OkHttp  : `, `web-1  | `, `flutter: `.

use super::first_line::{request_line, status_line};
use crate::encoding::shape::Shape;

/// What stands before the lines of a text.
pub(super) struct Prefix<'a>(Shape<'a>);

/// How far into a line a message's first line is looked for, and in how many lines, so that a text is read in one pass.
const FAR: usize = 480;
const MOST: usize = 400;

impl<'a> Prefix<'a> {
    /// What stands before the first line that begins a message; `None` where nothing does.
    pub fn of(text: &'a str) -> Option<Self> {
        text.lines().take(MOST).find_map(|line| {
            let near = line.get(..(0..=line.len().min(FAR)).rev().find(|at| line.is_char_boundary(*at))?)?;
            if begins(near) {
                return None;
            }
            let at = Shape::ends(near).find(|at| near.get(*at..).is_some_and(begins))?;
            near.get(..at).map(|prefix| Self(Shape::of(prefix)))
        })
    }

    /// The line without the prefix, where it has one of the same shape.
    pub fn strip<'l>(&self, line: &'l str) -> &'l str {
        self.0.strip(line).unwrap_or(line)
    }
}

/// Whether a line is the first of a message.
fn begins(line: &str) -> bool {
    let plain = line.strip_prefix("> ").or_else(|| line.strip_prefix("< ")).unwrap_or(line);
    // A name before the colon of an address is no prefix of mitmproxy's own.
    status_line(plain, false).is_some() || request_line(plain, false).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_lose_what_a_logger_puts_before_them() {
        for (line, like, plain) in [
            (
                "09-21 14:13:20.123  4242  4321 D OkHttp  : --> GET https://a.example/x",
                "09-21 14:13:20.125  4242    21 D OkHttp  : Authorization: Bearer t",
                "Authorization: Bearer t",
            ),
            ("web-1  | GET /x HTTP/1.1", "web-1  |   Host: a", "  Host: a"),
            ("flutter: HTTP/1.1 401 Unauthorized", "flutter:", ""),
            ("[14:13:20] DEBUG wire: > GET /x HTTP/1.1", "[14:13:21] DEBUG wire: > Host: a", "> Host: a"),
        ] {
            let prefix = Prefix::of(line).unwrap_or_else(|| panic!("{line}"));
            assert_eq!(prefix.strip(like), plain, "{line}");
            assert_eq!(prefix.strip("another line"), "another line");
        }
        for text in ["GET /x HTTP/1.1\nHost: a", "127.0.0.1:51234: GET https://a.example/x HTTP/2.0", "a: b", ""] {
            assert!(Prefix::of(text).is_none(), "{text}");
        }
    }
}
