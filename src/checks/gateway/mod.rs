//! What the gateway does with the header field it reads the token from.

pub mod bearer_prefix;
pub mod scope_missing;
pub mod token_missing;
