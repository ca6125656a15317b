//! The JWT Claims Set.

pub mod expired;
pub mod not_yet_valid;
pub mod unreadable;

use crate::check::Check;

/// The checks of this group, in order of name.
pub(super) static ALL: &[&Check] = &[&expired::CHECK, &not_yet_valid::CHECK, &unreadable::CHECK];
