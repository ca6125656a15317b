//! The body of a response. An archive has thousands of them and few are looked at, so that one that is written as a string
//! of JSON is read when it is.

use std::cell::OnceCell;
use std::ops::Deref;

use serde::{Deserialize, Serialize};

use crate::encoding::json_string::unescaped;

/// A body, or the words that tell of an answer.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub struct Body(Written);

/// How a body is at hand.
#[derive(Clone, Debug)]
enum Written {
    /// As it came.
    Plain(String),
    /// As what stands between the quotation marks of a string of JSON, and what that stands for.
    Quoted(String, OnceCell<String>),
}

impl Body {
    /// The body that a string of JSON stands for, of which `inside` stands between the quotation marks; empty where it has
    /// half a surrogate pair.
    #[must_use]
    pub fn quoted(inside: &str) -> Self {
        match inside.contains('\\') {
            true => Self(Written::Quoted(inside.to_owned(), OnceCell::new())),
            false => inside.into(),
        }
    }

    /// The text, to be changed.
    pub fn edit(&mut self) -> &mut String {
        if let Written::Quoted(..) = self.0 {
            self.0 = Written::Plain(self.to_string());
        }
        match &mut self.0 {
            Written::Plain(text) | Written::Quoted(text, _) => text,
        }
    }
}

impl Default for Body {
    fn default() -> Self {
        Self(Written::Plain(String::new()))
    }
}

impl Deref for Body {
    type Target = str;

    fn deref(&self) -> &str {
        match &self.0 {
            Written::Plain(text) => text,
            Written::Quoted(inside, text) => text.get_or_init(|| unescaped(inside).unwrap_or_default()),
        }
    }
}

impl From<String> for Body {
    fn from(text: String) -> Self {
        Self(Written::Plain(text))
    }
}

impl From<&str> for Body {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl From<Body> for String {
    fn from(body: Body) -> Self {
        match body.0 {
            Written::Plain(text) => text,
            Written::Quoted(..) => body.to_string(),
        }
    }
}

impl PartialEq for Body {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl Eq for Body {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_is_the_same_however_it_is_written() {
        for (inside, text) in
            [(r#"{\"a\":1}"#, r#"{"a":1}"#), ("plain", "plain"), (r"\ud55c\n", "한\n"), (r"a\ud800", "")]
        {
            let mut quoted = Body::quoted(inside);
            assert_eq!(quoted, text.into(), "{inside}");
            assert_eq!(String::from(quoted.clone()), text, "{inside}");
            quoted.edit().push('.');
            assert_eq!(&*quoted, format!("{text}."), "{inside}");
        }
        assert!(Body::default().is_empty());
    }
}
