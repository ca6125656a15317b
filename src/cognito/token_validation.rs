//! An authorizer's token validation expression (`identityValidationExpression` in the API).

use regex_lite::Regex;

use crate::say;
use crate::text::Text;

/// A token validation expression. It is run in time linear in the text, so a hostile one costs nothing.
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
        let compiled = |text: &str| Regex::new(text).map_err(|fault| not_read(&fault.to_string()));
        Ok(Self { part: compiled(pattern)?, whole: compiled(&format!("^(?:{pattern})$"))? })
    }

    /// The expression as it was typed.
    #[must_use]
    pub fn pattern(&self) -> &str {
        self.part.as_str()
    }

    /// Whether it matches the whole of `text`.
    #[must_use]
    pub fn matches_whole(&self, text: &str) -> bool {
        self.whole.is_match(text)
    }

    /// Whether it matches any part of `text`.
    #[must_use]
    pub fn matches_part(&self, text: &str) -> bool {
        self.part.is_match(text)
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
        "토큰 검증 정규식을 읽을 수 없습니다: {fault}. 전방·후방 탐색과 역참조는 여기서 지원하지 않습니다."
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
    fn a_hostile_expression_ends() {
        let hostile = TokenValidation::parse("(a+)+b").unwrap();
        assert!(!hostile.matches_part(&"a".repeat(10_000)));
    }
}
