//! Where a text has a configuration of Terraform.

use super::super::tree::Node;
use crate::order;
use crate::span::Span;

/// The places of a configuration: what one of them names may stand in any other.
#[derive(Default)]
pub struct Found {
    /// Its blocks.
    pub blocks: Vec<Span>,
    /// The values that are given to its variables.
    pub values: Vec<Span>,
    /// Its documents in JSON.
    pub documents: Vec<Node>,
}

impl Found {
    /// All of them, in order.
    pub fn places(&self) -> Vec<Span> {
        let mut all = [self.blocks.as_slice(), self.values.as_slice()].concat();
        all.extend(self.documents.iter().map(|document| document.span));
        order::by_key(&mut all, |span| span.start);
        all
    }
}
