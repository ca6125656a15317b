//! What stood around the token and was copied along.

pub mod ellipsis;
pub mod punctuation;
pub mod quotes;
