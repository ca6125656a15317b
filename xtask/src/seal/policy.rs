//! The two policies. They stand in a meta element, since a static host sends no headers of ours.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

use super::KEYS_PAGE;
use crate::html::tags;

/// What every page has in common: no base, no forms, and no text that becomes a script.
const NEVER: &str = "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/// The policy of the page called `name`, with the hashes of the scripts that stand inside it.
pub fn for_page(name: &str, page: &str) -> String {
    let hashes = inline_scripts(page).map(|script| format!(" {}", source(script))).collect::<String>();
    if name == KEYS_PAGE {
        // This frame never sees a token. It may ask any key server, and local ones by plain HTTP.
        let scripts = if hashes.is_empty() { " 'none'" } else { &hashes };
        return format!(
            "default-src 'none'; script-src{scripts}; \
             connect-src https: http://localhost:* http://127.0.0.1:*; {NEVER}"
        );
    }
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{hashes}; connect-src 'self'; img-src 'self'; \
         style-src 'self'; font-src 'self'; frame-src 'self'; worker-src 'self'; manifest-src 'self'; \
         object-src 'none'; {NEVER}"
    )
}

/// The source expression that allows exactly this script text.
pub fn source(script: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(script)))
}

/// The text of every script that stands in the page instead of in a file.
pub fn inline_scripts(page: &str) -> impl Iterator<Item = &str> {
    let scripts = tags(page).into_iter().filter(|tag| tag.name == "script" && tag.value("src").is_none());
    scripts.filter_map(|tag| page.get(tag.content))
}
