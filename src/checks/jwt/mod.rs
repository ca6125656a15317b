//! What an authorizer for JWTs of any issuer asks: exact issuer, audience, scopes.

pub mod algorithm_not_allowed;
pub mod audience_absent;
pub mod issued_in_the_future;
pub mod never_configured;
pub mod no_such_audience;
pub mod no_such_audience_or_client;
pub mod not_rsa;
pub mod other_issuer;
pub mod scheme_sent;
pub mod scope_missing;
pub mod token_use_ignored;
pub mod unknown_algorithm;
pub mod unsigned;
pub mod used_too_early;

use crate::check::Check;

/// The checks of this group, in order of name.
pub(super) static ALL: &[&Check] = &[
    &algorithm_not_allowed::CHECK,
    &audience_absent::CHECK,
    &issued_in_the_future::CHECK,
    &never_configured::CHECK,
    &no_such_audience::CHECK,
    &no_such_audience_or_client::CHECK,
    &not_rsa::CHECK,
    &other_issuer::CHECK,
    &scheme_sent::CHECK,
    &scope_missing::CHECK,
    &token_use_ignored::CHECK,
    &unknown_algorithm::CHECK,
    &unsigned::CHECK,
    &used_too_early::CHECK,
];
