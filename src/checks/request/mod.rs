//! The request that was sent.

pub mod aws_signature;
pub mod header_absent;
pub mod not_a_form;
pub mod other_door;
pub mod other_scheme;
pub mod other_token;
pub mod preflight;
pub mod repeated_header;
pub mod session_cookie;
pub mod stray_in_value;
