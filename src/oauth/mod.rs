//! The OAuth client that gets the tokens (RFC 6749), its settings and the errors it meets.

pub mod client;
pub mod error;
