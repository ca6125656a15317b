//! Pieces that sections share. They know no report.

pub mod excerpt;
pub mod json_view;
pub mod keys_failure;
pub mod other_moment;
pub mod pointer;
