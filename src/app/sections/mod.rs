//! What the page shows, one file a section. Sections never import each other.

pub mod checks;
pub mod claims;
pub mod examples;
pub mod masthead;
pub mod pledge;
pub mod time;
pub mod token_parts;
pub mod verdict;
