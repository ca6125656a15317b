//! What the values of settings look like that may be remembered on the device, linked for the team, and reported.

use super::may_be_secret;
use super::word::is_word;
use crate::cognito::issuer::{self, CognitoIssuer};
use crate::http::address;

/// Whether a text holds what tells one person from others: an e-mail address, plain or percent-encoded.
#[must_use]
pub fn may_be_personal(text: &str) -> bool {
    text.contains('@') || text.contains("%40")
}

/// A user pool's ID or ARN, or an issuer.
#[must_use]
pub fn is_pool(typed: &str) -> bool {
    if let Some(arn) = typed.strip_prefix("arn:aws") {
        let mut parts = arn.split(':');
        let partition = parts.next().unwrap_or_default();
        let (service, region, account, pool) = (parts.next(), parts.next(), parts.next(), parts.next());
        return matches!(partition, "" | "-cn" | "-us-gov")
            && service == Some("cognito-idp")
            && region.is_some_and(is_region)
            && account.is_some_and(|id| id.len() <= 12 && id.bytes().all(|b| b.is_ascii_digit() || b == b'*'))
            && pool.and_then(|pool| pool.strip_prefix("userpool/")).is_some_and(is_pool_id)
            && parts.next().is_none();
    }
    is_pool_id(typed) || is_issuer(typed)
}

/// A user pool's ID: a region and a short name, or that of a local emulator.
fn is_pool_id(id: &str) -> bool {
    let region = issuer::region_of(id);
    let name = id.rsplit('_').next().unwrap_or_default();
    region.is_some_and(|region| is_region(region) || region == "local") && name.len() <= 16
}

/// A region's name: `us-east-1`, `us-gov-west-1`.
fn is_region(name: &str) -> bool {
    let mut parts = name.split('-');
    let is_letters = |part: &str| !part.is_empty() && part.len() <= 9 && part.bytes().all(|b| b.is_ascii_lowercase());
    let number = parts.next_back().unwrap_or_default();
    let place = parts.next().unwrap_or_default();
    let is_number = (1..=2).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit());
    let rest: Vec<&str> = parts.collect();
    is_number
        && (2..=3).contains(&place.len())
        && is_letters(place)
        && !rest.is_empty()
        && rest.into_iter().all(is_letters)
}

/// A user pool's issuer, or any other whose path has nothing that may be a secret.
fn is_issuer(url: &str) -> bool {
    if let Some(issuer) = CognitoIssuer::parse(url) {
        return is_region(issuer.region) && is_pool_id(issuer.pool_id);
    }
    let Some(path) = address::path(url).filter(|_| address::is_askable(url)) else { return false };
    let of_tenant =
        ["https://login.microsoftonline.com/", "https://sts.windows.net/"].iter().any(|at| url.starts_with(at));
    let is_plain = |segment: &str| {
        is_pool_id(segment) || (of_tenant && is_uuid(segment)) || (segment.len() <= 32 && !may_be_secret(segment))
    };
    let host = url.split('/').nth(2).unwrap_or_default();
    url.len() <= 200 && !may_be_secret(host) && !url.contains('%') && path.split('/').all(is_plain)
}

/// Eight, four, four, four and twelve hexadecimal digits (RFC 9562 §4).
fn is_uuid(text: &str) -> bool {
    let is_group = |(part, length): (&str, usize)| part.len() == length && part.bytes().all(|b| b.is_ascii_hexdigit());
    text.split('-').count() == 5 && text.split('-').zip([8, 4, 4, 4, 12]).all(is_group)
}

/// Whether some part of a name holds symbols that no name has and is no word without them, as a generated password:
/// `kT!9vQ#x2m`.
fn may_be_password(name: &str) -> bool {
    const SHORTEST: usize = 8;
    name.split(['.', ':', '/', '-', '_', ' ']).any(|part| {
        let letters: String = part.chars().filter(char::is_ascii_alphanumeric).collect();
        part.len() >= SHORTEST && letters.len() < part.len() && part.is_ascii() && !is_word(&letters)
    })
}

/// A scope: the characters of RFC 6749 §3.3.
#[must_use]
pub fn is_scope(scope: &str) -> bool {
    let is_scope_char = |b| b == 0x21 || (0x23..=0x5b).contains(&b) || (0x5d..=0x7e).contains(&b);
    scope.len() <= 64
        && scope.bytes().all(is_scope_char)
        && !may_be_secret(scope)
        && !may_be_password(scope)
        && !may_be_personal(scope)
}

/// An app client's ID, which has 32 lower-case letters and digits at most; its secret is longer.
fn is_client_id(id: &str) -> bool {
    id.len() <= 32 && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
}

/// The ID of an app client, or another audience without anything that may be a secret.
#[must_use]
pub fn is_client(client: &str) -> bool {
    is_client_id(client) || is_uuid(client) || is_scope(client)
}

/// A group's name.
#[must_use]
pub fn is_group(name: &str) -> bool {
    name.len() <= 64 && !may_be_secret(name) && !may_be_password(name) && !may_be_personal(name)
}

/// A header's name (RFC 9110 §5.1).
#[must_use]
pub fn is_header_name(name: &str) -> bool {
    let is_tchar = |b: u8| b.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&b);
    name.len() <= 64 && name.bytes().all(is_tchar) && !may_be_secret(name) && !may_be_password(name)
}

/// A token validation expression. It is about audiences, and so may name app clients.
#[must_use]
pub fn is_expression(pattern: &str) -> bool {
    let words = || pattern.split(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_');
    let rest: String = words().filter(|word| !is_client_id(word)).collect::<Vec<_>>().join(" ");
    // What an expression splits into short pieces is looked at as one as well.
    let joined: String = pattern.chars().filter(|c| super::is_token_char(*c) && *c != '.').collect();
    let is_ids = words().filter(|word| word.len() >= 20).all(is_client_id) && words().any(|word| word.len() >= 20);
    pattern.len() <= 256 && !may_be_secret(&rest) && !may_be_personal(pattern) && (is_ids || !may_be_secret(&joined))
}

/// The key of a token in `Logins`: a user pool's issuer without its scheme, or another provider's host.
#[must_use]
pub fn is_logins_key(key: &str) -> bool {
    is_issuer(&format!("https://{key}"))
}

/// A short name of the page's own: an authorizer, a time zone, a switch.
#[must_use]
pub fn is_id(name: &str) -> bool {
    let is_id_char = |b: u8| b.is_ascii_alphanumeric() || b"+-_/".contains(&b);
    name.len() <= 40 && name.bytes().all(is_id_char) && !may_be_secret(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_generated_password_is_no_name() {
        for name in ["kT!9vQ#x2mLw", "aB3$dE5fG7", "x9!kQ2#vT7&m", "orders/kT!9vQ#x2mLw", "%6b%54%39%76%51%78"] {
            assert!(!is_scope(name) && !is_group(name), "{name}");
        }
        for name in ["orders/*", "https://api.example/orders.*", "a!b", "Operations!", "R&D", "team#1", "관리자 그룹!"]
        {
            assert!(is_group(name), "{name}");
        }
    }
}
