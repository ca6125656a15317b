//! The tokens that scenarios paste: claims as in AWS's samples, signed with keys made for this run.

use std::time::{SystemTime, UNIX_EPOCH};

use forge::Key;
use serde_json::{Value, json};

/// The keys of the played user pool, and one that is not its own. As in Cognito, ID and access tokens
/// are signed with different keys.
pub struct Keys {
    id: Key,
    access: Key,
    stranger: Key,
}

impl Keys {
    /// Makes them.
    pub fn generate() -> Self {
        let [id, access, stranger] = ["1234example=", "5678example=", "9999stranger="].map(Key::generate);
        Self { id, access, stranger }
    }

    /// The JWK Set that the pool publishes.
    pub fn published(&self) -> String {
        forge::jwk_set(&[&self.id, &self.access])
    }

    /// An ID token with these claims.
    pub fn id(&self, claims: &Value) -> String {
        self.id.sign(claims)
    }

    /// An access token with these claims.
    pub fn access(&self, claims: &Value) -> String {
        self.access.sign(claims)
    }

    /// A token under a key that the pool does not publish.
    pub fn stranger(&self, claims: &Value) -> String {
        self.stranger.sign(claims)
    }
}

/// The claims of an ID token that was issued a minute ago and is good for an hour.
pub fn id_claims(issuer: &str) -> Value {
    let now = now();
    json!({
        "sub": "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee",
        "aud": "xxxxxxxxxxxxexample",
        "email_verified": true,
        "token_use": "id",
        "auth_time": now - 60,
        "iss": issuer,
        "cognito:username": "janedoe",
        "exp": now + 3540,
        "given_name": "Jane",
        "iat": now - 60,
        "email": "janedoe@example.com",
    })
}

/// The claims of an access token as sign-in by SDK gives it, issued a minute ago and good for an hour.
pub fn access_claims(issuer: &str) -> Value {
    let now = now();
    json!({
        "auth_time": now - 60,
        "exp": now + 3540,
        "iat": now - 60,
        "iss": issuer,
        "scope": SCOPE,
        "client_id": "xxxxxxxxxxxxexample",
        "sub": "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee",
        "token_use": "access",
        "username": "janedoe@example.com",
    })
}

/// The one scope of such an access token.
pub const SCOPE: &str = "aws.cognito.signin.user.admin";

/// `claims` with one of them replaced or added.
pub fn with(mut claims: Value, name: &str, value: impl Into<Value>) -> Value {
    if let Some(members) = claims.as_object_mut() {
        members.insert(name.to_owned(), value.into());
    }
    claims
}

/// Seconds since the epoch.
pub fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs())
}

/// `token` with one letter of its signature changed, in the middle, where every bit counts.
pub fn tampered(token: &str) -> String {
    let start = token.rfind('.').map_or(0, |dot| dot + 1);
    let middle = start + (token.len() - start) / 2;
    let changed = if token.get(middle..=middle) == Some("A") { "B" } else { "A" };
    format!("{}{changed}{}", token.get(..middle).unwrap_or_default(), token.get(middle + 1..).unwrap_or_default())
}

/// What of a token must never leave the page: each segment, and every 16 characters in a row of its
/// payload and signature. The header is public, and shared by every token of the pool.
pub fn secrets(token: &str) -> Vec<String> {
    let segments: Vec<&str> = token.split('.').filter(|segment| !segment.is_empty()).collect();
    let windows =
        segments.iter().skip(1).flat_map(|segment| segment.as_bytes().windows(16).map(String::from_utf8_lossy));
    segments.iter().map(|segment| (*segment).to_owned()).chain(windows.map(std::borrow::Cow::into_owned)).collect()
}
