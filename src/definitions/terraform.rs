//! What Terraform says of the resources that guard an API: its configurations (`.tf`), what `terraform plan` and
//! `terraform show` print, and the JSON of `terraform show -json`.

pub mod configuration;
pub mod found;
mod functions;
pub mod given;
pub mod json;
mod kinds;
mod names;
mod nodes;
mod other;
mod scope;
mod source;
mod values;

use std::collections::HashMap;

use super::intrinsics::{Parameters, capitals};
use super::tree::{Node, items, member};
use super::{AppClient, Authorizer, Definitions, Kind, Piece, Read, Route, Stage};
use configuration::RESOURCES;

/// Whether a document is one.
pub fn is_one(tree: &Node) -> bool {
    let is_state = tree.value.get("format_version").is_some()
        && (tree.value.get("values").is_some() || tree.value.get("planned_values").is_some());
    is_state || tree.value.get(RESOURCES).is_some() || tree.value.get(VALUES_ALONE).is_some()
}

/// The member that holds the place of values which no resource of the text reads.
pub const VALUES_ALONE: &str = "values without a configuration";

/// Takes what the resources define.
pub fn read(tree: &Node, into: &mut Definitions) {
    into.values_alone = into.values_alone.or(tree.value.get(VALUES_ALONE).map(|one| one.span));
    let state = tree.value.get("values").or_else(|| tree.value.get("planned_values"));
    let mut all = Vec::new();
    state.and_then(|state| state.value.get("root_module")).into_iter().for_each(|root| modules(root, &mut all));
    let piece = if state.is_some() { Piece::Terraform } else { Piece::TerraformConfiguration };
    all.extend(tree.value.get(RESOURCES).into_iter().flat_map(items));
    let resources = Resources::of(&all, piece, Parameters::of(tree));
    for resource in &all {
        let (Some(kind), Some(own)) = (member(resource, "type"), resource.value.get("values")) else { continue };
        match kind {
            "aws_api_gateway_authorizer" => into.authorizers.extend(resources.rest_authorizer(own)),
            "aws_apigatewayv2_authorizer" => into.authorizers.extend(resources.http_authorizer(own)),
            "aws_api_gateway_method" => into.routes.push(resources.method(own)),
            "aws_apigatewayv2_route" => into.routes.extend(resources.route(own)),
            "aws_cognito_user_pool_client" => into.clients.push(resources.app_client(resource, own)),
            _ => resources.other(kind, own, into),
        }
    }
}

fn modules<'n>(module: &'n Node, into: &mut Vec<&'n Node>) {
    into.extend(module.value.get("resources").into_iter().flat_map(items));
    module.value.get("child_modules").into_iter().flat_map(items).for_each(|child| modules(child, into));
}

/// The resources of a state or a configuration.
struct Resources<'n> {
    piece: Piece,
    values: Parameters<'n>,
    /// The resources of REST APIs by their IDs; nothing for the root of an API.
    paths: HashMap<&'n str, Option<&'n Node>>,
}

impl<'n> Resources<'n> {
    fn of(all: &[&'n Node], piece: Piece, values: Parameters<'n>) -> Self {
        let path = |resource: &&'n Node| {
            let own = resource.value.get("values")?;
            match member(resource, "type")? {
                "aws_api_gateway_resource" => Some((member(own, "id")?, Some(own))),
                "aws_api_gateway_rest_api" => Some((member(own, "root_resource_id")?, None)),
                _ => None,
            }
        };
        Self { piece, values, paths: all.iter().filter_map(path).collect() }
    }

    fn authorizer(&self, own: &Node, kind: Kind, kind_read: Read) -> Authorizer {
        Authorizer {
            id: member(own, "id").map(str::to_owned),
            name: member(own, "name").map(str::to_owned),
            ..Authorizer::new(self.piece, own.span, kind, kind_read)
        }
    }

    fn rest_authorizer(&self, own: &Node) -> Option<Authorizer> {
        // What is not told is `TOKEN`.
        let default = || Read { value: "TOKEN".to_owned(), member: "type".to_owned(), span: own.span, is_open: false };
        let kind_read = self.values.read(own, "type").unwrap_or_else(default);
        let kind = match kind_read.value.as_str() {
            "COGNITO_USER_POOLS" => Kind::Cognito,
            "TOKEN" | "REQUEST" => Kind::Lambda,
            _ => return None,
        };
        Some(Authorizer {
            pools: self.values.reads(own, "provider_arns"),
            source: self.values.read(own, "identity_source"),
            expression: self.values.read(own, "identity_validation_expression"),
            ..self.authorizer(own, kind, kind_read)
        })
    }

    fn http_authorizer(&self, own: &Node) -> Option<Authorizer> {
        let kind_read = self.values.read(own, "authorizer_type")?;
        let kind = match kind_read.value.as_str() {
            "JWT" => Kind::HttpJwt,
            "REQUEST" => Kind::Lambda,
            _ => return None,
        };
        let jwt = own.value.get("jwt_configuration").and_then(|list| items(list).next());
        let of = |name: &str| jwt.map(|jwt| self.values.reads(jwt, name)).unwrap_or_default();
        Some(Authorizer {
            source: self.values.reads(own, "identity_sources").into_iter().next(),
            issuers: of("issuer"),
            audiences: of("audience"),
            ..self.authorizer(own, kind, kind_read)
        })
    }

    fn method(&self, own: &Node) -> Route {
        let path = self.paths.get(member(own, "resource_id").unwrap_or_default());
        let path = path.and_then(|found| match found {
            None => Some("/".to_owned()),
            Some(resource) => member(resource, "path")
                .map(str::to_owned)
                .or_else(|| configuration::path(resource, |id| self.paths.get(id).copied().flatten())),
        });
        Route { verb: member(own, "http_method").map(str::to_owned), path, ..self.guarded(own, "authorization") }
    }

    fn route(&self, own: &Node) -> Option<Route> {
        let key = member(own, "route_key")?;
        let (verb, path) = key.split_once(' ').map_or((None, key), |(verb, path)| (Some(verb), path));
        let (verb, path) = (verb.map(str::to_owned), Some(path.to_owned()));
        Some(Route { verb, path, ..self.guarded(own, "authorization_type") })
    }

    /// What guards a method or a route.
    fn guarded(&self, own: &Node, authorization: &str) -> Route {
        // What is not told is `NONE`.
        let open = || (self.piece == Piece::TerraformConfiguration).then(|| at(own, authorization, "NONE"));
        Route {
            piece: self.piece,
            span: own.span,
            verb: None,
            path: None,
            authorization: self.values.read(own, authorization).or_else(open),
            authorizer: self.values.read(own, "authorizer_id"),
            scopes: self.values.reads(own, "authorization_scopes"),
            is_deployed: false,
        }
    }

    fn app_client(&self, resource: &Node, own: &Node) -> AppClient {
        let named = || Some(Read { is_open: true, ..at(own, "id", &capitals(member(resource, "address")?)) });
        let is = |name: &str| member(own, name).filter(|value| *value != "false").is_some();
        let is_told = self.piece == Piece::TerraformConfiguration || own.value.get("generate_secret").is_some();
        AppClient {
            piece: self.piece,
            span: own.span,
            id: self.values.read(own, "id").or_else(named),
            pool: self.values.read(own, "user_pool_id"),
            scopes: self.values.reads(own, "allowed_oauth_scopes"),
            has_secret: (is("generate_secret") || is("client_secret")).then_some(true).or(is_told.then_some(false)),
            callbacks: self.values.reads(own, "callback_urls"),
        }
    }
}

/// A value that is told by the place of what stands round it.
fn at(own: &Node, name: &str, value: &str) -> Read {
    Read { value: value.to_owned(), member: name.to_owned(), span: own.span, is_open: false }
}
