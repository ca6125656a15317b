//! How the page came to be here.

use std::rc::Rc;

/// What the document says of its origin.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Edition {
    /// From a server, with nothing beside it.
    #[default]
    Served,
    /// From a server that also has the one-file edition, whose SHA-256 this is, in hexadecimal.
    Offering(Rc<str>),
    /// The one-file edition, which can ask no address for anything.
    OneFile,
}

impl Edition {
    /// Reads the document's `data-edition`: a SHA-256, `one-file`, or nothing.
    #[must_use]
    pub fn from_attribute(value: Option<String>) -> Self {
        match value {
            None => Self::Served,
            Some(word) if word == "one-file" => Self::OneFile,
            Some(sum) => Self::Offering(sum.into()),
        }
    }
}
