//! HCL, the language of Terraform, in a text: its blocks one by one, so that a broken one leaves the others to be read.
//! What `terraform plan` and `terraform show` print is written in it too, with marks that are taken off.

use hcl_edit::structure::{Attribute, Block, Body};

use crate::span::Span;

/// A block that leaves the grammar: the byte in the text, and the parser's words.
pub type Fault = (usize, String);

/// A block at the top of a configuration.
pub struct Placed {
    /// Its place in the text.
    pub span: Span,
    /// The byte in the text from which the places within the block count.
    pub start: usize,
    /// The body that holds the block and nothing else; nothing where it leaves the grammar.
    body: Option<Body>,
}

impl Placed {
    /// The block in a body that was made of what stands at `span`, whose places count from there.
    pub const fn new(span: Span, body: Body) -> Self {
        Self { span, start: span.start, body: Some(body) }
    }

    /// What stands at `span` and leaves the grammar, so that nothing is known of what it holds.
    pub const fn unread(span: Span) -> Self {
        Self { span, start: span.start, body: None }
    }

    /// Whether it is known what it holds.
    pub const fn is_read(&self) -> bool {
        self.body.is_some()
    }

    /// The values that stand outside of blocks.
    pub fn attributes(&self) -> impl Iterator<Item = &Attribute> {
        self.body.iter().flat_map(Body::attributes)
    }

    /// The block.
    pub fn block(&self) -> Option<&Block> {
        self.body.as_ref()?.blocks().next()
    }
}

/// The words that open blocks at the top, and how many labels follow.
const WORDS: [(&str, usize); 8] = [
    ("resource", 2),
    ("data", 2),
    ("variable", 1),
    ("module", 1),
    ("output", 1),
    ("provider", 1),
    ("locals", 0),
    ("terraform", 0),
];

/// Whether a block begins on this line: `resource "aws_api_gateway_method" "get" {`.
pub fn opens(line: &str) -> bool {
    let line = without_mark(line);
    let Some((_, labels)) = WORDS.iter().find(|(word, _)| first_word(line) == *word) else { return false };
    let Some((before, _)) = line.split_once('{') else { return false };
    let is_label = |label: &str| label.trim_matches('"').chars().all(|c| c.is_alphanumeric() || "_-.".contains(c));
    let mut words = before.split_whitespace().skip(1);
    words.clone().count() == *labels && words.all(is_label)
}

fn first_word(line: &str) -> &str {
    line.split([' ', '{', '\t']).next().unwrap_or_default()
}

/// The line without the mark with which a plan begins those of what is made.
fn without_mark(line: &str) -> &str {
    let line = line.trim_start();
    line.strip_prefix("+ ").map_or(line, str::trim_start)
}

/// Where the block that begins at a byte ends: behind its last bracket, or where the next one begins. Takes a few steps
/// for each byte of the block.
pub fn end(text: &str, start: usize) -> usize {
    let mut lexer = Lexer::default();
    let mut at = start;
    for line in text.get(start..).unwrap_or_default().split_inclusive('\n') {
        if at > start && opens(line) {
            break;
        }
        at += line.len();
        if lexer.closes(line) {
            break;
        }
    }
    at
}

/// Where the value ends that a line at this byte begins to give: behind its last bracket, or with the line. Takes a few
/// steps for each byte of the value.
pub fn value_end(text: &str, start: usize) -> usize {
    let mut lexer = Lexer::default();
    let mut at = start;
    for line in text.get(start..).unwrap_or_default().split_inclusive('\n') {
        at += line.len();
        if lexer.closes(line) || (lexer.open.is_empty() && lexer.heredoc.is_none() && !lexer.is_comment) {
            break;
        }
    }
    at
}

/// What is open while a block is looked through.
#[derive(Default)]
struct Lexer<'t> {
    /// Brackets, and quotation marks with the brackets within.
    open: Vec<u8>,
    is_comment: bool,
    /// The word that ends the text that is written out line by line.
    heredoc: Option<&'t str>,
}

impl<'t> Lexer<'t> {
    /// Whether the last bracket is closed on this line.
    fn closes(&mut self, line: &'t str) -> bool {
        if let Some(word) = self.heredoc {
            self.heredoc = Some(word).filter(|_| line.trim() != word);
            return false;
        }
        let mut at = 0;
        while let Some(rest) = line.get(at..).filter(|rest| !rest.is_empty()) {
            at += match rest.as_bytes().first().copied().unwrap_or_default() {
                _ if self.is_comment => {
                    let end = rest.find("*/").map(|end| end + 2);
                    self.is_comment = end.is_none();
                    end.unwrap_or(rest.len())
                }
                byte if self.open.last() == Some(&b'"') => self.quoted(byte, rest),
                byte => match self.code(byte, rest) {
                    Some(step) => step,
                    None => return true,
                },
            };
        }
        // No text between quotation marks goes beyond its line.
        if self.open.last() == Some(&b'"') {
            self.open.pop();
        }
        false
    }

    /// How far to go on between quotation marks.
    fn quoted(&mut self, byte: u8, rest: &str) -> usize {
        let first = rest.chars().next().map_or(1, char::len_utf8);
        match byte {
            b'\\' => 1 + rest.chars().nth(1).map_or(0, char::len_utf8),
            b'"' => {
                self.open.pop();
                1
            }
            _ if rest.starts_with("$${") || rest.starts_with("%%{") => 3,
            _ if rest.starts_with("${") || rest.starts_with("%{") => {
                self.open.push(b'{');
                2
            }
            _ => first,
        }
    }

    /// How far to go on elsewhere; nothing where the last bracket is closed.
    fn code(&mut self, byte: u8, rest: &'t str) -> Option<usize> {
        match byte {
            b'"' | b'{' | b'[' | b'(' => self.open.push(if byte == b'"' { b'"' } else { b'{' }),
            b'}' | b']' | b')' => {
                self.open.pop();
                if self.open.is_empty() {
                    return None;
                }
            }
            b'#' => return Some(rest.len()),
            b'/' if rest.starts_with("//") => return Some(rest.len()),
            b'/' if rest.starts_with("/*") => {
                self.is_comment = true;
                return Some(2);
            }
            b'<' if rest.starts_with("<<") => {
                let word = rest.trim_start_matches('<').trim_start_matches('-').trim();
                if !word.is_empty() && word.chars().all(|c| c.is_alphanumeric() || c == '_') {
                    self.heredoc = Some(word);
                    return Some(rest.len());
                }
            }
            _ => {}
        }
        Some(rest.chars().next().map_or(1, char::len_utf8))
    }
}

/// Reads the block that stands at `span`; nothing where a configuration has none there.
///
/// # Errors
/// The first place where it leaves the grammar.
pub fn parse(text: &str, span: Span) -> Result<Placed, Fault> {
    let written = span.of(text);
    let plain = plain(written);
    let body = hcl_edit::parser::parse_body(plain.as_deref().unwrap_or(written))
        .map_err(|fault| (span.start + fault.location().offset(), fault.message().to_owned()))?;
    let place = body.blocks().next().and_then(hcl_edit::Span::span).map_or(span, |own| moved(own, span.start));
    Ok(Placed { span: place, start: span.start, body: Some(body) })
}

/// Where something stands in the text that counts from `start`.
pub fn place<T: hcl_edit::Span>(of: &T, start: usize) -> Span {
    of.span().map_or_else(|| Span::new(start, start), |own| moved(own, start))
}

fn moved(own: std::ops::Range<usize>, start: usize) -> Span {
    Span::new(own.start + start, own.end + start)
}

/// The name that stands for a value of which a plan says that it is known later.
pub const UNTOLD: &str = "known_after_apply";

/// What Terraform prints in the place of values, and names of the same length.
const WORDS_FOR_VALUES: [(&str, &str); 2] =
    [("(known after apply)", "known_after_apply  "), ("(sensitive value)", "sensitive_value  ")];

/// A block as `terraform plan` and `terraform show` print it, in the grammar and with the same places; nothing where
/// it stands in the grammar already.
fn plain(written: &str) -> Option<String> {
    let is_planned = written.trim_start().starts_with('+');
    if !is_planned && !WORDS_FOR_VALUES.iter().any(|(words, _)| written.contains(words)) {
        return None;
    }
    let mut plain = WORDS_FOR_VALUES.iter().fold(written.to_owned(), |text, (words, name)| text.replace(words, name));
    if is_planned {
        let unmarked = |line: &str| {
            let blank = line.len() - line.trim_start().len();
            let marked = line.get(blank..).and_then(|rest| rest.strip_prefix('+'));
            marked.map_or_else(|| line.to_owned(), |rest| format!("{} {rest}", line.get(..blank).unwrap_or_default()))
        };
        plain = plain.split_inclusive('\n').map(unmarked).collect();
    }
    Some(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_ends_with_its_last_bracket() {
        for (block, rest) in [
            ("resource \"a\" \"b\" {\n  c = \"}\" # }\n  d = \"${e[\"}\"]}\"\n}\n", "next"),
            ("locals { a = { b = 1 } }\n", "c"),
            ("variable \"a\" {\n  default = <<-EOT\n  } }\n  EOT\n}\n", "}"),
            ("variable \"a\" {\n  /* }\n } */\n  d = \"$${\" // }\n}\n", "b = 1"),
            ("resource \"a\" \"b\" {\n  c = \"not closed\n", "resource \"a\" \"c\" {\n}\n"),
            ("  + resource \"a\" \"b\" {\n      + c = [\n          + \"가}\",\n        ]\n    }\n", "\nPlan: 1"),
        ] {
            let text = format!("{block}{rest}");
            assert!(opens(&text), "{text}");
            assert_eq!(end(&text, 0), block.len(), "{text}");
        }
    }

    #[test]
    fn a_value_ends_with_its_last_bracket_or_its_line() {
        for value in ["a = \"b\"\n", "a = [\n  \"]\",\n]\n", "a = { b = 1 }\n", "a = <<EOT\n}\nEOT\n", "a = 1 # {\n"] {
            assert_eq!(value_end(&format!("{value}b = 2\n"), 0), value.len(), "{value}");
        }
    }

    #[test]
    fn other_lines_open_none() {
        for line in
            ["resource = {", "data {", "resources \"a\" \"b\" {", "variable \"a\"", "the module \"a\" {", "# locals {"]
        {
            assert!(!opens(line), "{line}");
        }
    }

    #[test]
    fn a_fault_has_its_place() {
        let text = "x\nresource \"a\" \"b\" {\n  c = = 1\n}\n";
        let (at, words) = parse(text, Span::new(2, text.len())).err().unwrap();
        assert!(text.get(at..).unwrap().starts_with("= 1"), "{at} {words}");
    }

    #[test]
    fn a_plan_is_read_with_its_places() {
        let text = "  + resource \"a\" \"b\" {\n      + id = (known after apply)\n      + c  = \"x\"\n    }\n";
        let placed = parse(text, Span::new(0, text.len())).unwrap();
        let body = &placed.block().unwrap().body;
        let of = |name: &str| place(&body.get_attribute(name).unwrap().value, 0).of(text).to_owned();
        assert_eq!((of("c"), of("id").trim_end()), ("\"x\"".to_owned(), "(known after appl"));
    }
}
