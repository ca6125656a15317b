//! A text with the number that the page and the inspector know it by.

use std::ops::Deref;
use std::rc::Rc;

use crate::report::message::TextNumber;

/// A text and its number. An empty text has the number 0; no other number is given twice.
#[derive(Clone, Debug, Default)]
pub struct Numbered {
    /// The number.
    pub number: TextNumber,
    /// The text.
    pub text: Rc<str>,
}

impl PartialEq for Numbered {
    fn eq(&self, other: &Self) -> bool {
        self.number == other.number
    }
}

impl Deref for Numbered {
    type Target = str;

    fn deref(&self) -> &str {
        &self.text
    }
}

/// Gives numbers, each once.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Numbers(TextNumber);

impl Numbers {
    /// A text with a number of its own.
    pub fn give(&mut self, text: Rc<str>) -> Numbered {
        if text.is_empty() {
            return Numbered::default();
        }
        self.0 = self.0.wrapping_add(1).max(1);
        Numbered { number: self.0, text }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_says_which_text_it_is() {
        let mut numbers = Numbers::default();
        let [a, b, empty] = ["a", "a", ""].map(|text| numbers.give(text.into()));
        assert!(a != b && empty == Numbered::default() && empty.is_empty());
    }
}
