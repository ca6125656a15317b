//! Settings that an authorizer, or the code behind it, may have besides.

pub mod group_missing;
pub mod token_validation;
