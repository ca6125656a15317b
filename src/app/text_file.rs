//! Where the text came from, when it was not typed.

use std::rc::Rc;

/// The file that the text came from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum TextFile {
    /// It was pasted or typed.
    #[default]
    None,
    /// This file is being read.
    Reading(Rc<str>),
    /// It came from this file.
    Read(Rc<str>),
    /// The browser could not read this file.
    Unreadable(Rc<str>),
}

impl TextFile {
    /// The name of the file that the text came from.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        match self {
            Self::Read(name) => Some(name),
            _ => None,
        }
    }
}
