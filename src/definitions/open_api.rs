//! OpenAPI definitions, with and without API Gateway's members: security schemes, and what each operation asks for.

use std::collections::HashSet;

use super::intrinsics::Parameters;
use super::tree::{self, Json, Member, Node, member, scalar};
use super::{Authorizer, Definitions, Kind, Piece, Read, Route, api};

/// Whether a document is one.
pub fn is_one(tree: &Node) -> bool {
    (tree.value.get("openapi").is_some() || tree.value.get("swagger").is_some()) && tree.value.get("paths").is_some()
}

/// Takes what a definition says.
pub fn read(tree: &Node, into: &mut Definitions) {
    read_within(tree, Parameters::of(tree), into);
}

/// Takes what a definition says that stands in a template with these parameters; nothing where it is none.
pub fn read_within(tree: &Node, values: Parameters<'_>, into: &mut Definitions) {
    if !is_one(tree) {
        return;
    }
    let schemes = tree
        .value
        .get("securityDefinitions")
        .or_else(|| tree.value.get("components").and_then(|components| components.value.get("securitySchemes")));
    let schemes = schemes.map(|schemes| schemes.value.members()).unwrap_or_default();
    let is_deployed = is_deployed(tree);
    api::of_definition(tree, into);
    into.authorizers.extend(schemes.iter().filter_map(|scheme| authorizer(values, scheme, is_deployed)));
    let mut first = HashSet::new();
    let schemes = schemes.iter().filter(|scheme| first.insert(scheme.name.as_str()));
    let signed = schemes.filter(|scheme| tree::is(&scheme.node, "x-amazon-apigateway-authtype", "awsSigv4"));
    let guards = Guards {
        signed: signed.map(|scheme| scheme.name.clone()).collect(),
        known: into.authorizers.iter().filter_map(|known| known.id.clone()).collect(),
        is_deployed,
    };
    for path in tree.value.get("paths").map(|paths| paths.value.members()).unwrap_or_default() {
        for operation in path.node.value.members() {
            let verb = match operation.name.as_str() {
                "x-amazon-apigateway-any-method" => "ANY".to_owned(),
                verb if VERBS.contains(&verb) => verb.to_ascii_uppercase(),
                _ => continue,
            };
            let security = operation.node.value.get("security").or_else(|| tree.value.get("security"));
            let guard = guards.of(&operation.node, security);
            into.routes.push(Route {
                piece: Piece::OpenApi,
                span: operation.node.span,
                verb: Some(verb),
                path: Some(if path.name == "/$default" { "$default".to_owned() } else { path.name.clone() }),
                authorization: guard.authorization,
                authorizer: guard.authorizer,
                scopes: guard.scopes,
                is_deployed,
            });
        }
    }
}

const VERBS: [&str; 7] = ["get", "post", "put", "patch", "delete", "head", "options"];

/// Whether it is an export of what is deployed: those name the API's own address.
fn is_deployed(tree: &Node) -> bool {
    let is_own = |value: &str| value.contains(".execute-api.");
    let servers = tree.value.get("servers").into_iter().flat_map(tree::items);
    member(tree, "host").is_some_and(is_own) || servers.filter_map(|server| member(server, "url")).any(is_own)
}

fn authorizer(values: Parameters<'_>, scheme: &Member, is_deployed: bool) -> Option<Authorizer> {
    let (name, scheme) = (&scheme.name, &scheme.node);
    let own = scheme.value.get("x-amazon-apigateway-authorizer")?;
    let kind_read = tree::read(own, "type")?;
    let kind = match kind_read.value.to_ascii_lowercase().as_str() {
        "cognito_user_pools" => Kind::Cognito,
        // Those of a REST API have a list of issuers, each with its audiences.
        "jwt" if own.value.get("jwtConfiguration").is_some_and(|jwt| jwt.value.get("issuers").is_some()) => {
            Kind::RestJwt
        }
        "jwt" => Kind::HttpJwt,
        "token" | "request" => Kind::Lambda,
        _ => return None,
    };
    let jwt = own.value.get("jwtConfiguration");
    let of = |name: &str| jwt.map(|jwt| values.reads(jwt, name)).unwrap_or_default();
    let trusted = || jwt.and_then(|jwt| jwt.value.get("issuers")).into_iter().flat_map(tree::items);
    let header = values.read(scheme, "name").filter(|_| member(scheme, "in") == Some("header"));
    Some(Authorizer {
        id: Some(name.clone()),
        is_deployed,
        pools: values.reads(own, "providerARNs"),
        source: values.reads(own, "identitySource").into_iter().next().or(header),
        expression: values.read(own, "identityValidationExpression"),
        issuers: of("issuer").into_iter().chain(trusted().filter_map(|one| values.read(one, "issuer"))).collect(),
        audiences: of("audience").into_iter().chain(trusted().flat_map(|one| values.reads(one, "audiences"))).collect(),
        algorithms: of("defaultAlgorithms"),
        ..Authorizer::new(Piece::OpenApi, scheme.span, kind, kind_read)
    })
}

/// What an operation asks for.
#[derive(Default)]
struct Guard {
    authorization: Option<Read>,
    authorizer: Option<Read>,
    scopes: Vec<Read>,
}

/// What operations are guarded by.
struct Guards {
    /// The names of the schemes by which requests are signed.
    signed: HashSet<String>,
    /// The names of the authorizers.
    known: HashSet<String>,
    is_deployed: bool,
}

impl Guards {
    fn of(&self, operation: &Node, security: Option<&Node>) -> Guard {
        let auth = operation.value.get("x-amazon-apigateway-auth").and_then(|auth| tree::read(auth, "type"));
        if let Some(read) = auth.filter(|read| matches!(read.value.as_str(), "NONE" | "AWS_IAM")) {
            return Guard { authorization: Some(read), ..Guard::default() };
        }
        let read =
            |value: &str, span| Read { value: value.to_owned(), member: "security".to_owned(), span, is_open: false };
        let wanted = || security.into_iter().flat_map(tree::items).flat_map(|one| one.value.members());
        if let Some(one) = wanted().find(|one| self.signed.contains(&one.name)) {
            return Guard { authorization: Some(read("AWS_IAM", one.node.span)), ..Guard::default() };
        }
        let Some(one) = wanted().find(|one| self.known.contains(&one.name)) else {
            // An export names no guard of a method that is open to all.
            let is_open = self.is_deployed && wanted().next().is_none();
            return Guard { authorization: is_open.then(|| read("NONE", operation.span)), ..Guard::default() };
        };
        let scopes = match &one.node.value {
            Json::Array(items) => items.iter().filter_map(|item| Some(read(scalar(item)?, item.span))).collect(),
            _ => Vec::new(),
        };
        Guard { authorization: None, authorizer: Some(read(&one.name, one.node.span)), scopes }
    }
}
