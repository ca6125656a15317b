//! Where a person types. DOM events stop here; what leaves are actions.

pub mod expectations;
pub mod keys;
pub mod marks;
pub mod source;
