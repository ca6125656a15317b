//! The issuer of a user pool's tokens: the value of `iss`.

/// The path below an issuer where its public keys are published.
pub const JWKS_PATH: &str = "/.well-known/jwks.json";

/// Which of Cognito's issuer forms a URL has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// `https://cognito-idp.<region>.amazonaws.com/<pool ID>`
    Original,
    /// `https://issuer-cognito-idp.<region>.amazonaws.com/<pool ID>`, which AWS says Cognito authorizers do
    /// not accept.
    Updated,
}

/// A user pool's issuer URL, taken apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CognitoIssuer<'a> {
    /// Its form.
    pub form: Form,
    /// The region in the host.
    pub region: &'a str,
    /// The user pool ID in the path.
    pub pool_id: &'a str,
}

impl<'a> CognitoIssuer<'a> {
    /// Takes an `iss` apart; `None` when it is not exactly a user pool's issuer.
    #[must_use]
    pub fn parse(iss: &'a str) -> Option<Self> {
        let (host, pool_id) = iss.strip_prefix("https://")?.split_once('/')?;
        // The partition of the European sovereign cloud has a suffix of its own.
        let name = host
            .strip_suffix(".amazonaws.com")
            .or_else(|| host.strip_suffix(".amazonaws.eu").filter(|_| pool_id.starts_with("eusc-")))?;
        let (form, region) = match name.strip_prefix("issuer-cognito-idp.") {
            Some(region) => (Form::Updated, region),
            None => (Form::Original, name.strip_prefix("cognito-idp.")?),
        };
        is_pool_id(pool_id).then_some(Self { form, region, pool_id })
    }
}

/// The original issuer of a user pool ID; `None` when it is no pool ID.
#[must_use]
pub fn original(pool_id: &str) -> Option<String> {
    let region = region_of(pool_id)?;
    Some(format!("https://cognito-idp.{region}.amazonaws.com/{pool_id}"))
}

/// Whether a text is a user pool ID: `[\w-]+_[0-9a-zA-Z]+`, at most 55 characters (Cognito API reference).
#[must_use]
pub fn is_pool_id(text: &str) -> bool {
    region_of(text).is_some()
}

/// The region in a user pool ID: the text before its underscore.
#[must_use]
pub fn region_of(pool_id: &str) -> Option<&str> {
    let (region, name) = pool_id.split_once('_')?;
    let region_fits = !region.is_empty() && region.chars().all(|c| c.is_ascii_alphanumeric() || c == '-');
    let name_fits = !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric());
    (region_fits && name_fits && pool_id.len() <= 55).then_some(region)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_forms_are_told_apart() {
        let original = CognitoIssuer::parse("https://cognito-idp.us-east-1.amazonaws.com/us-east-1_example");
        assert_eq!(original.map(|i| (i.form, i.region)), Some((Form::Original, "us-east-1")));
        let updated = CognitoIssuer::parse("https://issuer-cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Ab9");
        assert_eq!(updated.map(|i| (i.form, i.pool_id)), Some((Form::Updated, "eu-west-1_Ab9")));
        let sovereign = CognitoIssuer::parse("https://cognito-idp.eusc-de-east-1.amazonaws.eu/eusc-de-east-1_Ab9");
        assert_eq!(sovereign.map(|i| i.region), Some("eusc-de-east-1"));
        for other in [
            "",
            "https://cognito-idp.eu-west-1.amazonaws.eu/eu-west-1_Ab9",
            "https://cognito-idp.us-east-1.amazonaws.com/",
            "https://cognito-identity.amazonaws.com",
        ] {
            assert_eq!(CognitoIssuer::parse(other), None, "{other}");
        }
    }
}
