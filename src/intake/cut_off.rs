//! What a chat, a log or a table writes behind a value of which it shows no more.

use super::single_token::SIGNATURE_LENGTHS;
use super::{Found, Kind, Stray};
use crate::span::Span;

/// Words that say so, in lower case, behind a blank or none.
const WORDS: [&str; 5] = ["show more", "see more", "read more", "view more", "더 보기"];

/// Words in brackets that say so, in lower case.
const IN_BRACKETS: [&str; 9] =
    ["truncated", "trimmed", "clipped", "shortened", "more", "cut", "omitted", "생략", "잘림"];

/// The longest remark in brackets, in bytes.
const LONGEST: usize = 48;

/// Adds the mark behind a token that is not whole: what the token lacks was left out where it was copied from.
pub(super) fn add(text: &str, found: &mut Found) {
    let end = found.span().end;
    if found.strays_of(&[Kind::Ellipsis]).next().is_none()
        && !is_whole(&found.clean)
        && let Some(length) = text.get(end..).and_then(mark)
    {
        found.strays.push(Stray { kind: Kind::Ellipsis, span: Span::new(end, end + length), instead: "" });
    }
}

/// Whether a token has three segments, and a signature of a length that one of RFC 7518's algorithms gives.
fn is_whole(token: &str) -> bool {
    let mut segments = token.split('.');
    match (segments.next(), segments.next(), segments.next(), segments.next()) {
        (Some(_), Some(_), Some(signature), None) => SIGNATURE_LENGTHS.contains(&signature.len()),
        (.., Some(_)) => true,
        _ => false,
    }
}

/// The length of the mark that `behind` begins with.
fn mark(behind: &str) -> Option<usize> {
    let ellipsis = ["…", "..."].iter().find(|mark| behind.starts_with(**mark));
    if let Some(ellipsis) = ellipsis {
        return Some(ellipsis.len());
    }
    let blank = usize::from(behind.starts_with(' '));
    let end = (0..=behind.len().min(LONGEST)).rev().find(|end| behind.is_char_boundary(*end))?;
    let near = behind.get(blank..end)?.split(['\n', '\r']).next()?;
    let lower = near.to_lowercase();
    if let Some(word) = WORDS.iter().find(|word| lower.starts_with(**word)) {
        return Some(blank + word.len());
    }
    let closing = match near.chars().next()? {
        '[' => ']',
        '(' => ')',
        '<' => '>',
        '{' => '}',
        _ => return None,
    };
    let length = near.find(closing)? + closing.len_utf8();
    let remark = near.get(..length)?.to_lowercase();
    let mut words = remark.split(|c: char| !c.is_alphabetic());
    // `[+420 chars]`
    let counts = remark.contains('+') && remark.contains("char");
    (counts || words.any(|word| IN_BRACKETS.contains(&word))).then_some(blank + length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_what_was_left_out() {
        for (behind, written) in [
            ("… Show more\n", Some("…")),
            ("... (420 characters)", Some("...")),
            ("[truncated 512 chars]\n401", Some("[truncated 512 chars]")),
            (" (more)", Some(" (more)")),
            ("<truncated>", Some("<truncated>")),
            ("[+312 chars]", Some("[+312 chars]")),
            (" Show more", Some(" Show more")),
            (" 더 보기", Some(" 더 보기")),
            (" (생략)", Some(" (생략)")),
            (" (mine)", None),
            (" and more", None),
            ("\n[truncated]", None),
            ("", None),
        ] {
            assert_eq!(mark(behind).and_then(|length| behind.get(..length)), written, "{behind:?}");
        }
        assert!(is_whole(&format!("a.b.{}", "s".repeat(342))));
        assert!(!is_whole(&format!("a.b.{}", "s".repeat(341))) && !is_whole("a.b"));
    }
}
