//! What stood around the token and was copied along.

pub mod ellipsis;
pub mod in_pieces;
pub mod mail_quote;
pub mod punctuation;
pub mod quotes;
pub mod run_together;
pub mod too_much;
