//! What a logger puts before its lines, in which numbers and the width of blanks may differ from line to line.

use crate::order;

/// A prefix, by its shape.
#[derive(Clone, Copy, Debug)]
pub struct Shape<'a>(&'a str);

/// What a prefix ends with.
const ENDS: [&str; 4] = [": ", "| ", "] ", "> "];

/// The longest prefix, in bytes.
const LONGEST: usize = 160;

impl<'a> Shape<'a> {
    /// The shape of this prefix.
    #[must_use]
    pub const fn of(prefix: &'a str) -> Self {
        Self(prefix)
    }

    /// Where a prefix of `line` may end.
    pub fn ends(line: &str) -> impl Iterator<Item = usize> {
        let ends = ENDS.iter().flat_map(|end| line.match_indices(end)).map(|(at, end)| at + end.len());
        ends.filter(|at| *at <= LONGEST)
    }

    /// The prefixes of a logger that a line may have, the longest first.
    pub(super) fn of_logger(line: &'a str) -> Vec<Self> {
        // A line of a document begins with a blank, a quotation mark or a bracket.
        if !line.starts_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '[' | '(' | '<')) {
            return Vec::new();
        }
        let end = (0..=line.len().min(LONGEST)).rev().find(|at| line.is_char_boundary(*at)).unwrap_or_default();
        let near = line.get(..end).unwrap_or_default();
        // A clock has a colon, and each end one of the others.
        if !near.bytes().any(|byte| matches!(byte, b':' | b'|' | b']' | b'>')) {
            return Vec::new();
        }
        let behind_clock = clock(near).and_then(|at| near.get(at..)?.find([' ', '\t']).map(|blank| at + blank + 1));
        let mut ends: Vec<usize> = Self::ends(near).chain(behind_clock).collect();
        order::by(&mut ends, |one, other| other.cmp(one));
        ends.dedup();
        ends.into_iter().filter_map(|end| near.get(..end)).filter(|prefix| is_of_logger(prefix)).map(Self).collect()
    }

    /// What follows the prefix in a line that has one of the same shape.
    #[must_use]
    pub fn strip<'l>(&self, line: &'l str) -> Option<&'l str> {
        let shape = self.0.trim_end();
        let (mut rest, mut shape_rest) = (line, shape);
        while let Some(c) = shape_rest.chars().next() {
            let is_like: fn(char) -> bool = match c {
                c if c.is_ascii_digit() => |c| c.is_ascii_digit(),
                ' ' | '\t' => |c| matches!(c, ' ' | '\t'),
                _ => |_| false,
            };
            let (behind, shape_behind) = if is_like(c) {
                (rest.trim_start_matches(is_like), shape_rest.trim_start_matches(is_like))
            } else {
                (rest.strip_prefix(c)?, shape_rest.get(c.len_utf8()..).unwrap_or_default())
            };
            if behind.len() == rest.len() {
                return None;
            }
            (rest, shape_rest) = (behind, shape_behind);
        }
        let blanks = self.0.len() - shape.len();
        let found = rest.len() - rest.trim_start_matches([' ', '\t']).len();
        rest.get(found.min(blanks)..)
    }
}

/// Whether it is what a logger writes: a clock, a container's name, a program and its number.
fn is_of_logger(prefix: &str) -> bool {
    let is_container = prefix.ends_with("| ") && prefix.starts_with(|c: char| c.is_ascii_alphanumeric());
    is_container || clock(prefix).is_some() || ["): ", "]: "].iter().any(|end| prefix.ends_with(end))
}

/// Where a time of day stands, `10:00:07`.
fn clock(text: &str) -> Option<usize> {
    let is_one = |window: &[u8]| {
        window.iter().enumerate().all(|(at, byte)| if at % 3 == 2 { *byte == b':' } else { byte.is_ascii_digit() })
    };
    text.as_bytes().windows(8).position(is_one)
}
