//! The resources of Terraform's configurations (`.tf`), of `terraform plan` and of `terraform show`, in the form of the
//! state: so they are read as those of the state are.

use hcl_edit::expr::Expression;
use hcl_edit::structure::{Block, Body};

use super::super::hcl::{self, Fault, Placed};
use super::super::tree::{self, Json, Member, Node, member};
use super::found::Found;
use super::kinds::{LONGEST, is_kind};
use super::nodes::{pairs, untold};
use super::scope::{Bound, Scope};
use super::source::Source;
use super::values::{Values, identity};
use super::{VALUES_ALONE, json};
use crate::encoding::files::Files;
use crate::span::Span;

/// The member that holds the resources of a configuration.
pub const RESOURCES: &str = "resources of a configuration";

/// Whether anything is read of the block that begins on this line.
pub fn is_read(line: &str) -> bool {
    let line = line.trim_start().trim_start_matches("+ ");
    match line.split_once([' ', '{']) {
        Some(("resource", rest)) => is_kind(rest.trim_start().trim_start_matches('"')),
        Some((word, _)) => matches!(word, "variable" | "locals"),
        None => false,
    }
}

/// Reads what was found: the resources as one tree, and the blocks that leave the grammar.
pub fn read(text: &str, found: &Found, files: &Files) -> (Node, Vec<Fault>) {
    let (mut blocks, mut broken): (Vec<Placed>, Vec<Fault>) = (Vec::new(), Vec::new());
    for span in found.blocks.iter().chain(&found.values) {
        let read = match span.of(text).starts_with('{') {
            _ if span.len() > LONGEST => Err((span.start, format!("the block is longer than {LONGEST} bytes"))),
            true => json::values(text, *span),
            false => hcl::parse(text, *span),
        };
        match read {
            Ok(block) => blocks.push(block),
            Err(fault) => {
                // What a value comes to that is broken is not its variable's default, nor are those of a broken file.
                blocks.extend(json::untold(text, *span));
                broken.push(fault);
            }
        }
    }
    let Found { documents, .. } = found;
    for document in documents {
        let (made, faults) = json::blocks(text, document);
        blocks.extend(made);
        broken.extend(faults);
    }
    let values = Values::of(&blocks, files, text.len());
    let resources: Vec<Node> = blocks.iter().flat_map(|placed| resources(&values, placed)).collect();
    let places = found.places();
    let start = places.first().map(|span| span.start).unwrap_or_default();
    let all = Span::new(start, places.iter().map(|span| span.end).max().unwrap_or(start));
    let is_alone = |place: &&Span| resources.is_empty() && files.line(**place).is_some();
    let alone = found
        .values
        .iter()
        .find(is_alone)
        .map(|place| Member { name: VALUES_ALONE.to_owned(), node: Node { span: *place, value: Json::Null } });
    let list = Node { span: all, value: Json::Array(resources) };
    let members = std::iter::once(Member { name: RESOURCES.to_owned(), node: list }).chain(alone);
    (Node { span: all, value: Json::Object(members.collect()) }, broken)
}

/// The resources that a block makes: one, none by `count`, or one for each of several things.
fn resources(values: &Values<'_>, placed: &Placed) -> Vec<Node> {
    let Some(block) = placed.block() else { return Vec::new() };
    let ("resource", [kind, name]) = (block.ident.as_str(), block.labels.as_slice()) else { return Vec::new() };
    let made = Made { values, placed, body: &block.body, kind: kind.as_str() };
    let address = format!("{}.{}", kind.as_str(), name.as_str());
    let of = |name: &str| {
        let expression = &block.body.get_attribute(name)?.value;
        Some(values.node(Source { expression, start: placed.start }, Scope::default()))
    };
    if of("count").is_some_and(|count| tree::scalar(&count) == Some("0")) {
        return Vec::new();
    }
    let Some(all) = of("for_each").as_ref().and_then(pairs) else {
        return vec![made.resource(&address, placed.span, None)];
    };
    let is_list = of("for_each").is_some_and(|all| matches!(all.value, Json::Array(_)));
    let one = |(key, value): (Node, Node)| {
        // A set has its values for keys.
        let (key, span) = (if is_list { value.clone() } else { key }, value.span);
        let address = format!("{address}[{}]", tree::scalar(&key).unwrap_or_default());
        let both = [("key", key), ("value", value)].map(|(name, node)| Member { name: name.to_owned(), node });
        let each = Bound { name: "each", value: Node { span, value: Json::Object(both.into()) }, outer: None };
        made.resource(&address, span, Some(&each))
    };
    all.into_iter().take_while(|_| !values.is_spent()).map(one).collect()
}

/// What a resource is made of.
struct Made<'m, 'b> {
    values: &'m Values<'b>,
    placed: &'b Placed,
    body: &'b Body,
    kind: &'b str,
}

impl<'b> Made<'_, 'b> {
    /// A resource as the state has it.
    fn resource(&self, address: &str, span: Span, each: Option<&Bound<'_>>) -> Node {
        let node = |value: &str| tree::string(value, span);
        let mut members = self.members(self.body, each);
        // What a plan does not tell, the text does not tell.
        members.retain(|one| one.name != "authorizer_id" || !is_untold(&one.node));
        for name in ["id", "root_resource_id"] {
            let is_given = members.iter().any(|one| one.name == name && tree::scalar(&one.node).is_some());
            if let Some(identity) = identity(self.kind, name, address).filter(|_| !is_given) {
                members.retain(|one| one.name != name);
                members.push(Member { name: name.to_owned(), node: node(&identity) });
            }
        }
        let values = Node { span, value: Json::Object(members) };
        let named = [("type", node(self.kind)), ("address", node(address)), ("values", values)];
        let members = named.map(|(name, node)| Member { name: name.to_owned(), node });
        Node { span, value: Json::Object(members.into()) }
    }

    /// The arguments and the blocks of a body; those of one name are a list.
    fn members(&self, body: &'b Body, each: Option<&Bound<'_>>) -> Vec<Member> {
        let start = self.placed.start;
        let argument = |one: &'b hcl_edit::structure::Attribute| Member {
            name: one.key.as_str().to_owned(),
            node: self.values.node(Source { expression: &one.value, start }, Scope::of(each)),
        };
        let mut members: Vec<Member> = body.attributes().map(argument).collect();
        for block in body.blocks() {
            let (name, inner) = match block.labels.as_slice() {
                [label] if block.ident.as_str() == "dynamic" => {
                    (label.as_str(), self.dynamic(label.as_str(), block, each))
                }
                _ => (block.ident.as_str(), vec![self.block(block, each)]),
            };
            match members.iter_mut().find(|one| one.name == name).map(|one| &mut one.node.value) {
                Some(Json::Array(list)) => list.extend(inner),
                Some(_) => {}
                None => {
                    let node = Node { span: hcl::place(block, start), value: Json::Array(inner) };
                    members.push(Member { name: name.to_owned(), node });
                }
            }
        }
        members
    }

    fn block(&self, block: &'b Block, each: Option<&Bound<'_>>) -> Node {
        let value = Json::Object(self.members(&block.body, each));
        Node { span: hcl::place(block, self.placed.start), value }
    }

    /// The blocks that a `dynamic` makes: one for each of several things. Where the text does not say of which, nothing
    /// in the block is known, be it written out: there may be none of it.
    fn dynamic(&self, label: &str, block: &'b Block, each: Option<&Bound<'_>>) -> Vec<Node> {
        let Some(content) = block.body.get_blocks("content").next() else { return Vec::new() };
        let argument = |name: &str| Some(&block.body.get_attribute(name)?.value);
        let name = match argument("iterator") {
            Some(Expression::Variable(name)) => name.as_str(),
            Some(Expression::String(name)) => name.value().as_str(),
            _ => label,
        };
        let source = |expression| Source { expression, start: self.placed.start };
        let all = argument("for_each").map(|all| self.values.node(source(all), Scope::of(each)));
        let Some(pairs) = all.as_ref().and_then(pairs) else {
            return vec![untold(self.block(content, each), &format!("dynamic.{label}"))];
        };
        let one = |(key, value): (Node, Node)| {
            let span = value.span;
            let both = [("key", key), ("value", value)].map(|(name, node)| Member { name: name.to_owned(), node });
            let bound = Bound { name, value: Node { span, value: Json::Object(both.into()) }, outer: each };
            self.block(content, Some(&bound))
        };
        pairs.into_iter().take_while(|_| !self.values.is_spent()).map(one).collect()
    }
}

/// Whether a plan says of a value that it is known later.
fn is_untold(node: &Node) -> bool {
    node.value.get("Ref").and_then(tree::scalar) == Some(hcl::UNTOLD)
}

/// The path of a resource of a REST API: its own part behind those above it. Nothing where the text does not say it.
pub fn path<'n>(resource: &'n Node, of: impl Fn(&str) -> Option<&'n Node>) -> Option<String> {
    let mut parts = Vec::new();
    let mut next = Some(resource);
    while let Some(own) = next {
        // More than these go round in circles.
        if parts.len() > 32 {
            return None;
        }
        parts.push(member(own, "path_part")?);
        let parent = member(own, "parent_id")?;
        next = of(parent);
        if next.is_none() && !parent.ends_with(".root_resource_id") {
            return None;
        }
    }
    parts.reverse();
    Some(format!("/{}", parts.join("/")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(node: &Node) -> usize {
        1 + match &node.value {
            Json::Array(list) => list.iter().map(count).sum(),
            Json::Object(members) => members.iter().map(|one| count(&one.node)).sum(),
            _ => 0,
        }
    }

    /// What is read of a configuration.
    fn read_all(text: &str) -> (Node, Vec<Fault>) {
        let (mut spans, mut at) = (Vec::new(), 0);
        while at < text.len() {
            let end = hcl::end(text, at);
            spans.push(Span::new(at, end));
            at = end;
        }
        read(text, &Found { blocks: spans, ..Found::default() }, &Files::default())
    }

    #[test]
    fn what_is_made_grows_with_the_text_and_no_faster() {
        let resource = |scopes: &str| {
            format!("resource \"aws_api_gateway_method\" \"a\" {{\n  authorization_scopes = {scopes}\n}}\n")
        };
        let doubled = |first: &str, next: fn(&str) -> String| {
            let mut text = format!("locals {{\n  a0 = {first}\n");
            (1..40).for_each(|at| text += &format!("  a{at} = {}\n", next(&format!("local.a{}", at - 1))));
            text + "}\n" + &resource("local.a39")
        };
        let numbers = (0..900).map(|at| format!("\"{at}\"")).collect::<Vec<_>>().join(", ");
        let names = (0..900).map(|at| format!("  b{at} = each.value\n")).collect::<String>();
        for text in [
            doubled("\"x\"", |before| format!("\"${{{before}}}${{{before}}}\"")),
            doubled("[\"x\"]", |before| format!("concat({before}, {before})")),
            doubled("[1, 2]", |before| format!("[for x in {before} : {before}]")),
            format!(
                "locals {{\n  l = [{numbers}]\n}}\n{}",
                resource("[for a in local.l : [for b in local.l : local.l]]")
            ),
            format!("resource \"aws_api_gateway_method\" \"a\" {{\n  for_each = toset([{numbers}])\n{names}}}\n"),
            resource(&format!("{}1{}", "[".repeat(5000), "]".repeat(5000))),
            format!(
                "locals {{\n  l = [{numbers}]\n}}\nresource \"aws_api_gateway_method\" \"a\" {{\n{}{}}}\n",
                "dynamic \"b\" {\n  for_each = local.l\n  content {\n".repeat(6),
                "}\n}\n".repeat(6)
            ),
            resource(&format!("{}true", "!".repeat(5000))),
        ] {
            let (tree, _) = read_all(&text);
            assert!(count(&tree) <= 16 * text.len() + 100_000, "{} of {}: {:.80}", count(&tree), text.len(), text);
        }
    }

    #[test]
    fn a_broken_block_leaves_the_others() {
        let text = "resource \"aws_api_gateway_method\" \"a\" {\n  b = = 1\n}\nresource \"aws_api_gateway_method\" \"c\" {\n  d = 1\n";
        let (tree, broken) = read_all(text);
        let resources = tree.value.get(RESOURCES).map(|all| tree::items(all).count());
        assert_eq!((resources, broken.len()), (Some(0), 2));
        let (tree, broken) = read_all(&format!("{text}}}\n"));
        let resources = tree.value.get(RESOURCES).map(|all| tree::items(all).count());
        assert_eq!((resources, broken.len()), (Some(1), 1));
    }
}
