//! Everything that can be told beside the pasted text, one row each: its name, its words, where it stands in a question,
//! how it is read, and whether the device remembers it or a link holds it. The form, the link, the device's storage, the
//! terminal program, NDJSON, the report and the case files are all fed from these rows; nothing else lists their names.
//!
//! A row is data: whoever only draws it pulls in nothing of what reads it (`read`).

pub mod expected;
pub mod line;
pub mod oauth_client;
pub mod page;
pub mod read;
pub mod recognised;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::expectations::{Expectations, Told};
use crate::oauth::client::Client;
use crate::text::{Text, text};

/// A setting.
pub struct Setting {
    /// Its name: as a member of a question, as the form's field, in a link and on the device.
    pub name: &'static str,
    /// Where it stands in a question, and how it is read.
    pub place: Place,
    /// Its name for people, in AWS's words; blank for what no form asks for.
    pub label: Text,
    /// An example.
    pub hint: &'static str,
    /// What it is filled in with.
    pub control: Control,
    /// Its option in the terminal, and what that takes.
    pub option: Option<(&'static str, &'static str)>,
    /// Whether the device remembers it.
    pub is_remembered: bool,
    /// Whether a link for the team may hold it.
    pub is_linked: bool,
    /// Whether it is asked for before anything else was told.
    pub is_first: bool,
    /// What one value of it looks like; `None` for what is neither remembered nor linked.
    pub shape: Option<Shape>,
}

/// Whether a text looks like a value of a setting, and like nothing that may be a secret.
pub type Shape = fn(&str) -> bool;

/// Where a setting stands in a question (`examples/README.md`), and how it is read.
pub enum Place {
    /// In the line itself. What is read of it is no setting of an authorizer or a client.
    Line,
    /// In `expectations`: the authorizer's ID.
    Authorizer,
    /// In `expectations`: user pools, or other issuers where the authorizer compares those.
    UserPools,
    /// In `expectations`: a token validation expression.
    Expression,
    /// In `expectations`: that the method has no scopes, which a blank list of scopes does not say.
    NoScopes,
    /// In `expectations`, as it is.
    Expectations(Of<Expectations>),
    /// In `oauth_client`, as it is.
    OauthClient(Of<Client>),
    /// In no line: the inspector writes the page's sections by it.
    Sections,
    /// In no line: the page's alone.
    Page,
}

/// What holds a setting that is taken as it is.
pub enum Of<T> {
    /// A text.
    Text(fn(&mut T) -> &mut Option<String>),
    /// Several values.
    List(fn(&mut T) -> &mut Vec<String>),
    /// Several values, of which it may be said that there are none.
    Told(fn(&mut T) -> &mut Told<String>),
    /// Yes or no.
    Flag(fn(&mut T) -> &mut Option<bool>),
}

/// What a field is filled in with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Control {
    /// A line.
    Line,
    /// A text of many lines.
    Text,
    /// Yes, no, or not told.
    YesNo,
}

/// A setting that an authorizer asks for, in the words of that authorizer.
pub struct Asked {
    /// The setting.
    pub setting: &'static Setting,
    /// Its name for people and an example, where they are others than the setting's own.
    pub words: Option<(Text, &'static str)>,
}

/// Every setting.
pub fn all() -> impl Iterator<Item = &'static Setting> {
    [line::ALL, expected::ALL, oauth_client::ALL, page::ALL].into_iter().flatten().copied()
}

/// The setting of a name.
#[must_use]
pub fn find(name: &str) -> Option<&'static Setting> {
    all().find(|one| one.name == name)
}

/// The settings that a link for the team may hold.
pub fn linked() -> impl Iterator<Item = &'static Setting> {
    all().filter(|one| one.is_linked)
}

/// What an option of the terminal takes that reads a file.
pub const FILE: &str = "FILE";

/// The most that a link may hold of each, in bytes: no setting is longer, but a secret or a token is.
pub const LINKED_MOST: usize = 300;

impl Setting {
    const fn new(name: &'static str, place: Place, label: Text, hint: &'static str) -> Self {
        let control = match place {
            Place::OauthClient(Of::Flag(_)) => Control::YesNo,
            _ => Control::Line,
        };
        let (is_remembered, is_linked, is_first) = (false, false, false);
        Self { name, place, label, hint, control, option: None, is_remembered, is_linked, is_first, shape: None }
    }

    const fn unasked(name: &'static str, place: Place) -> Self {
        Self::new(name, place, text("", ""), "")
    }

    const fn remembered(mut self, shape: Shape) -> Self {
        self.is_remembered = true;
        self.shape = Some(shape);
        self
    }

    const fn linked(mut self, shape: Shape) -> Self {
        self.is_linked = true;
        self.remembered(shape)
    }

    const fn first(mut self) -> Self {
        self.is_first = true;
        self
    }

    const fn option(mut self, name: &'static str, takes: &'static str) -> Self {
        self.option = Some((name, takes));
        self
    }

    const fn long(mut self) -> Self {
        self.control = Control::Text;
        self
    }

    const fn asked(&'static self) -> Asked {
        Asked { setting: self, words: None }
    }

    const fn asked_as(&'static self, label: Text, hint: &'static str) -> Asked {
        Asked { setting: self, words: Some((label, hint)) }
    }

    /// Whether it has several values.
    #[must_use]
    pub const fn is_list(&self) -> bool {
        matches!(
            self.place,
            Place::UserPools
                | Place::Expectations(Of::List(_) | Of::Told(_))
                | Place::OauthClient(Of::List(_) | Of::Told(_))
        )
    }

    /// Whether it is a member of `expectations`.
    #[must_use]
    pub const fn is_expected(&self) -> bool {
        matches!(self.place, Place::Authorizer | Place::UserPools | Place::Expression | Place::Expectations(_))
    }

    /// Whether it is told by a person about what was sent, what came back, and what was expected, and no matter of how
    /// the page shows it.
    #[must_use]
    pub const fn is_told(&self) -> bool {
        !matches!(self.place, Place::Sections | Place::Page)
    }

    /// Its ID in a document.
    #[must_use]
    pub fn id(&self) -> String {
        self.name.replace('_', "-")
    }
}

impl Asked {
    /// The name for people.
    #[must_use]
    pub fn label(&self) -> &Text {
        self.words.as_ref().map_or(&self.setting.label, |(label, _)| label)
    }

    /// An example.
    #[must_use]
    pub fn hint(&self) -> &'static str {
        self.words.as_ref().map_or(self.setting.hint, |(_, hint)| hint)
    }
}

impl PartialEq for Setting {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Setting {}

impl std::fmt::Debug for Setting {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name)
    }
}

impl Serialize for Setting {
    /// By its name.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name)
    }
}

/// What a name stands for that is of no setting.
static NOTHING: Setting = Setting::unasked("", Place::Page);

impl<'de> Deserialize<'de> for &'static Setting {
    /// By its name.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = <&str>::deserialize(deserializer)?;
        Ok(find(name).unwrap_or(&NOTHING))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_setting_has_a_name_of_its_own() {
        for one in all() {
            assert_eq!(all().filter(|other| *other == one).count(), 1, "{one:?}");
            assert!(!one.is_linked || one.is_remembered, "{one:?}");
        }
        let options: Vec<&str> = all().filter_map(|one| one.option).map(|(name, _)| name).collect();
        assert!(options.iter().all(|name| options.iter().filter(|other| *other == name).count() == 1), "{options:?}");
    }
}
