//! The settings of an OAuth client, as typed into its form.

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

impl Client {
    /// The same with what `other` tells where this tells nothing.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        let registered =
            if self.registered_callbacks.is_empty() { other.registered_callbacks } else { self.registered_callbacks };
        Self {
            grant_type: self.grant_type.or(other.grant_type),
            callback_url: self.callback_url.or(other.callback_url),
            registered_callbacks: registered,
            auth_url: self.auth_url.or(other.auth_url),
            token_url: self.token_url.or(other.token_url),
            client_id: self.client_id.or(other.client_id),
            sends_secret: self.sends_secret.or(other.sends_secret),
            has_secret: self.has_secret.or(other.has_secret),
            scope: self.scope.or(other.scope),
            header_prefix: self.header_prefix.or(other.header_prefix),
        }
    }

    /// Whether the grant is that of client credentials, in which no user signs in.
    #[must_use]
    pub fn is_machine(&self) -> bool {
        self.grant_type.as_deref().is_some_and(|grant| plain(grant) == "clientcredentials")
    }
}

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
    fn a_url_has_a_host_and_a_path() {
        assert_eq!(host("https://a.example:8080/b?c"), Some("a.example:8080"));
        assert_eq!(path("https://a.example/b/c?d#e"), "/b/c");
        assert_eq!((host("a.example"), path("https://a.example")), (None, ""));
    }
}
