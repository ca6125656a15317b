//! The AWS CLI's `--output text` as a tree. It has values between tabs and no names: the single values of an object stand
//! in the order of their names, those that are missing left out, and what lies below an object follows it in lines that
//! begin with a name in capitals. What a value is follows from its form and its place.

use super::tree::{Json, Member, Node, string};
use crate::cognito::issuer::is_pool_id;
use crate::span::Span;

/// The kinds of authorizers.
const TYPES: [&str; 4] = ["COGNITO_USER_POOLS", "TOKEN", "REQUEST", "JWT"];
/// The kinds of authorization of a method or a route.
const AUTHORIZATIONS: [&str; 5] = ["NONE", "AWS_IAM", "CUSTOM", "COGNITO_USER_POOLS", "JWT"];
const VERBS: [&str; 8] = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS", "ANY"];
/// What follows an object in lines of its own: its name there, and the member that it is.
const BELOW: [(&str, &str); 7] = [
    ("PROVIDERARNS", "providerARNs"),
    ("AUTHORIZATIONSCOPES", "authorizationScopes"),
    ("IDENTITYSOURCE", "IdentitySource"),
    ("JWTCONFIGURATION", "Issuer"),
    ("AUDIENCE", "Audience"),
    ("ALLOWEDOAUTHSCOPES", "AllowedOAuthScopes"),
    ("ALLOWEDOAUTHFLOWS", "AllowedOAuthFlows"),
];

type Cells<'t> = Vec<(&'t str, Span)>;

/// Reads lines of tabbed text. Nothing where none of them is of a command that is known.
pub fn parse(text: &str) -> Option<Node> {
    let mut objects: Vec<Vec<Member>> = Vec::new();
    let mut path: Option<Node> = None;
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let cells = cells(line, at);
        at += line.len();
        let Some((first, _)) = cells.first() else { continue };
        if let Some((_, name)) = BELOW.iter().find(|(below, _)| below == first) {
            if let (Some(open), Some((value, span))) = (objects.last_mut(), cells.get(1)) {
                let is_route = *name == "authorizationScopes" && open.iter().any(|member| member.name == "RouteKey");
                put(open, if is_route { "AuthorizationScopes" } else { name }, string(*value, *span));
            }
            continue;
        }
        // A resource, whose methods follow.
        let resource = cells.iter().find(|(cell, _)| cell.starts_with('/'));
        if *first == "ITEMS"
            && let Some((value, span)) = resource
        {
            path = Some(string(*value, *span));
            continue;
        }
        if let Some(mut object) = object(&cells) {
            if object.iter().any(|member| member.name == "httpMethod")
                && let Some(path) = &path
            {
                object.push(Member { name: "path".to_owned(), node: path.clone() });
            }
            objects.push(object);
        }
    }
    let items: Vec<Node> = objects
        .into_iter()
        .map(|members| {
            let span = members.first().map(|member| member.node.span).unwrap_or_default();
            Node { span, value: Json::Object(members) }
        })
        .collect();
    (!items.is_empty()).then(|| Node { span: Span::new(0, text.len()), value: Json::Array(items) })
}

fn cells(line: &str, at: usize) -> Cells<'_> {
    let mut start = at;
    let cell = |cell| {
        let span = Span::new(start, start + str::len(cell));
        start += str::len(cell) + 1;
        (cell, span)
    };
    line.trim_end_matches(['\n', '\r']).split('\t').map(cell).collect()
}

/// The object whose single values a line has.
fn object(cells: &Cells<'_>) -> Option<Vec<Member>> {
    let first = cells.first()?.0;
    let rest = cells.get(usize::from(matches!(first, "ITEM" | "ITEMS") || VERBS.contains(&first))..)?;
    match first {
        "USERPOOLCLIENT" => app_client(cells),
        "USERPOOL" => user_pool(cells),
        "ITEMS" if rest.first().is_some_and(|(cell, _)| matches!(*cell, "HEADER" | "AUTHORIZER")) => rest_api(rest),
        "ITEMS" if rest.first().is_some_and(|(cell, _)| cell.starts_with("https://")) => http_api(rest),
        "ITEM" | "ITEMS" if rest.iter().any(|(cell, _)| is_moment(cell)) => {
            stage(rest, first == "ITEMS").or_else(|| deployment(rest))
        }
        _ if rest.iter().any(|(cell, _)| cell.starts_with("method.request.")) => rest_authorizer(rest),
        "HEADER" | "AUTHORIZER" => rest_api(rest),
        _ if first.starts_with("https://") => http_api(rest),
        _ if rest.iter().any(|(cell, _)| is_route_key(cell)) => route(rest),
        _ if rest.iter().any(|(cell, _)| AUTHORIZATIONS.contains(cell))
            && rest.iter().any(|(cell, _)| VERBS.contains(cell)) =>
        {
            method(rest)
        }
        _ if rest.first().is_some_and(is_flag) && rest.len() < 4 => gateway_response(rest),
        _ => http_authorizer(rest),
    }
}

/// Whether a value is a date and a time, as in `2026-01-05T09:00:00+00:00`.
fn is_moment(cell: &str) -> bool {
    crate::http::date::rfc_3339(cell).is_some()
}

/// …, AutoDeploy, CreatedDate, DeploymentId, …, LastUpdatedDate, StageName: those of a REST API have no AutoDeploy.
fn stage(cells: &[(&str, Span)], is_http: bool) -> Option<Vec<Member>> {
    let made = cells.iter().position(|(cell, _)| is_moment(cell))?;
    let changed = cells.iter().rposition(|(cell, _)| is_moment(cell)).filter(|changed| *changed > made)?;
    let mut members = vec![named("StageName", cells.get(changed + 1)?)];
    members.extend(cells.get(made + 1).filter(|_| changed > made + 1).map(|cell| named("DeploymentId", cell)));
    let automatic = made.checked_sub(1).filter(|_| is_http).and_then(|at| cells.get(at));
    members.extend(automatic.map(|cell| named("AutoDeploy", cell)));
    Some(members)
}

/// createdDate, description, id; of an HTTP API …, CreatedDate, DeploymentId, DeploymentStatus.
fn deployment(cells: &[(&str, Span)]) -> Option<Vec<Member>> {
    let made = cells.iter().position(|(cell, _)| is_moment(cell))?;
    let date = cells.get(made)?;
    if let Some(state) = cells.get(made + 2).filter(|(cell, _)| ["DEPLOYED", "FAILED", "PENDING"].contains(cell)) {
        let id = cells.get(made + 1)?;
        return Some(vec![named("DeploymentId", id), named("CreatedDate", date), named("DeploymentStatus", state)]);
    }
    let id = cells.last().filter(|_| made == 0 && (2..=3).contains(&cells.len()))?;
    Some(vec![named("id", id), named("createdDate", date)])
}

fn is_flag((cell, _): &(&str, Span)) -> bool {
    matches!(*cell, "True" | "False")
}

/// apiKeySource, createdDate, …, disableExecuteApiEndpoint, id, name, ….
fn rest_api(cells: &[(&str, Span)]) -> Option<Vec<Member>> {
    let at = cells.iter().position(is_flag).filter(|_| cells.iter().any(|(cell, _)| is_moment(cell)))?;
    let (source, flag, id) = (cells.first()?, cells.get(at)?, cells.get(at + 1)?);
    Some(vec![named("apiKeySource", source), named("disableExecuteApiEndpoint", flag), named("id", id)])
}

/// ApiEndpoint, ApiId, …, DisableExecuteApiEndpoint, Name, ProtocolType, ….
fn http_api(cells: &[(&str, Span)]) -> Option<Vec<Member>> {
    let (endpoint, _) = cells.first().filter(|(cell, _)| cell.contains(".execute-api."))?;
    let id = cells.iter().find(|(cell, _)| endpoint.starts_with(&format!("https://{cell}.execute-api.")))?;
    let protocol = cells.iter().position(|(cell, _)| matches!(*cell, "HTTP" | "WEBSOCKET"))?;
    let flag = cells.get(..protocol)?.iter().rfind(|cell| is_flag(cell))?;
    let protocol = cells.get(protocol)?;
    Some(vec![named("ApiId", id), named("DisableExecuteApiEndpoint", flag), named("ProtocolType", protocol)])
}

/// defaultResponse, responseType, statusCode: what it sets besides is printed without names.
fn gateway_response(cells: &[(&str, Span)]) -> Option<Vec<Member>> {
    let kind = cells.get(1).filter(|(cell, _)| {
        !AUTHORIZATIONS.contains(cell)
            && cell.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_')
    })?;
    let status = cells.get(2).filter(|(cell, _)| cell.len() == 3 && cell.bytes().all(|byte| byte.is_ascii_digit()));
    let mut members = vec![named("defaultResponse", cells.first()?), named("responseType", kind)];
    members.extend(status.map(|cell| named("statusCode", cell)));
    Some(members)
}

/// authType, …, id, identitySource, identityValidationExpression, name, type.
fn rest_authorizer(cells: &[(&str, Span)]) -> Option<Vec<Member>> {
    let source = cells.iter().position(|(cell, _)| cell.starts_with("method.request."))?;
    let kind = cells.iter().rposition(|(cell, _)| TYPES.contains(cell)).filter(|kind| *kind > source)?;
    let mut members = vec![named("identitySource", cells.get(source)?), named("type", cells.get(kind)?)];
    members.extend(source.checked_sub(1).and_then(|at| cells.get(at)).map(|cell| named("id", cell)));
    members
        .extend(kind.checked_sub(1).filter(|at| *at > source).and_then(|at| cells.get(at)).map(|c| named("name", c)));
    let is_between = kind == source + 3;
    let expression = cells.get(source + 1).filter(|(cell, _)| is_between && !cell.is_empty());
    members.extend(expression.map(|cell| named("identityValidationExpression", cell)));
    Some(members)
}

/// …, AuthorizerId, …, AuthorizerType, …, Name.
fn http_authorizer(cells: &[(&str, Span)]) -> Option<Vec<Member>> {
    let kind = cells.iter().position(|(cell, _)| matches!(*cell, "JWT" | "REQUEST"))?;
    let id = cells.get(..kind)?.iter().find(|(cell, _)| is_id(cell))?;
    Some(vec![named("AuthorizerType", cells.get(kind)?), named("AuthorizerId", id)])
}

/// ApiKeyRequired, AuthorizationType, AuthorizerId, …, RouteId, RouteKey, Target.
fn route(cells: &[(&str, Span)]) -> Option<Vec<Member>> {
    let kind = cells.iter().position(|(cell, _)| AUTHORIZATIONS.contains(cell))?;
    let key = cells.iter().find(|(cell, _)| is_route_key(cell))?;
    let mut members = vec![named("AuthorizationType", cells.get(kind)?), named("RouteKey", key)];
    members.extend(authorizer(cells, kind).map(|cell| named("AuthorizerId", cell)));
    Some(members)
}

/// apiKeyRequired, authorizationType, authorizerId, httpMethod.
fn method(cells: &[(&str, Span)]) -> Option<Vec<Member>> {
    let kind = cells.iter().position(|(cell, _)| AUTHORIZATIONS.contains(cell))?;
    let verb = cells.iter().find(|(cell, _)| VERBS.contains(cell))?;
    let mut members = vec![named("authorizationType", cells.get(kind)?), named("httpMethod", verb)];
    members.extend(authorizer(cells, kind).map(|cell| named("authorizerId", cell)));
    Some(members)
}

/// The ID behind a kind that has an authorizer.
fn authorizer<'c, 't>(cells: &'c [(&'t str, Span)], kind: usize) -> Option<&'c (&'t str, Span)> {
    let has_one = cells.get(kind).is_some_and(|(cell, _)| !matches!(*cell, "NONE" | "AWS_IAM"));
    cells.get(kind + 1).filter(|(cell, _)| has_one && is_id(cell))
}

/// …, ClientId, ClientName, …, UserPoolId.
fn app_client(cells: &Cells<'_>) -> Option<Vec<Member>> {
    let is_client = |cell: &str| cell.len() >= 20 && is_id(cell);
    let id = cells.iter().find(|(cell, _)| is_client(cell))?;
    let pool = cells.iter().rev().find(|(cell, _)| is_pool_id(cell))?;
    Some(vec![named("ClientId", id), named("UserPoolId", pool)])
}

fn user_pool(cells: &Cells<'_>) -> Option<Vec<Member>> {
    let id = cells.iter().find(|(cell, _)| is_pool_id(cell))?;
    let arn = cells.iter().find(|(cell, _)| cell.starts_with("arn:") && cell.contains(":userpool/"))?;
    Some(vec![named("Id", id), named("Arn", arn)])
}

fn named(name: &str, (value, span): &(&str, Span)) -> Member {
    Member { name: name.to_owned(), node: string(*value, *span) }
}

/// Adds one value to a list.
fn put(members: &mut Vec<Member>, name: &str, node: Node) {
    if let Some(Json::Array(items)) = members.iter_mut().find(|m| m.name == name).map(|m| &mut m.node.value) {
        items.push(node);
    } else {
        let node = Node { span: node.span, value: Json::Array(vec![node]) };
        members.push(Member { name: name.to_owned(), node });
    }
}

fn is_id(cell: &str) -> bool {
    (4..=64).contains(&cell.len()) && cell.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
}

fn is_route_key(cell: &str) -> bool {
    cell == "$default"
        || cell.split_once(' ').is_some_and(|(verb, path)| VERBS.contains(&verb) && path.starts_with('/'))
}
