//! What the gateway does with the header field it reads the token from.

pub mod bearer_prefix;
pub mod doubled_scheme;
pub mod scheme_case;
pub mod scheme_colon;
pub mod scheme_unspaced;
pub mod scope_missing;
pub mod token_missing;

use crate::check::Check;

/// The checks of this group, in order of name.
pub(super) static ALL: &[&Check] = &[
    &bearer_prefix::CHECK,
    &doubled_scheme::CHECK,
    &scheme_case::CHECK,
    &scheme_colon::CHECK,
    &scheme_unspaced::CHECK,
    &scope_missing::CHECK,
    &token_missing::CHECK,
];
