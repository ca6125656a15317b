//! The Korean strings of the source, each with the English beside it.

use std::path::{Path, PathBuf};

/// A string of the source with a Korean letter in it.
#[derive(Debug, PartialEq, Eq)]
pub struct Said {
    /// The file below `src/`, and the line.
    pub at: String,
    /// The string before it in the same call, where that one has no Korean letter: its English.
    pub en: Option<String>,
    /// The string.
    pub ko: String,
}

/// Whether a character is a Korean syllable.
pub fn is_korean(c: char) -> bool {
    ('가'..='힣').contains(&c)
}

/// Every Korean string below `src/`, but those of tests.
pub fn all() -> Vec<Said> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut said = Vec::new();
    for path in files(&root, "rs") {
        let code = std::fs::read_to_string(&path).expect("UTF-8 source");
        let name = path.strip_prefix(&root).expect("below src").to_string_lossy().replace('\\', "/");
        said.extend(of_file(&name, &code));
    }
    said
}

/// The files below a folder whose names end so.
pub fn files(folder: &Path, end: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == end) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// The Korean strings of one file.
pub fn of_file(name: &str, code: &str) -> Vec<Said> {
    let code = code.split("#[cfg(test)]").next().unwrap_or_default();
    let mut said = Vec::new();
    // The string before, and where it ends.
    let mut before: Option<(String, usize)> = None;
    for (start, end, string) in strings(code) {
        if string.chars().any(is_korean) {
            let is_next = |from: usize| code[from..start].chars().all(|c| c.is_whitespace() || c == ',');
            let en = before.take().filter(|(en, from)| is_next(*from) && !en.chars().any(is_korean)).map(|(en, _)| en);
            let line = code[..start].matches('\n').count() + 1;
            said.push(Said { at: format!("src/{name}:{line}"), en, ko: string.clone() });
        }
        before = Some((string, end));
    }
    said
}

/// The string literals of Rust source, each with where it starts and ends.
fn strings(code: &str) -> Vec<(usize, usize, String)> {
    let bytes = code.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let rest = &code[at..];
        let raw = rest.strip_prefix('r').map(|r| r.len() - r.trim_start_matches('#').len());
        let is_word = at > 0 && (bytes[at - 1].is_ascii_alphanumeric() || bytes[at - 1] == b'_');
        if rest.starts_with("//") {
            at += rest.find('\n').unwrap_or(rest.len());
        } else if let Some(hashes) = raw.filter(|n| !is_word && rest[1 + n..].starts_with('"')) {
            let (start, close) = (at + hashes + 2, format!("\"{}", "#".repeat(hashes)));
            let end = start + code[start..].find(&close).expect("the end of a raw string");
            found.push((at, end + close.len(), code[start..end].to_owned()));
            at = end + close.len();
        } else if let Some(behind) = rest.strip_prefix('"') {
            let (string, length) = cooked(behind);
            found.push((at, at + 1 + length, string));
            at += 1 + length;
        } else if let Some(length) = character(rest) {
            at += length;
        } else {
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
    }
    found
}

/// The value of a string literal behind its first quote, and its length with the last quote.
fn cooked(rest: &str) -> (String, usize) {
    let mut value = String::new();
    let mut chars = rest.char_indices();
    while let Some((at, c)) = chars.next() {
        match c {
            '"' => return (value, at + 1),
            '\\' => match chars.next().map(|(_, c)| c) {
                Some('n' | 'r' | 't' | '0') => value.push(' '),
                Some('u') => drop(chars.by_ref().find(|(_, c)| *c == '}')),
                // The line goes on: the blanks of the next one do not count.
                Some('\n') => {
                    let blanks = chars.as_str().len() - chars.as_str().trim_start().len();
                    let _ = chars.by_ref().take(blanks).count();
                }
                Some(c) => value.push(c),
                None => break,
            },
            c => value.push(c),
        }
    }
    (value, rest.len())
}

/// The length of a character literal at the start of `rest`; none for a lifetime.
fn character(rest: &str) -> Option<usize> {
    let inside = rest.strip_prefix('\'')?;
    let first = inside.chars().next()?;
    let length = if first == '\\' { 1 + inside[1..].find('\'')? } else { first.len_utf8() };
    inside[length..].starts_with('\'').then_some(length + 2)
}

#[test]
fn strings_are_found_with_their_english() {
    let code = r##"
        // "주석" is no string
        let c = ('"', '\'', b'"');
        text("the token", "토큰"); say!("a {x}",
            "값 {x}\
             입니다"); let raw = r#"그 "값""#; one("키");
        #[cfg(test)] mod tests { text("test", "시험") }
    "##;
    let found: Vec<_> = of_file("a.rs", code).into_iter().map(|s| (s.at, s.en, s.ko)).collect();
    let said = |at: &str, en: Option<&str>, ko: &str| (format!("src/a.rs:{at}"), en.map(str::to_owned), ko.to_owned());
    assert_eq!(
        found,
        [
            said("4", Some("the token"), "토큰"),
            said("5", Some("a {x}"), "값 {x}입니다"),
            said("6", None, "그 \"값\""),
            said("6", None, "키"),
        ]
    );
}
