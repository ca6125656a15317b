//! What stands between the quotation marks of a JSON string (RFC 8259 §7).

/// The text that a string's inside stands for (RFC 8259 §7); `None` when it has half a surrogate pair.
#[must_use]
pub fn unescaped(inside: &str) -> Option<String> {
    // What is escaped is never shorter than what it stands for.
    let mut text = String::with_capacity(inside.len());
    // Code units of `\u`, of which two may make one character.
    let mut units = Vec::new();
    let mut rest = inside;
    while let Some((plain, escape)) = next_escape(rest) {
        if !plain.is_empty() {
            put(&mut units, &mut text)?;
            text.push_str(plain);
        }
        let kind = escape.bytes().next()?;
        rest = escape.get(1..)?;
        if kind == b'u' {
            let (digits, behind) = rest.split_at_checked(4)?;
            units.push(u16::from_str_radix(digits, 16).ok()?);
            rest = behind;
            continue;
        }
        put(&mut units, &mut text)?;
        text.push(match kind {
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            itself => char::from(itself),
        });
    }
    put(&mut units, &mut text)?;
    text.push_str(rest);
    Some(text)
}

/// What stands before the next backslash, and what behind it. Escapes stand close together where there are any.
fn next_escape(rest: &str) -> Option<(&str, &str)> {
    let at = rest.bytes().position(|byte| byte == b'\\')?;
    Some((rest.get(..at)?, rest.get(at + 1..)?))
}

/// Puts the characters that the code units make behind the text; `None` where half of one is missing.
fn put(units: &mut Vec<u16>, text: &mut String) -> Option<()> {
    if !units.is_empty() {
        text.push_str(&String::from_utf16(units).ok()?);
        units.clear();
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_string_reads_as_serde_json_reads_it() {
        let insides = [
            "",
            r"\\",
            r#"\\\"\u00e9x"#,
            r"\ud83d",
            r"\udc00a",
            r"\ud83d\n",
            r"\ud83d\ud83d\ude00",
            r"\ud83d \ude00",
            r"\ud83d\\\ude00",
            r"\u0041é",
            r"\b\f\n\r\t\/",
            r"\ud55c\uD83D\ude00\\u00e9",
        ];
        for inside in insides {
            assert_eq!(unescaped(inside), serde_json::from_str(&format!("\"{inside}\"")).ok(), "{inside}");
        }
    }
}
