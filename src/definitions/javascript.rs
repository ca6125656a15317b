//! Objects of settings in JavaScript and TypeScript: `aws-exports.js`, `Amplify.configure({…})`. They are read as YAML reads
//! an object in braces, which knows names without quotation marks, single ones, and a comma at the end.

use super::tree::Node;
use super::yaml;
use crate::encoding::json;

/// Where on this line the object begins that is given a name, exported or handed to `configure`.
pub fn opens(line: &str) -> Option<usize> {
    let code = line.trim_start();
    let word = code.strip_prefix("export ").unwrap_or(code).trim_start();
    let is_named = ["const ", "let ", "var ", "default ", "module.exports"].iter().any(|start| word.starts_with(start));
    let at = line.find('{')?;
    let before = line.get(..at)?.trim_end();
    let is_given = before.ends_with('=') || before.ends_with("default");
    let is_handed = before.ends_with(".configure(");
    ((is_named && is_given) || is_handed).then_some(at)
}

/// How long the object is that `text` begins with; nothing where its bracket is not closed.
pub fn closed(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, piece) in Pieces(text) {
        match piece {
            Piece::Code('{' | '[' | '(') => depth += 1,
            Piece::Code('}' | ']' | ')') => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return Some(at + 1);
                }
            }
            _ => {}
        }
    }
    None
}

/// The object that a text is; nothing where it is worked out by code.
pub fn parse(text: &str) -> Option<Node> {
    json::parse(text).ok().or_else(|| yaml::parse(&without_comments(text)).ok())
}

/// The same text with blanks for its comments, so that places stay.
fn without_comments(text: &str) -> String {
    let mut plain = text.to_owned();
    for (at, piece) in Pieces(text) {
        let Piece::Comment(length) = piece else { continue };
        let Some(comment) = text.get(at..at + length) else { continue };
        let blanks: String = comment.chars().map(|c| if c == '\n' { "\n" } else { " " }.repeat(c.len_utf8())).collect();
        plain.replace_range(at..at + length, &blanks);
    }
    plain
}

/// A piece of code: one character, or a whole text or comment of so many bytes.
enum Piece {
    Code(char),
    Quoted(usize),
    Comment(usize),
}

/// The pieces of a text with their places, made from what is left of it.
struct Pieces<'t>(&'t str);

impl<'t> IntoIterator for Pieces<'t> {
    type Item = (usize, Piece);
    type IntoIter = Box<dyn Iterator<Item = (usize, Piece)> + 't>;

    fn into_iter(self) -> Self::IntoIter {
        let (text, mut at) = (self.0, 0);
        Box::new(std::iter::from_fn(move || {
            let rest = text.get(at..)?;
            let piece = piece(rest)?;
            let place = at;
            at += match piece {
                Piece::Code(c) => c.len_utf8(),
                Piece::Quoted(length) | Piece::Comment(length) => length,
            };
            Some((place, piece))
        }))
    }
}

fn piece(rest: &str) -> Option<Piece> {
    let first = rest.chars().next()?;
    let until = |end: &str, from: usize| rest.get(from..)?.find(end).map(|at| from + at + end.len());
    Some(match first {
        '"' | '\'' | '`' => Piece::Quoted(quoted(rest, first)),
        '/' if rest.starts_with("//") => Piece::Comment(rest.find('\n').unwrap_or(rest.len())),
        '/' if rest.starts_with("/*") => Piece::Comment(until("*/", 2).unwrap_or(rest.len())),
        other => Piece::Code(other),
    })
}

/// How long the text between quotation marks is that `rest` begins with.
fn quoted(rest: &str, quote: char) -> usize {
    let mut is_escaped = true;
    for (at, c) in rest.char_indices() {
        match c {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            c if c == quote => return at + c.len_utf8(),
            _ => {}
        }
    }
    rest.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::definitions::tree::member;

    #[test]
    fn an_object_opens_where_it_is_given_a_name_or_handed_on() {
        for (line, rest) in [
            ("const awsmobile = {", "{"),
            ("export const config: ResourcesConfig = {\n", "{\n"),
            ("  export default { Auth: {", "{ Auth: {"),
            ("module.exports = {", "{"),
            ("Amplify.configure({ Auth", "{ Auth"),
        ] {
            assert_eq!(opens(line).and_then(|at| line.get(at..)), Some(rest), "{line}");
        }
        for line in ["if (a) {", "function x() {", "export default function () {", "const f = () => {", "{"] {
            assert_eq!(opens(line), None, "{line}");
        }
    }

    #[test]
    fn an_object_is_read_with_its_places() {
        let text = "{ // 설명: {\n  a: 'x}', /* } */ \"b\": [\"y\", `z}`,],\n  c: process.env.C,\n} // more";
        let object = &text[..closed(text).unwrap()];
        assert!(object.ends_with("C,\n}"), "{object}");
        let text = "{ // 설명: {\n  a: 'x}', /* } */ \"b\": [\"y\",],\n  c: process.env.C,\n}";
        let node = parse(text).unwrap();
        assert_eq!(member(&node, "a"), Some("x}"));
        assert_eq!(node.value.get("b").unwrap().span.of(text), "[\"y\",]");
        assert!(parse("{ a: b({ c: 1 }) }").is_none());
    }
}
