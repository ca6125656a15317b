//! What pasted settings say by themselves: what of them can never work, what does not fit together, what cannot be read.

pub mod client_of_other_pool;
pub mod contradiction;
pub mod disabled_endpoint;
pub mod function_authorizer;
pub mod gateway_response;
pub mod inexact_issuer;
pub mod not_deployed;
pub mod old_deployment;
pub mod open_method;
pub mod scope_not_granted;
pub mod signed_method;
pub mod trial;
pub mod unknown_authorizer;
pub mod unreadable;
pub mod unresolved;
pub mod updated_issuer;
pub mod values_alone;

use crate::check::Check;

/// The checks of this group, in order of name.
pub(super) static ALL: &[&Check] = &[
    &client_of_other_pool::CHECK,
    &contradiction::CHECK,
    &disabled_endpoint::CHECK,
    &function_authorizer::CHECK,
    &gateway_response::CHECK,
    &inexact_issuer::CHECK,
    &not_deployed::CHECK,
    &old_deployment::CHECK,
    &open_method::CHECK,
    &scope_not_granted::CHECK,
    &signed_method::CHECK,
    &trial::CHECK,
    &unknown_authorizer::CHECK,
    &unreadable::CHECK,
    &unresolved::CHECK,
    &updated_issuer::CHECK,
    &values_alone::CHECK,
];
