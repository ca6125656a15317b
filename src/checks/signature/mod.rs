//! The signature, under the keys at hand.

pub mod rejected;
pub mod unknown_key;
pub mod weak_key;
