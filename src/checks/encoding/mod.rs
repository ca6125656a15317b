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

use crate::check::Check;

/// The checks of this group, in order of name.
pub(super) static ALL: &[&Check] = &[
    &escape::CHECK,
    &html_entity::CHECK,
    &look_alike::CHECK,
    &not_base64url::CHECK,
    &padding::CHECK,
    &percent_encoded::CHECK,
    &repeated_member::CHECK,
    &standard_alphabet::CHECK,
    &wrong_segment_count::CHECK,
];
