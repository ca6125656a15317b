//! Words that are looked for all at once: one pass over a text tells whether any of them stands in it, however many
//! they are.

use std::sync::OnceLock;

use aho_corasick::automaton::Automaton as _;
use aho_corasick::dfa::DFA;
use aho_corasick::{Anchored, Input, StartKind};

/// A list of words, and what finds them.
pub struct Marks {
    words: &'static [&'static str],
    search: OnceLock<Option<Search>>,
}

/// What finds words. Two bytes in a row tell how far the end of a word's beginning is at least, so that most bytes of a
/// long text are not looked at (Wu and Manber, A fast algorithm for multi-pattern searching, 1994).
struct Search {
    /// Finds the words at one place.
    words: DFA,
    /// The fewest bytes that any word has.
    shortest: usize,
    /// For two bytes, how many bytes the search may go on from them.
    steps: Vec<u8>,
}

/// How many numbers two bytes are told by. Pairs with the same number have the fewest steps of all of them.
const PAIRS: usize = 1 << 12;

impl Marks {
    /// The words, which are compared byte for byte.
    #[must_use]
    pub const fn new(words: &'static [&'static str]) -> Self {
        Self { words, search: OnceLock::new() }
    }

    /// Whether one of the words stands in `text`, as a piece of another word too.
    #[must_use]
    pub fn any_in(&self, text: &str) -> bool {
        match self.search.get_or_init(|| Search::of(self.words)) {
            Some(search) => search.any_in(text.as_bytes()),
            None => self.words.iter().any(|word| text.contains(word)),
        }
    }
}

impl Search {
    /// `None` where a word is shorter than two bytes.
    fn of(words: &[&str]) -> Option<Self> {
        let shortest = words.iter().map(|word| word.len()).min().filter(|shortest| *shortest > 1)?;
        let last = shortest - 2;
        let mut steps = vec![u8::try_from(last + 1).unwrap_or(u8::MAX); PAIRS];
        for word in words.iter().map(|word| word.as_bytes()) {
            for (at, two) in word.iter().zip(word.iter().skip(1)).take(last + 1).enumerate() {
                let step = u8::try_from(last - at).unwrap_or(u8::MAX);
                steps.get_mut(number(two)).into_iter().for_each(|known| *known = step.min(*known));
            }
        }
        let words = DFA::builder().start_kind(StartKind::Anchored).build(words).ok()?;
        Some(Self { words, shortest, steps })
    }

    fn any_in(&self, text: &[u8]) -> bool {
        let mut end = self.shortest;
        while let Some(at) = self.next(text, end) {
            let here = Input::new(text).range(at - self.shortest..).anchored(Anchored::Yes).earliest(true);
            if self.words.try_find(&here).is_ok_and(|found| found.is_some()) {
                return true;
            }
            end = at + 1;
        }
        false
    }

    /// The first place from `end` on where the beginning of a word may end. It stays a function: a browser makes fast code
    /// of what is called often, not of one long loop.
    #[inline(never)]
    fn next(&self, text: &[u8], mut end: usize) -> Option<usize> {
        loop {
            match self.steps.get(number((text.get(end - 2)?, text.get(end - 1)?))) {
                Some(0) | None => return Some(end),
                Some(step) => end += usize::from(*step),
            }
        }
    }
}

/// The number that two bytes are told by, below [`PAIRS`].
const fn number((before, last): (&u8, &u8)) -> usize {
    (((*before as usize) << 5) ^ *last as usize) % PAIRS
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

    #[test]
    fn what_is_found_is_what_a_search_for_each_word_finds() {
        let lists: [&[&str]; 6] =
            [&["ab"], &["aab", "ba"], &["aaaa", "abab", "bbbbbb"], &["a한", "한b"], &["a", "bb"], &[]];
        let lists = lists.map(|words| (Marks::new(words), words));
        // Every text of eight of these letters, and its first half.
        for number in 0..3_usize.pow(8) {
            let letter = |at: u32| ["a", "b", "한"].get(number / 3_usize.pow(at) % 3).copied().unwrap_or_default();
            for length in [8, 4] {
                let text: String = (0..length).map(letter).collect();
                for (marks, words) in &lists {
                    assert_eq!(marks.any_in(&text), words.iter().any(|word| text.contains(word)), "{words:?}: {text}");
                }
            }
        }
    }
}
