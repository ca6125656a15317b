//! Tokens in texts that are shown: API Gateway echoes the Authorization header in some of its answers.

use super::{is_dense, is_token_char};
use crate::jose::compact::begins_as_header;

/// From this length on a run of token characters without words is taken for a token.
const LONG: usize = 20;

/// The text with each token cut to its first three letters.
#[must_use]
pub fn tokens(text: &str) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(is_token_char) {
        let (before, behind) = rest.split_at_checked(at).unwrap_or((rest, ""));
        let end = behind.find(|c| !is_token_char(c)).unwrap_or(behind.len());
        let (run, after) = behind.split_at_checked(end).unwrap_or((behind, ""));
        masked.push_str(before);
        let begins = run.find("eyJ").filter(|_| is_dense(run));
        let is_token = begins_as_header(run) || (run.len() >= LONG && is_dense(run));
        match (begins, is_token) {
            (Some(at), _) => {
                masked.push_str(run.get(..at).unwrap_or_default());
                masked.push_str("eyJ…");
            }
            (None, true) => {
                masked.push_str(run.get(..3).unwrap_or_default());
                masked.push('…');
            }
            (None, false) => masked.push_str(run),
        }
        rest = after;
    }
    masked.push_str(rest);
    masked
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_token_is_cut() {
        for (text, cut) in [
            ("'eyJa.b.c' not, 'Bearer eyJa.b.c'.", "'eyJ…' not, 'Bearer eyJ…'."),
            ("Authorization=eyJa.b.c", "Authorization=eyJ…"),
            ("'ewogImFsZyI6IkhTMjU2In0.e30.' not", "'ewo…' not"),
            ("'a1b2c3d4e5f6g7h8i9j0k1' not", "'a1b…' not"),
            ("execute-api:Invoke on resource", "execute-api:Invoke on resource"),
        ] {
            assert_eq!(super::tokens(text), cut);
        }
    }
}
