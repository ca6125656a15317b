//! What the page shows, one file a section. Sections never import each other.

pub mod examples;
pub mod masthead;
pub mod pledge;
pub mod waiting;
