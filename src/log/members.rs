//! The members of a line that is a JSON object, flattened: `{"authorizer":{"error":"a"}}` has `authorizer.error`.

use std::borrow::Cow;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

/// Names and values, in order. Numbers are text as well.
pub(super) type Members<'a> = Vec<(Cow<'a, str>, Cow<'a, str>)>;

/// How many members of a line are looked at; no format has more.
const MOST: usize = 96;

/// How deep objects in objects are looked into.
const DEEPEST: usize = 4;

/// The members of the object that `text` is, of one that was cut off those that stand whole; `None` where it is none.
#[must_use]
pub(super) fn of_json(text: &str) -> Option<Members<'_>> {
    let mut members = Vec::with_capacity(24);
    let mut json = serde_json::Deserializer::from_str(text);
    let seed = Flat { members: &mut members, name: Cow::Borrowed(""), depth: 0 };
    match seed.deserialize(&mut json) {
        Ok(()) => json.end().ok()?,
        Err(cut) if cut.is_eof() => {}
        Err(_) => return None,
    }
    (!members.is_empty()).then_some(members)
}

/// Reads a value as the members that it has, below `name`.
struct Flat<'m, 'a> {
    members: &'m mut Members<'a>,
    name: Cow<'a, str>,
    depth: usize,
}

impl<'a> Flat<'_, 'a> {
    fn take<E>(self, value: impl Into<Cow<'a, str>>) -> Result<(), E> {
        if self.members.len() < MOST {
            self.members.push((self.name, value.into()));
        }
        Ok(())
    }
}

impl<'a> DeserializeSeed<'a> for Flat<'_, 'a> {
    type Value = ();

    fn deserialize<D: Deserializer<'a>>(self, json: D) -> Result<(), D::Error> {
        json.deserialize_any(self)
    }
}

impl<'a> Visitor<'a> for Flat<'_, 'a> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<M: MapAccess<'a>>(self, mut map: M) -> Result<(), M::Error> {
        while let Some(Name(name)) = map.next_key()? {
            let below = if self.name.is_empty() { name } else { Cow::Owned(format!("{}.{name}", self.name)) };
            if self.depth == DEEPEST {
                map.next_value::<IgnoredAny>()?;
                continue;
            }
            map.next_value_seed(Flat { members: &mut *self.members, name: below, depth: self.depth + 1 })?;
        }
        Ok(())
    }

    fn visit_seq<S: SeqAccess<'a>>(self, mut seq: S) -> Result<(), S::Error> {
        if self.depth == 0 {
            return Err(S::Error::custom("an array"));
        }
        while seq.next_element::<IgnoredAny>()?.is_some() {}
        Ok(())
    }

    fn visit_borrowed_str<E>(self, value: &'a str) -> Result<(), E> {
        self.take(value)
    }

    fn visit_str<E>(self, value: &str) -> Result<(), E> {
        self.take(value.to_owned())
    }

    fn visit_u64<E>(self, value: u64) -> Result<(), E> {
        self.take(value.to_string())
    }

    fn visit_i64<E>(self, value: i64) -> Result<(), E> {
        self.take(value.to_string())
    }

    fn visit_f64<E>(self, value: f64) -> Result<(), E> {
        self.take(value.to_string())
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }
}

/// A member's name, borrowed where it has no escape.
struct Name<'a>(Cow<'a, str>);

impl<'a> serde::Deserialize<'a> for Name<'a> {
    fn deserialize<D: Deserializer<'a>>(json: D) -> Result<Self, D::Error> {
        struct Read;
        impl<'a> Visitor<'a> for Read {
            type Value = Name<'a>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a name")
            }

            fn visit_borrowed_str<E>(self, name: &'a str) -> Result<Name<'a>, E> {
                Ok(Name(Cow::Borrowed(name)))
            }

            fn visit_str<E>(self, name: &str) -> Result<Name<'a>, E> {
                Ok(Name(Cow::Owned(name.to_owned())))
            }
        }
        json.deserialize_str(Read)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn objects_in_objects_are_flattened() {
        let members = of_json(r#"{"a":1,"b":{"c":"d","e":{"f":null,"g":[{"h":1}]}},"i":true,"j\n":"k\"l"}"#).unwrap();
        let pairs: Vec<(&str, &str)> = members.iter().map(|(name, value)| (name.as_ref(), value.as_ref())).collect();
        assert_eq!(pairs, [("a", "1"), ("b.c", "d"), ("j\n", "k\"l")]);
        for text in ["", "[]", "{", "{} x", "{\"a\":", "\"a\"x"] {
            assert_eq!(of_json(text), None, "{text}");
        }
        let cut = of_json(r#"{"a":"b","c":{"d":"e","f":"g"#).unwrap();
        assert_eq!(cut, [("a".into(), "b".into()), ("c.d".into(), Cow::Borrowed("e"))]);
    }
}
