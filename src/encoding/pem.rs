//! Textual encoding of keys and certificates (RFC 7468), read leniently: what stands between the blocks is
//! passed over, as people paste it.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// One block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block<'t> {
    /// What stands behind `BEGIN`, such as `PUBLIC KEY`.
    pub label: &'t str,
    /// The bytes; `None` where they are not base64.
    pub bytes: Option<Vec<u8>>,
}

/// How a block begins.
pub const BEGIN: &str = "-----BEGIN ";
const DASHES: &str = "-----";
/// The characters of a line (RFC 7468 §2).
const WIDTH: usize = 64;

/// The blocks of a text, in order. A block without an end is left out.
#[must_use]
pub fn blocks(text: &str) -> Vec<Block<'_>> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((label, body)) = rest.split_once(BEGIN).and_then(|(_, after)| after.split_once(DASHES)) {
        let Some((body, after)) = body.split_once("-----END ") else { break };
        // In the value of a variable or a JSON string the line ends are written out.
        let body = body.replace("\\r", "").replace("\\n", "");
        let clean: String = body.chars().filter(|c| !c.is_whitespace()).collect();
        found.push(Block { label, bytes: STANDARD.decode(clean).ok() });
        rest = after;
    }
    found
}

/// A block as a text that ends with a line feed.
#[must_use]
pub fn write(label: &str, bytes: &[u8]) -> String {
    let body = STANDARD.encode(bytes);
    let mut text = format!("{BEGIN}{label}{DASHES}\n");
    for (at, c) in body.chars().enumerate() {
        if at > 0 && at % WIDTH == 0 {
            text.push('\n');
        }
        text.push(c);
    }
    text.push_str(&format!("\n-----END {label}{DASHES}\n"));
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let text = format!("a\r\n{}b{}", write("PUBLIC KEY", &[7; 100]), write("X", b"").replace('\n', "\r\n"));
        let found = blocks(&text);
        assert_eq!(found[0], Block { label: "PUBLIC KEY", bytes: Some(vec![7; 100]) });
        assert_eq!(found[1], Block { label: "X", bytes: Some(Vec::new()) });
        assert!(text.lines().all(|line| line.len() <= WIDTH));
    }

    #[test]
    fn line_ends_may_be_written_out() {
        let text = write("PUBLIC KEY", &[7; 100]).replace('\n', "\\n");
        assert_eq!(blocks(&text), [Block { label: "PUBLIC KEY", bytes: Some(vec![7; 100]) }]);
    }

    #[test]
    fn a_damaged_block_is_none() {
        assert_eq!(blocks("-----BEGIN A-----\n!!!\n-----END A-----"), [Block { label: "A", bytes: None }]);
        assert_eq!(blocks("-----BEGIN A-----\nAAAA"), []);
        assert_eq!(blocks("-----BEGIN"), []);
    }
}
