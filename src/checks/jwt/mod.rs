//! What an authorizer for JWTs of any issuer asks: exact issuer, audience, scopes.

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
