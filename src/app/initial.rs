//! What the page starts with: what this device remembers, and what a link brings.

use super::browser::{clock, document, storage};
use super::edition::Edition;
use super::fragment;
use super::state::State;
use crate::settings::Setting;

/// The state at the start.
#[must_use]
pub fn initial() -> State {
    let settings = storage::load();
    let now = clock::now();
    let mut state = State {
        form_values: settings.form_values,
        lang: settings.lang.unwrap_or_else(document::preferred_language),
        theme: settings.theme,
        now,
        judged: now,
        edition: Edition::from_attribute(document::edition()),
        ..State::default()
    };
    state.link(&fragment());
    state
}

/// What the page's address says that an API expects. What may be a secret does not stay in it.
#[must_use]
pub fn fragment() -> Vec<(&'static Setting, String)> {
    let settings = fragment::settings(&document::fragment(), document::decoded);
    document::take_out_of_the_address(|part| fragment::may_hold_a_secret(part, document::decoded));
    settings
}
