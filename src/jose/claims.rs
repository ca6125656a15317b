//! The JWT Claims Set (RFC 7519 §4).

use super::compact::Document;
use crate::encoding::json::Json;
use crate::say;
use crate::text::Text;
use crate::time::NumericDate;

/// A view of a Claims Set.
#[derive(Clone, Copy)]
pub struct Claims<'a>(pub &'a Document);

/// Why a claim that should be a moment is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MomentFault {
    /// It is not a JSON number but this text.
    NotANumber(String),
    /// No calendar reaches that far.
    OutOfRange(String),
    /// It has the size of a count of milliseconds.
    Milliseconds(NumericDate),
}

impl MomentFault {
    /// What is wrong, in a sentence.
    #[must_use]
    pub fn says(&self) -> Text {
        match self {
            Self::NotANumber(found) => {
                say!("It should be a JSON number, and is {found}.", "JSON 숫자여야 하는데 값이 {found}입니다.")
            }
            Self::OutOfRange(found) => {
                say!(
                    "{found} seconds is beyond the range of calendar dates.",
                    "날짜로 나타낼 수 있는 범위를 벗어난 값({found})입니다."
                )
            }
            Self::Milliseconds(NumericDate(found)) => say!(
                "{found} has the size of milliseconds; a NumericDate counts seconds.",
                "밀리초로 보이는 값({found})입니다. NumericDate는 초 단위입니다."
            ),
        }
    }
}

impl<'a> Claims<'a> {
    /// A claim's value, when it is a string.
    #[must_use]
    pub fn string(self, name: &str) -> Option<&'a str> {
        self.0.string(name)
    }

    /// The issuer (§4.1.1).
    #[must_use]
    pub fn iss(self) -> Option<&'a str> {
        self.string("iss")
    }

    /// The audience (§4.1.3): one string or an array of them.
    #[must_use]
    pub fn aud(self) -> Vec<&'a str> {
        self.strings("aud")
    }

    /// A claim that is one string or an array of strings.
    #[must_use]
    pub fn strings(self, name: &str) -> Vec<&'a str> {
        match self.0.get(name).map(|n| &n.value) {
            Some(Json::String(one)) => vec![one],
            Some(Json::Array(items)) => items.iter().filter_map(|n| n.value.as_str()).collect(),
            _ => Vec::new(),
        }
    }

    /// The scopes of `scope` (RFC 8693 §4.2), separated by spaces.
    #[must_use]
    pub fn scopes(self) -> Vec<&'a str> {
        self.string("scope").map(|s| s.split_ascii_whitespace().collect()).unwrap_or_default()
    }

    /// A NumericDate claim; `None` when the claim is absent.
    ///
    /// # Errors
    /// Inside the option: why the value is not a moment.
    #[must_use]
    pub fn moment(self, name: &str) -> Option<Result<NumericDate, MomentFault>> {
        let node = self.0.get(name)?;
        let Json::Number(number) = &node.value else {
            let text = self.0.text.as_deref().map(|t| node.span.of(t)).unwrap_or_default();
            return Some(Err(MomentFault::NotANumber(text.to_owned())));
        };
        Some(match NumericDate::parse(number) {
            Err(_) => Err(MomentFault::OutOfRange(number.clone())),
            Ok(at) if at.looks_like_milliseconds() => Err(MomentFault::Milliseconds(at)),
            Ok(at) => Ok(at),
        })
    }
}
