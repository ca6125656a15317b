//! JSON objects that stand in a text among other things.

use crate::span::Span;

/// How many braces that open no object are tried at most, so that a text is gone through in one pass.
const MOST_IN_VAIN: usize = 32;

/// The places of the outermost objects in `text`, in order: from a brace to the one that closes it. Whether they can be
/// parsed is not asked.
#[must_use]
pub fn objects(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let (mut at, mut in_vain) = (0, 0);
    while let Some(start) = text.get(at..).and_then(|rest| rest.find('{')).map(|found| at + found) {
        match text.get(start..).and_then(closed).map(|length| start + length) {
            Some(end) => {
                found.push(Span::new(start, end));
                at = end;
            }
            None if in_vain < MOST_IN_VAIN => {
                in_vain += 1;
                at = start + 1;
            }
            None => break,
        }
    }
    found
}

/// How long the object or the array is that `text` begins with; `None` where its bracket is not closed.
#[must_use]
pub fn closed(text: &str) -> Option<usize> {
    let (mut depth, mut in_string, mut is_escaped) = (0_usize, false, false);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' if in_string => is_escaped = true,
            b'"' => in_string = !in_string,
            b'{' | b'[' if !in_string => depth += 1,
            b'}' | b']' if !in_string => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return Some(at + 1);
                }
            }
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn objects_are_found_among_other_things() {
        let text = "a {\"b\":\"}\\\"\",\"c\":[{}]} d\n{\"e\":1}{ f";
        let found: Vec<&str> = objects(text).into_iter().map(|span| span.of(text)).collect();
        assert_eq!(found, ["{\"b\":\"}\\\"\",\"c\":[{}]}", "{\"e\":1}"]);
        assert_eq!(objects("no braces } here"), []);
        assert_eq!(objects(&"{".repeat(10_000)), []);
    }
}
