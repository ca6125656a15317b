//! The value in which a token stands: from the quotation mark or the separator before it to the one behind.
//! Blanks and a scheme in it belong to what was sent or stored, and so are strays.

use super::field_name::NEAR;
use super::single_token::QUOTES;
use super::steps::Steps;
use super::{Kind, escape, next_header};
use crate::encoding::blank;
use crate::span::Span;

/// How far behind a token the end of its value is looked for, in bytes.
const FAR: usize = 16_384;

/// Finds the values around the tokens of a text, from the first to the last.
pub(super) struct Values<'a> {
    text: &'a str,
    steps: &'a Steps,
    /// Where the run before ends: no value begins before that.
    floor: usize,
    /// Where each quotation mark stands next. What was looked through once is not looked through again.
    closing: Vec<(char, Option<usize>)>,
    /// Where the next token may begin.
    header: Option<usize>,
}

impl<'a> Values<'a> {
    pub(super) const fn new(text: &'a str, steps: &'a Steps) -> Self {
        Self { text, steps, floor: 0, closing: Vec::new(), header: Some(0) }
    }

    /// The value around the run of token characters `run`. Runs must be asked for in order.
    pub(super) fn around(&mut self, run: Span) -> Span {
        let (mut start, mut quote) = start(self.text, self.floor, run.start);
        // A quotation mark behind `Authorization:` was sent along, unless it is that of code or YAML.
        if quote.is_none()
            && let Some(mark) = self.text.get(start..run.start).and_then(|value| value.trim_start().chars().next())
            && QUOTES.contains(&mark)
            && self.is_code(start, run.end, mark)
        {
            start += self.text.get(start..run.start).and_then(|value| value.find(mark)).unwrap_or_default()
                + mark.len_utf8();
            quote = Some(mark);
        }
        self.steps.take(run.start.saturating_sub(self.floor).min(NEAR));
        self.floor = run.end;
        let end = match quote {
            Some(quote) => self.closing(run.end, quote),
            None => open_end(self.text, Span::new(start, run.end), self.steps),
        };
        Span::new(start, end.max(run.end))
    }

    /// Whether the value in quotation marks that begins at `start` is one of code: its line is indented, or goes on with
    /// what joins or ends values there.
    fn is_code(&mut self, start: usize, end: usize, mark: char) -> bool {
        let near = (start.saturating_sub(NEAR)..=start).find(|at| self.text.is_char_boundary(*at)).unwrap_or(start);
        let line = Span::new(near, start).of(self.text).rsplit('\n').next().unwrap_or_default();
        let closes = self.closing(end, mark);
        let behind = self.text.get(closes + mark.len_utf8()..).unwrap_or_default();
        self.text.get(closes..).is_some_and(|rest| rest.starts_with(mark))
            && (line.starts_with([' ', '\t']) || behind.starts_with([',', ';', ')', ']', '}']))
    }

    /// Where the closing quotation mark stands, or its backslash; `from` when there is none near.
    fn closing(&mut self, from: usize, quote: char) -> usize {
        let closes = match quote {
            '“' | '”' => '”',
            '‘' | '’' => '’',
            '«' => '»',
            other => other,
        };
        let Some(end) = self.next_quote(from, closes).filter(|end| end - from <= FAR) else { return from };
        if self.header.is_some_and(|at| at < from) {
            self.header = next_header(self.text, from, self.steps);
        }
        // Another token's beginning in between means that the quotation mark is not this value's.
        if self.header.is_some_and(|at| at < end) {
            return from;
        }
        self.steps.take(end - from);
        from + Span::new(from, end).of(self.text).trim_end_matches(['\\', '^']).len()
    }

    /// Where a quotation mark stands next, at `from` or behind.
    fn next_quote(&mut self, from: usize, quote: char) -> Option<usize> {
        let known = self.closing.iter_mut().find(|(known, _)| *known == quote);
        if let Some((_, None)) = known {
            return None;
        }
        if let Some((_, Some(at))) = &known
            && *at >= from
        {
            return Some(*at);
        }
        let next = self.text.get(from..).and_then(|rest| rest.find(quote)).map(|at| at + from);
        self.steps.take(next.unwrap_or(self.text.len()) - from);
        match known {
            Some((_, at)) => *at = next,
            None => self.closing.push((quote, next)),
        }
        next
    }
}

/// Where the value begins, and its quotation mark, where it has one.
fn start(text: &str, floor: usize, at: usize) -> (usize, Option<char>) {
    let near = (at.saturating_sub(NEAR).max(floor.min(at))..=at).find(|i| text.is_char_boundary(*i)).unwrap_or(at);
    let line = Span::new(near, at).of(text).rsplit('\n').next().unwrap_or_default();
    let (mut before, mut has_escape) = (line, false);
    loop {
        let blanks = before.trim_end_matches(blank::is_blank);
        let escaped = || without_scheme(blanks.strip_suffix("%20")?);
        match without_scheme(blanks).or_else(|| escaped().inspect(|_| has_escape = true)) {
            Some(rest) => before = rest,
            None => {
                before = blanks;
                break;
            }
        }
    }
    let length = |rest: &str| at - (line.len() - rest.len());
    match before.chars().next_back() {
        Some(quote) if QUOTES.contains(&quote) => {
            let outside = before.trim_end_matches(quote);
            // A header field has no quotation marks of its own: they were sent along.
            if outside.trim().eq_ignore_ascii_case("authorization:") {
                (length(outside), None)
            } else {
                (length(before), Some(quote))
            }
        }
        // One space behind a separator belongs to the separator: `Authorization: …`, `TOKEN = …`. A quotation mark
        // before the name closes behind the value: `-H 'Authorization: …'`.
        // A query has its blanks so, and a header field has not.
        Some('=') if has_escape => (at, None),
        Some(':' | '=') => {
            let space = usize::from(line.get(before.len()..).is_some_and(|rest| rest.starts_with(' ')));
            let name = before
                .trim_end_matches([':', '=', ' '])
                .trim_end_matches(|c: char| c.is_ascii_alphanumeric() || "-_.".contains(c));
            let quote = name.chars().next_back().filter(|c| QUOTES.contains(c) && name.len() < before.len() - 1);
            (length(before) + space, quote)
        }
        _ => (at, None),
    }
}

/// What stands before the scheme that `before` ends with.
fn without_scheme(before: &str) -> Option<&str> {
    let word = before.trim_end_matches(':');
    let at = word.len().checked_sub("bearer".len())?;
    word.get(at..)?.eq_ignore_ascii_case("bearer").then(|| word.get(..at))?
}

/// Where a value ends that no quotation marks delimit: blanks and escapes of blanks behind it are its own, and
/// quotation marks when it begins with one.
fn open_end(text: &str, value: Span, steps: &Steps) -> usize {
    let from = value.end;
    let quoted = value.of(text).starts_with(QUOTES);
    let mut end = from;
    while let Some(rest) = text.get(end..) {
        let Some(next) = rest.chars().next().filter(|c| !matches!(c, '\n' | '\r')) else { break };
        match escape::read(rest).filter(|e| blank::is_blank(e.character)) {
            // A continued line is the shell's, and no part of the value.
            Some(escape) if escape.kind == Kind::InnerBlank => break,
            Some(escape) => end += escape.length,
            None if blank::is_blank(next) || (quoted && QUOTES.contains(&next)) => end += next.len_utf8(),
            None => break,
        }
    }
    steps.take(end - from);
    // What follows on the same line is not the end of the value, so the blanks are not its own either.
    let ends = text.get(end..).is_some_and(|rest| rest.is_empty() || rest.starts_with(['\n', '\r']));
    if ends { end } else { from }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_value_around_a_token() {
        for (text, value) in [
            (r#"{"a":" eyJ.x ","b":1}"#, " eyJ.x "),
            (r#"\"a\":\"eyJ.x\""#, "eyJ.x"),
            ("Authorization: Bearer  eyJ.x \nHost: a", "Bearer  eyJ.x "),
            ("TOKEN=Bearer eyJ.x", "Bearer eyJ.x"),
            ("Host: a\nAuthorization: Bearer%20eyJ.x\n", "Bearer%20eyJ.x"),
            ("https://a/?t=Bearer%20eyJ.x", "eyJ.x"),
            ("token: eyJ.x is mine", "eyJ.x"),
            ("“eyJ.x ”", "eyJ.x "),
            ("see eyJ.x", "eyJ.x"),
            ("curl -H 'Authorization: Bearer eyJ.x ' https://a", "Bearer eyJ.x "),
            ("{\"a\": eyJ.x, \"b\": 1}", "eyJ.x"),
            ("a=eyJ.x%0A", "eyJ.x%0A"),
            ("a='eyJ.x", "eyJ.x"),
        ] {
            let at = text.find("eyJ").expect("a token");
            assert_eq!(
                Values::new(text, &Steps::of(text.len())).around(Span::new(at, at + 5)).of(text),
                value,
                "{text}"
            );
        }
    }
}
