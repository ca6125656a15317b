//! What the gateway does with the header field it reads the token from.

pub mod bearer_prefix;
pub mod doubled_scheme;
pub mod scheme_case;
pub mod scheme_colon;
pub mod scheme_unspaced;
pub mod scope_missing;
pub mod token_missing;
