//! The settings of the OAuth client that got the token.

pub mod auth_url;
pub mod callback_mismatch;
pub mod client_id_is_pool_id;
pub mod grant_type;
pub mod header_prefix;
pub mod insecure_callback;
pub mod other_client;
pub mod other_region;
pub mod scope;
pub mod secret;
pub mod token_type;
pub mod token_url;

use crate::check::Check;

/// The checks of this group, in order of name.
pub(super) static ALL: &[&Check] = &[
    &auth_url::CHECK,
    &callback_mismatch::CHECK,
    &client_id_is_pool_id::CHECK,
    &grant_type::CHECK,
    &header_prefix::CHECK,
    &insecure_callback::CHECK,
    &other_client::CHECK,
    &other_region::CHECK,
    &scope::CHECK,
    &secret::CHECK,
    &token_type::CHECK,
    &token_url::CHECK,
];
