//! The request that was sent.

pub mod aws_signature;
pub mod header_absent;
pub mod other_scheme;
pub mod other_token;
pub mod preflight;
pub mod repeated_header;
pub mod stray_in_value;
