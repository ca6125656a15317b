//! A JSON document (RFC 8259) of which the places are known and the strings are not read yet: a long one is gone through
//! once, and only what is looked at is made.

use std::borrow::Cow;

use super::json::{self, Malformed};
use super::json_places::{Place, places};
use super::json_string::unescaped;
use crate::span::Span;

/// A document, and the places of its values.
#[derive(Debug)]
pub struct Outline<'d> {
    document: &'d str,
    places: Vec<Place>,
}

/// A value in a document.
#[derive(Clone, Copy, Debug)]
pub struct Value<'o> {
    outline: &'o Outline<'o>,
    number: usize,
}

impl<'d> Outline<'d> {
    /// Goes through one JSON document.
    ///
    /// # Errors
    /// The first place where the text leaves the grammar.
    pub fn of(document: &'d str) -> Result<Self, Malformed> {
        match places(document) {
            Some(places) => Ok(Self { document, places }),
            None => Err(json::check(document).err().unwrap_or_default()),
        }
    }

    /// The document's value.
    #[must_use]
    pub const fn root(&self) -> Value<'_> {
        Value { outline: self, number: 0 }
    }
}

impl<'o> Value<'o> {
    /// Where its text stands.
    #[must_use]
    pub fn span(&self) -> Span {
        self.place().map(|place| place.span).unwrap_or_default()
    }

    /// Its text, as it is written.
    #[must_use]
    pub fn written(&self) -> &'o str {
        self.span().of(self.outline.document)
    }

    /// The values of an array, in order; none for anything else.
    pub fn items(&self) -> impl Iterator<Item = Self> + use<'o> {
        self.inside(b'[')
    }

    /// The members of an object, in order, each name as it is written; none for anything else.
    pub fn members(&self) -> impl Iterator<Item = (Self, Self)> + use<'o> {
        let mut inside = self.inside(b'{');
        std::iter::from_fn(move || Some((inside.next()?, inside.next()?)))
    }

    /// The member with this name: the last one when it is repeated, as RFC 7519 §4 has it.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<Self> {
        self.members().filter(|(one, _)| one.name() == name).last().map(|(_, value)| value)
    }

    /// The text of a string value; none where it has half a surrogate pair.
    #[must_use]
    pub fn text(&self) -> Option<String> {
        unescaped(self.quoted()?)
    }

    /// What stands between the quotation marks of a string value.
    #[must_use]
    pub fn quoted(&self) -> Option<&'o str> {
        self.written().strip_prefix('"')?.strip_suffix('"')
    }

    /// The name of a member, unescaped.
    #[must_use]
    pub fn name(&self) -> Cow<'o, str> {
        let inside = self.quoted().unwrap_or_default();
        match inside.contains('\\') {
            true => unescaped(inside).map_or(Cow::Borrowed(inside), Cow::Owned),
            false => Cow::Borrowed(inside),
        }
    }

    /// Whether it is an array.
    #[must_use]
    pub fn is_array(&self) -> bool {
        self.begins_with(b'[')
    }

    /// Whether it is an object.
    #[must_use]
    pub fn is_object(&self) -> bool {
        self.begins_with(b'{')
    }

    fn begins_with(&self, mark: u8) -> bool {
        self.written().as_bytes().first() == Some(&mark)
    }

    fn place(&self) -> Option<Place> {
        self.outline.places.get(self.number).copied()
    }

    /// What stands right in it, where it begins with this mark.
    fn inside(&self, mark: u8) -> impl Iterator<Item = Self> + use<'o> {
        let outline = self.outline;
        let end = self.place().filter(|_| self.begins_with(mark)).map_or(0, |place| place.next);
        let mut number = self.number + 1;
        std::iter::from_fn(move || {
            let value = Value { outline, number };
            number = outline.places.get(number).filter(|_| number < end)?.next;
            Some(value)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::json::{Json, Node, parse};
    use super::*;

    /// Whether a value is what the tree has at its place.
    fn is_like(value: Value<'_>, node: &Node) -> bool {
        let is_inside = match &node.value {
            Json::Array(items) => {
                value.is_array()
                    && value.items().count() == items.len()
                    && value.items().zip(items).all(|(value, node)| is_like(value, node))
            }
            Json::Object(members) => {
                value.is_object()
                    && value.members().count() == members.len()
                    && value
                        .members()
                        .zip(members)
                        .all(|((name, value), member)| *name.name() == *member.name && is_like(value, &member.node))
            }
            Json::String(text) => value.text().as_ref() == Some(text),
            Json::Verbatim(_) => value.text().is_none(),
            Json::Number(_) | Json::Bool(_) | Json::Null => value.quoted().is_none(),
        };
        value.span() == node.span && is_inside
    }

    #[test]
    fn an_outline_has_what_the_tree_has() {
        for document in [
            "{}",
            " [ ] ",
            "1e6",
            "\"a\"",
            r#" {"b":1e6,"a":[true,null,"x\u00e9\"\\"],"b":{"":[{},[]],"\u0061":"\ud800"} , "c" : -0.1 }"#,
            r#"["\\","\"","\\\"",{"\ud800":[1,[2,[3]],4]},[[]],"한"]"#,
        ] {
            let outline = Outline::of(document).unwrap();
            assert!(is_like(outline.root(), &parse(document).unwrap()), "{document}");
        }
        for document in ["", "{", "[1,]", "{\"a\"}", "\"\\x\"", "[] []"] {
            assert_eq!(Outline::of(document).map(|_| ()), parse(document).map(|_| ()), "{document}");
        }
    }

    #[test]
    fn the_last_member_of_a_name_counts() {
        let outline = Outline::of(r#"{"a":{"a":0},"\u0061":1,"b":2}"#).unwrap();
        assert_eq!(outline.root().get("a").map(|value| value.written()), Some("1"));
        assert!(outline.root().get("c").is_none() && outline.root().items().next().is_none());
    }

    #[test]
    fn deep_nesting_costs_no_stack() {
        let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
        let outline = Outline::of(&deep).unwrap();
        assert_eq!(outline.root().items().count(), 1);
    }
}
