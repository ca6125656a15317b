//! Header fields (RFC 9110 §5), in order, repeated ones kept.

use serde::{Deserialize, Serialize};

/// Header fields.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fields(pub Vec<(String, String)>);

impl Fields {
    /// The value of the first field with this name, in any case.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(n, _)| n.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }

    /// The values of every field with this name, in any case.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(n, _)| n.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }

    /// Whether any of them is one that requests have: a line with a colon is not yet HTTP.
    #[must_use]
    pub fn is_of_http(&self) -> bool {
        let known =
            ["authorization", "host", "accept", "cookie", "origin", "referer", ":method", ":path", ":authority"];
        let is_known = |name: &str| name.contains('-') || known.iter().any(|known| known.eq_ignore_ascii_case(name));
        self.0.iter().any(|(name, value)| is_known(name) || value.contains("eyJ"))
    }

    /// Reads `Name: value` and adds it. Gives whether the line was one.
    pub fn add(&mut self, line: &str) -> bool {
        let Some(Split { name, value }) = Split::of(line) else { return false };
        self.0.push((name.to_owned(), value.to_owned()));
        true
    }

    /// Adds a line to the last value, as an older HTTP folded long ones (RFC 9112 §5.2). Gives whether there was one.
    pub fn fold(&mut self, line: &str) -> bool {
        let Some((_, value)) = self.0.last_mut() else { return false };
        value.push('\n');
        value.push_str(line);
        true
    }
}

/// Whether only answers have a field of this name, and such that tell of a refusal.
#[must_use]
pub fn is_of_an_answer(name: &str) -> bool {
    let names = [
        "www-authenticate",
        "x-amzn-remapped-www-authenticate",
        "x-amzn-errortype",
        "apigw-requestid",
        "x-amz-apigw-id",
    ];
    names.iter().any(|known| known.eq_ignore_ascii_case(name))
}

/// A line taken apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Split<'a> {
    /// The field's name.
    pub name: &'a str,
    /// Its value.
    pub value: &'a str,
}

impl<'a> Split<'a> {
    /// Takes `Name: value` apart. One space behind the colon is the separator's; all else belongs to the value, since
    /// stray blanks in it are what is looked for.
    #[must_use]
    pub fn of(line: &'a str) -> Option<Self> {
        // HTTP/2 writes `:method: GET`.
        let (start, rest) = line.strip_prefix(':').map_or((0, line), |rest| (1, rest));
        let colon = rest.find(':')? + start;
        let (name, value) = line.split_at_checked(colon)?;
        let is_token = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-.^_`|~".contains(c);
        let bare = name.trim_start_matches(':');
        if bare.is_empty() || !bare.chars().all(is_token) {
            return None;
        }
        let value = value.strip_prefix(':')?;
        // An address is no field.
        if value.starts_with("//") {
            return None;
        }
        Some(Self { name, value: value.strip_prefix(' ').unwrap_or(value) })
    }
}
