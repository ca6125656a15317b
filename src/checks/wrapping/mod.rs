//! What stood around the token and was copied along.

pub mod ellipsis;
pub mod in_pieces;
pub mod mail_quote;
pub mod punctuation;
pub mod quotes;
pub mod run_together;
pub mod too_much;

use crate::check::Check;

/// The checks of this group, in order of name.
pub(super) static ALL: &[&Check] = &[
    &ellipsis::CHECK,
    &in_pieces::CHECK,
    &mail_quote::CHECK,
    &punctuation::CHECK,
    &quotes::CHECK,
    &run_together::CHECK,
    &too_much::CHECK,
];
