//! Pieces that sections share. They know no report.

pub mod excerpt;
pub mod json_view;
pub mod keys_failure;
