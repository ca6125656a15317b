//! The fields of the form: what each authorizer asks for, what was sent and came back, and an OAuth client's settings.

use serde::{Deserialize, Serialize};

use super::shown;
use crate::settings::{Asked, Setting, line, oauth_client};
use crate::text::{Lang, Text};

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
    /// What it fills in.
    pub setting: &'static Setting,
    /// Its name for people.
    pub label: String,
    /// An example.
    pub hint: String,
    /// What is wrong with what stands in it; empty where nothing is.
    pub fault: String,
}

impl Form {
    /// The form for what an authorizer asks for. `fault` gives what is wrong with what stands in a field.
    #[must_use]
    pub fn of<'a>(asks: &[&Asked], lang: Lang, fault: &dyn Fn(&Setting) -> Option<&'a str>) -> Self {
        let field = |setting: &'static Setting, label: &Text, hint: &str| Field {
            setting,
            label: shown(label.get(lang)),
            hint: hint.to_owned(),
            fault: shown(fault(setting).unwrap_or_default()),
        };
        let plain = |one: &&'static Setting| field(one, &one.label, one.hint);
        Self {
            settings: asks.iter().map(|one| field(one.setting, one.label(), one.hint())).collect(),
            exchange: line::EXCHANGE.iter().map(plain).collect(),
            oauth_client: oauth_client::ALL.iter().map(plain).collect(),
        }
    }

    /// Every field.
    pub fn fields(&self) -> impl Iterator<Item = &Field> {
        self.settings.iter().chain(&self.exchange).chain(&self.oauth_client)
    }
}
