//! Where an expression of a configuration stands, and the names that hold there alone.

use super::super::tree::Node;
use crate::span::Span;

/// Where an expression stands.
#[derive(Clone, Copy, Default)]
pub struct Scope<'s> {
    /// The place that values get which stand elsewhere: where they are put in.
    pub at: Option<Span>,
    /// The names that hold here alone, the innermost first.
    pub bound: Option<&'s Bound<'s>>,
    /// How deep it stands.
    pub depth: usize,
}

/// A name that holds in one place: `each`, or that of a `for`.
pub struct Bound<'s> {
    /// The name.
    pub name: &'s str,
    /// What it stands for.
    pub value: Node,
    /// The names around it.
    pub outer: Option<&'s Bound<'s>>,
}

impl<'s> Scope<'s> {
    /// That of a resource with these names.
    pub const fn of(bound: Option<&'s Bound<'s>>) -> Self {
        Self { at: None, bound, depth: 0 }
    }

    /// That of what stands within.
    pub const fn deeper(self) -> Self {
        Self { depth: self.depth + 1, ..self }
    }

    /// What a name stands for that holds here alone.
    pub fn bound(self, name: &str) -> Option<&'s Node> {
        let mut next = self.bound;
        while let Some(one) = next {
            if one.name == name {
                return Some(&one.value);
            }
            next = one.outer;
        }
        None
    }
}
