//! The segments of the Compact Serialization, and the JSON in them.

pub mod not_base64url;
pub mod repeated_member;
pub mod wrong_segment_count;
