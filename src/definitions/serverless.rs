//! Configurations of the Serverless Framework (`serverless.yml`): the authorizers of its HTTP API, the events of its
//! functions, and the template among its resources.

mod variables;

use std::collections::HashSet;

use super::tree::{self, Json, Member, Node, is, items, member, scalar};
use super::{Authorizer, Definitions, Kind, Piece, Read, Route, template};
use variables::Variables;

/// Whether a document is one, or the part of one that has the functions.
pub fn is_one(tree: &Node) -> bool {
    let has_an_event = || functions(tree).flat_map(|one| events(&one.node)).any(|event| is_of_an_api(&event.name));
    tree.value.get("functions").is_some() && (tree.value.get("provider").is_some() || has_an_event())
}

fn functions(tree: &Node) -> impl Iterator<Item = &Member> {
    tree.value.get("functions").into_iter().flat_map(items).flat_map(|all| all.value.members())
}

fn events(function: &Node) -> impl Iterator<Item = &Member> {
    function.value.get("events").into_iter().flat_map(items).flat_map(|event| event.value.members())
}

fn is_of_an_api(event: &str) -> bool {
    matches!(event, "http" | "httpApi")
}

/// Takes what a configuration defines.
pub fn read(tree: &Node, into: &mut Definitions) {
    let values = Variables::of(tree);
    let api = tree.value.get("provider").and_then(|provider| provider.value.get("httpApi"));
    let named = api.and_then(|api| api.value.get("authorizers")).map(|all| all.value.members()).unwrap_or_default();
    into.authorizers.extend(named.iter().map(|one| http_authorizer(values, &one.name, &one.node)));
    let mut known = HashSet::new();
    for function in functions(tree) {
        for event in events(&function.node) {
            match event.name.as_str() {
                "http" => rest(values, &event.node, into, &mut known),
                "httpApi" => into.routes.extend(http(values, &event.node)),
                _ => {}
            }
        }
    }
    for resources in tree.value.get("resources").into_iter().flat_map(items).filter(|one| template::is_one(one)) {
        template::read(resources, into);
    }
}

fn authorizer(id: Option<String>, own: &Node, kind: Kind, kind_read: Read) -> Authorizer {
    Authorizer { id, ..Authorizer::new(Piece::Serverless, own.span, kind, kind_read) }
}

/// An authorizer of the HTTP API: a JWT authorizer, where it does not say `request`.
fn http_authorizer(values: Variables<'_>, name: &str, own: &Node) -> Authorizer {
    let kind = if is(own, "type", "request") { Kind::Lambda } else { Kind::HttpJwt };
    let kind_read = tree::read(own, "type").unwrap_or_else(|| at(own, "issuerUrl"));
    Authorizer {
        source: values.reads(own, "identitySource").into_iter().next(),
        issuers: values.reads(own, "issuerUrl"),
        audiences: values.reads(own, "audience"),
        ..authorizer(Some(name.to_owned()), own, kind, kind_read)
    }
}

/// A member that is told by the place of what stands round it.
fn at(own: &Node, name: &str) -> Read {
    Read { value: String::new(), member: name.to_owned(), span: own.span, is_open: false }
}

/// The verb and the path of an event, which may be written as `GET /orders`.
fn key(values: Variables<'_>, event: &Node) -> Option<(Option<String>, String)> {
    let (verb, path) = match scalar(event) {
        Some(key) => match key.trim().split_once(' ') {
            Some((verb, path)) => (Some(verb.to_owned()), path.trim().to_owned()),
            None => (None, key.trim().to_owned()),
        },
        None => (member(event, "method").map(str::to_owned), values.read(event, "path")?.value),
    };
    let verb = verb.map(|verb| if verb == "*" { "ANY".to_owned() } else { verb.to_ascii_uppercase() });
    let path = if path == "*" { "$default".to_owned() } else { format!("/{}", path.trim_start_matches('/')) };
    Some((verb, path))
}

/// A route of the HTTP API. Without an authorizer it is open to all.
fn http(values: Variables<'_>, event: &Node) -> Option<Route> {
    let (verb, path) = key(values, event)?;
    let own = event.value.get("authorizer");
    let signed = own.and_then(|own| tree::read(own, "type")).filter(|kind| kind.value == "aws_iam");
    let named = own.and_then(|own| match scalar(own) {
        Some(_) => tree::read(event, "authorizer"),
        None => values.read(own, "name").or_else(|| values.read(own, "id")),
    });
    let authorization = match (&signed, &named) {
        (Some(read), _) => Some(Read { value: "AWS_IAM".to_owned(), ..read.clone() }),
        (None, Some(_)) => None,
        (None, None) => Some(Read { value: "NONE".to_owned(), ..at(event, "authorizer") }),
    };
    Some(guarded(values, event, (verb, path), authorization, named))
}

/// A method or route with what guards it.
fn guarded(
    values: Variables<'_>,
    event: &Node,
    (verb, path): (Option<String>, String),
    authorization: Option<Read>,
    authorizer: Option<Read>,
) -> Route {
    let own = event.value.get("authorizer");
    Route {
        piece: Piece::Serverless,
        span: event.span,
        verb,
        path: Some(path),
        authorization,
        authorizer,
        scopes: own.map(|own| values.reads(own, "scopes")).unwrap_or_default(),
        is_deployed: false,
    }
}

/// A method of the REST API, and the authorizer that its event makes, where none says the same that is known.
fn rest(values: Variables<'_>, event: &Node, into: &mut Definitions, known: &mut HashSet<String>) {
    let Some((verb, path)) = key(values, event) else { return };
    let own = event.value.get("authorizer");
    let word = own.and_then(scalar).or_else(|| own.and_then(|own| member(own, "type"))).unwrap_or_default();
    let name = || own.and_then(|own| values.read(own, "name").or_else(|| values.read(own, "arn")));
    let (authorization, named) = match own {
        None => (Some(Read { value: "NONE".to_owned(), ..at(event, "authorizer") }), None),
        Some(own) if word.eq_ignore_ascii_case("aws_iam") => {
            (Some(Read { value: "AWS_IAM".to_owned(), ..at(own, "authorizer") }), None)
        }
        Some(own) => {
            (None, name().or_else(|| tree::read(event, "authorizer")).or_else(|| values.read(own, "authorizerId")))
        }
    };
    // The names of the two kinds of APIs are not each other's.
    let named = named.map(|read| Read { value: format!("http {}", read.value), ..read });
    if let (Some(own), Some(named)) = (own, &named) {
        let arn = values.read(own, "arn");
        let is_cognito =
            word == "COGNITO_USER_POOLS" || arn.as_ref().is_some_and(|arn| arn.value.contains(":cognito-idp:"));
        let kind = if is_cognito { Kind::Cognito } else { Kind::Lambda };
        // One that is made elsewhere is only named here.
        if matches!(own.value, Json::String(_)) || arn.is_some() || member(own, "name").is_some() {
            let one = Authorizer {
                pools: arn.filter(|_| is_cognito).into_iter().collect(),
                source: values.read(own, "identitySource"),
                expression: values.read(own, "identityValidationExpression"),
                ..authorizer(Some(named.value.clone()), own, kind, named.clone())
            };
            if known.insert(format!("{:?}", one.says())) {
                into.authorizers.push(one);
            }
        }
    }
    into.routes.push(guarded(values, event, (verb, path), authorization, named));
}
