//! An authorizer's token validation expression (`identityValidationExpression` in the API).

use regex_lite::{Regex, RegexBuilder};

use crate::say;
use crate::text::Text;

/// The most that an expression may take when it is compiled, in bytes: what it costs for each character of a text grows
/// with it.
const LARGEST: usize = 64 << 10;

/// The longest text that is matched, in bytes: no audience is longer.
const LONGEST: usize = 2_048;

/// A token validation expression. It is run in time linear in the text, and its size is bounded.
#[derive(Clone, Debug)]
pub struct TokenValidation {
    part: Regex,
    whole: Regex,
}

impl TokenValidation {
    /// Reads an expression.
    ///
    /// # Errors
    /// A sentence that says what is wrong with it.
    pub fn parse(pattern: &str) -> Result<Self, Text> {
        let compiled = |text: &str| {
            RegexBuilder::new(text).size_limit(LARGEST).build().map_err(|fault| not_read(&fault.to_string()))
        };
        Ok(Self { part: compiled(pattern)?, whole: compiled(&format!("^(?:{pattern})$"))? })
    }

    /// The expression as it was typed.
    #[must_use]
    pub fn pattern(&self) -> &str {
        self.part.as_str()
    }

    /// Whether it can be matched against `text`: a longer text than any audience is not.
    #[must_use]
    pub const fn can_match(text: &str) -> bool {
        text.len() <= LONGEST
    }

    /// Whether it matches the whole of `text`.
    #[must_use]
    pub fn matches_whole(&self, text: &str) -> bool {
        Self::can_match(text) && self.whole.is_match(text)
    }

    /// Whether it matches any part of `text`.
    #[must_use]
    pub fn matches_part(&self, text: &str) -> bool {
        Self::can_match(text) && self.part.is_match(text)
    }
}

impl PartialEq for TokenValidation {
    fn eq(&self, other: &Self) -> bool {
        self.pattern() == other.pattern()
    }
}

impl Eq for TokenValidation {}

fn not_read(fault: &str) -> Text {
    say!(
        "The token validation expression cannot be read: {fault}. Look-around and back-references are not supported here.",
        "토큰 검증 정규식을 읽을 수 없습니다({fault}). 전방·후방 탐색과 역참조는 여기서 지원하지 않습니다."
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_and_part_are_told_apart() {
        let one = TokenValidation::parse("abc|def").unwrap();
        assert!(one.matches_whole("def") && !one.matches_whole("xdef") && one.matches_part("xdef"));
    }

    #[test]
    fn a_bad_expression_is_named() {
        for pattern in ["(", "a(?=b)", "(a)\\1"] {
            let fault = TokenValidation::parse(pattern).unwrap_err();
            assert!(fault.en.contains("cannot be read") && fault.ko.contains("정규식"), "{pattern}: {fault:?}");
        }
    }

    #[test]
    fn an_expression_that_unfolds_is_refused() {
        for pattern in
            ["((a{0,99}){0,99}){0,9}b", "(.{0,200}){0,200}b", "(a{1,1000}){1,1000}", "((((x{9}){9}){9}){9}){9}"]
        {
            assert!(TokenValidation::parse(pattern).is_err(), "{pattern}");
        }
        for pattern in ["^[a-z0-9]{26}$", "^(1example23456789|2example23456789)$", "https://.*"] {
            assert!(TokenValidation::parse(pattern).is_ok(), "{pattern}");
        }
    }

    #[test]
    fn a_hostile_expression_ends() {
        let hostile = TokenValidation::parse("(a+)+b").unwrap();
        assert!(!hostile.matches_part(&"a".repeat(2_000)));
        let any = TokenValidation::parse(".").unwrap();
        assert!(any.matches_part(&"a".repeat(2_000)) && !any.matches_part(&"a".repeat(3_000)));
        assert!(!TokenValidation::can_match(&"a".repeat(3_000)), "whoever asks is told that it was not matched");
    }
}
