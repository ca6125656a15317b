//! How an HTTP client asks for tokens (OAuth 2.0), as collections of Postman, Insomnia and Bruno say it. A client secret is
//! never kept: only whether one is filled in.

use serde::{Deserialize, Serialize};

use super::super::tree::{Json, Node, member, scalar};
use super::super::{Definitions, Piece, Read};
use super::variables::Variables;
use crate::oauth::client::{Client, plain};
use crate::span::Span;

/// The settings of an OAuth client.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OauthClient {
    /// The piece.
    pub piece: Piece,
    /// Its place.
    pub span: Span,
    /// Such as `authorization_code`.
    pub grant_type: Option<Read>,
    /// The callback URL that the client sends.
    pub callback_url: Option<Read>,
    /// The authorization endpoint.
    pub auth_url: Option<Read>,
    /// The token endpoint.
    pub token_url: Option<Read>,
    /// The client ID.
    pub client_id: Option<Read>,
    /// The scopes.
    pub scope: Option<Read>,
    /// The prefix of the header.
    pub header_prefix: Option<Read>,
    /// Whether a client secret is filled in, where that is told.
    pub sends_secret: Option<bool>,
}

/// How the clients name the members, without the marks that they write differently.
const GRANT_TYPE: &[&str] = &["granttype", "flow"];
const CALLBACK_URL: &[&str] = &["redirecturi", "redirecturl", "callbackurl"];
const AUTH_URL: &[&str] = &["authurl", "authorizationurl"];
const TOKEN_URL: &[&str] = &["accesstokenurl", "tokenurl"];
const CLIENT_ID: &[&str] = &["clientid"];
const CLIENT_SECRET: &[&str] = &["clientsecret"];
const SCOPE: &[&str] = &["scope", "scopes"];
const HEADER_PREFIX: &[&str] = &["headerprefix", "tokenprefix", "tokenheaderprefix"];

/// The kind of an authentication: `oauth2`, `bearer`, `none`.
fn kind(auth: &Node) -> Option<&str> {
    member(auth, "type").or_else(|| member(auth, "mode")).or_else(|| scalar(auth))
}

/// Whether an authentication is that of the folder above.
pub fn is_inherited(auth: &Node) -> bool {
    kind(auth).is_none_or(|kind| kind == "inherit")
}

/// The settings of an authentication by name: Postman lists them, and others have them as members, or among `credentials`.
pub fn settings<'n>(auth: &'n Node, of: &str) -> Vec<(String, &'n Node)> {
    if kind(auth) != Some(of) {
        return Vec::new();
    }
    let own = auth.value.get(of).unwrap_or(auth);
    let within = own.value.get("credentials").map(|all| all.value.members()).unwrap_or_default();
    match &own.value {
        Json::Array(list) => {
            let pair = |item: &'n Node| Some((plain(member(item, "key")?), item.value.get("value")?));
            list.iter().filter_map(pair).collect()
        }
        _ => own.value.members().iter().chain(within).map(|one| (plain(&one.name), &one.node)).collect(),
    }
}

/// The OAuth client of an authentication; nothing where it is another one.
pub fn read(auth: &Node, piece: Piece, values: &Variables<'_>) -> Option<OauthClient> {
    let settings = settings(auth, "oauth2");
    let node = |names: &[&str]| settings.iter().find(|(name, _)| names.contains(&name.as_str())).map(|(_, node)| *node);
    let of = |names: &'static [&str]| values.read(node(names)?, names.first()?);
    let is_told = [TOKEN_URL, AUTH_URL, CLIENT_ID].into_iter().any(|names| of(names).is_some());
    // With a browser's window Postman sends a callback URL of its own.
    let in_browser = node(&["usebrowser"]).and_then(scalar) == Some("true");
    let secret = || {
        let (value, is_open) = values.text(scalar(node(CLIENT_SECRET)?)?);
        (!is_open).then(|| !value.trim().is_empty())
    };
    is_told.then(|| OauthClient {
        piece,
        span: auth.span,
        grant_type: of(GRANT_TYPE),
        callback_url: of(CALLBACK_URL).filter(|_| !in_browser),
        auth_url: of(AUTH_URL),
        token_url: of(TOKEN_URL),
        client_id: of(CLIENT_ID),
        scope: of(SCOPE),
        header_prefix: of(HEADER_PREFIX),
        sends_secret: secret(),
    })
}

impl OauthClient {
    /// What it says, without what is only named.
    #[must_use]
    pub fn told(&self) -> Client {
        let value = |read: &Option<Read>| read.as_ref().filter(|read| !read.is_open).map(|read| read.value.clone());
        Client {
            grant_type: value(&self.grant_type),
            callback_url: value(&self.callback_url),
            registered_callbacks: Vec::new(),
            auth_url: value(&self.auth_url),
            token_url: value(&self.token_url),
            client_id: value(&self.client_id),
            sends_secret: self.sends_secret,
            has_secret: None,
            scope: value(&self.scope),
            header_prefix: value(&self.header_prefix),
        }
    }
}

impl Definitions {
    /// The OAuth client of the collections; none where several are that differ.
    #[must_use]
    pub fn oauth_client(&self) -> Option<&OauthClient> {
        let first = self.oauth_clients.first()?;
        self.oauth_clients.iter().all(|other| other.told() == first.told()).then_some(first)
    }
}
