//! The fields of the form: what each authorizer asks for, what was sent and came back, and an OAuth client's settings.

use serde::{Deserialize, Serialize};

use super::shown;
use crate::authorizers::settings::{self, Setting};
use crate::text::Lang;

/// The fields, in the order they are asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Form {
    /// What the API expects.
    pub settings: Vec<Field>,
    /// What was sent and what came back.
    pub exchange: Vec<Field>,
    /// The settings of an OAuth client.
    pub oauth_client: Vec<Field>,
}

/// A field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Field {
    /// Its name in a question.
    pub name: String,
    /// Its name for people.
    pub label: String,
    /// An example.
    pub hint: String,
    /// What it is filled in with.
    pub control: Control,
    /// What stands in it.
    pub typed: String,
    /// What is wrong with that; empty where nothing is.
    pub fault: String,
}

/// What a field is filled in with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Control {
    /// A line.
    Line,
    /// A text of many lines.
    Text,
    /// Yes, no, or not told.
    YesNo,
}

impl Form {
    /// The form for these settings. `typed` gives what stands in a field, `fault` what is wrong with it.
    #[must_use]
    pub fn of<'a>(
        settings: impl Iterator<Item = &'static Setting>,
        lang: Lang,
        typed: &dyn Fn(&str) -> &'a str,
        fault: &dyn Fn(&str) -> Option<&'a str>,
    ) -> Self {
        let field = |one: &'static Setting| Field {
            name: one.name.to_owned(),
            label: shown(one.label.get(lang)),
            hint: one.hint.to_owned(),
            control: match one.name {
                "request" | "response" => Control::Text,
                name if name.ends_with("_secret") => Control::YesNo,
                _ => Control::Line,
            },
            typed: typed(one.name).to_owned(),
            fault: shown(fault(one.name).unwrap_or_default()),
        };
        Self {
            settings: settings.map(field).collect(),
            exchange: settings::EXCHANGE.iter().map(field).collect(),
            oauth_client: settings::OAUTH_CLIENT.iter().map(field).collect(),
        }
    }
}
