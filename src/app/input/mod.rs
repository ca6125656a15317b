//! Where a person types. DOM events stop here; what leaves are actions.

pub mod expectations;
pub mod found;
pub mod keys;
pub mod large;
pub mod marks;
pub mod source;
