//! The members of a report for programs, written down: every text in them passes one door, whatever member it is in.

use serde::ser::{Serialize, SerializeMap as _, SerializeSeq as _, Serializer};
use serde_json::Value;
use serde_json::value::RawValue;

use crate::encoding::json::{Json, Node};
use crate::encoding::visible::visible_json;

/// A member's value.
pub(super) enum Member<'a> {
    /// One that was made for the report. The names in it are the schema's own.
    Made(Value),
    /// One that was read from a token: order, repeated names and the digits of numbers stay.
    Read(Option<&'a Json>),
}

/// The members whose text is one of the schema's own words, such as `refuse`: a user may be called like one.
const OWN_WORDS: [&str; 18] = [
    "answer",
    "authorizer",
    "by",
    "carrier",
    "check",
    "confidence",
    "from",
    "id",
    "kind",
    "known",
    "log",
    "origin",
    "outcome",
    "reason",
    "source",
    "status",
    "what",
    "where",
];

/// The object of these members on one line, in their order, with each text as `tell` makes it.
pub(super) fn written<const COUNT: usize>(
    members: [(&'static str, Member<'_>); COUNT],
    tell: &dyn Fn(&str) -> String,
) -> String {
    // Every part is already a JSON value, so writing it out cannot fail.
    visible_json(&serde_json::to_string(&Members { members: &members, tell }).unwrap_or_default())
}

struct Members<'a> {
    members: &'a [(&'static str, Member<'a>)],
    tell: &'a dyn Fn(&str) -> String,
}

impl Serialize for Members<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.members.len()))?;
        for (name, member) in self.members {
            match member {
                Member::Made(value) => map.serialize_entry(name, &Made { name, value, tell: self.tell })?,
                Member::Read(json) => map.serialize_entry(name, &json.map(|json| Read { json, tell: self.tell }))?,
            }
        }
        map.end()
    }
}

/// A value, and the name of the member that it is, or is a part of.
struct Made<'a> {
    name: &'a str,
    value: &'a Value,
    tell: &'a dyn Fn(&str) -> String,
}

impl Serialize for Made<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { name, tell, .. } = *self;
        match self.value {
            Value::String(text) if OWN_WORDS.contains(&name) => serializer.serialize_str(text),
            Value::String(text) => serializer.serialize_str(&tell(text)),
            Value::Array(items) => {
                let mut seq = serializer.serialize_seq(Some(items.len()))?;
                items.iter().try_for_each(|value| seq.serialize_element(&Made { name, value, tell }))?;
                seq.end()
            }
            Value::Object(members) => {
                let mut map = serializer.serialize_map(Some(members.len()))?;
                members.iter().try_for_each(|(name, value)| map.serialize_entry(name, &Made { name, value, tell }))?;
                map.end()
            }
            other => other.serialize(serializer),
        }
    }
}

/// A value as it was read.
struct Read<'a> {
    json: &'a Json,
    tell: &'a dyn Fn(&str) -> String,
}

impl Serialize for Read<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let tell = self.tell;
        match self.json {
            Json::Null => serializer.serialize_unit(),
            Json::Bool(value) => serializer.serialize_bool(*value),
            Json::String(text) => serializer.serialize_str(&tell(text)),
            Json::Number(text) | Json::Verbatim(text) => match RawValue::from_string(text.clone()) {
                Ok(raw) => raw.serialize(serializer),
                Err(_) => serializer.serialize_str(&tell(text)),
            },
            Json::Array(items) => {
                let mut seq = serializer.serialize_seq(Some(items.len()))?;
                items.iter().try_for_each(|Node { value, .. }| seq.serialize_element(&Read { json: value, tell }))?;
                seq.end()
            }
            Json::Object(members) => {
                let mut map = serializer.serialize_map(Some(members.len()))?;
                members
                    .iter()
                    .try_for_each(|m| map.serialize_entry(&tell(&m.name), &Read { json: &m.node.value, tell }))?;
                map.end()
            }
        }
    }
}
