//! What others put before every line of a text: the marks of a mail's quotation or of a diff, line numbers, a logger's prefix. Readers
//! read the text without them, and tell places in the text as it was pasted.

use std::borrow::Cow;

use super::shape::Shape;
use crate::span::Span;

/// A text without its margins.
#[derive(Debug)]
pub struct Bare<'t> {
    text: Cow<'t, str>,
    /// What each pass took off, the first one first.
    passes: Vec<Vec<Seam>>,
}

/// Where a line begins in the text without a margin, and where that is in the text with it.
#[derive(Clone, Copy, Debug)]
struct Seam {
    bare: usize,
    source: usize,
}

/// No text that somebody copied with margins is longer, in bytes: archives of calls are, and have none.
const LONGEST: usize = 1 << 20;

/// How many margins one within the other are taken off.
const DEEPEST: usize = 4;

/// How many lines with numbers, or with what a logger puts before them, stand together at least.
const FEWEST: usize = 3;

impl<'t> Bare<'t> {
    /// Takes the margins off. Takes a few steps for each byte, and copies nothing where there are none.
    #[must_use]
    pub fn of(text: &'t str) -> Self {
        let mut bare = Self { text: Cow::Borrowed(text), passes: Vec::new() };
        while bare.passes.len() < DEEPEST && text.len() <= LONGEST {
            let lines: Vec<&str> = bare.text.split_inclusive('\n').collect();
            let widths = widths(&lines);
            if widths.iter().all(|width| *width == 0) {
                break;
            }
            let (mut kept, mut seams, mut source) = (String::with_capacity(bare.text.len()), Vec::new(), 0);
            for (line, width) in lines.iter().zip(widths) {
                seams.push(Seam { bare: kept.len(), source: source + width });
                kept.push_str(line.get(width..).unwrap_or_default());
                source += line.len();
            }
            (bare.text, _) = (Cow::Owned(kept), bare.passes.push(seams));
        }
        bare
    }

    /// The text without them.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Whether there were any.
    #[must_use]
    pub const fn is_changed(&self) -> bool {
        !self.passes.is_empty()
    }

    /// The place in the pasted text of a place in the text without margins.
    #[must_use]
    pub fn place(&self, span: Span) -> Span {
        self.passes.iter().rev().fold(span, |span, seams| {
            let at = |byte: usize| {
                let seam = seams.partition_point(|seam| seam.bare <= byte).checked_sub(1).and_then(|at| seams.get(at));
                seam.map_or(byte, |seam| byte - seam.bare + seam.source)
            };
            // An end stays behind its last byte, before the margin of the next line.
            let end = if span.is_empty() { at(span.end) } else { at(span.end - 1) + 1 };
            Span::new(at(span.start), end)
        })
    }
}

/// How many bytes of each line are margin.
fn widths(lines: &[&str]) -> Vec<usize> {
    let mut widths = vec![0; lines.len()];
    differing(lines, &mut widths);
    quoted(lines, &mut widths);
    numbered(lines, &mut widths);
    logged(lines, &mut widths);
    // No more than the line has before its end.
    for (width, line) in widths.iter_mut().zip(lines).filter(|(width, _)| **width > 0) {
        *width = (*width).min(line.trim_end_matches(['\n', '\r']).len());
    }
    widths
}

/// The runs of lines for which `fits` gives a width, each with the place of its first.
fn runs(lines: &[&str], fits: impl Fn(&str) -> Option<usize>) -> Vec<(usize, Vec<usize>)> {
    let mut runs: Vec<(usize, Vec<usize>)> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let Some(width) = fits(line) else { continue };
        match runs.last_mut() {
            Some((start, run)) if *start + run.len() == at => run.push(width),
            _ => runs.push((at, vec![width])),
        }
    }
    runs
}

fn take(widths: &mut [usize], start: usize, run: &[usize]) {
    widths.iter_mut().skip(start).zip(run).filter(|(width, _)| **width == 0).for_each(|(width, one)| *width = *one);
}

/// The marks of a diff, and all of the lines that it takes out.
fn differing(lines: &[&str], widths: &mut [usize]) {
    let mut is_hunk = false;
    for (line, width) in lines.iter().zip(widths) {
        is_hunk = line.starts_with("@@ -") || (is_hunk && line.starts_with(['+', '-', ' ', '\\', '\r', '\n']));
        *width = match line.chars().next() {
            Some('+' | ' ') if is_hunk => 1,
            Some(_) if is_hunk => line.len(),
            _ => 0,
        };
    }
}

/// One level of a mail's quotation. The marks of curl's own transcript are none.
fn quoted(lines: &[&str], widths: &mut [usize]) {
    if lines.iter().any(|line| line.starts_with("< ")) {
        return;
    }
    let mark = |line: &str| {
        let blanks = line.len() - line.trim_start_matches(' ').len();
        let rest = line.get(blanks..).filter(|_| blanks < 4)?.strip_prefix('>')?;
        // Python asks for its next line like this.
        (!rest.starts_with(">>")).then_some(blanks + 1)
    };
    for (start, mut run) in runs(lines, mark) {
        // A blank behind the mark is part of it where every line has one.
        let behind = |(line, width): (&&'_ str, &usize)| line.get(*width..).and_then(|rest| rest.chars().next());
        let has_blank = |c: char| matches!(c, ' ' | '\r' | '\n');
        if lines.iter().skip(start).zip(&run).filter_map(behind).all(has_blank) {
            run.iter_mut().for_each(|width| *width += 1);
        }
        let lines = lines.iter().skip(start).zip(&run);
        let mut plain = lines.map(|(line, width)| line.get(*width..).unwrap_or_default().trim());
        // A request of a transcript: its first line, and nothing but fields.
        let is_request = plain.next().is_some_and(|first| first.contains(" HTTP/"))
            && plain.all(|line| line.is_empty() || (line.contains(':') && !line.starts_with(['{', '"'])));
        if !is_request {
            take(widths, start, &run);
        }
    }
}

/// The numbers of lines that are numbered one after the other.
fn numbered(lines: &[&str], widths: &mut [usize]) {
    let mut run: Vec<(usize, u64)> = Vec::new();
    let mut start = 0;
    for at in 0..=lines.len() {
        let found = lines.get(at).and_then(|line| number(line));
        let goes_on = matches!((run.last(), found), (Some((_, last)), Some((_, next))) if next == last + 1);
        if !goes_on {
            if run.len() >= FEWEST {
                let plain = lines.iter().skip(start).zip(&run).map(|(line, (width, _))| line.get(*width..));
                let blanks = |line: &str| line.len() - line.trim_start_matches(' ').len();
                let common = plain.flatten().filter(|line| !line.trim().is_empty()).map(blanks).min();
                let all: Vec<usize> = run.iter().map(|(width, _)| width + common.unwrap_or_default()).collect();
                take(widths, start, &all);
            }
            run.clear();
            start = at;
        }
        run.extend(found);
    }
}

/// The width of a line's number with the mark behind it, and the number.
fn number(line: &str) -> Option<(usize, u64)> {
    let blanks = line.bytes().take_while(|byte| matches!(byte, b' ' | b'\t')).count();
    // Most lines have none.
    if !line.as_bytes().get(blanks).is_some_and(u8::is_ascii_digit) {
        return None;
    }
    let plain = line.trim_end_matches(['\n', '\r']);
    let rest = plain.get(blanks..)?;
    let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let number = rest.get(..digits).filter(|digits| (1..7).contains(&digits.len()))?.parse().ok()?;
    let behind = rest.get(digits..)?;
    let spaced = behind.trim_start_matches(' ');
    let bar = spaced.chars().next().filter(|c| matches!(c, '|' | '│' | '┃'));
    let mark = match (bar, behind.chars().next()) {
        (Some(bar), _) => behind.len() - spaced.len() + bar.len_utf8(),
        (None, None) => 0,
        (None, Some(':' | '-' | '\t' | ' ' | '.' | ')')) => 1,
        (None, Some('→')) => '→'.len_utf8(),
        (None, Some(_)) => return None,
    };
    Some((blanks + digits + mark, number))
}

/// What a logger puts before each of several lines: of the prefixes that the first has the one that most lines have.
fn logged(lines: &[&str], widths: &mut [usize]) {
    let mut at = 0;
    while let Some(first) = lines.get(at) {
        let run = |shape: Shape<'_>| -> Vec<usize> {
            let plain = lines.iter().skip(at).map(|line| line.trim_end_matches(['\n', '\r']));
            plain.map_while(|line| Some(line.len() - shape.strip(line)?.len())).collect()
        };
        let mut best: Vec<usize> = Vec::new();
        for found in Shape::of_logger(first).into_iter().map(run) {
            if found.len() > best.len() {
                best = found;
            }
        }
        if best.len() >= FEWEST {
            take(widths, at, &best);
        }
        at += best.len().max(1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DOCUMENT: &str = "{\n  \"a\": \"ä\",\n\n  \"b\": [1]\n}\nlast";

    /// A document with something before each line.
    fn with(margin: impl Fn(usize) -> String) -> String {
        DOCUMENT.lines().enumerate().map(|(at, line)| format!("{}{line}\n", margin(at))).collect()
    }

    #[test]
    fn margins_go_and_places_stay() {
        let clock = |at: usize| format!("2026-11-26T10:00:{:02}.{at}Z app[1]: ", at + 8);
        for (name, text) in [
            ("a mail", with(|_| "> ".to_owned())),
            ("an answer to an answer", with(|_| "> > ".to_owned())),
            ("without blanks", with(|_| ">>".to_owned())),
            ("numbers of cat", with(|at| format!("{:6}\t", at + 1))),
            ("numbers of grep", with(|at| format!("{}:", at + 8))),
            ("numbers of bat", with(|at| format!("{:4}   │ ", at + 98))),
            ("a container", with(|_| "web-1  | ".to_owned())),
            ("a clock", with(clock)),
            ("a phone", with(|at| format!("11-26 14:13:2{at}.123  42  42 D App  : "))),
            ("a quoted log", with(|at| format!("> {}", clock(at)))),
            ("a diff", format!("@@ -0,0 +1,6 @@\n-gone\n{}", with(|at| ["+", " "][at % 2].to_owned()))),
        ] {
            let bare = Bare::of(&text);
            assert_eq!(bare.text().trim(), DOCUMENT, "{name}");
            for word in ["\"a\"", "ä", "\"b\": [1]\n}", "last"] {
                let at = bare.text().find(word).unwrap();
                let place = bare.place(Span::new(at, at + word.len()));
                let found = place.of(&text);
                assert!(found.starts_with(word.lines().next().unwrap()), "{name}: {found}");
                assert!(found.ends_with(word.lines().last().unwrap()), "{name}: {found}");
            }
        }
    }

    #[test]
    fn other_text_stays_as_it_is() {
        for text in [
            DOCUMENT,
            "> GET /x HTTP/2\n> Host: a\n> \n* sent\n",
            "> GET /x HTTP/2\n> Host: a\n>\n< HTTP/2 401\n< x-y: z\n",
            ">>> jwt.decode(token)\n",
            "a: 1\nb: 2\nc: 3\n",
            "1. one\nthen\n2. two\n",
            "10 20\n30 40\n50 60\n",
            "2026-11-26\nb\nc\n",
            "",
        ] {
            let bare = Bare::of(text);
            assert!(!bare.is_changed() && bare.text() == text, "{text}");
        }
    }
}
