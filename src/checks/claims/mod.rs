//! The JWT Claims Set.

pub mod expired;
pub mod not_yet_valid;
pub mod unreadable;
