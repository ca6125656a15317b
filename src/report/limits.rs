//! How much of what was pasted a page is told: an answer is bounded, however long the text. What is left out is counted
//! where it is left out.

use std::cell::Cell;

use crate::encoding::visible::visible;
use crate::say;
use crate::text::{self, Lang};

/// The most of a sentence, in bytes: only one that quotes a long value is longer.
pub const SENTENCE: usize = 1_000;
/// The most of a single value, in bytes.
const VALUE: usize = 8_000;
/// The most that the values of a section take together, in bytes.
const SECTION: usize = 40_000;
/// The most rows of a list.
const ROWS: usize = 200;
/// The most of a text that is shown as a whole, in bytes.
pub const WHOLE: usize = 20_000;
/// The most of a text that is there to be copied, in bytes.
pub const COPIED: usize = 32_000;

/// The room that is left for the values of a section.
pub struct Room {
    bytes: Cell<usize>,
    lang: Lang,
}

impl Room {
    /// That of a section of which nothing is said yet.
    #[must_use]
    pub const fn new(lang: Lang) -> Self {
        Self { bytes: Cell::new(SECTION), lang }
    }

    /// As much of a text as there is room for, and how much is left out.
    #[must_use]
    pub fn text(&self, words: &str) -> String {
        let kept = cut(words, VALUE.min(self.bytes.get()), self.lang);
        self.take(kept.len());
        kept
    }

    /// A text that is copied, whole or not at all.
    #[must_use]
    pub fn copied(&self, words: &str) -> Option<String> {
        (words.len() <= VALUE.min(self.bytes.get())).then(|| {
            self.take(words.len());
            words.to_owned()
        })
    }

    /// As many rows as there is room for, and a sentence that says how many are left out; blank where none is.
    pub fn rows<I, T>(&self, all: impl IntoIterator<Item = I>, count: usize, row: impl Fn(I) -> T) -> (Vec<T>, String) {
        let mut rows = Vec::new();
        for one in all.into_iter().take(ROWS) {
            if self.bytes.get() == 0 {
                break;
            }
            // The row itself, beside its texts.
            self.take(ROW);
            rows.push(row(one));
        }
        let left = count.saturating_sub(rows.len());
        let more = say!("{left} more are not shown here.", "{left}개는 여기에 표시하지 않습니다.");
        (rows, if left == 0 { String::new() } else { more.get(self.lang).to_owned() })
    }

    fn take(&self, bytes: usize) {
        self.bytes.set(self.bytes.get().saturating_sub(bytes));
    }
}

/// What a row takes beside its texts, in bytes.
const ROW: usize = 20;

/// A text of at most `most` bytes, and where it is longer, how much is left out.
#[must_use]
pub fn cut(words: &str, most: usize, lang: Lang) -> String {
    if words.len() <= most {
        return words.to_owned();
    }
    let kept = head(words, most);
    let left = text::bytes(words.len() - kept.len());
    let (en, ko) = (&left.en, &left.ko);
    let more = say!("… ({en} more are not shown)", "…(표시하지 않은 {ko})");
    format!("{kept}{}", more.get(lang))
}

/// The first of a text, of at most `most` bytes.
#[must_use]
pub fn head(words: &str, most: usize) -> &str {
    let end = (0..=most.min(words.len())).rev().find(|at| words.is_char_boundary(*at));
    words.get(..end.unwrap_or_default()).unwrap_or_default()
}

/// A sentence in which nothing hides. Of one that quotes a long value the beginning is shown.
#[must_use]
pub fn sentence(words: &str) -> String {
    if words.len() <= SENTENCE { visible(words) } else { format!("{}…", visible(head(words, SENTENCE))) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_cut_says_how_much() {
        assert_eq!(cut("abc", 3, Lang::En), "abc");
        assert_eq!(cut("ab가나", 6, Lang::En), "ab가… (3 bytes more are not shown)");
        assert_eq!(cut("abc", 2, Lang::Ko), "ab…(표시하지 않은 1바이트)");
    }

    #[test]
    fn the_room_ends_and_the_rest_is_counted() {
        let room = Room::new(Lang::En);
        let (rows, more) = room.rows(0..1_000, 1_000, |_| room.text(&"x".repeat(1_000)));
        assert!(rows.len() < 60 && more.starts_with(&(1_000 - rows.len()).to_string()), "{} {more}", rows.len());
        let (rows, more) = Room::new(Lang::En).rows(0..3, 3, |one| one);
        assert_eq!((rows, more), (vec![0, 1, 2], String::new()));
    }
}
