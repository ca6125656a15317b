//! What `{{…}}` stands for in the texts of HTTP clients: the variables of collections and environments.

use std::collections::HashMap;

use super::super::Read;
use super::super::intrinsics::capitals;
use super::super::tree::{Json, Member, Node, items, member, scalar};

/// The variables of all texts; nothing for one that has several values, such as one for each environment.
pub struct Variables<'t>(HashMap<String, Option<&'t str>>);

impl<'t> Variables<'t> {
    /// Those of these documents.
    pub fn of(trees: &'t [Node]) -> Self {
        let mut all = Self(HashMap::new());
        trees.iter().for_each(|tree| all.walk(tree));
        all
    }

    fn walk(&mut self, node: &'t Node) {
        match &node.value {
            Json::Object(members) => members.iter().for_each(|one| self.member(one)),
            Json::Array(items) => items.iter().for_each(|item| self.walk(item)),
            _ => {}
        }
    }

    fn member(&mut self, one: &'t Member) {
        let is_object = matches!(one.node.value, Json::Object(_));
        match one.name.as_str() {
            // A list of names and values: Postman's and Bruno's.
            "variable" | "variables" | "values" => {
                for item in items(&one.node).filter(|item| !is_off(item)) {
                    let name = member(item, "key").or_else(|| member(item, "name"));
                    if let (Some(name), Some(value)) = (name, item.value.get("value").and_then(scalar)) {
                        self.put(name, value);
                    }
                }
            }
            // An object: those of Insomnia's environments, and of Bruno's files.
            "data" | "vars" if is_object => self.object("", &one.node),
            _ => self.walk(&one.node),
        }
    }

    fn object(&mut self, before: &str, node: &'t Node) {
        for one in node.value.members() {
            let name = format!("{before}{}", one.name);
            match scalar(&one.node) {
                Some(value) => self.put(&name, value),
                None => self.object(&format!("{name}."), &one.node),
            }
        }
    }

    fn put(&mut self, name: &str, value: &'t str) {
        let is_new = |known: &mut Option<&str>| *known = known.filter(|known| *known == value);
        self.0.entry(name.to_owned()).and_modify(is_new).or_insert(Some(value));
    }

    /// A text with what stands for its variables, and whether one is only named.
    pub fn text(&self, written: &str) -> (String, bool) {
        let (mut text, mut is_open) = (String::new(), written.contains("{%"));
        let mut rest = written;
        while let Some((before, after)) = rest.split_once("{{") {
            let Some((name, behind)) = after.split_once("}}") else { break };
            let name = name.trim();
            let known = self.0.get(name.strip_prefix("_.").unwrap_or(name)).copied().flatten();
            // What a variable says may name another: that is not followed.
            let value = known.filter(|value| !value.contains("{{"));
            is_open |= value.is_none();
            text.push_str(before);
            text.push_str(&value.map_or_else(|| capitals(name), str::to_owned));
            rest = behind;
        }
        text.push_str(rest);
        (text, is_open)
    }

    /// A scalar as it is read, under the name of its member; nothing where it is blank.
    pub fn read(&self, node: &Node, member: &str) -> Option<Read> {
        let (value, is_open) = self.text(scalar(node)?);
        let value = value.trim().to_owned();
        (!value.is_empty()).then(|| Read { value, member: member.to_owned(), span: node.span, is_open })
    }
}

/// Whether an item of a list is switched off.
pub fn is_off(item: &Node) -> bool {
    member(item, "enabled") == Some("false") || member(item, "disabled") == Some("true")
}
