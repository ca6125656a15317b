//! What the page draws below the checks, read as a person reads it: one line for each text, and one for each element
//! that does something.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test that cannot go on stops")]

mod canaries;
mod canaries_of_pieces;
mod claims;
mod compare;
mod drawn;
mod form;
mod hidden;
mod languages;
mod link;
mod log;
mod matrix;
mod parts;
mod seoul;
mod ticket;
mod time;
mod verdict;
