//! `WWW-Authenticate` (RFC 9110 §11.6.1, RFC 6750 §3).

/// One challenge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Challenge {
    /// Such as `Bearer`.
    pub scheme: String,
    /// The parameters, in order.
    pub parameters: Vec<(String, String)>,
}

impl Challenge {
    /// Reads the first challenge of a field's value; `None` where there is no scheme.
    #[must_use]
    pub fn read(value: &str) -> Option<Self> {
        let value = value.trim();
        let (scheme, mut rest) = value.split_once(char::is_whitespace).unwrap_or((value, ""));
        // AWS also writes parameters alone, without a scheme.
        let scheme = if scheme.contains('=') {
            rest = value;
            ""
        } else {
            scheme
        };
        let mut parameters = Vec::new();
        while let Some((name, after)) = rest.split_once('=') {
            let (text, next) = after.strip_prefix('"').map_or_else(|| bare(after), quoted);
            parameters.push((name.trim_matches([',', ' ', '\t']).to_owned(), text));
            rest = next;
        }
        (!value.is_empty()).then(|| Self { scheme: scheme.to_owned(), parameters })
    }

    /// A parameter's value, by its name in any case; `None` when it is absent or empty.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        let found = self.parameters.iter().find(|(n, _)| n.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.as_str()).filter(|value| !value.is_empty())
    }
}

fn quoted(after: &str) -> (String, &str) {
    let mut text = String::new();
    let mut characters = after.char_indices();
    while let Some((at, c)) = characters.next() {
        match c {
            '"' => return (text, after.get(at + 1..).unwrap_or_default()),
            '\\' => text.extend(characters.next().map(|(_, escaped)| escaped)),
            _ => text.push(c),
        }
    }
    (text, "")
}

fn bare(after: &str) -> (String, &str) {
    let end = after.find([',', ' ']).unwrap_or(after.len());
    (after.get(..end).unwrap_or_default().to_owned(), after.get(end..).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_are_read() {
        let header = r#"Bearer scope="photos/read photos/write" error="invalid_token" error_description="a \"b\"""#;
        let challenge = Challenge::read(header).unwrap();
        assert_eq!(challenge.scheme, "Bearer");
        assert_eq!(challenge.get("scope"), Some("photos/read photos/write"));
        assert_eq!(challenge.get("error_description"), Some("a \"b\""));
        assert_eq!(Challenge::read("Bearer").unwrap().parameters, []);
        assert_eq!(Challenge::read(r#"Bearer scope="" error="x""#).unwrap().get("scope"), None);
        assert_eq!(Challenge::read(""), None);
    }
}
