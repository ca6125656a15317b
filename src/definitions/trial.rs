//! What `test-invoke-authorizer` and `test-invoke-method` print: they try what is configured, and not what is deployed.

use serde::{Deserialize, Serialize};

use super::tree::{self, Node, member};
use crate::encoding::json;
use crate::span::Span;

/// A trial of an authorizer or of a method.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trial {
    /// Its place in the text.
    pub span: Span,
    /// Whether it is one of an authorizer alone.
    pub is_of_authorizer: bool,
    /// The status that the client would have received; 0 where an authorizer took what it was given.
    pub status: u16,
    /// The lines of the execution log.
    pub log: String,
    /// The answer's header fields.
    pub fields: Vec<(String, String)>,
    /// The answer's body.
    pub body: String,
    /// Whether the policy that a function returned denies all that it speaks of.
    pub is_denied: bool,
}

/// The trial that a node is.
pub(super) fn trial(node: &Node) -> Option<Trial> {
    let text = |name: &str| member(node, name).map(str::to_owned).unwrap_or_default();
    let (log, _) = (member(node, "log")?, member(node, "latency")?);
    let (is_of_authorizer, status) = match member(node, "clientStatus") {
        Some(status) => (true, status),
        None => (false, member(node, "status")?),
    };
    let fields = node.value.get("headers").map(|headers| headers.value.members()).unwrap_or_default();
    let field = |one: &tree::Member| Some((one.name.clone(), tree::scalar(&one.node)?.to_owned()));
    Some(Trial {
        span: node.span,
        is_of_authorizer,
        status: status.parse().ok()?,
        log: log.to_owned(),
        fields: fields.iter().filter_map(field).collect(),
        body: text("body"),
        is_denied: is_denied(&text("policy")),
    })
}

/// Whether each statement of a policy denies.
fn is_denied(policy: &str) -> bool {
    json::parse(policy).is_ok_and(|policy| denies(&policy))
}

/// The same of a policy that is parsed.
#[must_use]
pub fn denies(policy: &Node) -> bool {
    let Some(statements) = policy.value.get("Statement") else { return false };
    let mut effects = tree::items(statements).filter_map(|one| member(one, "Effect")).peekable();
    effects.peek().is_some() && effects.all(|effect| effect == "Deny")
}
