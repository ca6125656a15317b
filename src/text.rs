//! Words in both languages. A sentence is written once in English and once in Korean, at the place
//! that speaks it; a missing translation does not compile.
//!
//! `tests/korean/glossary.txt` has the Korean words that every file uses. A particle follows a fixed noun, never a value.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

/// A language the page and the terminal speak.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Lang {
    /// English.
    #[default]
    En,
    /// Korean.
    Ko,
}

impl Lang {
    /// The BCP 47 tag, as `<html lang>` takes it.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Ko => "ko",
        }
    }

    /// The language of a BCP 47 tag such as `ko-KR`; `None` when it is neither English nor Korean.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        match tag.split(['-', '_']).next()?.to_ascii_lowercase().as_str() {
            "en" => Some(Self::En),
            "ko" => Some(Self::Ko),
            _ => None,
        }
    }

    /// Of fixed words, those in this language; for what is drawn at once and not kept as a [`Text`].
    #[must_use]
    pub const fn choose(self, en: &'static str, ko: &'static str) -> &'static str {
        match self {
            Self::En => en,
            Self::Ko => ko,
        }
    }

    /// The other language.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::En => Self::Ko,
            Self::Ko => Self::En,
        }
    }
}

/// One sentence or name in both languages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text {
    /// English.
    pub en: Cow<'static, str>,
    /// Korean.
    pub ko: Cow<'static, str>,
}

impl Text {
    /// The words in `lang`.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::En => &self.en,
            Lang::Ko => &self.ko,
        }
    }

    /// A value that reads the same in both languages, such as a claim's name or a number.
    #[must_use]
    pub fn verbatim(value: impl Into<String>) -> Self {
        let value = value.into();
        Self { en: Cow::Owned(value.clone()), ko: Cow::Owned(value) }
    }

    /// Words one after the other, with `between` between them.
    #[must_use]
    pub fn joined(words: &[Self], between: &str) -> Self {
        let join = |of: fn(&Self) -> &str| words.iter().map(of).collect::<Vec<_>>().join(between);
        Self { en: Cow::Owned(join(|one| &one.en)), ko: Cow::Owned(join(|one| &one.ko)) }
    }
}

/// A count of bytes. English and Korean group digits alike, by threes with commas (CLDR).
#[must_use]
pub fn bytes(count: usize) -> Text {
    let digits = count.to_string();
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    let plural = if count == 1 { "" } else { "s" };
    crate::say!("{grouped} byte{plural}", "{grouped}바이트")
}

/// Fixed words in both languages.
#[must_use]
pub const fn text(en: &'static str, ko: &'static str) -> Text {
    Text { en: Cow::Borrowed(en), ko: Cow::Borrowed(ko) }
}

/// Words with values in them: both sentences are formatted from the values in scope.
///
/// `say!("kid {kid} is not in the set", "이 키 세트에 kid {kid} 키가 없습니다")`
#[macro_export]
macro_rules! say {
    ($en:literal, $ko:literal $(,)?) => {
        $crate::text::Text {
            en: ::std::borrow::Cow::Owned(::std::format!($en)),
            ko: ::std::borrow::Cow::Owned(::std::format!($ko)),
        }
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_grouped_by_threes() {
        for (count, words) in
            [(0, "0 bytes"), (1, "1 byte"), (999, "999 bytes"), (1000, "1,000 bytes"), (1_234_567, "1,234,567 bytes")]
        {
            assert_eq!(bytes(count).en, words);
        }
        assert_eq!(bytes(40_000).ko, "40,000바이트");
    }
}
