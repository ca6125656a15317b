//! CloudFormation's functions in the place of values: what the template itself says is put in, and what it does not say
//! is named in capitals.

use super::Read;
use super::tree::{Json, Node, items, member, scalar};

/// The parameters of a template.
#[derive(Clone, Copy)]
pub struct Parameters<'t>(Option<&'t Node>);

/// A value, and whether something in it is only named.
pub type Value = (String, bool);

/// Functions within functions are followed this far.
const DEEPEST: usize = 16;

impl<'t> Parameters<'t> {
    /// Those of a template.
    pub fn of(template: &'t Node) -> Self {
        Self(template.value.get("Parameters"))
    }

    /// The value of a member, its functions worked out.
    pub fn read(self, node: &Node, name: &str) -> Option<Read> {
        let inner = node.value.get(name)?;
        self.read_node(inner, name)
    }

    /// The values of a member that is a list, or one value.
    pub fn reads(self, node: &Node, name: &str) -> Vec<Read> {
        node.value
            .get(name)
            .map(|list| items(list).filter_map(|item| self.read_node(item, name)).collect())
            .unwrap_or_default()
    }

    /// The value of a node, and whether something in it is only named.
    pub fn value_of(self, node: &Node) -> Option<Value> {
        self.value(node, 0)
    }

    fn read_node(self, node: &Node, name: &str) -> Option<Read> {
        let (value, is_open) = self.value(node, 0)?;
        (!value.trim().is_empty()).then(|| Read { value, member: name.to_owned(), span: node.span, is_open })
    }

    fn value(self, node: &Node, depth: usize) -> Option<Value> {
        if let Some(value) = scalar(node) {
            return Some((value.to_owned(), false));
        }
        let [function] = node.value.members() else { return None };
        let given = &function.node;
        if depth > DEEPEST {
            return Some((capitals(&function.name), true));
        }
        match function.name.as_str() {
            "Ref" => scalar(given).map(|name| self.named(name)),
            "Fn::GetAtt" => Some((capitals(&target_of(given)?.join("_")), true)),
            "Fn::ImportValue" => Some((capitals(&self.value(given, depth + 1)?.0), true)),
            "Fn::Sub" => self.substituted(given, depth),
            "Fn::Join" => {
                let Json::Array(pair) = &given.value else { return None };
                let [between, parts] = pair.as_slice() else { return None };
                let Json::Array(parts) = &parts.value else { return Some((capitals("Join"), true)) };
                let parts: Vec<Value> = parts.iter().filter_map(|part| self.value(part, depth + 1)).collect();
                let is_open = parts.iter().any(|(_, is_open)| *is_open);
                let words: Vec<String> = parts.into_iter().map(|(value, _)| value).collect();
                Some((words.join(scalar(between).unwrap_or_default()), is_open))
            }
            other => Some((capitals(other.strip_prefix("Fn::").unwrap_or(other)), true)),
        }
    }

    /// What a name stands for: a parameter's default, else its name in capitals.
    fn named(self, name: &str) -> Value {
        let default = self.0.and_then(|all| all.value.get(name)).and_then(|one| member(one, "Default"));
        default.map_or_else(|| (capitals(name), true), |value| (value.to_owned(), false))
    }

    /// A text with `${…}` in it, and maybe what they stand for.
    fn substituted(self, given: &Node, depth: usize) -> Option<Value> {
        let (text, own) = match &given.value {
            Json::Array(pair) => (pair.first().and_then(scalar)?, pair.get(1)),
            _ => (scalar(given)?, None),
        };
        let (mut value, mut is_open) = (String::new(), false);
        let mut rest = text;
        while let Some((before, after)) = rest.split_once("${") {
            let Some((name, behind)) = after.split_once('}') else { break };
            value.push_str(before);
            rest = behind;
            if let Some(literal) = name.strip_prefix('!') {
                value.push_str(&format!("${{{literal}}}"));
                continue;
            }
            let name = name.trim();
            let (put, open) = own
                .and_then(|own| own.value.get(name))
                .and_then(|node| self.value(node, depth + 1))
                .unwrap_or_else(|| self.named(name));
            value.push_str(&put);
            is_open |= open;
        }
        value.push_str(rest);
        Some((value, is_open))
    }
}

/// The resource that a value refers to by `Ref` or `Fn::GetAtt`.
pub fn target(node: &Node) -> Option<String> {
    let [function] = node.value.members() else { return None };
    match function.name.as_str() {
        "Ref" => scalar(&function.node).map(str::to_owned),
        "Fn::GetAtt" => target_of(&function.node)?.into_iter().next(),
        _ => None,
    }
}

/// The name and the attribute of `Fn::GetAtt`.
fn target_of(given: &Node) -> Option<Vec<String>> {
    match &given.value {
        Json::Array(parts) => Some(parts.iter().filter_map(scalar).map(str::to_owned).collect()),
        _ => Some(scalar(given)?.split('.').map(str::to_owned).collect()),
    }
}

/// A name in capitals: `UserPool.Arn` is `USER_POOL_ARN`.
pub fn capitals(name: &str) -> String {
    let name = name.strip_prefix("AWS::").unwrap_or(name);
    let mut capitals = String::new();
    let mut before = ' ';
    for c in name.chars() {
        if c.is_ascii_uppercase() && (before.is_ascii_lowercase() || before.is_ascii_digit()) {
            capitals.push('_');
        }
        before = c;
        capitals.push(if c.is_alphanumeric() { c.to_ascii_uppercase() } else { '_' });
    }
    capitals
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::definitions::yaml;

    #[test]
    fn what_the_template_says_is_put_in_and_the_rest_is_named() {
        let text = "Parameters:\n  PoolId: {Type: String, Default: us-east-1_example}\n  Stage: {Type: String}\nv:\n  \
                    a: !Ref PoolId\n  b: !Ref Stage\n  c: !GetAtt UserPool.Arn\n  \
                    d: !Sub 'https://cognito-idp.us-east-1.amazonaws.com/${PoolId}'\n  \
                    e: !Sub ['${P}/${AWS::Region}', {P: !Ref PoolId}]\n  f: !Join ['/', [orders, !Ref Stage]]\n  \
                    g: !ImportValue shared-PoolArn\n  h: !Join ['/', [orders, read]]\n  i: !If [IsProd, a, b]\n";
        let template = yaml::parse(text).unwrap();
        let values = template.value.get("v").unwrap();
        for (name, value, is_open) in [
            ("a", "us-east-1_example", false),
            ("b", "STAGE", true),
            ("c", "USER_POOL_ARN", true),
            ("d", "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_example", false),
            ("e", "us-east-1_example/REGION", true),
            ("f", "orders/STAGE", true),
            ("g", "SHARED_POOL_ARN", true),
            ("h", "orders/read", false),
            ("i", "IF", true),
        ] {
            let read = Parameters::of(&template).read(values, name).unwrap();
            assert_eq!((read.value.as_str(), read.is_open), (value, is_open), "{name}");
        }
    }
}
