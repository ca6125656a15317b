//! The members of a line of NDJSON itself.

use super::{FILE, Place, Setting};
use crate::text::text;

/// The pasted text.
pub static INPUT: Setting = Setting::unasked("input", Place::Line);
/// Which of its tokens is looked at, from 0.
pub static CHOSEN: Setting = Setting::unasked("chosen", Place::Line);
/// A JWK Set.
pub static KEYS: Setting = Setting::unasked("keys", Place::Line);
/// The address that it came from.
pub static KEYS_ADDRESS: Setting = Setting::unasked("keys_address", Place::Line);
/// Whether keys are tried that the token does not name.
pub static EVERY_KEY: Setting = Setting::unasked("every_key", Place::Line);
/// Keys in any form, or a secret.
pub static SECRET: Setting = Setting::unasked("secret", Place::Line).option("--keys", FILE);
/// What the API expects.
pub static EXPECTATIONS: Setting = Setting::unasked("expectations", Place::Line);
/// What was sent.
pub static REQUEST: Setting = Setting::new("request", Place::Line, text("Request", "요청"), "curl …, GET /…, HAR")
    .long()
    .option("--request", FILE);
/// What came back.
pub static RESPONSE: Setting = Setting::new("response", Place::Line, text("Response", "응답"), "HTTP/1.1 401 …, HAR")
    .long()
    .option("--response", FILE);
/// Whether to judge as if nothing had come back yet, as when a change is tried: what came back is read and not weighed.
pub static WITHOUT_RESPONSE: Setting = Setting::unasked("without_response", Place::Line);
/// The settings of an OAuth client.
pub static OAUTH_CLIENT: Setting = Setting::unasked("oauth_client", Place::Line).option("--oauth-client", FILE);
/// The moment to judge for, in seconds since 1970.
pub static NOW: Setting = Setting::unasked("now", Place::Line).option("--now", "SECONDS");
/// The language of the answer. The page keeps it apart.
pub static LANG: Setting = Setting::unasked("lang", Place::Line).option("--lang", "en|ko");

/// All of them.
pub static ALL: &[&Setting] = &[
    &INPUT,
    &CHOSEN,
    &KEYS,
    &KEYS_ADDRESS,
    &EVERY_KEY,
    &SECRET,
    &EXPECTATIONS,
    &REQUEST,
    &RESPONSE,
    &WITHOUT_RESPONSE,
    &OAUTH_CLIENT,
    &NOW,
    &LANG,
];

/// What a person tells of the exchange, in the order it is asked for.
pub static EXCHANGE: &[&Setting] = &[&REQUEST, &RESPONSE];
