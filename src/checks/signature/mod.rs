//! The signature, under the keys at hand.

pub mod exposed_key;
pub mod irregular_set;
pub mod lost_tail;
pub mod not_checked;
pub mod proves_nothing;
pub mod rejected;
pub mod unknown_key;
pub mod weak_key;
