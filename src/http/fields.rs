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

    /// Takes a line of a head. In a block that no first line begins, a name may stand on a line of its own: it is kept in
    /// `pending` until its value comes.
    pub fn take(&mut self, line: &str, pending: Option<&mut Option<String>>) {
        let mut nothing = None;
        let is_block = pending.is_some();
        let pending = pending.unwrap_or(&mut nothing);
        let is_field = Split::of(line).is_some_and(|split| !split.name.starts_with(':') && line.contains(": "));
        if let Some(name) = pending.take() {
            if !is_field {
                self.0.push((name, line.trim().to_owned()));
                return;
            }
            self.0.push((name, String::new()));
        }
        let split = Split::of(line.trim_start());
        match split {
            // A folded line goes on the value before it; an indented block has fields in every line.
            None if line.starts_with([' ', '\t']) => {
                self.fold(line);
            }
            Some(Split { name, value }) if value.is_empty() && line.ends_with(':') && is_block => {
                *pending = Some(name.to_owned());
            }
            Some(Split { name, value }) => self.0.push((name.to_owned(), value.to_owned())),
            None => {}
        }
    }

    /// Adds a line to the last value, as an older HTTP folded long ones (RFC 9112 §5.2). Gives whether there was one.
    pub fn fold(&mut self, line: &str) -> bool {
        let Some((_, value)) = self.0.last_mut() else { return false };
        value.push('\n');
        value.push_str(line);
        true
    }
}

/// The fields that only answers have, and such that tell of a refusal.
pub static OF_AN_ANSWER: [&str; 5] =
    ["www-authenticate", "x-amzn-remapped-www-authenticate", "x-amzn-errortype", "apigw-requestid", "x-amz-apigw-id"];

/// Whether only answers have a field of this name, and such that tell of a refusal.
#[must_use]
pub fn is_of_an_answer(name: &str) -> bool {
    OF_AN_ANSWER.iter().any(|known| known.eq_ignore_ascii_case(name))
}

/// Whether an answer has a field of this name more often than not; a request may have it as well.
#[must_use]
pub fn is_of_answers(name: &str) -> bool {
    let names =
        ["date", "content-type", "content-length", "server", "connection", "via", "x-cache", "x-amzn-requestid"];
    is_of_an_answer(name) || names.iter().any(|known| known.eq_ignore_ascii_case(name))
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
