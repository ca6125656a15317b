//! Values that are looked for in every text of a report, all of them in one pass: neither many values nor long ones make
//! a text slow.

use std::collections::HashSet;
use std::ops::Range;

use aho_corasick::automaton::Automaton as _;
use aho_corasick::nfa::contiguous::NFA;
use aho_corasick::{Input, MatchKind};

use super::redact::MASK;
use crate::order;

/// A shorter value must be a whole word: a year of birth is no part of a number of seconds.
const SHORT: usize = 8;

/// Of a longer value the beginning is looked for, and the rest compared where that was found.
const BEGINNING: usize = 1_000;

/// Values, each as a text has it with percent-encoding undone and in lower case.
#[derive(Debug, Default)]
pub struct Values {
    short: HashSet<Vec<u8>>,
    /// For each byte whether a short value begins with it; empty without any.
    begins_short: Vec<bool>,
    /// Looks for those beginnings that begin with no other one: where any stands, such a one does.
    roots: Option<NFA>,
    /// For each of the roots, which of the beginnings begin with it.
    of_root: Vec<Range<usize>>,
    /// Whether there are more than can be looked for: then nothing is shown.
    is_too_much: bool,
    /// The beginnings of long values, in order.
    beginnings: Vec<Beginning>,
}

/// The beginning of one or more long values.
#[derive(Debug, Default)]
struct Beginning {
    bytes: Vec<u8>,
    /// What follows it in each of the values.
    rests: Vec<Vec<u8>>,
    /// The longest other one that this one begins with.
    parent: Option<usize>,
}

impl Values {
    /// Those of these texts.
    #[must_use]
    pub fn new<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let (mut short, mut long) = (HashSet::new(), Vec::new());
        for mut value in texts.into_iter().map(|text| Folded::of(text).bytes).filter(|value| !value.is_empty()) {
            if value.len() < SHORT {
                short.insert(value);
            } else {
                let rest = value.split_off(BEGINNING.min(value.len()));
                long.push((value, rest));
            }
        }
        let beginnings = in_order(long);
        let of_root: Vec<Range<usize>> = by_root(&beginnings);
        let roots = of_root.iter().filter_map(|of| beginnings.get(of.start)).map(|root| &root.bytes);
        // Tables for every byte of every state would take longer to make than the whole search. Whatever follows behind a
        // value in the automaton takes it a step for each of 256 bytes to make: so no value begins with another one there.
        let search = NFA::builder().match_kind(MatchKind::LeftmostLongest).build(roots).ok();
        let is_too_much = search.is_none();
        let mut begins_short = Vec::new();
        for begin in short.iter().filter_map(|value| value.first()) {
            begins_short.resize(256, false);
            begins_short.get_mut(usize::from(*begin)).into_iter().for_each(|begins| *begins = true);
        }
        let roots = search.filter(|_| !beginnings.is_empty());
        Self { short, begins_short, roots, of_root, is_too_much, beginnings }
    }

    /// A text with each of the values masked wherever it stands: plain, in other letters, percent-encoded. What begins as
    /// a long value is masked as far as it goes on as that.
    #[must_use]
    pub fn without(&self, text: &str) -> String {
        if self.is_too_much {
            return MASK.to_owned();
        }
        let Folded { bytes, places } = Folded::of(text);
        let place = |at: usize| match &places {
            Some(places) => places.get(at).copied(),
            None => Some((at, at + 1)),
        };
        let mut out = String::with_capacity(text.len());
        let (mut from, mut at) = (0, 0);
        let mut next = self.long(&bytes, 0);
        while at < bytes.len() {
            if next.is_some_and(|(start, _)| start < at) {
                next = self.long(&bytes, at);
            }
            let length = match next {
                Some((start, length)) if start == at => Some(length),
                // Where no short value is looked for, nothing stands before the next long one.
                _ if self.short.is_empty() => {
                    at = next.map_or(bytes.len(), |(start, _)| start);
                    continue;
                }
                _ => self.short(&bytes, at),
            };
            let Some(length) = length else {
                at += 1;
                continue;
            };
            let start = place(at).map_or(text.len(), |(start, _)| start);
            out.push_str(text.get(from..start).unwrap_or_default());
            out.push_str(MASK);
            at += length;
            from = at.checked_sub(1).and_then(place).map_or(from, |(_, end)| end);
        }
        out.push_str(text.get(from..).unwrap_or_default());
        out
    }

    /// Where the next long value begins, and how long it stands there.
    fn long(&self, bytes: &[u8], at: usize) -> Option<(usize, usize)> {
        let root = self.roots.as_ref()?.try_find(&Input::new(bytes).range(at..)).ok()??;
        let stands = bytes.get(root.start()..).unwrap_or_default();
        let found = self.longest(self.of_root.get(root.pattern().as_usize())?, stands)?;
        let behind = stands.get(found.bytes.len()..).unwrap_or_default();
        let rest = found.rests.iter().map(|rest| agreeing(rest, behind)).max().unwrap_or_default();
        Some((root.start(), found.bytes.len() + rest))
    }

    /// The longest of some beginnings that a text begins with. In their order it is the last one that does not stand behind
    /// the text, or one that this one begins with.
    fn longest(&self, among: &Range<usize>, text: &[u8]) -> Option<&Beginning> {
        let behind =
            self.beginnings.get(among.clone())?.partition_point(|beginning| beginning.bytes.as_slice() <= text);
        let mut found = self.beginnings.get((among.start + behind).checked_sub(1)?)?;
        let agrees = agreeing(&found.bytes, text);
        while found.bytes.len() > agrees {
            found = self.beginnings.get(found.parent?)?;
        }
        Some(found)
    }

    /// How long the longest short value is that stands at a place as a word.
    fn short(&self, bytes: &[u8], at: usize) -> Option<usize> {
        let is_word = |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(u8::is_ascii_alphanumeric);
        let goes_on = |at: usize| is_word(at.checked_sub(1)) && is_word(Some(at));
        let is_one = |length: &usize| bytes.get(at..at + length).is_some_and(|word| self.short.contains(word));
        let may_begin = |byte: &u8| self.begins_short.get(usize::from(*byte)) == Some(&true);
        if !bytes.get(at).is_some_and(may_begin) || goes_on(at) {
            return None;
        }
        (1..SHORT).rev().filter(|length| !goes_on(at + length)).find(is_one)
    }
}

/// How many bytes two texts begin with alike.
fn agreeing(one: &[u8], other: &[u8]) -> usize {
    one.iter().zip(other).take_while(|(a, b)| a == b).count()
}

/// Each beginning once, in order, with whatever follows it.
fn in_order(mut long: Vec<(Vec<u8>, Vec<u8>)>) -> Vec<Beginning> {
    order::by(&mut long, Ord::cmp);
    let mut beginnings: Vec<Beginning> = Vec::new();
    for (bytes, rest) in long {
        match beginnings.last_mut().filter(|last| last.bytes == bytes) {
            Some(last) => last.rests.push(rest),
            None => {
                let parent = parent(&beginnings, &bytes);
                beginnings.push(Beginning { bytes, rests: vec![rest], parent });
            }
        }
    }
    beginnings
}

/// The longest beginning before that one begins with: the last one, or one that the last one begins with.
fn parent(before: &[Beginning], bytes: &[u8]) -> Option<usize> {
    let agrees = agreeing(&before.last()?.bytes, bytes);
    let mut at = Some(before.len() - 1);
    while let Some(parent) = at.and_then(|at| before.get(at)).filter(|parent| parent.bytes.len() > agrees) {
        at = parent.parent;
    }
    at
}

/// Which beginnings begin with the same one that has no parent; it stands first.
fn by_root(beginnings: &[Beginning]) -> Vec<Range<usize>> {
    let roots = beginnings.iter().enumerate().filter(|(_, beginning)| beginning.parent.is_none()).map(|(at, _)| at);
    let starts: Vec<usize> = roots.collect();
    let ends = starts.iter().skip(1).copied().chain([beginnings.len()]);
    starts.iter().zip(ends).map(|(start, end)| *start..end).collect()
}

/// A text as values are looked for in it: with percent-encoding undone and in lower case.
struct Folded {
    bytes: Vec<u8>,
    /// Where each byte begins and ends in the text; none where that is each byte's own place.
    places: Option<Vec<(usize, usize)>>,
}

impl Folded {
    fn of(text: &str) -> Self {
        if !text.contains('%') {
            return Self { bytes: text.to_ascii_lowercase().into_bytes(), places: None };
        }
        let all = text.as_bytes();
        let digit =
            |at: usize| all.get(at).and_then(|b| char::from(*b).to_digit(16)).and_then(|d| u8::try_from(d).ok());
        let (mut bytes, mut places) = (Vec::with_capacity(all.len()), Vec::with_capacity(all.len()));
        let mut at = 0;
        while let Some(byte) = all.get(at) {
            let encoded = digit(at + 1).zip(digit(at + 2)).filter(|_| *byte == b'%');
            let (byte, length) = encoded.map_or((*byte, 1), |(high, low)| (high * 16 + low, 3));
            bytes.push(byte.to_ascii_lowercase());
            places.push((at, at + length));
            at += length;
        }
        Self { bytes, places: Some(places) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn without(text: &str, values: &[&str]) -> String {
        Values::new(values.iter().copied()).without(text)
    }

    #[test]
    fn a_value_is_masked_however_it_is_written() {
        for text in ["user Jane@Example.com", "user jane%40example.com", "user xjane@example.comx"] {
            assert!(without(text, &["jane@example.com"]).contains(MASK), "{text}");
        }
        assert_eq!(without("1800000000", &["1800"]), "1800000000");
        assert_eq!(without("é%C3%A9 é", &["éé"]), "••• é");
    }

    #[test]
    fn the_longest_value_is_masked_whole() {
        assert_eq!(without("a janedoe@example.com b", &["janedoe@", "janedoe@example.com", "jane"]), "a ••• b");
        let nested = ["jane.doe", "jane.doe@a", "jane.doe@a.example", "jane.doe@b", "jane.dot"];
        assert_eq!(without("jane.doe@a.exam", &nested), "•••.exam");
        assert_eq!(without("jane.doe@c jane.doe@b jane.dox", &nested), "•••@c ••• jane.dox");
        assert_eq!(without("xjane.doe@a.examples", &nested), "x•••s");
        assert_eq!(without("jane, doe and janet", &["jane", "doe"]), "•••, ••• and janet");
        assert_eq!(without("jane doesmith@a", &["jane doe", "doesmith"]), "•••smith@a", "the first comes first");
        let long = "0123456789".repeat(500);
        assert_eq!(without(&format!("x{long}y"), &[&long]), "x•••y");
        assert_eq!(without(&format!("{long}{long}"), &[&long]), "••••••");
        let cut: String = long.chars().take(2_000).collect();
        assert_eq!(without(&format!("{cut} y"), &[&long]), "••• y", "a long piece of a value is masked as well");
    }

    #[test]
    fn without_values_a_text_stays() {
        assert_eq!(without("a b", &[]), "a b");
        assert_eq!(without("", &["abc"]), "");
    }
}
