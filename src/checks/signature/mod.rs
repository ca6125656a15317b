//! The signature, under the keys at hand.

pub mod exposed_key;
pub mod irregular_set;
pub mod key_beside;
pub mod lost_tail;
pub mod not_checked;
pub mod proves_nothing;
pub mod rejected;
pub mod unknown_key;
pub mod weak_key;

use crate::check::Check;

/// The checks of this group, in order of name.
pub(super) static ALL: &[&Check] = &[
    &exposed_key::CHECK,
    &irregular_set::CHECK,
    &key_beside::CHECK,
    &lost_tail::CHECK,
    &not_checked::CHECK,
    &proves_nothing::CHECK,
    &rejected::CHECK,
    &unknown_key::CHECK,
    &weak_key::CHECK,
];
