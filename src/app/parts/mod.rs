//! Pieces that sections share. They know no report.

pub mod drawn;
pub mod keys_failure_tree;
