//! The resources of SAM: APIs with their authorizers, and the events of functions.

use super::super::tree::{Json, Member, Node, member};
use super::{Authorizer, Definitions, Kind, Piece, Read, Route, Template, api as settings};

/// The API that SAM makes for events that name none.
const IMPLICIT: [(&str, &str); 2] = [("Api", "ServerlessRestApi"), ("HttpApi", "ServerlessHttpApi")];

/// An API: its name, its kind among the events, and what guards it.
struct Api<'t> {
    name: &'t str,
    event: &'static str,
    auth: &'t Node,
}

/// Takes what the resources of SAM define.
pub(super) fn read(template: Template<'_>, into: &mut Definitions) {
    let apis = apis(template);
    for (name, own) in rest_apis(template) {
        settings::of_sam(name, own, template.parameters, into);
    }
    for api in &apis {
        let named = api.auth.value.get("Authorizers").map(|all| all.value.members()).unwrap_or_default();
        into.authorizers.extend(named.iter().filter_map(|one| authorizer(template, api.event, one)));
    }
    for function in template.resources.value.members() {
        let own = function.node.value.get("Properties");
        let is_function = member(&function.node, "Type") == Some("AWS::Serverless::Function");
        let events = own.filter(|_| is_function).and_then(|own| own.value.get("Events"));
        for event in events.map(|events| events.value.members()).unwrap_or_default() {
            into.routes.extend(route(template, &apis, &event.node));
        }
    }
}

/// The properties of the REST APIs, with their names. What holds for all of them is that of the only one.
fn rest_apis(template: Template<'_>) -> Vec<(&str, &Node)> {
    let is_one = |one: &&Member| member(&one.node, "Type") == Some("AWS::Serverless::Api");
    let named = template.resources.value.members().iter().filter(is_one);
    let mut all: Vec<(&str, &Node)> =
        named.filter_map(|one| Some((one.name.as_str(), one.node.value.get("Properties")?))).collect();
    let global = template.root.value.get("Globals").and_then(|globals| globals.value.get("Api"));
    let name = if let [(name, _)] = all.as_slice() { *name } else { "ServerlessRestApi" };
    all.splice(0..0, global.map(|own| (name, own)));
    all
}

fn apis(template: Template<'_>) -> Vec<Api<'_>> {
    let mut apis: Vec<Api<'_>> = Vec::new();
    for resource in template.resources.value.members() {
        let event = match member(&resource.node, "Type") {
            Some("AWS::Serverless::Api") => "Api",
            Some("AWS::Serverless::HttpApi") => "HttpApi",
            _ => continue,
        };
        let auth = resource.node.value.get("Properties").and_then(|own| own.value.get("Auth"));
        apis.extend(auth.map(|auth| Api { name: &resource.name, event, auth }));
    }
    for (event, name) in IMPLICIT {
        let global = template.root.value.get("Globals").and_then(|globals| globals.value.get(event));
        apis.extend(global.and_then(|own| own.value.get("Auth")).map(|auth| Api { name, event, auth }));
    }
    apis
}

fn authorizer(template: Template<'_>, event: &str, one: &Member) -> Option<Authorizer> {
    let (own, values) = (&one.node, template.parameters);
    let made = |kind, member: &str| {
        let span = own.value.get(member).map_or(own.span, |node| node.span);
        let kind_read = Read { value: one.name.clone(), member: member.to_owned(), span, is_open: false };
        template.authorizer(&one.name, own, kind, kind_read)
    };
    let scopes = values.reads(own, "AuthorizationScopes");
    if event == "HttpApi" {
        let Some(jwt) = own.value.get("JwtConfiguration") else { return Some(made(Kind::Lambda, "FunctionArn")) };
        // SAM takes these names in lower case, and passes those of CloudFormation on.
        let of = |small: &str, great: &str| {
            let mut found = values.reads(jwt, small);
            found.extend(values.reads(jwt, great));
            found
        };
        return Some(Authorizer {
            source: values.read(own, "IdentitySource"),
            issuers: of("issuer", "Issuer"),
            audiences: of("audience", "Audience"),
            scopes,
            ..made(Kind::HttpJwt, "JwtConfiguration")
        });
    }
    if own.value.get("UserPoolArn").is_none() {
        return Some(made(Kind::Lambda, "FunctionArn"));
    }
    let identity = own.value.get("Identity");
    Some(Authorizer {
        pools: values.reads(own, "UserPoolArn"),
        source: identity.and_then(|identity| values.read(identity, "Header")),
        expression: identity.and_then(|identity| values.read(identity, "ValidationExpression")),
        scopes,
        ..made(Kind::Cognito, "UserPoolArn")
    })
}

fn route(template: Template<'_>, apis: &[Api<'_>], event: &Node) -> Option<Route> {
    let kind = member(event, "Type").filter(|kind| matches!(*kind, "Api" | "HttpApi"))?;
    let empty = Node { span: event.span, value: Json::Object(Vec::new()) };
    let own = event.value.get("Properties").unwrap_or(&empty);
    let values = template.parameters;
    let named = ["RestApiId", "ApiId"].iter().find_map(|name| template.reference(own, name));
    let implicit = IMPLICIT.iter().find(|(event, _)| *event == kind).map(|(_, name)| *name).unwrap_or_default();
    let api_name = named.as_ref().map_or(implicit, |read| read.value.as_str());
    let api = apis.iter().find(|api| api.name == api_name && api.event == kind);
    let auth = own.value.get("Auth");
    let chosen = auth.and_then(|auth| values.read(auth, "Authorizer"));
    let default = api.and_then(|api| values.read(api.auth, "DefaultAuthorizer"));
    let authorizer = chosen.or(default);
    let defined = authorizer.as_ref().and_then(|read| {
        let all = api?.auth.value.get("Authorizers")?;
        Some((all.value.get(&read.value)?, read))
    });
    let mut scopes = auth.map(|auth| values.reads(auth, "AuthorizationScopes")).unwrap_or_default();
    let overrules = auth.is_some_and(|auth| auth.value.get("AuthorizationScopes").is_some());
    if let Some((node, _)) = defined.filter(|_| !overrules) {
        scopes = values.reads(node, "AuthorizationScopes");
    }
    let open =
        |value: &str| Read { value: value.to_owned(), member: "Auth".to_owned(), span: event.span, is_open: false };
    let (authorization, authorizer) = match authorizer {
        Some(read) if matches!(read.value.as_str(), "NONE" | "AWS_IAM") => (Some(read), None),
        Some(read) => (None, Some(read)),
        // Without any authorizer SAM makes a method that is open to all.
        None => (Some(open("NONE")), None),
    };
    Some(Route {
        piece: Piece::Template,
        span: event.span,
        verb: values.read(own, "Method").map(|read| read.value.to_ascii_uppercase()),
        path: values
            .read(own, "Path")
            .map(|read| read.value)
            .or_else(|| (kind == "HttpApi").then(|| "$default".to_owned())),
        authorization,
        authorizer,
        scopes,
        is_deployed: false,
    })
}
