//! The variables of an environment (`.env`): those that hold a user pool and an app client of it, whatever the framework
//! puts before their names.

use super::tree::{self, Json, Member, Node};
use super::{AppClient, Definitions, Piece, Read};
use crate::cognito::issuer::is_pool_id;
use crate::span::Span;

/// The member that holds the variables.
const VARIABLES: &str = "variables of an environment";

/// Whether a line gives a variable its value: `COGNITO_CLIENT_ID=abc`, `export COGNITO_CLIENT_ID="abc"`.
pub fn is_one(line: &str) -> bool {
    let line = line.strip_prefix("export ").unwrap_or(line);
    let Some((name, _)) = line.split_once('=') else { return false };
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_') && name.chars().all(is_word)
}

/// Whether a line may stand among variables.
pub fn goes_on(line: &str) -> bool {
    is_one(line) || line.starts_with('#')
}

/// The variables of lines.
pub fn parse(text: &str) -> Node {
    let (mut members, mut at) = (Vec::new(), 0);
    for line in text.split_inclusive('\n') {
        members.extend(variable(line).map(|(name, value)| {
            let start = at + value.start;
            Member { name: name.to_owned(), node: tree::string(value.of(line), Span::new(start, start + value.len())) }
        }));
        at += line.len();
    }
    let all = Node { span: Span::new(0, text.len()), value: Json::Object(members) };
    Node { span: all.span, value: Json::Object(vec![Member { name: VARIABLES.to_owned(), node: all }]) }
}

/// The name of a variable and the place of its value in the line, without quotation marks and a comment behind it.
fn variable(line: &str) -> Option<(&str, Span)> {
    is_one(line).then_some(())?;
    let equals = line.find('=')?;
    let name = line.get(..equals)?.trim_start_matches("export ");
    let value = line.get(equals + 1..)?;
    let quote = value.chars().next().filter(|first| matches!(first, '"' | '\''));
    let (from, length) = match quote {
        Some(quote) => (1, value.get(1..)?.find(quote)?),
        None => (0, value.find(" #").unwrap_or(value.len())),
    };
    let written = value.get(from..from + length)?;
    let start = equals + 1 + from + (written.len() - written.trim_start().len());
    Some((name, Span::new(start, start + written.trim().len())))
}

/// Whether a document is one.
pub fn is_document(tree: &Node) -> bool {
    tree.value.get(VARIABLES).is_some()
}

/// Takes the app clients: each variable that holds one, with the user pool where all that are told are the same.
pub fn read(tree: &Node, into: &mut Definitions) {
    let Some(all) = tree.value.get(VARIABLES) else { return };
    let variables = tree::read_all(all);
    let is_pool = |read: &&Read| read.member.to_ascii_uppercase().contains("POOL") && is_pool_id(&read.value);
    let pools: Vec<&Read> = variables.iter().filter(is_pool).collect();
    let pool = pools.first().filter(|first| pools.iter().all(|other| other.value == first.value));
    let clients = || variables.iter().filter(|read| is_client_id(&read.value)).cloned();
    let mut ids: Vec<Read> = clients().filter(|read| is_of_cognito(&read.member)).collect();
    // A name that says no more than `CLIENT_ID` is of the user pool that stands beside it.
    if ids.is_empty() && pool.is_some() {
        ids = clients().filter(|read| is_plain(&read.member)).collect();
    }
    into.clients.extend(ids.into_iter().map(|id| AppClient {
        piece: Piece::Environment,
        span: all.span,
        id: Some(id),
        pool: pool.map(|pool| (*pool).clone()),
        scopes: Vec::new(),
        has_secret: None,
        callbacks: Vec::new(),
    }));
}

/// Whether a variable is named after an app client of Cognito: `VITE_USER_POOL_CLIENT_ID`, `COGNITO_CLIENT_ID`.
fn is_of_cognito(name: &str) -> bool {
    let name = name.to_ascii_uppercase();
    name.ends_with("CLIENT_ID") && ["COGNITO", "USER_POOL", "USERPOOL"].iter().any(|word| name.contains(word))
}

/// Whether a variable is named after an app client and nothing else: `NEXT_PUBLIC_CLIENT_ID`, `APP_CLIENT_ID`. Others
/// are named after whom they are of: `GITHUB_CLIENT_ID`.
fn is_plain(name: &str) -> bool {
    const WORDS: [&str; 14] =
        ["VITE", "NEXT", "PUBLIC", "REACT", "APP", "EXPO", "NUXT", "VUE", "NG", "AWS", "AUTH", "OAUTH", "WEB", "OIDC"];
    let name = name.to_ascii_uppercase();
    name.strip_suffix("CLIENT_ID")
        .is_some_and(|before| before.split('_').filter(|word| !word.is_empty()).all(|word| WORDS.contains(&word)))
}

/// Whether a value looks like the ID of an app client: letters in lower case and digits.
fn is_client_id(value: &str) -> bool {
    value.len() >= 10 && value.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_variable_has_its_value_without_what_stands_round_it() {
        for (line, expected) in [
            ("A=b\n", ("A", "b")),
            ("export A_1=\"b c\" # d\n", ("A_1", "b c")),
            ("A= b # c\r\n", ("A", "b")),
            ("A='#b'\n", ("A", "#b")),
            ("A=\n", ("A", "")),
        ] {
            let (name, span) = variable(line).unwrap();
            assert_eq!((name, span.of(line)), expected, "{line}");
        }
        for line in ["# A=b", "a b=c", "=b", "A: b", "A=\"b", "https://a.example/?b=c"] {
            assert!(variable(line).is_none(), "{line}");
        }
    }
}
