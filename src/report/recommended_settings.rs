//! The right settings of an OAuth client, from what is known of the pool, its domain and the token (Cognito developer
//! guide, "Login endpoint" and "Token endpoint"; RFC 6749 §4.1). What is not known is left as a word to fill in.

use crate::authorizers::Authorizer;
use crate::authorizers::appsync::APPSYNC;
use crate::authorizers::rest_jwt::REST_JWT;
use crate::cognito::issuer::{self, CognitoIssuer};
use crate::expectations::Expectations;
use crate::oauth::client::{Client, host};
use crate::reading::Reading;
use crate::text::{Lang, Text, text};

/// A field, in Postman's words, and its value.
pub type Setting = (&'static str, Text);

/// Postman's own callback URL.
const CALLBACK: &str = "https://oauth.pstmn.io/v1/callback";

/// The settings; none where no client was told of.
#[must_use]
pub fn of(reading: &Reading, want: &Expectations, authorizer: &Authorizer) -> Vec<Setting> {
    let Some(client) = &reading.exchange.client else { return Vec::new() };
    let domain = domain(client, region(reading, want).as_deref());
    let is_machine = client.is_machine() && !authorizer.rules.id_token.is_taken(!want.scopes.is_empty());
    let grant = if is_machine { "Client Credentials" } else { "Authorization Code (With PKCE)" };
    let mut settings = vec![("Grant Type", Text::verbatim(grant))];
    if !is_machine {
        settings.push(("Callback URL", Text::verbatim(callback(client))));
        settings.push(("Auth URL", Text::verbatim(format!("https://{domain}/oauth2/authorize"))));
    }
    settings.push(("Access Token URL", Text::verbatim(format!("https://{domain}/oauth2/token"))));
    settings.push(("Client ID", Text::verbatim(client_id(reading, want, client))));
    settings.push(("Client Secret", secret(client)));
    if client.has_secret == Some(false) {
        settings.push(("Client Authentication", Text::verbatim("Send client credentials in body")));
    }
    let scope = if want.scopes.is_empty() && !is_machine { "openid".to_owned() } else { want.scopes.join(" ") };
    settings.push(("Scope", Text::verbatim(scope)));
    let prefix = if *authorizer == APPSYNC { text("(blank)", "(비워 둠)") } else { Text::verbatim("Bearer") };
    settings.push(("Header Prefix", prefix));
    settings.push((
        "Use Token Type",
        Text::verbatim(if takes_id_token(want, authorizer) { "ID token" } else { "Access token" }),
    ));
    settings.retain(|(_, value)| !value.en.is_empty());
    settings
}

/// The settings as lines to copy.
#[must_use]
pub fn lines(settings: &[Setting], lang: Lang) -> String {
    settings.iter().map(|(name, value)| format!("{name}: {}\n", value.get(lang))).collect()
}

fn takes_id_token(want: &Expectations, authorizer: &Authorizer) -> bool {
    // A REST API's JWT authorizer compares aud, which a plain access token does not have.
    let wants_aud = *authorizer == REST_JWT && !want.audiences_or_clients().is_empty() && want.scopes.is_empty();
    wants_aud || authorizer.rules.id_token.is_taken(!want.scopes.is_empty())
}

fn region(reading: &Reading, want: &Expectations) -> Option<String> {
    let expected = want.user_pools.first().and_then(|pool| pool.region.clone());
    let issued = || Some(CognitoIssuer::parse(reading.jws()?.claims().iss()?)?.pool_id.to_owned());
    expected.or_else(|| issuer::region_of(&issued()?).map(str::to_owned))
}

/// The domain of either URL, in the pool's region where it is a prefix domain.
fn domain(client: &Client, region: Option<&str>) -> String {
    let urls = [&client.auth_url, &client.token_url].into_iter().flatten();
    let told = urls.filter_map(|url| host(url)).find(|host| host.contains('.') && !host.contains("cognito-idp"));
    let prefix = told.and_then(|host| host.strip_suffix(".amazoncognito.com")?.split_once(".auth."));
    match (told, prefix, region) {
        (_, Some((prefix, of)), region) => format!("{prefix}.auth.{}.amazoncognito.com", region.unwrap_or(of)),
        (Some(own), None, _) => own.to_owned(),
        (None, _, region) => format!("DOMAIN.auth.{}.amazoncognito.com", region.unwrap_or("REGION")),
    }
}

/// What is typed where that is registered, else what is registered.
fn callback(client: &Client) -> &str {
    let typed = client.callback_url.as_deref();
    let registered = || client.registered_callbacks.iter().map(String::as_str);
    registered().find(|one| Some(*one) == typed).or_else(|| registered().next()).or(typed).unwrap_or(CALLBACK)
}

fn client_id(reading: &Reading, want: &Expectations, client: &Client) -> String {
    let claims = reading.jws().map(crate::jose::token::Jws::claims);
    let given = claims.and_then(|c| c.string("client_id").or_else(|| c.aud().first().copied()));
    let typed = client.client_id.as_deref().filter(|id| !issuer::is_pool_id(id));
    want.clients.first().map(String::as_str).or(given).or(typed).unwrap_or("CLIENT_ID").to_owned()
}

fn secret(client: &Client) -> Text {
    match client.has_secret {
        Some(true) => text("(that of the app client)", "(앱 클라이언트의 보안 암호)"),
        Some(false) => text("(blank)", "(비워 둠)"),
        None => text("(blank, unless the app client has one)", "(앱 클라이언트에 없으면 비워 둠)"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::authorizers;
    use crate::exchange::Exchange;
    use crate::settings::read::client_text;

    fn settings(client: &str, pool: &str, scopes: &[&str], authorizer: &str) -> String {
        let exchange = Exchange { client: client_text(client).ok(), ..Exchange::default() };
        let mut want =
            Expectations { scopes: scopes.iter().map(|s| (*s).to_owned()).collect(), ..Expectations::default() };
        want.expect_pool(pool, true).unwrap();
        let authorizer = authorizers::find(authorizer).unwrap();
        lines(&of(&Reading::new("", None, None).beside(exchange), &want, authorizer), Lang::En)
    }

    #[test]
    fn the_urls_are_of_the_domain_in_the_pools_region() {
        let lines = settings(
            r#"{"auth_url":"https://photos.auth.eu-west-1.amazoncognito.com/login","client_id":"abc"}"#,
            "us-east-1_Example01",
            &[],
            "rest-cognito",
        );
        for line in [
            "Grant Type: Authorization Code (With PKCE)\n",
            "Auth URL: https://photos.auth.us-east-1.amazoncognito.com/oauth2/authorize\n",
            "Access Token URL: https://photos.auth.us-east-1.amazoncognito.com/oauth2/token\n",
            "Client ID: abc\n",
            "Scope: openid\n",
            "Use Token Type: ID token\n",
        ] {
            assert!(lines.contains(line), "{line} in {lines}");
        }
    }

    #[test]
    fn a_machine_needs_no_callback_and_a_custom_domain_stays() {
        let client = r#"{"grant_type":"client_credentials","token_url":"https://login.example.com/token"}"#;
        let lines = settings(client, "us-east-1_Example01", &["orders/read"], "rest-cognito");
        assert!(
            lines.contains("https://login.example.com/oauth2/token") && lines.contains("Scope: orders/read\n"),
            "{lines}"
        );
        assert!(!lines.contains("Callback") && lines.contains("Access token"), "{lines}");
    }

    #[test]
    fn an_identity_pool_needs_the_sign_in_of_a_user() {
        let lines = settings(r#"{"grant_type":"client_credentials"}"#, "us-east-1_Example01", &[], "identity-pool");
        assert!(lines.contains("Authorization Code") && lines.contains("Use Token Type: ID token\n"), "{lines}");
    }

    #[test]
    fn what_is_not_known_is_left_to_fill_in() {
        let lines = settings(
            r#"{"auth_url":"https://cognito-idp.us-east-1.amazonaws.com/x","client_id":"us-east-1_Example01"}"#,
            "us-east-1_Example01",
            &[],
            "appsync",
        );
        assert!(lines.contains("https://DOMAIN.auth.us-east-1.amazoncognito.com/oauth2/token"), "{lines}");
        assert!(lines.contains("Client ID: CLIENT_ID\n") && lines.contains("Header Prefix: (blank)\n"), "{lines}");
    }
}
