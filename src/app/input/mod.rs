//! Where a person types. DOM events stop here; what leaves are actions.

pub mod expectations;
pub mod expectations_tree;
pub mod found;
pub mod keys;
mod keys_failure;
pub mod keys_tree;
pub mod large;
pub mod marks;
pub mod source;
pub mod tools;
