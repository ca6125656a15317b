//! One check, one file: its name, its words, its specification and its question. A check's id is its
//! path below this folder, and every file is listed in its group; `tests/architecture.rs` proves both.

pub mod claims;
pub mod cognito;
pub mod definition;
pub mod encoding;
pub mod gateway;
pub mod header;
pub mod identity_pool;
pub mod jwt;
pub mod oauth_client;
pub mod request;
pub mod response;
pub mod settings;
pub mod signature;
pub mod whitespace;
pub mod wrapping;

use crate::check::Check;

/// The checks of each group.
static GROUPS: &[&[&Check]] = &[
    claims::ALL,
    cognito::ALL,
    definition::ALL,
    encoding::ALL,
    gateway::ALL,
    header::ALL,
    identity_pool::ALL,
    jwt::ALL,
    oauth_client::ALL,
    request::ALL,
    response::ALL,
    settings::ALL,
    signature::ALL,
    whitespace::ALL,
    wrapping::ALL,
];

/// Every check there is, in order of path.
pub fn all() -> impl Iterator<Item = &'static Check> {
    GROUPS.iter().copied().flatten().copied()
}
