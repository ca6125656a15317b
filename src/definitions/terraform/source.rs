//! An expression with where it stands.

use hcl_edit::expr::Expression;

/// An expression, and the byte in the text from which its places count.
#[derive(Clone, Copy)]
pub struct Source<'b> {
    /// The expression.
    pub expression: &'b Expression,
    /// The byte.
    pub start: usize,
}
