//! The two lists that the rules read: the glossary, and the Latin words of the Korean text.

use std::collections::BTreeMap;

use crate::source::is_korean;

/// How a word ends when it is read aloud in Korean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// In a vowel.
    Vowel,
    /// In ㄹ, behind which 로 stands, and else what stands behind a consonant.
    L,
    /// In another consonant.
    Consonant,
}

/// The terms of `glossary.txt`.
pub struct Glossary {
    /// What is not written, what is written in its place, and the phrases in which it is right.
    avoid: Vec<(String, String, Vec<String>)>,
    /// What an English term is in Korean; any one of them.
    terms: Vec<(String, Vec<String>)>,
}

fn list(words: &str) -> Vec<String> {
    words.split(',').map(|word| word.trim().to_owned()).filter(|word| !word.is_empty()).collect()
}

fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

impl Glossary {
    /// Reads the list.
    pub fn read(text: &str) -> Self {
        let (mut avoid, mut terms) = (Vec::new(), Vec::new());
        for line in lines(text) {
            if let Some((wrong, right)) = line.split_once(" > ") {
                let (right, but) = right.split_once(" but ").unwrap_or((right, ""));
                avoid.push((wrong.trim().to_owned(), right.trim().to_owned(), list(but)));
            } else {
                let (term, korean) = line.split_once(" = ").expect("a line of the glossary has > or =");
                terms.push((term.trim().to_owned(), list(korean)));
            }
        }
        Self { avoid, terms }
    }

    /// What is not written and stands in a text, with what is written in its place.
    pub fn avoided<'a>(&'a self, ko: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.avoid.iter().filter_map(move |(wrong, right, but)| {
            let rest = but.iter().fold(ko.to_owned(), |rest, phrase| rest.replace(phrase.as_str(), ""));
            rest.contains(wrong).then_some((wrong.as_str(), right.as_str()))
        })
    }

    /// The terms of an English text whose Korean is missing.
    pub fn missing<'a>(&'a self, en: &str, ko: &'a str) -> impl Iterator<Item = (&'a str, String)> {
        let en = format!(" {} ", en.to_lowercase());
        let stands = move |term: &str| {
            let found =
                en.match_indices(&term.to_lowercase()).map(|(at, found)| (at, at + found.len())).collect::<Vec<_>>();
            let is_edge =
                |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '_' | '-' | '{' | '/' | '.'));
            found.into_iter().any(|(start, end)| {
                let behind = en[end..].strip_prefix('s').unwrap_or(&en[end..]);
                is_edge(en[..start].chars().next_back()) && behind.chars().next().is_none_or(|c| !c.is_alphanumeric())
            })
        };
        let lacks = move |korean: &[String]| !korean.iter().any(|word| ko.contains(word.as_str()));
        self.terms
            .iter()
            .filter(move |(term, korean)| stands(term) && lacks(korean))
            .map(|(term, korean)| (term.as_str(), korean.join(", ")))
    }
}

/// The Latin words of `latin.txt`, and how they end where they are read as words.
pub struct Latin(BTreeMap<String, Option<End>>);

impl Latin {
    /// Reads the list.
    pub fn read(text: &str) -> Self {
        let mut words = BTreeMap::new();
        for line in lines(text) {
            let (end, line) = match line.split_once(": ") {
                Some(("vowel", rest)) => (Some(End::Vowel), rest),
                Some(("ㄹ", rest)) => (Some(End::L), rest),
                Some(("consonant", rest)) => (Some(End::Consonant), rest),
                _ => (None, line),
            };
            for word in line.split_whitespace() {
                let known = words.insert(word.to_owned(), end);
                assert!(known.is_none(), "{word} stands twice in the list of Latin words");
            }
        }
        Self(words)
    }

    /// Whether a word may stand in Korean text: it is short, in the list, or no word of a language (an acronym, a
    /// number, a name in code).
    pub fn allows(&self, word: &str) -> bool {
        let capitals = word.chars().filter(char::is_ascii_uppercase).count();
        let is_camel = capitals > 0 && word.starts_with(|c: char| c.is_ascii_lowercase());
        let is_code = capitals > 1 || is_camel || word.contains(|c: char| c.is_ascii_digit());
        word.len() < 3 || is_code || self.0.contains_key(word)
    }

    /// How a word ends: as the list says, and else as its last letter or digit is called in Korean.
    pub fn end(&self, word: &str) -> Option<End> {
        if let Some(Some(end)) = self.0.get(word) {
            return Some(*end);
        }
        let last = word.chars().next_back().filter(|c| !is_korean(*c))?;
        Some(match last.to_ascii_uppercase() {
            'L' | 'R' | '1' | '7' | '8' => End::L,
            'M' | 'N' | '0' | '3' | '6' => End::Consonant,
            _ => End::Vowel,
        })
    }

    /// Every word of the list.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }
}
