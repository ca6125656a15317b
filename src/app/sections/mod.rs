//! What the page shows, one file a section. Sections never import each other.

pub mod checks;
pub mod claims;
pub mod comparison;
mod evidence;
pub mod examples;
pub mod integration;
pub mod log;
pub mod log_file;
pub mod masthead;
pub mod matrix;
pub mod next;
pub mod pasted;
pub mod pledge;
pub mod shortcuts;
pub mod ticket;
pub mod time;
pub mod token;
pub mod verdict;
pub mod waiting;
