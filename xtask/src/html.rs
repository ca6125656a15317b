//! The start tags of an HTML page, as far as sealing needs them: names, attributes, and the text of
//! scripts and styles. It reads what our own build writes, and is no parser for the open web.

use std::ops::Range;

/// One start tag.
pub struct Tag {
    /// The element's name in lower case.
    pub name: String,
    /// Names in lower case with their values as written; an attribute without a value has an empty one.
    pub attributes: Vec<(String, String)>,
    /// The byte after the tag's `>`.
    pub end: usize,
    /// Where the element's text stands, for `script` and `style`; empty for all others.
    pub content: Range<usize>,
}

impl Tag {
    /// The value of an attribute.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(attribute, _)| attribute == name).map(|(_, value)| value.as_str())
    }
}

/// Every start tag of `page`, in order. Comments and the text of scripts and styles hold none.
pub fn tags(page: &str) -> Vec<Tag> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(open) = find(page, at, "<") {
        let rest = page.get(open..).unwrap_or_default();
        if rest.starts_with("<!--") {
            at = find(page, open + 4, "-->").map_or(page.len(), |end| end + 3);
            continue;
        }
        if !rest.chars().nth(1).is_some_and(|letter| letter.is_ascii_alphabetic()) {
            at = open + 1;
            continue;
        }
        let mut reader = Reader { page, at: open + 1 };
        let name = reader.word(&['>', '/']).to_ascii_lowercase();
        let attributes = reader.attributes();
        let end = reader.at;
        let raw = matches!(name.as_str(), "script" | "style");
        let close = if raw { find_ignoring_case(page, end, &format!("</{name}")).unwrap_or(page.len()) } else { end };
        found.push(Tag { name, attributes, end, content: end..close });
        at = close;
    }
    found
}

struct Reader<'a> {
    page: &'a str,
    at: usize,
}

impl Reader<'_> {
    fn peek(&self) -> Option<char> {
        self.page.get(self.at..)?.chars().next()
    }

    fn take(&mut self, more: impl Fn(char) -> bool) -> String {
        let rest = self.page.get(self.at..).unwrap_or_default();
        let length = rest.find(|letter| !more(letter)).unwrap_or(rest.len());
        self.at += length;
        rest.get(..length).unwrap_or_default().to_owned()
    }

    fn word(&mut self, ends: &[char]) -> String {
        self.take(|letter| !letter.is_ascii_whitespace() && !ends.contains(&letter))
    }

    /// Reads up to and past the `>` of the tag.
    fn attributes(&mut self) -> Vec<(String, String)> {
        let mut attributes = Vec::new();
        loop {
            self.take(|letter| letter.is_ascii_whitespace() || letter == '/');
            match self.peek() {
                None => return attributes,
                Some('>') => {
                    self.at += 1;
                    return attributes;
                }
                // A stray `=` begins no name; stepping over it keeps the reader moving.
                Some('=') => self.at += 1,
                Some(_) => {
                    let name = self.word(&['>', '/', '=']).to_ascii_lowercase();
                    attributes.push((name, self.value()));
                }
            }
        }
    }

    fn value(&mut self) -> String {
        let before = self.at;
        self.take(|letter| letter.is_ascii_whitespace());
        if self.peek() != Some('=') {
            self.at = before;
            return String::new();
        }
        self.at += 1;
        self.take(|letter| letter.is_ascii_whitespace());
        match self.peek() {
            Some(quote @ ('"' | '\'')) => {
                self.at += 1;
                let value = self.take(|letter| letter != quote);
                self.at = (self.at + 1).min(self.page.len());
                value
            }
            _ => self.word(&['>']),
        }
    }
}

fn find(page: &str, from: usize, what: &str) -> Option<usize> {
    page.get(from..)?.find(what).map(|offset| from + offset)
}

fn find_ignoring_case(page: &str, from: usize, what: &str) -> Option<usize> {
    let rest = page.get(from..)?.to_ascii_lowercase();
    rest.find(what).map(|offset| from + offset)
}

#[cfg(test)]
mod tests {
    use super::tags;

    #[test]
    fn quoted_unquoted_and_bare_attributes_are_read() {
        let found = tags("<!doctype html><A HREF='a>b' id = x hidden data-y=\"1\"/><p>");
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].name, "a");
        assert_eq!(found[0].value("href"), Some("a>b"));
        assert_eq!(found[0].value("id"), Some("x"));
        assert_eq!(found[0].value("hidden"), Some(""));
        assert_eq!(found[0].value("data-y"), Some("1"));
    }

    #[test]
    fn comments_and_scripts_hold_no_tags() {
        let page = "<!-- <p> --><script>if (a<b) '<p>'</SCRIPT><br>";
        let found = tags(page);
        assert_eq!(found.iter().map(|tag| tag.name.as_str()).collect::<Vec<_>>(), ["script", "br"]);
        assert_eq!(&page[found[0].content.clone()], "if (a<b) '<p>'");
    }

    #[test]
    fn a_page_that_ends_inside_a_tag_is_read_to_its_end() {
        for page in ["<", "<a", "<a b", "<a b=", "<a b='", "<script>x", "<!--", "<a =>"] {
            tags(page);
        }
    }
}
