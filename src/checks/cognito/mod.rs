//! What only a token of Amazon Cognito has.

pub mod emulator;
pub mod foreign_issuer;
pub mod not_an_access_token;
pub mod other_client;
pub mod other_kind;
pub mod other_pool;
pub mod own_scope_missing;
pub mod refresh_token;
pub mod updated_issuer;
pub mod wrong_token_use;

use crate::check::Check;

/// The checks of this group, in order of name.
pub(super) static ALL: &[&Check] = &[
    &emulator::CHECK,
    &foreign_issuer::CHECK,
    &not_an_access_token::CHECK,
    &other_client::CHECK,
    &other_kind::CHECK,
    &other_pool::CHECK,
    &own_scope_missing::CHECK,
    &refresh_token::CHECK,
    &updated_issuer::CHECK,
    &wrong_token_use::CHECK,
];
