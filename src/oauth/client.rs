//! The settings of an OAuth client, as typed into its form.

use crate::encoding::json::{self, Json};

/// The settings; a field is `None` where nothing was told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Client {
    /// Such as `authorization_code`, in any spelling.
    pub grant_type: Option<String>,
    /// The callback URL that the client sends.
    pub callback_url: Option<String>,
    /// The callback URLs that are registered with the app client.
    pub registered_callbacks: Vec<String>,
    /// The address of the authorization endpoint.
    pub auth_url: Option<String>,
    /// The address of the token endpoint.
    pub token_url: Option<String>,
    /// The client ID.
    pub client_id: Option<String>,
    /// Whether a client secret is filled in. The secret itself is never asked for.
    pub sends_secret: Option<bool>,
    /// Whether the app client has a secret.
    pub has_secret: Option<bool>,
    /// The scopes, as typed.
    pub scope: Option<String>,
    /// The prefix of the header, such as `Bearer`.
    pub header_prefix: Option<String>,
}

/// Why a text does not hold the settings of a client.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotSettings {
    /// It is not a JSON object.
    NotAnObject,
    /// It has a member of this name, which is no setting.
    Unknown(String),
    /// The setting of this name has a value of another type.
    OtherType(&'static str),
}

impl std::fmt::Display for NotSettings {
    /// A sentence for a program's author or at a terminal.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::NotAnObject => f.write_str("oauth_client is not a JSON object."),
            Self::Unknown(name) => write!(f, "{name} is not a member of oauth_client."),
            Self::OtherType(name) => write!(f, "{name} of oauth_client has a value of another type."),
        }
    }
}

impl Client {
    /// Reads a JSON object whose members are named as the fields here. `null` stands for what is not told.
    ///
    /// # Errors
    /// When a member is unknown or of another type.
    pub fn read(text: &str) -> Result<Self, NotSettings> {
        let object = json::parse(text).map_err(|_| NotSettings::NotAnObject)?.value;
        let Json::Object(members) = &object else { return Err(NotSettings::NotAnObject) };
        if let Some(member) = members.iter().find(|m| !NAMES.contains(&m.name.as_str())) {
            return Err(NotSettings::Unknown(member.name.clone()));
        }
        let value = |name| object.get(name).map(|node| &node.value).filter(|value| **value != Json::Null);
        let string = |name| -> Result<Option<String>, NotSettings> {
            value(name).map(|v| v.as_str().map(str::to_owned).ok_or(NotSettings::OtherType(name))).transpose()
        };
        let bool = |name| match value(name) {
            None => Ok(None),
            Some(Json::Bool(told)) => Ok(Some(*told)),
            Some(_) => Err(NotSettings::OtherType(name)),
        };
        let registered = match value("registered_callbacks") {
            None => Some(Vec::new()),
            Some(Json::Array(items)) => items.iter().map(|item| item.value.as_str().map(str::to_owned)).collect(),
            Some(_) => None,
        };
        Ok(Self {
            grant_type: string("grant_type")?,
            callback_url: string("callback_url")?,
            registered_callbacks: registered.ok_or(NotSettings::OtherType("registered_callbacks"))?,
            auth_url: string("auth_url")?,
            token_url: string("token_url")?,
            client_id: string("client_id")?,
            sends_secret: bool("sends_secret")?,
            has_secret: bool("has_secret")?,
            scope: string("scope")?,
            header_prefix: string("header_prefix")?,
        })
    }

    /// Whether the grant is that of client credentials, in which no user signs in.
    #[must_use]
    pub fn is_machine(&self) -> bool {
        self.grant_type.as_deref().is_some_and(|grant| plain(grant) == "clientcredentials")
    }
}

/// The members of the settings as JSON.
const NAMES: [&str; 10] = [
    "grant_type",
    "callback_url",
    "registered_callbacks",
    "auth_url",
    "token_url",
    "client_id",
    "sends_secret",
    "has_secret",
    "scope",
    "header_prefix",
];

/// A name without the marks that tools write differently: `Client Credentials`, `client_credentials`.
#[must_use]
pub fn plain(name: &str) -> String {
    name.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
}

/// The host of a URL; `None` when it has none.
#[must_use]
pub fn host(url: &str) -> Option<&str> {
    url.split_once("://")?.1.split(['/', '?', '#']).next().filter(|host| !host.is_empty())
}

/// The path of a URL, without query and fragment.
#[must_use]
pub fn path(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let path = rest.find('/').and_then(|at| rest.get(at..)).unwrap_or_default();
    path.split(['?', '#']).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_are_read_from_json() {
        let read = Client::read(r#"{"client_id":"a","sends_secret":false,"registered_callbacks":["b"],"scope":null}"#);
        let registered_callbacks = vec!["b".to_owned()];
        let client = Client { client_id: Some("a".into()), sends_secret: Some(false), ..Client::default() };
        assert_eq!(read, Ok(Client { registered_callbacks, ..client }));
        for (text, fault) in [
            ("[]", NotSettings::NotAnObject),
            ("{", NotSettings::NotAnObject),
            (r#"{"secret":"x"}"#, NotSettings::Unknown("secret".into())),
            (r#"{"has_secret":"x"}"#, NotSettings::OtherType("has_secret")),
            (r#"{"scope":1}"#, NotSettings::OtherType("scope")),
            (r#"{"registered_callbacks":[1]}"#, NotSettings::OtherType("registered_callbacks")),
        ] {
            assert_eq!(Client::read(text), Err(fault), "{text}");
        }
    }

    #[test]
    fn a_url_has_a_host_and_a_path() {
        assert_eq!(host("https://a.example:8080/b?c"), Some("a.example:8080"));
        assert_eq!(path("https://a.example/b/c?d#e"), "/b/c");
        assert_eq!((host("a.example"), path("https://a.example")), (None, ""));
    }
}
