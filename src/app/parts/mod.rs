//! Pieces that sections share. They know no report.

pub mod drawn;
pub mod excerpt;
pub mod keys_failure;
