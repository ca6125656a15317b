//! Where a person types. DOM events stop here; what leaves are actions.

pub mod expectations;
pub mod found;
pub mod keys;
mod keys_failure;
pub mod marks;
pub mod source;
