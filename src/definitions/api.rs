//! What is set for a whole API: whether its own address is switched off (`get-rest-api`, `get-api`), and what it answers in
//! the place of its own words (`get-gateway-responses`, the member of OpenAPI definitions, and the resources of templates and of
//! Terraform).

use serde::{Deserialize, Serialize};

use super::intrinsics::{Parameters, capitals};
use super::tree::{self, Json, Node, member};
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
    /// What the text calls its API, where it tells that.
    pub api: Option<String>,
}

/// What the members of a gateway response are called: its kind, its status, its parameters, and its API.
pub(super) type Names = [&'static str; 4];

/// In a template.
pub(super) const TEMPLATE: Names = ["ResponseType", "StatusCode", "ResponseParameters", "RestApiId"];
/// In Terraform.
pub(super) const TERRAFORM: Names = ["response_type", "status_code", "response_parameters", "rest_api_id"];

/// The parameter that lets pages of other origins read an answer.
const SHARED: &str = "gatewayresponse.header.access-control-allow-origin";
/// The header that does.
const SHARED_HEADER: &str = "Access-Control-Allow-Origin";

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
        api: None,
    }
}

/// A gateway response that is a resource of its own.
pub(super) fn of_resource(own: &Node, values: Parameters<'_>, names: Names) -> Option<GatewayResponse> {
    let [kind, status, parameters, api] = names;
    Some(GatewayResponse {
        kind: values.read(own, kind).filter(|read| !read.is_open)?,
        status: values.read(own, status).filter(|read| !read.is_open),
        is_shared: sets(own.value.get(parameters), SHARED),
        is_default: false,
        api: values.read(own, api).map(|read| read.value),
    })
}

/// The gateway responses that SAM has among the properties of an API.
pub(super) fn of_sam(name: &str, own: &Node, values: Parameters<'_>, into: &mut Definitions) {
    let all = own.value.get("GatewayResponses").map(|all| all.value.members()).unwrap_or_default();
    let all = all.iter().filter(|one| !one.name.starts_with("Fn::"));
    into.gateway_responses.extend(all.map(|one| {
        let parameters = one.node.value.get("ResponseParameters");
        let is_told = parameters.is_none_or(|all| !is_function(all));
        let headers = parameters.and_then(|all| all.value.get("Headers"));
        let place = Span::new(one.node.span.start, one.node.span.start + 1);
        GatewayResponse {
            kind: Read { value: one.name.clone(), member: one.name.clone(), span: place, is_open: false },
            status: values.read(&one.node, "StatusCode").filter(|read| !read.is_open),
            is_shared: if is_told { sets(headers, SHARED_HEADER) } else { None },
            is_default: false,
            api: Some(capitals(name)),
        }
    }));
}

/// Whether parameters have one of this name, in any case; nothing where what they come to is not known.
fn sets(parameters: Option<&Node>, name: &str) -> Option<bool> {
    let Some(all) = parameters.filter(|all| !matches!(all.value, Json::Null)) else { return Some(false) };
    let is_it = |one: &tree::Member| one.name.eq_ignore_ascii_case(name);
    (!is_function(all)).then(|| all.value.members().iter().any(is_it))
}

/// Whether a function stands in the place of an object.
fn is_function(node: &Node) -> bool {
    node.value.members().iter().any(|one| one.name == "Ref" || one.name.starts_with("Fn::"))
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
        // Which of several APIs is called is not known.
        let mut apis = self.gateway_responses.iter().filter_map(|one| one.api.as_ref());
        let first = apis.next();
        if apis.any(|other| Some(other) != first) {
            return None;
        }
        let of = |kind: &str| self.gateway_responses.iter().rev().find(|one| one.kind.value == kind);
        of(kind).filter(|one| !one.is_default).or_else(|| of("DEFAULT_4XX")).or_else(|| of(kind))
    }
}
