//! What the names of a Terraform configuration stand for: its variables, its local values and its resources.

use std::collections::HashMap;

use hcl_edit::expr::Expression;
use hcl_edit::structure::Block;

use super::super::hcl::Placed;
use super::given::Given;
use super::source::Source;
use crate::encoding::files::Files;
use crate::span::Span;

/// A resource.
#[derive(Clone, Copy)]
pub struct Resource<'b> {
    /// Its block.
    pub block: &'b Block,
    /// The byte in the text from which the places within the block count.
    pub start: usize,
}

/// What names stand for; nothing for one that stands for several things.
pub struct Names<'b> {
    values: HashMap<(&'static str, &'b str), Option<Source<'b>>>,
    resources: HashMap<(&'b str, &'b str), Option<Resource<'b>>>,
}

impl<'b> Names<'b> {
    /// Those of the blocks of a text, and of the values that files beside them give.
    pub fn of(blocks: &'b [Placed], files: &'b Files) -> Self {
        let mut names = Self { values: HashMap::new(), resources: HashMap::new() };
        let mut declared: HashMap<&str, Vec<Span>> = HashMap::new();
        for placed in blocks {
            let Some(block) = placed.block() else { continue };
            let start = placed.start;
            let value = |expression| Source { expression, start };
            match (block.ident.as_str(), block.labels.as_slice()) {
                ("variable", [name]) => {
                    declared.entry(name.as_str()).or_default().push(placed.span);
                    let Some(default) = block.body.get_attribute("default") else { continue };
                    names.value("var", name.as_str(), value(&default.value));
                }
                ("locals", []) => {
                    for one in block.body.attributes() {
                        names.value("local", one.key.as_str(), value(&one.value));
                    }
                }
                ("resource", [kind, name]) => {
                    let both = (kind.as_str(), name.as_str());
                    let one = Resource { block, start };
                    names.resources.entry(both).and_modify(|known| *known = None).or_insert(Some(one));
                }
                _ => {}
            }
        }
        let given = Given::of(blocks, files);
        for name in given.names().chain(declared.keys().copied()) {
            // Of several of one name it is not known which is meant.
            let declared = declared.get(name).map(Vec::as_slice).unwrap_or_default();
            let value = if declared.len() > 1 { None } else { given.value(name, declared.first().copied(), files) };
            if let Some(value) = value {
                names.values.insert(("var", name), value);
            }
        }
        names
    }

    fn value(&mut self, root: &'static str, name: &'b str, source: Source<'b>) {
        self.values.entry((root, name)).and_modify(|known| *known = None).or_insert(Some(source));
    }

    /// What `var.NAME` or `local.NAME` stands for.
    pub fn of_value(&self, root: &str, name: &str) -> Option<Source<'b>> {
        let root = ["var", "local"].into_iter().find(|one| *one == root)?;
        self.values.get(&(root, name)).copied().flatten()
    }

    /// The resource of this type and name.
    pub fn resource(&self, kind: &str, name: &str) -> Option<Resource<'b>> {
        self.resources.get(&(kind, name)).copied().flatten()
    }
}

impl<'b> Resource<'b> {
    /// An argument.
    pub fn attribute(self, name: &str) -> Option<&'b Expression> {
        self.block.body.get_attribute(name).map(|one| &one.value)
    }

    /// Whether it is made once for each of several things.
    pub fn is_for_each(self) -> bool {
        self.attribute("for_each").is_some()
    }

    /// Whether there is just one of it.
    pub fn is_one(self) -> bool {
        !self.is_for_each() && self.attribute("count").is_none()
    }
}
