//! What the page and the inspector say to each other: one question, one inspection. Both are plain data, so that a
//! worker can stand between the two.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::highlights::Highlights;
use super::read_settings::ReadRow;
use super::view::Sections;
use super::view::excerpt::Excerpt;
use super::view::form::Form;
use crate::settings::Setting;
use crate::span::Span;
use crate::text::Lang;
use crate::time::NumericDate;

/// The number of a text that the page holds. No two texts of a page have the same; `0` is that of an empty one.
pub type TextNumber = u32;

/// Texts by their numbers, and the question that names them. A text that the inspector has is not sent again: it keeps
/// those that the last question has named.
#[derive(Debug, Serialize, Deserialize)]
pub struct Asked<'a> {
    /// The texts that the inspector does not have.
    #[serde(borrow)]
    pub texts: Vec<(TextNumber, &'a str)>,
    /// The question.
    pub question: Question,
}

/// What the page asks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// The text that was pasted.
    pub source: TextNumber,
    /// Which of its tokens is looked at, from 0; the inspector chooses where nobody did.
    pub chosen: Option<usize>,
    /// A file's text that may be a set of keys.
    pub file: Option<TextNumber>,
    /// The keys that came last.
    pub latest: Option<KeyText>,
    /// The sets that were fetched before, one for each address.
    pub key_sets: Vec<KeyText>,
    /// Whether keys are tried that the token does not name.
    pub every_key: bool,
    /// The addresses that were typed instead of those that an issuer publishes: the published one, then the typed one.
    pub addresses: Vec<(String, String)>,
    /// Whether this edition of the page can ask an address.
    pub can_fetch: bool,
    /// Whether a link has brought the user pools that stand in their field: nobody has typed them.
    pub are_pools_linked: bool,
    /// What was typed into each field.
    pub fields: Vec<(&'static Setting, String)>,
    /// Whether the fields that each authorizer asks for are wanted.
    pub wants_form: bool,
    /// The moment to judge for.
    pub now: Moment,
    /// The language to answer in.
    pub lang: Lang,
}

/// A moment to judge for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Moment {
    /// What the machine's clock says.
    Now(NumericDate),
    /// Another, which the user chose.
    Chosen(NumericDate),
}

impl Default for Moment {
    fn default() -> Self {
        Self::Now(NumericDate(0))
    }
}

/// A text of keys.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeyText {
    /// The text.
    pub text: TextNumber,
    /// The address that answered it; `None` for pasted keys, which may be a secret as well.
    pub address: Option<String>,
}

/// What the inspector answers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inspection {
    /// The number of the text that this is of.
    pub source: TextNumber,
    /// The parts and the faults of that text.
    pub highlights: Highlights,
    /// The tokens in it.
    pub tokens: Tokens,
    /// What a gateway would receive of it, beside a clean token; none where that is no news.
    pub sent: Option<(Excerpt, Excerpt)>,
    /// Whether the file's text that was asked about is a set of keys.
    pub file: Option<(TextNumber, bool)>,
    /// Whether the text of keys that came last is a set of keys.
    pub latest: Option<(TextNumber, bool)>,
    /// The keys at hand.
    pub keys: KeysFound,
    /// The token's issuer.
    pub iss: Option<String>,
    /// The address that the issuer publishes; empty where there is none.
    pub published: String,
    /// The address that keys are to be asked for at.
    pub address: Option<String>,
    /// The issuers that the expected user pools have.
    pub issuers: Vec<String>,
    /// The settings that were read from what was pasted.
    pub read: Vec<ReadRow>,
    /// What is wrong with a field.
    pub faults: Vec<(&'static Setting, String)>,
    /// Whether nothing was told, so that there is nothing to say.
    pub is_empty: bool,
    /// Whether a token was looked for in a text.
    pub has_source: bool,
    /// The fields that the authorizer asks for, where they were asked for.
    pub form: Option<Rc<Form>>,
    /// The sections.
    pub sections: Sections,
    /// The moment from which on the same question has another answer; `None` where no clock changes it.
    pub until: Option<NumericDate>,
    /// Whether a text looks like settings or a log, and what reads those is not there: the rest is inspected without.
    pub wants_reader: bool,
}

/// The tokens found in a text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tokens {
    /// How many there are.
    pub count: usize,
    /// Which of them is looked at, from 0.
    pub chosen: usize,
    /// Where that one stands.
    pub place: Span,
    /// That one without what does not belong to it; `None` where there is no token, or where it is too long to be told.
    pub clean: Option<Clean>,
    /// Which of them is the first of `rows`.
    pub first: usize,
    /// A page of them: those around the one that is looked at.
    pub rows: Vec<TokenRow>,
    /// Which other token is of the same sign-in, and the claim that ties the two.
    pub partner: Option<(usize, String)>,
}

/// A token without what does not belong to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Clean {
    /// Its characters.
    Text(String),
    /// The stretches of the pasted text that it is made of, in order.
    Pieces(Vec<Span>),
}

impl Clean {
    /// Its characters. Takes the pasted text.
    #[must_use]
    pub fn of(&self, source: &str) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Pieces(spans) => spans.iter().map(|span| span.of(source)).collect(),
        }
    }
}

/// How many tokens stand on a page of the list.
pub const TOKENS_SHOWN: usize = 8;

/// A token in the list of those found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TokenRow {
    /// What kind it is.
    pub kind: String,
    /// Where it stood; empty where that says nothing.
    pub place: String,
}

/// The keys at hand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum KeysFound {
    /// None.
    #[default]
    None,
    /// A set.
    Set {
        /// The address that it came from; `None` for pasted keys.
        address: Option<String>,
        /// Its first keys.
        rows: Vec<KeyRow>,
        /// How many keys are in it.
        count: usize,
    },
    /// The text that came last is none.
    NotKeys {
        /// The text.
        text: TextNumber,
        /// The address that answered it; `None` for a pasted one.
        address: Option<String>,
        /// What it is instead.
        instead: NotKeysFound,
    },
}

/// No set of keys is longer, in bytes.
pub const LONGEST_KEY_SET: usize = 1 << 20;

/// How many keys of a set are shown: those that are tried.
pub const KEYS_SHOWN: usize = 32;

/// A key as it is shown. Never its private part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeyRow {
    /// Its ID, or how the secret was read; `None` where it has neither.
    pub name: Option<String>,
    /// What it is, or what is wrong with it.
    pub what: String,
    /// What it is meant for: its `alg` and its `use`.
    pub meant: Vec<String>,
    /// Whether a private key was pasted.
    pub is_private: bool,
    /// Its RFC 7638 thumbprint.
    pub thumbprint: Option<String>,
}

/// What a text is that is no set of keys.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NotKeysFound {
    /// Its name in attributes.
    pub id: String,
    /// What it is, and what to do.
    pub says: String,
    /// For a discovery document: its `jwks_uri`, and its `issuer`.
    pub discovery: Option<(String, Option<String>)>,
}
