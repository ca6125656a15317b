//! What stands between the quotation marks of a JSON string (RFC 8259 §7).

/// The text that a string's inside stands for (RFC 8259 §7); `None` when it has half a surrogate pair.
#[must_use]
pub fn unescaped(inside: &str) -> Option<String> {
    let mut pieces = inside.split('\\');
    // What is escaped is never shorter than what it stands for.
    let mut text = String::with_capacity(inside.len());
    text.push_str(pieces.next()?);
    // Code units of `\u`, of which two may make one character.
    let mut units = Vec::new();
    while let Some(piece) = pieces.next() {
        let (kind, mut rest) = piece.split_at_checked(1).unwrap_or_default();
        if kind == "u" {
            let digits = rest.split_at_checked(4)?;
            units.push(u16::from_str_radix(digits.0, 16).ok()?);
            rest = digits.1;
            if rest.is_empty() && pieces.clone().next().is_some_and(|next| next.starts_with('u')) {
                continue;
            }
        }
        if !units.is_empty() {
            text.push_str(&String::from_utf16(&units).ok()?);
            units.clear();
        }
        match kind {
            // Nothing stands between two reverse solidi: the second one is meant.
            "" => {
                text.push('\\');
                rest = pieces.next()?;
            }
            "b" => text.push('\u{8}'),
            "f" => text.push('\u{c}'),
            "n" => text.push('\n'),
            "r" => text.push('\r'),
            "t" => text.push('\t'),
            "u" => {}
            itself => text.push_str(itself),
        }
        text.push_str(rest);
    }
    Some(text)
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
