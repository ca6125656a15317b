//! What an identity pool asks of a user pool's token.

pub mod logins_key;
pub mod not_an_id_token;

use crate::check::Check;

/// The checks of this group, in order of name.
pub(super) static ALL: &[&Check] = &[&logins_key::CHECK, &not_an_id_token::CHECK];
