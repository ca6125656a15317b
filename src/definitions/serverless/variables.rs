//! The variables of the Serverless Framework: `${self:…}` is looked up in the configuration, what another has for a
//! default is that default, and the rest is named in capitals.

use super::super::Read;
use super::super::intrinsics::{Parameters, capitals};
use super::super::tree::{Node, items, scalar};
use crate::span::Span;

/// The configuration that variables are looked up in.
#[derive(Clone, Copy)]
pub struct Variables<'t>(&'t Node);

/// Variables within variables are followed this far.
const DEEPEST: usize = 32;

impl<'t> Variables<'t> {
    /// Those of a configuration.
    pub fn of(tree: &'t Node) -> Self {
        Self(tree)
    }

    /// The value of a member, its variables and functions worked out.
    pub fn read(self, node: &Node, name: &str) -> Option<Read> {
        self.reads(node, name).into_iter().next()
    }

    /// The values of a member that is a list, or one value.
    pub fn reads(self, node: &Node, name: &str) -> Vec<Read> {
        let Some(list) = node.value.get(name) else { return Vec::new() };
        let plain = |item: &Node| match scalar(item) {
            Some(text) => Some(self.worked_out(text)),
            None => Parameters::of(self.0).value_of(item),
        };
        let read = |item: &Node| {
            let (value, is_open) = plain(item).filter(|(value, _)| !value.trim().is_empty())?;
            Some(Read { value, member: name.to_owned(), span: item.span, is_open })
        };
        items(list).filter_map(read).collect()
    }

    /// A text with its variables put in, the innermost first, and whether one of them is only named.
    fn worked_out(self, text: &str) -> (String, bool) {
        let (mut text, mut is_open) = (text.to_owned(), false);
        for _ in 0..DEEPEST {
            let Some(start) = text.rfind("${") else { return (text, is_open) };
            let Some(end) = text.get(start..).and_then(|rest| rest.find('}')).map(|length| start + length) else {
                return (text, is_open);
            };
            let (value, open) = self.variable(Span::new(start + 2, end).of(&text));
            is_open |= open;
            text.replace_range(start..=end, &value);
        }
        (text, true)
    }

    /// What one variable stands for: its value, the first default that is a value, or its name.
    fn variable(self, written: &str) -> (String, bool) {
        let mut choices = written.split(',').map(str::trim);
        let first = choices.next().unwrap_or_default();
        // What stands in the environment or in the cloud is not known to be missing there.
        let has_default = ["self:", "opt:", "param:", "sls:"].iter().any(|source| first.starts_with(source));
        for one in std::iter::once(first).chain(choices) {
            if let Some(path) = one.strip_prefix("self:") {
                let found = path.split('.').try_fold(self.0, |node, name| node.value.get(name));
                if let Some(value) = found.and_then(scalar) {
                    return (value.to_owned(), false);
                }
            } else if let Some(value) = quoted(one).filter(|_| has_default) {
                return (value.to_owned(), false);
            }
        }
        (capitals(first), true)
    }
}

/// What stands between quotation marks.
fn quoted(text: &str) -> Option<&str> {
    ['\'', '"'].iter().find_map(|quote| text.strip_prefix(*quote)?.strip_suffix(*quote))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::definitions::yaml;

    #[test]
    fn what_the_configuration_says_is_put_in_and_the_rest_is_named() {
        let text = "custom:\n  pool: us-east-1_example\n  stages:\n    dev:\n      pool: us-east-1_dev\n  again: ${self:custom.pool}\n  \
                    round: ${self:custom.round}\nv:\n  a: ${self:custom.pool}\n  b: https://x/${self:custom.again}\n  \
                    c: ${self:custom.stages.${opt:stage, 'dev'}.pool}\n  d: ${env:POOL_ID}\n  e: ${ssm:/pool/id, 'x'}\n  \
                    f: ${file(./pools.yml):pool}\n  g: ${self:custom.round}\n  h: ${broken\n";
        let tree = yaml::parse(text).unwrap();
        for (name, value, is_open) in [
            ("a", "us-east-1_example", false),
            ("b", "https://x/us-east-1_example", false),
            ("c", "us-east-1_dev", false),
            ("d", "ENV_POOL_ID", true),
            ("e", "SSM__POOL_ID", true),
            ("f", "FILE___POOLS_YML__POOL", true),
            ("h", "${broken", false),
        ] {
            let read = Variables::of(&tree).read(tree.value.get("v").unwrap(), name).unwrap();
            assert_eq!((read.value.as_str(), read.is_open), (value, is_open), "{name}");
        }
        assert!(Variables::of(&tree).read(tree.value.get("v").unwrap(), "g").unwrap().is_open);
    }
}
