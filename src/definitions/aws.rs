//! What the AWS CLI prints of API Gateway and Cognito: authorizers, methods, routes, app clients and user pools, known by
//! the members that only they have, wherever they stand in a document.

use super::tree::{self, Json, Node, items, member, reads};
use super::{AppClient, Authorizer, Definitions, Kind, Piece, Pool, Read, Route, api, other_aws, stages, trial};
use crate::cognito::issuer::is_pool_id;
use crate::encoding::json;
use crate::span::Span;

/// Takes what a document defines.
fn read_all(node: &Node, path: Option<&str>, into: &mut Definitions) {
    let own = member(node, "path").or(path);
    if let Some(authorizer) = rest_authorizer(node).or_else(|| http_authorizer(node)) {
        into.authorizers.push(authorizer);
        return;
    }
    if other_aws::read(node, into) || api::read(node, into) {
        return;
    }
    if let Some(method) = method(node, own) {
        into.routes.push(method);
        return;
    }
    if let Some(route) = route(node) {
        into.routes.push(route);
        return;
    }
    if let Some(client) = app_client(node).or_else(|| amplify(node)) {
        into.clients.push(client);
        return;
    }
    if let Some(pool) = node.value.get("UserPool").or(Some(node)).and_then(user_pool) {
        into.pools.push(pool);
        return;
    }
    if let Some(mapping) = stages::base_path(node) {
        into.base_paths.push(mapping);
        return;
    }
    if let Some(stage) = stages::stage(node) {
        into.stages.push(stage);
        return;
    }
    if let Some(trial) = trial::trial(node) {
        into.trials.push(trial);
        return;
    }
    if let Some(deployment) = stages::deployment(node) {
        into.deployments.push(deployment);
        return;
    }
    match &node.value {
        Json::Object(members) => members.iter().for_each(|member| read_all(&member.node, own, into)),
        Json::Array(items) => items.iter().for_each(|item| read_all(item, own, into)),
        _ => {}
    }
}

/// Takes what a document defines.
pub fn read(node: &Node, into: &mut Definitions) {
    read_all(node, None, into);
}

/// An authorizer of a REST API.
fn rest_authorizer(node: &Node) -> Option<Authorizer> {
    let kind_read = tree::read(node, "type")?;
    let has = |name: &str| node.value.get(name).is_some();
    if !(has("identitySource") || has("providerARNs") || has("authType") || has("jwtConfiguration")) {
        return None;
    }
    let kind = match kind_read.value.as_str() {
        "COGNITO_USER_POOLS" => Kind::Cognito,
        "TOKEN" | "REQUEST" => Kind::Lambda,
        "JWT" => Kind::RestJwt,
        _ => return None,
    };
    let jwt = node.value.get("jwtConfiguration").unwrap_or(node);
    let issuers =
        jwt.value.get("issuers").map(|list| items(list).filter_map(|one| tree::read(one, "issuer")).collect());
    let audiences =
        jwt.value.get("issuers").map(|list| items(list).flat_map(|one| reads(one, "audiences")).collect::<Vec<_>>());
    let named =
        |node: &Node| ["defaultAlgorithms", "algorithms"].into_iter().flat_map(|name| reads(node, name)).collect();
    let algorithms: Vec<Read> = named(jwt);
    Some(Authorizer {
        algorithms,
        id: member(node, "id").map(str::to_owned),
        name: member(node, "name").map(str::to_owned),
        pools: reads(node, "providerARNs"),
        source: tree::read(node, "identitySource"),
        expression: tree::read(node, "identityValidationExpression"),
        issuers: issuers.unwrap_or_default(),
        audiences: audiences.unwrap_or_default(),
        ..Authorizer::new(Piece::Authorizer, node.span, kind, kind_read)
    })
}

/// An authorizer of an HTTP API.
fn http_authorizer(node: &Node) -> Option<Authorizer> {
    let kind_read = tree::read(node, "AuthorizerType")?;
    let kind = match kind_read.value.as_str() {
        "JWT" => Kind::HttpJwt,
        "REQUEST" => Kind::Lambda,
        _ => return None,
    };
    // In tabbed text the members of the configuration stand among the authorizer's.
    let jwt = node.value.get("JwtConfiguration").unwrap_or(node);
    Some(Authorizer {
        id: member(node, "AuthorizerId").map(str::to_owned),
        name: member(node, "Name").map(str::to_owned),
        source: reads(node, "IdentitySource").into_iter().next(),
        issuers: reads(jwt, "Issuer"),
        audiences: reads(jwt, "Audience"),
        ..Authorizer::new(Piece::Authorizer, node.span, kind, kind_read)
    })
}

/// A method of a REST API.
fn method(node: &Node, path: Option<&str>) -> Option<Route> {
    let authorization = tree::read(node, "authorizationType")?;
    let verb = member(node, "httpMethod")?;
    Some(Route {
        piece: Piece::Method,
        span: node.span,
        verb: Some(verb.to_owned()),
        path: path.map(str::to_owned),
        authorization: Some(authorization),
        authorizer: tree::read(node, "authorizerId"),
        scopes: reads(node, "authorizationScopes"),
        is_deployed: false,
    })
}

/// A route of an HTTP API.
fn route(node: &Node) -> Option<Route> {
    let key = member(node, "RouteKey")?;
    let (verb, path) = key.split_once(' ').map_or((None, key), |(verb, path)| (Some(verb), path));
    Some(Route {
        piece: Piece::Route,
        span: node.span,
        verb: verb.map(str::to_owned),
        path: Some(path.to_owned()),
        authorization: tree::read(node, "AuthorizationType"),
        authorizer: tree::read(node, "AuthorizerId"),
        scopes: reads(node, "AuthorizationScopes"),
        is_deployed: false,
    })
}

impl AppClient {
    /// The app client that stands at `span` in a text as `describe-user-pool-client` prints it, with its frame or without;
    /// none where something else stands there.
    #[must_use]
    pub fn described(written: &str, place: &impl Fn(Span) -> Span) -> Option<Self> {
        let node = tree::placed(json::parse(written).ok()?, place);
        app_client(node.value.get("UserPoolClient").unwrap_or(&node))
    }
}

fn app_client(node: &Node) -> Option<AppClient> {
    let (id, pool) = (tree::read(node, "ClientId")?, tree::read(node, "UserPoolId"));
    (pool.is_some() || node.value.get("ClientName").is_some()).then(|| AppClient {
        piece: Piece::AppClient,
        span: node.span,
        id: Some(id),
        pool,
        scopes: reads(node, "AllowedOAuthScopes"),
        has_secret: Some(node.value.get("ClientSecret").is_some()),
        callbacks: reads(node, "CallbackURLs"),
    })
}

/// What Amplify hands to an app: its user pool and its app client.
fn amplify(node: &Node) -> Option<AppClient> {
    let of = |(client, pool): (&str, &str)| Some((tree::read(node, client)?, tree::read(node, pool)?));
    let (id, pool) = AMPLIFY.into_iter().find_map(of).filter(|(_, pool)| is_pool_id(&pool.value))?;
    let login = node.value.get("loginWith").unwrap_or(node);
    let own = login.value.get("oauth").unwrap_or(node);
    let of_either = |one: &str, other: &str| [reads(own, one), reads(own, other)].concat();
    // Several addresses may stand in one text.
    let parted = |read: Read| {
        let parts: Vec<String> = read.value.split(',').map(|part| part.trim().to_owned()).collect();
        parts.into_iter().filter(|part| !part.is_empty()).map(move |value| Read { value, ..read.clone() })
    };
    Some(AppClient {
        piece: Piece::Amplify,
        span: node.span,
        id: Some(id),
        pool: Some(pool),
        scopes: of_either("scopes", "scope"),
        has_secret: None,
        callbacks: of_either("redirect_sign_in_uri", "redirectSignIn").into_iter().flat_map(parted).collect(),
    })
}

/// The members of the app client and of the user pool, as the versions of Amplify name them.
const AMPLIFY: [(&str, &str); 4] = [
    ("user_pool_client_id", "user_pool_id"),
    ("aws_user_pools_web_client_id", "aws_user_pools_id"),
    ("userPoolClientId", "userPoolId"),
    ("userPoolWebClientId", "userPoolId"),
];

fn user_pool(node: &Node) -> Option<Pool> {
    let id = tree::read(node, "Id").filter(|id| is_pool_id(&id.value))?;
    let is_one = node.value.get("Arn").is_some() || node.value.get("Policies").is_some();
    let issuer = node.value.get("IssuerConfiguration").and_then(|one| tree::read(one, "Type"));
    is_one.then_some(Pool { piece: Piece::UserPool, span: node.span, id, issuer })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::definitions::tree::is;

    #[test]
    fn an_object_with_other_members_is_none() {
        let text = r#"{"type": "TOKEN", "name": "x"}"#;
        let node = crate::encoding::json::parse(text).unwrap();
        assert!(is(&node, "type", "TOKEN") && rest_authorizer(&node).is_none());
    }
}
