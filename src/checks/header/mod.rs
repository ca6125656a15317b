//! The JOSE Header.

pub mod brought_key;
pub mod critical_extension;
pub mod foreign_algorithm;
pub mod other_certificate;
pub mod suspicious_kid;
pub mod unencoded_payload;
pub mod unreadable;
pub mod wrong_type;

use crate::check::Check;

/// The checks of this group, in order of name.
pub(super) static ALL: &[&Check] = &[
    &brought_key::CHECK,
    &critical_extension::CHECK,
    &foreign_algorithm::CHECK,
    &other_certificate::CHECK,
    &suspicious_kid::CHECK,
    &unencoded_payload::CHECK,
    &unreadable::CHECK,
    &wrong_type::CHECK,
];
