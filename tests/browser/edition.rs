//! The edition of the page that is played: as a host serves it, or the one file that is opened from disk.

use anyhow::{Context as _, Result};

use crate::page_server::dist;

/// The variable that asks for the one file: `BROWSER_EDITION=one-file`.
const ASKED: &str = "BROWSER_EDITION";
/// The one file's name.
pub const ONE_FILE: &str = "token-inspector.html";

/// An edition of the page.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Edition {
    /// As a host serves it: it can fetch keys, and has a service worker.
    Hosted,
    /// One file, opened as by a double click: it can connect to nothing.
    OneFile,
}

impl Edition {
    /// The edition that the environment asks for.
    pub fn asked() -> Self {
        if std::env::var(ASKED).is_ok_and(|value| value == "one-file") { Self::OneFile } else { Self::Hosted }
    }
}

/// The address of the one file.
///
/// # Errors
/// When it is not built.
pub fn address_of_the_one_file() -> Result<String> {
    let file = std::fs::canonicalize(dist().join(ONE_FILE)).with_context(|| format!("dist/{ONE_FILE} is missing"))?;
    Ok(format!("file://{}", file.display()))
}
