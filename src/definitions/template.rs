//! Templates of CloudFormation, and what SAM and CDK make of theirs: the resources that guard an API.

mod serverless;

use super::intrinsics::{Parameters, target};
use super::tree::{Node, items, member};
use super::{AppClient, Authorizer, Definitions, Kind, Piece, Read, Route, api, open_api};

/// Whether a document is a template.
pub fn is_one(tree: &Node) -> bool {
    let resources = tree.value.get("Resources").map(|resources| resources.value.members()).unwrap_or_default();
    resources.iter().any(|resource| member(&resource.node, "Type").is_some_and(|kind| kind.starts_with("AWS::")))
}

/// A template: its parameters and its resources.
#[derive(Clone, Copy)]
struct Template<'t> {
    parameters: Parameters<'t>,
    root: &'t Node,
    resources: &'t Node,
}

/// Takes what a template defines.
pub fn read(tree: &Node, into: &mut Definitions) {
    let Some(resources) = tree.value.get("Resources") else { return };
    let template = Template { parameters: Parameters::of(tree), root: tree, resources };
    for resource in resources.value.members() {
        let name = resource.name.as_str();
        let Some(own) = resource.node.value.get("Properties") else { continue };
        match member(&resource.node, "Type").unwrap_or_default() {
            "AWS::ApiGateway::Authorizer" => into.authorizers.extend(template.rest_authorizer(name, own)),
            "AWS::ApiGatewayV2::Authorizer" => into.authorizers.extend(template.http_authorizer(name, own)),
            "AWS::ApiGateway::Method" => into.routes.push(template.method(own)),
            "AWS::ApiGatewayV2::Route" => into.routes.extend(template.route(own)),
            "AWS::ApiGateway::RestApi"
            | "AWS::ApiGatewayV2::Api"
            | "AWS::Serverless::Api"
            | "AWS::Serverless::HttpApi" => {
                let body = own.value.get("Body").or_else(|| own.value.get("DefinitionBody"));
                body.into_iter().for_each(|body| open_api::read_within(body, template.parameters, into));
            }
            "AWS::ApiGateway::GatewayResponse" => {
                into.gateway_responses.extend(api::of_resource(own, template.parameters, api::TEMPLATE));
            }
            "AWS::Cognito::UserPoolClient" => into.clients.push(template.app_client(name, own)),
            _ => {}
        }
    }
    serverless::read(template, into);
}

impl Template<'_> {
    fn authorizer(self, name: &str, own: &Node, kind: Kind, kind_read: Read) -> Authorizer {
        Authorizer { id: Some(name.to_owned()), ..Authorizer::new(Piece::Template, own.span, kind, kind_read) }
    }

    fn rest_authorizer(self, name: &str, own: &Node) -> Option<Authorizer> {
        let kind_read = self.parameters.read(own, "Type")?;
        let kind = match kind_read.value.as_str() {
            "COGNITO_USER_POOLS" => Kind::Cognito,
            "TOKEN" | "REQUEST" => Kind::Lambda,
            "JWT" => Kind::RestJwt,
            _ => return None,
        };
        let (values, jwt) = (self.parameters, own.value.get("JwtConfiguration"));
        let trusted = || jwt.and_then(|jwt| jwt.value.get("Issuers")).into_iter().flat_map(items);
        Some(Authorizer {
            issuers: trusted().filter_map(|one| values.read(one, "Issuer")).collect(),
            audiences: trusted().flat_map(|one| values.reads(one, "Audiences")).collect(),
            algorithms: jwt.map(|jwt| values.reads(jwt, "DefaultAlgorithms")).unwrap_or_default(),
            pools: self.parameters.reads(own, "ProviderARNs"),
            source: self.parameters.read(own, "IdentitySource"),
            expression: self.parameters.read(own, "IdentityValidationExpression"),
            ..self.authorizer(name, own, kind, kind_read)
        })
    }

    fn http_authorizer(self, name: &str, own: &Node) -> Option<Authorizer> {
        let kind_read = self.parameters.read(own, "AuthorizerType")?;
        let kind = if kind_read.value == "JWT" { Kind::HttpJwt } else { Kind::Lambda };
        let of =
            |name| own.value.get("JwtConfiguration").map(|jwt| self.parameters.reads(jwt, name)).unwrap_or_default();
        Some(Authorizer {
            source: self.parameters.reads(own, "IdentitySource").into_iter().next(),
            issuers: of("Issuer"),
            audiences: of("Audience"),
            ..self.authorizer(name, own, kind, kind_read)
        })
    }

    fn method(self, own: &Node) -> Route {
        Route {
            piece: Piece::Template,
            span: own.span,
            verb: self.parameters.read(own, "HttpMethod").map(|read| read.value),
            path: own.value.get("ResourceId").and_then(|id| self.path(id, 0)),
            authorization: self.parameters.read(own, "AuthorizationType"),
            authorizer: self.reference(own, "AuthorizerId"),
            scopes: self.parameters.reads(own, "AuthorizationScopes"),
            is_deployed: false,
        }
    }

    fn route(self, own: &Node) -> Option<Route> {
        let key = self.parameters.read(own, "RouteKey").filter(|read| !read.is_open)?.value;
        let (verb, path) = key.split_once(' ').map_or((None, key.as_str()), |(verb, path)| (Some(verb), path));
        Some(Route {
            piece: Piece::Template,
            span: own.span,
            verb: verb.map(str::to_owned),
            path: Some(path.to_owned()),
            authorization: self.parameters.read(own, "AuthorizationType"),
            authorizer: self.reference(own, "AuthorizerId"),
            scopes: self.parameters.reads(own, "AuthorizationScopes"),
            is_deployed: false,
        })
    }

    fn app_client(self, name: &str, own: &Node) -> AppClient {
        let id =
            Read { value: super::intrinsics::capitals(name), member: name.to_owned(), span: own.span, is_open: true };
        AppClient {
            piece: Piece::Template,
            span: own.span,
            id: Some(id),
            pool: self.parameters.read(own, "UserPoolId"),
            scopes: self.parameters.reads(own, "AllowedOAuthScopes"),
            has_secret: None,
            callbacks: self.parameters.reads(own, "CallbackURLs"),
        }
    }

    /// What a member refers to: a resource of this template by its name, else the value.
    fn reference(self, own: &Node, name: &str) -> Option<Read> {
        let read = self.parameters.read(own, name)?;
        let target = own.value.get(name).and_then(target).filter(|name| self.resources.value.get(name).is_some());
        Some(target.map_or(read.clone(), |value| Read { value, is_open: false, ..read }))
    }

    /// The path of a resource of a REST API: its own part behind those above it.
    fn path(self, id: &Node, depth: usize) -> Option<String> {
        // The root is an attribute of the API: what it refers to is no resource of a path.
        let name = target(id)?;
        let resource = self.resources.value.get(&name)?;
        if member(resource, "Type") != Some("AWS::ApiGateway::Resource") || depth > 32 {
            return Some("/".to_owned());
        }
        let own = resource.value.get("Properties")?;
        let above = own.value.get("ParentId").and_then(|id| self.path(id, depth + 1)).unwrap_or_default();
        let part = self.parameters.read(own, "PathPart")?;
        Some(format!("{}/{}", above.trim_end_matches('/'), part.value))
    }
}
