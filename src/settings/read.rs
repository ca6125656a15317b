//! How settings are read: from members of JSON, as programs give them, and from what was typed.

use serde_json::{Map, Value};

use super::{Of, Place, Setting, oauth_client};
use crate::cognito::token_validation::TokenValidation;
use crate::expectations::{Expectations, Told, list};
use crate::oauth::client::Client;
use crate::text::Lang;

/// What settings are read into.
#[derive(Clone, Debug, Default)]
pub struct Stated {
    /// What the API expects.
    pub want: Expectations,
    /// The settings of an OAuth client, where any is told.
    pub client: Option<Client>,
}

impl Setting {
    /// What was typed, as a member of JSON.
    #[must_use]
    pub fn value(&self, typed: &str) -> Value {
        match self.place {
            Place::OauthClient(Of::Flag(_)) => Value::from(typed.trim() == "true"),
            _ if self.is_list() => list(typed).map(Value::from).collect(),
            _ => Value::from(typed),
        }
    }

    /// Reads a member of JSON. Of several user pools those that can be read are expected; `any_issuer` says that any
    /// issuer may be one.
    ///
    /// # Errors
    /// A sentence that says what is wrong with it, in `lang`.
    pub fn read(&self, value: &Value, stated: &mut Stated, any_issuer: bool, lang: Lang) -> Result<(), String> {
        let name = self.name;
        match &self.place {
            Place::UserPools => {
                let mut fault = Ok(());
                for typed in texts(name, value)? {
                    let expected = stated.want.expect_pool(&typed, any_issuer);
                    fault = fault.and(expected.map_err(|e| format!("{typed}: {}", e.get(lang))));
                }
                return fault;
            }
            Place::Expression => {
                let pattern = Some(text(name, value)?).filter(|pattern| !pattern.is_empty());
                let parsed = pattern.map(TokenValidation::parse).transpose();
                stated.want.token_validation = parsed.map_err(|e| format!("{name}: {}", e.get(lang)))?;
            }
            Place::NoScopes => stated.want.scopes = Told::Nothing,
            Place::Expectations(of) => of.read(name, value, &mut stated.want)?,
            Place::OauthClient(of) => of.read(name, value, stated.client.get_or_insert_default())?,
            Place::Line | Place::Authorizer | Place::Sections | Place::Page => {}
        }
        Ok(())
    }
}

impl<T> Of<T> {
    fn read(&self, name: &str, value: &Value, target: &mut T) -> Result<(), String> {
        match self {
            Self::Text(of) => *of(target) = Some(text(name, value)?.to_owned()),
            Self::List(of) => *of(target) = texts(name, value)?,
            Self::Told(of) => *of(target) = Told::from(texts(name, value)?),
            Self::Flag(of) => {
                *of(target) = Some(value.as_bool().ok_or_else(|| format!("{name} is neither true nor false."))?);
            }
        }
        Ok(())
    }
}

fn text<'a>(name: &str, value: &'a Value) -> Result<&'a str, String> {
    value.as_str().ok_or_else(|| format!("{name} is not a string."))
}

fn texts(name: &str, value: &Value) -> Result<Vec<String>, String> {
    let fault = || format!("{name} is not an array of strings.");
    let items = value.as_array().ok_or_else(fault)?;
    items.iter().map(|item| item.as_str().map(str::to_owned).ok_or_else(fault)).collect()
}

/// Reads the settings of an OAuth client from a JSON object. `null` stands for what is not told.
///
/// # Errors
/// When it is no object, or a member is unknown or of another type.
pub fn client(object: &Value) -> Result<Client, String> {
    let Value::Object(members) = object else { return Err("oauth_client is not a JSON object.".to_owned()) };
    if let Some(name) = unknown(members, |name| oauth_client::ALL.iter().any(|one| one.name == name)) {
        return Err(format!("{name} is not a member of oauth_client."));
    }
    let mut stated = Stated { client: Some(Client::default()), ..Stated::default() };
    for one in oauth_client::ALL {
        if let Some(value) = present(members, one.name) {
            let read = one.read(value, &mut stated, false, Lang::En);
            read.map_err(|_| format!("{} of oauth_client has a value of another type.", one.name))?;
        }
    }
    Ok(stated.client.unwrap_or_default())
}

/// The same from its text.
///
/// # Errors
/// As [`client`] has them.
pub fn client_text(text: &str) -> Result<Client, String> {
    client(&serde_json::from_str(text).unwrap_or_default())
}

/// The first member of an object that is not known.
pub fn unknown(members: &Map<String, Value>, is_known: impl Fn(&str) -> bool) -> Option<&str> {
    members.keys().map(String::as_str).find(|name| !is_known(name))
}

/// A member that is there and not null.
#[must_use]
pub fn present<'a>(members: &'a Map<String, Value>, name: &str) -> Option<&'a Value> {
    members.get(name).filter(|value| !value.is_null())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::expected::{GROUPS, SCOPES, USER_POOLS};

    #[test]
    fn the_settings_of_a_client_are_read_from_json() {
        let read = client_text(r#"{"client_id":"a","sends_secret":false,"registered_callbacks":["b"],"scope":null}"#);
        let registered_callbacks = vec!["b".to_owned()];
        let client = Client { client_id: Some("a".into()), sends_secret: Some(false), ..Client::default() };
        assert_eq!(read, Ok(Client { registered_callbacks, ..client }));
        for (text, fault) in [
            ("[]", "oauth_client is not a JSON object."),
            ("{", "oauth_client is not a JSON object."),
            (r#"{"secret":"x"}"#, "secret is not a member of oauth_client."),
            (r#"{"has_secret":"x"}"#, "has_secret of oauth_client has a value of another type."),
            (r#"{"scope":1}"#, "scope of oauth_client has a value of another type."),
            (r#"{"registered_callbacks":[1]}"#, "registered_callbacks of oauth_client has a value of another type."),
        ] {
            assert_eq!(client_text(text), Err(fault.to_owned()), "{text}");
        }
    }

    #[test]
    fn what_is_typed_reads_as_what_a_program_gives() {
        let mut stated = Stated::default();
        let mut type_into =
            |setting: &Setting, typed: &str| setting.read(&setting.value(typed), &mut stated, false, Lang::En);
        assert_eq!(type_into(&GROUPS, "a, b"), Ok(()));
        assert_eq!(type_into(&SCOPES, ""), Ok(()));
        let fault = type_into(&USER_POOLS, "us-east-1_a hello us-east-1_b");
        assert!(fault.is_err_and(|fault| fault.starts_with("hello: ")));
        assert_eq!((stated.want.groups.len(), stated.want.scopes), (2, Told::Nothing));
        assert_eq!(stated.want.user_pools.len(), 2, "the others are expected all the same");
    }
}
