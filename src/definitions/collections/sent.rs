//! The requests of HTTP clients' collections, as far as what is sent stands in them.

use super::super::tree::{Node, items, member, scalar};
use super::oauth::settings;
use super::variables::{Variables, is_off};
use crate::http::fields::Fields;
use crate::http::pasted_as::PastedAs;
use crate::http::pieces::Call;
use crate::http::request::Request;

/// The request that a node is; nothing where it is none. What is only named is left out, so that its absence is unknown.
pub fn request(node: &Node, auth: Option<&Node>, values: &Variables<'_>) -> Option<Call> {
    let url = node.value.get("url")?;
    let written = scalar(url).or_else(|| member(url, "raw"))?;
    let method = member(node, "method")?;
    let mut fields = Vec::new();
    for item in ["header", "headers"].into_iter().filter_map(|name| node.value.get(name)).flat_map(items) {
        let name = member(item, "key").or_else(|| member(item, "name"));
        let value = member(item, "value").map(|value| values.text(value)).filter(|(_, is_open)| !is_open);
        if let (Some(name), Some((value, _)), false) = (name, value, is_off(item)) {
            fields.push((name.to_owned(), value));
        }
    }
    fields.extend(auth.and_then(|auth| authorization(auth, values)));
    let request = Request {
        method: Some(method.to_ascii_uppercase()),
        target: Some(target(written, values)),
        fields: Fields(fields),
        carried: PastedAs::Command,
        ..Request::default()
    };
    Some(Call { request: Some(request), span: node.span, request_span: node.span, ..Call::default() })
}

/// The address. Of one whose host is only named the path is left.
fn target(written: &str, values: &Variables<'_>) -> String {
    let (address, is_open) = values.text(written);
    match written.trim_start().strip_prefix("{{").and_then(|rest| rest.split_once("}}")) {
        Some((name, path)) if is_open && values.text(&format!("{{{{{name}}}}}")).1 => {
            let (path, _) = values.text(path);
            if path.starts_with('/') { path } else { format!("/{path}") }
        }
        _ => address,
    }
}

/// The header field that an authentication makes.
fn authorization(auth: &Node, values: &Variables<'_>) -> Option<(String, String)> {
    let value = |of: &str, name: &str| {
        let settings = settings(auth, of);
        let (value, is_open) = values.text(scalar(settings.iter().find(|(one, _)| one == name)?.1)?);
        (!is_open && !value.trim().is_empty()).then_some(value)
    };
    if let Some(token) = value("bearer", "token") {
        let scheme = value("bearer", "prefix").unwrap_or_else(|| "Bearer".to_owned());
        return Some(("Authorization".to_owned(), format!("{scheme} {token}")));
    }
    let is_header = value("apikey", "in").is_none_or(|place| place == "header");
    Some((value("apikey", "key")?, value("apikey", "value")?)).filter(|_| is_header)
}
