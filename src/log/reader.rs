//! Lines, in whatever they are handed out: bare, behind a time and the name of a stream, in CloudWatch's envelope, as
//! the AWS CLI and Logs Insights print them.

use std::borrow::Cow;

use serde_json::Value;

use super::columns::{self, Columns, Row};
use super::execution::{Executions, Line};
use super::members::{self, Members};
use super::{Entry, Placed, clf, function, load_balancer, member, when};
use crate::answers;
use crate::encoding::marks::Marks;
use crate::span::Span;
use crate::time::NumericDate;

/// Reads lines one by one.
#[derive(Debug, Default)]
pub struct Reader {
    columns: Option<Columns>,
    executions: Executions,
    /// Where a quotation mark of CSV stands that is not closed yet.
    open_mark: Option<usize>,
    /// Where those stand that are never closed.
    unclosed: Vec<usize>,
}

/// The longest line that is read, and the longest document, in bytes.
const LONGEST: usize = 1 << 16;
const LARGEST: usize = 1 << 22;

/// How far into a line its message may begin, in bytes.
const FAR: usize = 240;

/// How many quotation marks that are not closed are told.
const MOST_UNCLOSED: usize = 20;

/// How many envelopes may stand round a line.
const DEEPEST: usize = 3;

impl Reader {
    /// Takes a line, which stands at `span`. What it tells is added to `out`, at once or when the last line of its call
    /// is there. Gives whether it is a line of a log.
    pub fn line(&mut self, line: &str, span: Span, out: &mut Vec<Placed>) -> bool {
        self.marks(line, span.start);
        let line = line.trim();
        if !line.starts_with('{') {
            match self.columns.as_ref().and_then(|columns| columns.row(line)) {
                Some(Row::Message(message, time)) => {
                    let at = time.and_then(|time| when::read(&time));
                    return self.inner(&message, at, span, 0, out);
                }
                Some(Row::Entry(entry)) => {
                    out.push(Placed { entry: *entry, span, kept: None });
                    return true;
                }
                Some(Row::Rule) => return true,
                None => {}
            }
            if let Some(columns) = Columns::named(line) {
                self.columns = Some(columns);
                return true;
            }
        }
        let may_be = line.len() >= super::may_hold::SHORTEST || Line::of(line).is_some();
        may_be && self.inner(line, None, span, 0, out)
    }

    /// Looks after the quotation marks of CSV: what they hold may go on on further lines, but not beyond a whole row.
    fn marks(&mut self, line: &str, start: usize) {
        let Some(columns) = &self.columns else { return };
        let open = columns.open_mark(line);
        if open.is_some() || columns.is_row(line) {
            self.unclosed.extend(self.open_mark.take().filter(|_| self.unclosed.len() < MOST_UNCLOSED));
            self.open_mark = open.map(|at| start + at);
        } else if line.matches('"').count() % 2 == 1 {
            self.open_mark = None;
        }
    }

    /// Adds what is still open. Gives the places of the quotation marks of CSV that are never closed.
    pub fn finish(&mut self, out: &mut Vec<Placed>) -> Vec<usize> {
        self.executions.finish(out);
        self.unclosed.extend(self.open_mark.take());
        std::mem::take(&mut self.unclosed)
    }

    /// Takes a line, beside which `at` stands.
    fn inner(&mut self, line: &str, at: Option<NumericDate>, span: Span, depth: usize, out: &mut Vec<Placed>) -> bool {
        let line = line.trim();
        if line.len() > LARGEST || depth > DEEPEST {
            return false;
        }
        let is_document = line.starts_with("[[") || line.starts_with("[{") || line.starts_with("{\"events\"");
        if line.len() > LONGEST || is_document {
            return self.document(line, span, out);
        }
        if let Some(json) = line.strip_prefix('{').and_then(|_| members::of_json(line.trim_end_matches(','))) {
            return self.json(&json, at, span, depth, out);
        }
        let found = match line.as_bytes() {
            [b'<', ..] => clf::xml(line),
            [b'"', ..] => {
                // A line of a document that is printed over several: `"message": "…",`.
                let value = ["\"message\":", "\"value\":"].iter().find_map(|name| line.strip_prefix(name));
                let value =
                    value.and_then(|value| serde_json::from_str::<String>(value.trim().trim_end_matches(',')).ok());
                return value.is_some_and(|value| self.inner(&value, at, span, depth + 1, out));
            }
            _ => balanced(line).or_else(|| clf::read(line)),
        };
        if let Some(entry) = found.or_else(|| columns::unnamed(line)) {
            return push(entry, at, span, out);
        }
        if let Some(parted) = Line::of(line) {
            self.executions.take(&parted, line, span, out);
            return true;
        }
        if let Some(entry) = function::read(line) {
            return push(entry, at, span, out);
        }
        let near =
            line.get(..(0..=line.len().min(FAR)).rev().find(|at| line.is_char_boundary(*at)).unwrap_or_default());
        let Some((start, end)) = near.and_then(|near| Some((near.find('{')?, line.rfind('}')? + 1))) else {
            return false;
        };
        let at = at.or_else(|| {
            let mut words = line.get(..start)?.split([' ', '\t']).filter(|word| !word.is_empty());
            words.find_map(when::read)
        });
        let json = line.get(start..end).filter(|_| start > 0).and_then(members::of_json);
        json.is_some_and(|json| self.json(&json, at, span, depth, out))
    }

    /// Takes the members of a line, which are an entry's, or an envelope's round one.
    fn json(
        &mut self,
        json: &Members<'_>,
        at: Option<NumericDate>,
        span: Span,
        depth: usize,
        out: &mut Vec<Placed>,
    ) -> bool {
        let pairs = || json.iter().map(|(name, value)| (name.as_ref(), value.as_ref()));
        if let Some(entry) = member::entry(pairs()) {
            return push(entry, at, span, out);
        }
        let get = |name: &str| pairs().find(|(known, _)| *known == name).map(|(_, value)| value);
        let at = at.or_else(|| get("timestamp").or_else(|| get("@timestamp")).and_then(when::read));
        let field = get("value").filter(|_| get("field") == Some("@message"));
        let message = field.or_else(|| get("@message")).or_else(|| get("message"));
        if message.is_some_and(|message| self.inner(message, at, span, depth + 1, out)) {
            return true;
        }
        // A function that logs in JSON has its level beside the message.
        let is_function = get("level").is_some() && get("requestId").or_else(|| get("AWSRequestId")).is_some();
        let told = ["errorType", "message.errorType", "errorMessage", "message.errorMessage", "message"];
        let words = told.iter().filter_map(|name| get(name)).collect::<Vec<_>>().join(": ");
        let found = Some(words).filter(|words| is_function && answers::knows(words));
        if let Some(words) = found {
            return push(function::of(&words, None), at, span, out);
        }
        // What a function wrote is told by the name of the stream beside it.
        let stream = ["logStreamName", "logStream", "@logStream"].iter().find_map(|name| get(name));
        let written = message.filter(|words| stream.is_some_and(function::is_stream) && answers::knows(words));
        written.is_some_and(|words| push(function::of(words, None), at, span, out))
    }

    /// Takes a JSON document: what `filter-log-events` prints, or Logs Insights, or an array of lines. Gives whether
    /// anything in it is one of a log.
    pub fn document(&mut self, text: &str, span: Span, out: &mut Vec<Placed>) -> bool {
        static MARKS: Marks = Marks::new(&["\"@message\"", "\"message\"", "\"status\"", "\"field\""]);
        if text.len() > LARGEST || !MARKS.any_in(text) {
            return false;
        }
        let Ok(root) = serde_json::from_str::<Value>(text) else { return false };
        let rows =
            [root.get("events"), root.get("results"), Some(&root)].into_iter().flatten().find_map(Value::as_array);
        let before = out.len();
        match rows {
            Some(rows) => rows.iter().for_each(|row| self.row(row, span, out)),
            None if text.len() <= LONGEST => {
                if let Some(json) = members::of_json(text) {
                    self.json(&json, None, span, 1, out);
                }
            }
            None => {}
        }
        out.len() > before
    }

    /// Takes a row of a document: an object, or Logs Insights' array of fields.
    fn row(&mut self, row: &Value, span: Span, out: &mut Vec<Placed>) {
        let Some(fields) = row.as_array() else {
            let text = row.to_string();
            if let Some(json) = members::of_json(&text) {
                self.json(&json, None, span, 1, out);
            }
            return;
        };
        let text = |field: &Value, name: &str| field.get(name).and_then(Value::as_str).map(str::to_owned);
        let pairs: Vec<(String, String)> =
            fields.iter().filter_map(|field| Some((text(field, "field")?, text(field, "value")?))).collect();
        let json: Members<'_> = pairs
            .iter()
            .map(|(name, value)| {
                let name = if name == "@timestamp" { "timestamp" } else { name.as_str() };
                (Cow::Borrowed(name), Cow::Borrowed(value.as_str()))
            })
            .collect();
        self.json(&json, None, span, 1, out);
    }
}

fn push(mut entry: Entry, at: Option<NumericDate>, span: Span, out: &mut Vec<Placed>) -> bool {
    entry.logged.at = entry.logged.at.or(at);
    out.push(Placed { entry, span, kept: None });
    true
}

/// A line of a load balancer, whatever stands before it.
fn balanced(line: &str) -> Option<Entry> {
    load_balancer::read(line).or_else(|| {
        let name = line.get(..FAR.min(line.len())).unwrap_or_default().find(" app/")?;
        let before = line.get(..name)?;
        let time = before.rfind(' ')?;
        let start = before.get(..time)?.rfind([' ', '\t'])? + 1;
        load_balancer::read(line.get(start..)?)
    })
}
