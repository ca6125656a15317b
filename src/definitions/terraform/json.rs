//! Terraform's configurations in JSON (`.tf.json`, and what CDK for Terraform makes): their blocks as those of `.tf`.
//! JSON is read as the objects of HCL's expressions, so that `${…}` in its texts is an expression with its place.

use hcl_edit::Ident;
use hcl_edit::expr::{Expression, Object, ObjectKey};
use hcl_edit::structure::{Attribute, Block, Body};

use super::super::hcl::{Fault, Placed};
use super::super::tree::{Node, items};
use super::given;
use super::kinds::{LONGEST, is_kind};
use crate::span::Span;

/// Whether a document is a configuration of which anything is read.
pub fn is_one(tree: &Node) -> bool {
    let mut kinds = tree.value.get("resource").into_iter().flat_map(items).flat_map(|all| all.value.members());
    let is_object = |node: &Node| !node.value.members().is_empty();
    kinds.any(|kind| is_kind(&kind.name) && items(&kind.node).any(is_object))
}

/// The blocks of a document that stands in `text`, and those that leave the grammar.
pub fn blocks(text: &str, tree: &Node) -> (Vec<Placed>, Vec<Fault>) {
    let mut made = Made { text, blocks: Vec::new(), broken: Vec::new() };
    let of = |name: &str| tree.value.get(name).into_iter().flat_map(items).flat_map(|all| all.value.members());
    for kind in of("resource").filter(|kind| is_kind(&kind.name)) {
        for all in items(&kind.node) {
            for one in all.value.members() {
                // A list of one body stands for the body.
                items(&one.node).for_each(|body| made.block("resource", &[&kind.name, &one.name], body.span));
            }
        }
    }
    of("variable").for_each(|one| made.block("variable", &[&one.name], one.node.span));
    for all in tree.value.get("locals").into_iter().flat_map(items) {
        made.block("locals", &[], all.span);
    }
    (made.blocks, made.broken)
}

/// The values that the object at `span` gives to variables.
///
/// # Errors
/// The first place where it leaves the grammar.
pub fn values(text: &str, span: Span) -> Result<Placed, Fault> {
    match hcl_edit::parser::parse_expr(span.of(text)) {
        Ok(Expression::Object(object)) => Ok(Placed::new(span, body(object))),
        Ok(_) => Ok(Placed::unread(span)),
        Err(fault) => Err((span.start + fault.location().offset(), fault.message().to_owned())),
    }
}

/// What is given at `span` and not known: the values of a file, or the one whose name stands first.
pub fn untold(text: &str, span: Span) -> Option<Placed> {
    if span.of(text).starts_with('{') {
        return Some(Placed::unread(span));
    }
    let (name, _) = span.of(text).split_once('=').filter(|_| given::opens(span.of(text)))?;
    let mut body = Body::new();
    body.push(Attribute::new(Ident::try_new(name.trim()).ok()?, Expression::null()));
    Some(Placed::new(span, body))
}

struct Made<'t> {
    text: &'t str,
    blocks: Vec<Placed>,
    broken: Vec<Fault>,
}

impl Made<'_> {
    fn block(&mut self, word: &str, labels: &[&str], span: Span) {
        if span.len() > LONGEST {
            self.broken.push((span.start, format!("the block is longer than {LONGEST} bytes")));
            return;
        }
        match hcl_edit::parser::parse_expr(span.of(self.text)) {
            Ok(Expression::Object(object)) => {
                let block = Block::builder(Ident::new(word)).labels(labels.iter().copied());
                let mut outer = Body::new();
                outer.push(block.structures(body(object)).build());
                self.blocks.push(Placed::new(span, outer));
            }
            Ok(_) => {}
            Err(fault) => self.broken.push((span.start + fault.location().offset(), fault.message().to_owned())),
        }
    }
}

/// The body that an object is.
fn body(object: Object) -> Body {
    let mut made = Body::new();
    for (key, value) in object {
        let Some(name) = name(&key) else { continue };
        let value = value.into_expr();
        match name {
            // What stands in these are blocks wherever Terraform reads them.
            "dynamic" => {
                for (label, inner) in objects(value).into_iter().flatten() {
                    let Some(label) = self::name(&label).map(str::to_owned) else { continue };
                    for inner in objects(inner.into_expr()) {
                        made.push(block("dynamic", Some(&label), body(inner)));
                    }
                }
            }
            "content" => objects(value).into_iter().for_each(|inner| made.push(block("content", None, body(inner)))),
            _ => {
                if let Ok(name) = Ident::try_new(name) {
                    // Of two of one name the first counts.
                    let _ = made.try_push(Attribute::new(name, value));
                }
            }
        }
    }
    made
}

fn block(word: &'static str, label: Option<&str>, body: Body) -> Block {
    Block::builder(Ident::new(word)).labels(label).structures(body).build()
}

/// The object that an expression is, or those of a list of them.
fn objects(expression: Expression) -> Vec<Object> {
    let object = |one| match one {
        Expression::Object(object) => Some(object),
        _ => None,
    };
    match expression {
        Expression::Array(all) => all.into_iter().filter_map(object).collect(),
        one => object(one).into_iter().collect(),
    }
}

fn name(key: &ObjectKey) -> Option<&str> {
    match key {
        ObjectKey::Ident(name) => Some(name.as_str()),
        ObjectKey::Expression(Expression::String(name)) => Some(name.value().as_str()),
        ObjectKey::Expression(_) => None,
    }
}
