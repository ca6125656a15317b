//! The segments of the Compact Serialization, and the JSON in them.

pub mod escape;
pub mod html_entity;
pub mod look_alike;
pub mod not_base64url;
pub mod padding;
pub mod percent_encoded;
pub mod repeated_member;
pub mod standard_alphabet;
pub mod wrong_segment_count;
