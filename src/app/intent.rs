//! What a person wants by pressing a button or filling in a field: a change of the state, or something beyond it.

use yew::AttrValue;

use super::state::Action;
use super::state::examples::Example;
use crate::report::message::Clean;
use crate::settings::Setting;
use crate::span::Span;

/// What is wanted.
#[derive(Clone, PartialEq)]
pub enum Intent {
    /// A change of the state.
    Change(Action),
    /// Copy a text.
    Copy(AttrValue),
    /// Copy the token of the pasted text without what does not belong to it.
    CopyClean(Clean),
    /// Copy it as a whole header line, as RFC 6750 §2.1 has it.
    CopyHeader(Clean),
    /// Copy the page's address with this fragment.
    CopyLink(AttrValue),
    /// Ask for the public keys.
    FetchKeys,
    /// Ask for them at this address instead of the published one.
    KeysAddress(AttrValue),
    /// Forget those from the address that is asked.
    ForgetKeys,
    /// Try every key, or only the one that the token names.
    EveryKey(bool),
    /// Load an example.
    Example(Example),
    /// Select a stretch of the pasted text, counted in UTF-16 code units.
    Show(Span),
    /// Open the files that were chosen.
    OpenFiles,
    /// Judge for the moment at which a clock on the wall of the chosen time zone shows this, as a `datetime-local` field
    /// has it.
    Wall(String),
    /// Print the page.
    Print,
    /// Save a text as a file of this name and media type.
    Save(&'static str, &'static str, AttrValue),
    /// Offer a text to other programs of the machine.
    Share(AttrValue),
}

impl Intent {
    /// Fill in a setting.
    #[must_use]
    pub fn say(setting: &'static Setting, value: impl Into<String>) -> Self {
        Self::Change(Action::SetField(setting, value.into()))
    }
}
