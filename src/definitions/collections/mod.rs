//! Collections and environments of HTTP clients: Postman, Insomnia and Bruno. They tell how an OAuth client asks for tokens,
//! and what the one request of a file is. What `{{…}}` stands for is put in where the texts say it, and never guessed.

pub mod bru;
mod oauth;
mod sent;
mod variables;

use super::tree::{Json, Node, member, scalar};
use super::{Definitions, Piece};
use crate::span::Span;

pub use oauth::OauthClient;
use variables::Variables;

/// Which client a document is of; nothing where it is of none.
fn of(tree: &Node) -> Option<Piece> {
    let has = |name: &str| tree.value.get(name).is_some();
    let info = tree.value.get("info");
    let schema = info.and_then(|info| member(info, "schema")).unwrap_or_default();
    let of_info = |name: &str| info.is_some_and(|info| info.value.get(name).is_some());
    let kind = member(tree, "type").unwrap_or_default();
    match () {
        () if schema.contains("getpostman.com") || of_info("_postman_id") || has("_postman_variable_scope") => {
            Some(Piece::Postman)
        }
        () if has("__export_format") || kind.contains(".insomnia.rest/") => Some(Piece::Insomnia),
        () if has(bru::FILE) || has("brunoConfig") || has("opencollection") => Some(Piece::Bruno),
        () if of_info("type") && tree.value.get("http").is_some_and(|http| member(http, "url").is_some()) => {
            Some(Piece::Bruno)
        }
        () => None,
    }
}

/// Whether a document is one.
pub fn is_one(tree: &Node) -> bool {
    of(tree).is_some()
}

/// Takes what all of them say together: one has the variables that another names. Where there is one request, it is the
/// one that is sent.
pub fn read(trees: &[Node], into: &mut Definitions) {
    let values = Variables::of(trees);
    for tree in trees {
        let Some(piece) = of(tree) else { continue };
        let mut reader = Reader { piece, values: &values, into };
        reader.walk(tree, None);
    }
    if into.requests.len() > 1 {
        into.requests.clear();
    }
}

/// The places of a document without those of its texts that hold a token: that is looked for as ever.
pub fn spans(tree: &Node) -> Vec<Span> {
    let mut held = Vec::new();
    tokens(tree, &mut held);
    let (mut spans, mut from) = (Vec::new(), tree.span.start);
    for one in held {
        spans.push(Span::new(from, one.start));
        from = one.end;
    }
    spans.push(Span::new(from, tree.span.end));
    spans.retain(|span| !span.is_empty());
    spans
}

fn tokens(node: &Node, into: &mut Vec<Span>) {
    match &node.value {
        Json::Object(members) => members.iter().for_each(|one| tokens(&one.node, into)),
        Json::Array(items) => items.iter().for_each(|item| tokens(item, into)),
        _ => into.extend(scalar(node).filter(|text| text.contains("eyJ")).map(|_| node.span)),
    }
}

struct Reader<'r, 't> {
    piece: Piece,
    values: &'r Variables<'t>,
    into: &'r mut Definitions,
}

impl Reader<'_, '_> {
    /// Takes what stands in a node, below folders that ask for `inherited`.
    fn walk(&mut self, node: &Node, inherited: Option<&Node>) {
        match &node.value {
            Json::Object(members) => {
                let own = ["auth", "authentication"].into_iter().find_map(|name| node.value.get(name));
                let own = own.filter(|auth| !oauth::is_inherited(auth));
                self.into.oauth_clients.extend(own.and_then(|auth| oauth::read(auth, self.piece, self.values)));
                // That of a collection of Bruno stands with what else its requests have in common.
                let common = || node.value.get("root")?.value.get("request")?.value.get("auth");
                let auth = own.or_else(common).or(inherited);
                self.into.requests.extend(sent::request(node, auth, self.values));
                members.iter().for_each(|one| self.walk(&one.node, auth));
            }
            Json::Array(items) => items.iter().for_each(|item| self.walk(item, inherited)),
            _ => {}
        }
    }
}
