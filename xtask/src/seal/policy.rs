//! The policies, one for each page. They stand in a meta element, since a static host sends no headers of ours.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

use crate::dist::{CATALOGUE, KEYS_PAGE, ONE_FILE};
use crate::html::{Tag, tags};

/// What every page has in common: no base, no forms, and no text that becomes a script, save by the policies of
/// the names that follow.
const NEVER: &str = "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types";

/// The attribute of an element that holds a script in another form: the source expression that allows the script.
pub const HASH_INSIDE: &str = "data-allows";

/// The policy of the page called `name`, with the hashes of the scripts that stand inside it.
pub fn for_page(name: &str, page: &str) -> String {
    let hashes: String = inline(page, "script").map(|text| format!(" {}", source(text))).collect();
    if name == ONE_FILE {
        // The script that is packed is text before it runs, and its hash says which text that is.
        let packed = tags(page).into_iter().filter_map(|tag| Some(format!(" {}", tag.value(HASH_INSIDE)?)));
        let packed: String = packed.collect();
        return format!(
            "default-src 'none'; script-src 'wasm-unsafe-eval'{hashes}{packed}; worker-src blob:; connect-src 'none'; \
             object-src 'none'; {NEVER} one-file inspector"
        );
    }
    if name == KEYS_PAGE {
        // This frame never sees a token. It may ask any key server, and local ones by plain HTTP.
        let scripts = if hashes.is_empty() { " 'none'" } else { &hashes };
        return format!(
            "default-src 'none'; script-src{scripts}; \
             connect-src https: http://localhost:* http://127.0.0.1:*; {NEVER} 'none'"
        );
    }
    if name == CATALOGUE {
        return format!("default-src 'none'; style-src 'self'; img-src 'self'; {NEVER} 'none'");
    }
    // Of scripts two addresses are made at run time: the service worker's, by static/offline.js, and that of the blob
    // which the inspector's worker runs. A worker from a blob keeps this policy, and so connects nowhere else either.
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{hashes}; connect-src 'self'; img-src 'self'; \
         style-src 'self'; font-src 'self'; frame-src 'self'; worker-src 'self' blob:; manifest-src 'self'; \
         object-src 'none'; {NEVER} service-worker inspector"
    )
}

/// The source expression that allows exactly this text of a script or style.
pub fn source(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text)))
}

/// The text of every script or style, as `element` says, that stands in the page instead of in a file. A script whose
/// type is plain text is none: it never runs.
pub fn inline<'a>(page: &'a str, element: &str) -> impl Iterator<Item = &'a str> {
    let is_code = |tag: &Tag| tag.value("src").is_none() && tag.value("type") != Some("text/plain");
    let found = tags(page).into_iter().filter(move |tag| tag.name == element && is_code(tag));
    found.filter_map(|tag| page.get(tag.content))
}
