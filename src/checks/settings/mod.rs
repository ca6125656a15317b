//! Settings that an authorizer, or the code behind it, may have besides.

pub mod group_missing;
pub mod token_validation;

use crate::check::Check;

/// The checks of this group, in order of name.
pub(super) static ALL: &[&Check] = &[&group_missing::CHECK, &token_validation::CHECK];
