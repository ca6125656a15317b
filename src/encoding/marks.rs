//! Words that are looked for all at once: one pass over a text tells whether any of them stands in it, however many
//! they are.

use std::sync::OnceLock;

use aho_corasick::Input;
use aho_corasick::automaton::Automaton as _;
use aho_corasick::dfa::DFA;

/// A list of words, and what finds them.
pub struct Marks {
    words: &'static [&'static str],
    search: OnceLock<Option<DFA>>,
}

impl Marks {
    /// The words, which are compared byte for byte.
    #[must_use]
    pub const fn new(words: &'static [&'static str]) -> Self {
        Self { words, search: OnceLock::new() }
    }

    /// Whether one of the words stands in `text`, as a piece of another word too.
    #[must_use]
    pub fn any_in(&self, text: &str) -> bool {
        match self.search.get_or_init(|| DFA::new(self.words).ok()) {
            Some(search) => search.try_find(&Input::new(text).earliest(true)).is_ok_and(|found| found.is_some()),
            None => self.words.iter().any(|word| text.contains(word)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Marks;

    #[test]
    fn any_of_the_words_is_found_wherever_it_stands() {
        static MARKS: Marks = Marks::new(&["tatus", "HTTP/", "status code"]);
        for text in ["Status", "a status code", "HTTP/2 401", "{\"httpStatus\":1}", "ㄱstatus"] {
            assert!(MARKS.any_in(text), "{text}");
        }
        for text in ["", "STATUS", "http/2", "HTTP", "stat us", "코드"] {
            assert!(!MARKS.any_in(text), "{text}");
        }
    }
}
