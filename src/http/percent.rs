//! The parameters of a URL's query or fragment, with their percent-encoding undone (WHATWG URL,
//! `application/x-www-form-urlencoded`).

use crate::encoding::percent;

/// The value of the first parameter `name` of a URL.
#[must_use]
pub fn parameter(url: &str, name: &str) -> Option<String> {
    let pairs = url.split(['?', '#']).skip(1).flat_map(|part| part.split('&'));
    pairs.filter_map(|pair| pair.split_once('=')).find(|(found, _)| *found == name).map(|(_, value)| decode(value))
}

/// The text with `+` and percent-encoding undone; what is no encoding stays as it is.
#[must_use]
pub fn decode(text: &str) -> String {
    percent::decoded(&text.replace('+', " "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_are_decoded() {
        assert_eq!(parameter("https://a/cb?x=1&d=a+b%3Ac", "d").as_deref(), Some("a b:c"));
        assert_eq!(parameter("https://a/cb#d=%E2%9C%93&x", "d").as_deref(), Some("✓"));
        assert_eq!(parameter("https://a/cb?d", "d"), None);
        assert_eq!(decode("100%"), "100%");
    }
}
