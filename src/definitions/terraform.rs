//! What `terraform show -json` prints: of the resources those that guard an API.

use super::tree::{self, Node, is, items, member, reads};
use super::{AppClient, Authorizer, Definitions, Kind, Piece, Route};

/// Whether a document is one.
pub fn is_one(tree: &Node) -> bool {
    tree.value.get("format_version").is_some()
        && (tree.value.get("values").is_some() || tree.value.get("planned_values").is_some())
}

/// Takes what the resources define.
pub fn read(tree: &Node, into: &mut Definitions) {
    let values = tree.value.get("values").or_else(|| tree.value.get("planned_values"));
    let Some(root) = values.and_then(|values| values.value.get("root_module")) else { return };
    let mut resources = Vec::new();
    modules(root, &mut resources);
    for resource in &resources {
        let (Some(kind), Some(values)) = (member(resource, "type"), resource.value.get("values")) else { continue };
        match kind {
            "aws_api_gateway_authorizer" => into.authorizers.extend(rest_authorizer(values)),
            "aws_apigatewayv2_authorizer" => into.authorizers.extend(http_authorizer(values)),
            "aws_api_gateway_method" => into.routes.push(method(values, &resources)),
            "aws_apigatewayv2_route" => into.routes.extend(route(values)),
            "aws_cognito_user_pool_client" => into.clients.push(AppClient {
                piece: Piece::Terraform,
                span: values.span,
                id: tree::read(values, "id"),
                pool: tree::read(values, "user_pool_id"),
                scopes: reads(values, "allowed_oauth_scopes"),
                has_secret: None,
                callbacks: reads(values, "callback_urls"),
            }),
            _ => {}
        }
    }
}

fn modules<'n>(module: &'n Node, into: &mut Vec<&'n Node>) {
    into.extend(module.value.get("resources").into_iter().flat_map(items));
    module.value.get("child_modules").into_iter().flat_map(items).for_each(|child| modules(child, into));
}

fn rest_authorizer(values: &Node) -> Option<Authorizer> {
    let kind_read = tree::read(values, "type")?;
    let kind = match kind_read.value.as_str() {
        "COGNITO_USER_POOLS" => Kind::Cognito,
        "TOKEN" | "REQUEST" => Kind::Lambda,
        _ => return None,
    };
    Some(Authorizer {
        id: member(values, "id").map(str::to_owned),
        name: member(values, "name").map(str::to_owned),
        pools: reads(values, "provider_arns"),
        source: tree::read(values, "identity_source"),
        expression: tree::read(values, "identity_validation_expression"),
        ..Authorizer::new(Piece::Terraform, values.span, kind, kind_read)
    })
}

fn http_authorizer(values: &Node) -> Option<Authorizer> {
    let kind_read = tree::read(values, "authorizer_type")?;
    let kind = if kind_read.value == "JWT" { Kind::HttpJwt } else { Kind::Lambda };
    let jwt = values.value.get("jwt_configuration").and_then(|list| items(list).next());
    let of = |name: &str| jwt.map(|jwt| reads(jwt, name)).unwrap_or_default();
    Some(Authorizer {
        id: member(values, "id").map(str::to_owned),
        name: member(values, "name").map(str::to_owned),
        source: reads(values, "identity_sources").into_iter().next(),
        issuers: of("issuer"),
        audiences: of("audience"),
        ..Authorizer::new(Piece::Terraform, values.span, kind, kind_read)
    })
}

fn method(values: &Node, resources: &[&Node]) -> Route {
    let of_resource = |resource: &&&Node| {
        let own = resource.value.get("values");
        own.is_some_and(|own| member(values, "resource_id").is_some_and(|id| is(own, "id", id)))
    };
    let path = resources.iter().find(of_resource).and_then(|resource| resource.value.get("values"));
    Route {
        piece: Piece::Terraform,
        span: values.span,
        verb: member(values, "http_method").map(str::to_owned),
        path: path.and_then(|own| member(own, "path")).map(str::to_owned),
        authorization: tree::read(values, "authorization"),
        authorizer: tree::read(values, "authorizer_id"),
        scopes: reads(values, "authorization_scopes"),
        is_deployed: false,
    }
}

fn route(values: &Node) -> Option<Route> {
    let key = member(values, "route_key")?;
    let (verb, path) = key.split_once(' ').map_or((None, key), |(verb, path)| (Some(verb), path));
    Some(Route {
        piece: Piece::Terraform,
        span: values.span,
        verb: verb.map(str::to_owned),
        path: Some(path.to_owned()),
        authorization: tree::read(values, "authorization_type"),
        authorizer: tree::read(values, "authorizer_id"),
        scopes: reads(values, "authorization_scopes"),
        is_deployed: false,
    })
}
