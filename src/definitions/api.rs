//! What is set for a whole API: whether its own address is switched off (`get-rest-api`, `get-api`), and what it answers in
//! the place of its own words (`get-gateway-responses`, and the member of OpenAPI definitions).

use serde::{Deserialize, Serialize};

use super::tree::{self, Node, member};
use super::{Definitions, Read};
use crate::span::Span;

/// An API of which something is set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Api {
    /// Its ID.
    pub id: String,
    /// Where it says that its own address is switched off.
    pub disabled: Option<Read>,
}

/// What a REST API answers where it refuses a call.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GatewayResponse {
    /// Which refusal it is of: `UNAUTHORIZED`, `DEFAULT_4XX`.
    pub kind: Read,
    /// The status, where one is set.
    pub status: Option<Read>,
    /// Whether it lets pages of other origins read the answer; nothing where that is not told.
    pub is_shared: Option<bool>,
    /// Whether nobody changed it.
    pub is_default: bool,
}

/// The parameter that lets pages of other origins read an answer.
const SHARED: &str = "gatewayresponse.header.access-control-allow-origin";

/// Takes what a node says of an API; gives whether it is one of these.
pub(super) fn read(node: &Node, into: &mut Definitions) -> bool {
    let found = response(node);
    let is_response = found.is_some();
    into.gateway_responses.extend(found);
    let found = if is_response { None } else { api(node) };
    let is_one = is_response || found.is_some();
    into.apis.extend(found);
    is_one
}

fn api(node: &Node) -> Option<Api> {
    let is_rest = node.value.get("endpointConfiguration").is_some() || node.value.get("apiKeySource").is_some();
    let (id, disabled) = match member(node, "id").filter(|_| is_rest) {
        Some(id) => (id, "disableExecuteApiEndpoint"),
        None => {
            (member(node, "ApiId").filter(|_| member(node, "ProtocolType").is_some())?, "DisableExecuteApiEndpoint")
        }
    };
    let disabled = tree::read(node, disabled).filter(|read| read.value.eq_ignore_ascii_case("true"));
    Some(Api { id: id.to_owned(), disabled })
}

/// A gateway response as the AWS CLI prints it.
fn response(node: &Node) -> Option<GatewayResponse> {
    let has = |name: &str| node.value.get(name).is_some();
    let kind = tree::read(node, "responseType")
        .filter(|_| has("responseTemplates") || has("responseParameters") || has("defaultResponse"))?;
    Some(made(kind, node))
}

/// The gateway responses of an OpenAPI definition.
pub(super) fn of_definition(tree: &Node, into: &mut Definitions) {
    let all = tree.value.get("x-amazon-apigateway-gateway-responses").map(|all| all.value.members());
    into.gateway_responses.extend(all.unwrap_or_default().iter().map(|one| {
        let place = Span::new(one.node.span.start, one.node.span.start + 1);
        let kind = Read { value: one.name.clone(), member: one.name.clone(), span: place, is_open: false };
        let response = made(kind, &one.node);
        GatewayResponse { is_shared: response.is_shared.or(Some(false)), ..response }
    }));
}

fn made(kind: Read, node: &Node) -> GatewayResponse {
    let parameters = node.value.get("responseParameters").map(|all| all.value.members());
    let is_shared = |all: &[tree::Member]| all.iter().any(|one| one.name.eq_ignore_ascii_case(SHARED));
    GatewayResponse {
        status: tree::read(node, "statusCode"),
        is_shared: parameters.map(is_shared),
        is_default: member(node, "defaultResponse").is_some_and(|value| value.eq_ignore_ascii_case("true")),
        kind,
    }
}

impl Definitions {
    /// The API at whose own address a host is, where that is switched off.
    #[must_use]
    pub fn disabled(&self, host: &str) -> Option<&Read> {
        let (id, _) = host.split_once(".execute-api.")?;
        self.apis.iter().find(|api| api.id.eq_ignore_ascii_case(id))?.disabled.as_ref()
    }

    /// What is answered where a call is refused for this reason: what is set for it, else what is set for all of them.
    #[must_use]
    pub fn gateway_response(&self, kind: &str) -> Option<&GatewayResponse> {
        let of = |kind: &str| self.gateway_responses.iter().rev().find(|one| one.kind.value == kind);
        of(kind).filter(|one| !one.is_default).or_else(|| of("DEFAULT_4XX")).or_else(|| of(kind))
    }
}
