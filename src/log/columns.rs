//! Lines of columns: CSV, and the tables that Logs Insights hands out.

use std::borrow::Cow;

use super::{Entry, member, shape, when};
use crate::http::logged::LogKind;

/// How many columns of a line are looked at.
const MOST: usize = 64;

/// The names of the columns, from the first line of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Columns {
    names: Vec<String>,
    separator: char,
}

/// What a line of a table holds.
pub(super) enum Row<'a> {
    /// Lines of a log themselves, each with the time that stands beside it.
    Message(Cow<'a, str>, Option<Cow<'a, str>>),
    /// Members by name.
    Entry(Box<Entry>),
    /// A line between rows.
    Rule,
}

impl Columns {
    /// The columns that a line names; `None` where it names none that are known.
    #[must_use]
    pub fn named(line: &str) -> Option<Self> {
        let separator = if line.trim_start().starts_with('|') { '|' } else { ',' };
        if line.len() > 2000 || !line.contains(separator) || line.contains(['{', '=']) {
            return None;
        }
        let names: Vec<String> = cells(line, separator).into_iter().map(Cow::into_owned).collect();
        let is_name = |name: &String| {
            !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b"@._$ ()-".contains(&b))
        };
        let known = ["@message", "@timestamp", "status", "httpMethod", "requestId", "requestTime", "routeKey"];
        let count = names.iter().filter(|name| known.contains(&name.as_str())).count();
        let has_message = names.iter().any(|name| name == "@message");
        (names.iter().all(is_name) && (has_message || count > 1)).then_some(Self { names, separator })
    }

    /// Where on a row of CSV a quotation mark stands that is not closed: what it holds goes on on the next line.
    #[must_use]
    pub fn open_mark(&self, line: &str) -> Option<usize> {
        let mark = open_mark(line).filter(|_| self.separator == ',')?;
        (cells(line, ',').len() == self.names.len()).then_some(mark)
    }

    /// Whether a line is a whole row of CSV.
    #[must_use]
    pub fn is_row(&self, line: &str) -> bool {
        self.separator == ',' && open_mark(line).is_none() && cells(line, ',').len() == self.names.len()
    }

    /// What a line holds under these columns; `None` where it has others.
    #[must_use]
    pub fn row<'a>(&self, line: &'a str) -> Option<Row<'a>> {
        if line.trim_start_matches(['|', ' ']).starts_with("--") || line.trim_start().starts_with('+') {
            return Some(Row::Rule);
        }
        let mut cells = cells(line, self.separator);
        // A bar in a message is the message's own.
        if self.separator == '|' && cells.len() > self.names.len() {
            let rest = cells.split_off(self.names.len().saturating_sub(1));
            cells.push(Cow::Owned(rest.join("|")));
        }
        if cells.len() != self.names.len() {
            return None;
        }
        let at = |name: &str| self.names.iter().position(|known| known == name);
        if let Some(message) = at("@message").and_then(|at| cells.get(at)) {
            let time = at("@timestamp").and_then(|at| cells.get(at)).cloned();
            return Some(Row::Message(message.clone(), time));
        }
        let members = self.names.iter().zip(&cells).map(|(name, value)| (name.trim_start_matches('@'), value.as_ref()));
        Some(Row::Entry(Box::new(member::entry(members)?)))
    }
}

/// The entry that a line of CSV without names is, as API Gateway's example has it: known by the shapes of its values.
#[must_use]
pub(super) fn unnamed(line: &str) -> Option<Entry> {
    if line.len() > 4000 || !line.contains(',') || line.starts_with(['{', '[', '<']) {
        return None;
    }
    let cells = cells(line, ',');
    let is_of = |fits: fn(&str) -> bool| cells.iter().map(Cow::as_ref).find(|cell| fits(cell));
    let method = is_of(shape::is_method)?;
    let at = cells.iter().find_map(|cell| when::read(cell).filter(|_| cell.len() > 15))?;
    is_of(shape::is_request_id)?;
    let mut entry = Entry::of(LogKind::Access);
    let path = is_of(|cell| cell.starts_with('/'));
    let behind = cells.iter().skip_while(|cell| Some(cell.as_ref()) != path.or(Some(method)));
    entry.status = behind.filter_map(|cell| shape::status(cell)).next();
    entry.status?;
    let pairs = [("httpMethod", Some(method)), ("path", path), ("ip", is_of(shape::is_address))];
    let reason = cells.iter().map(Cow::as_ref).find(|cell| member::is_reason(cell));
    let kind = is_of(shape::is_response_type);
    let pairs = pairs.into_iter().chain([("authorizerError", reason), ("responseType", kind)]);
    let id = is_of(shape::is_request_id);
    let status = entry.status.map(|status| status.to_string());
    let pairs = pairs.chain([("requestId", id), ("status", status.as_deref())]);
    let mut read = member::entry(pairs.filter_map(|(name, value)| Some((name, value?))))?;
    read.logged.at = Some(at);
    Some(read)
}

/// The cells of a line (RFC 4180), without the blanks round them.
fn cells(line: &str, separator: char) -> Vec<Cow<'_, str>> {
    if separator == '|' {
        let inner = line.trim().trim_start_matches('|');
        let inner = inner.strip_suffix('|').unwrap_or(inner);
        return inner.split('|').take(MOST).map(|cell| Cow::Borrowed(cell.trim())).collect();
    }
    let mut cells = Vec::new();
    let mut rest = Some(line);
    while let Some(text) = rest.filter(|_| cells.len() < MOST) {
        let text = text.trim_start_matches(' ');
        let Some(quoted) = text.strip_prefix('"') else {
            let (cell, behind) = text.split_once(separator).map_or((text, None), |(cell, rest)| (cell, Some(rest)));
            cells.push(Cow::Borrowed(cell.trim()));
            rest = behind;
            continue;
        };
        let end = closing(quoted);
        let (cell, behind) = quoted.split_at_checked(end).unwrap_or((quoted, ""));
        cells.push(if cell.contains("\"\"") { Cow::Owned(cell.replace("\"\"", "\"")) } else { Cow::Borrowed(cell) });
        rest = behind.split_once(separator).map(|(_, rest)| rest);
    }
    cells
}

/// Where the quotation mark of a cell stands that the line does not close.
fn open_mark(line: &str) -> Option<usize> {
    let mut at = 0;
    loop {
        let rest = line.get(at..)?;
        let start = at + (rest.len() - rest.trim_start_matches(' ').len());
        let behind = match line.get(start..)?.strip_prefix('"') {
            Some(quoted) => {
                let end = closing(quoted);
                if end == quoted.len() {
                    return Some(start);
                }
                start + 1 + end
            }
            None => start,
        };
        at = behind + line.get(behind..)?.find(',')? + 1;
    }
}

/// Where a quoted cell ends: at the first quotation mark that is not doubled.
fn closing(quoted: &str) -> usize {
    let mut bytes = quoted.bytes().enumerate().peekable();
    while let Some((at, byte)) = bytes.next() {
        if byte == b'"' && bytes.next_if(|(_, next)| *next == b'"').is_none() {
            return at;
        }
    }
    quoted.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_those_of_rfc_4180() {
        let found = cells(r#"a, "b ""c"", d" ,,e"#, ',');
        assert_eq!(found, ["a", "b \"c\", d", "", "e"]);
        assert_eq!(cells("| a | b |", '|'), ["a", "b"]);
    }

    #[test]
    fn a_mark_that_is_not_closed_has_its_place() {
        let columns = Columns::named("@timestamp,@message").unwrap();
        for (line, place, is_row) in [
            ("a,\"b, \"\"c\"\"\"", None, true),
            ("가, \"b, \"\"c\"\"", Some(5), false),
            ("a,b,\"c", None, false),
            ("c\"", None, false),
        ] {
            assert_eq!((columns.open_mark(line), columns.is_row(line)), (place, is_row), "{line}");
        }
    }

    #[test]
    fn a_line_without_names_is_known_by_its_values() {
        let id = "c6af9ac6-7b61-11e6-9a41-93e8deadbeef";
        let line =
            format!("203.0.113.9,-,-,09/Apr/2026:12:34:56 +0000,GET,/orders,HTTP/1.1,401,26,{id},JKJaXmPLvHcESHA=");
        let entry = unnamed(&line).unwrap();
        assert_eq!((entry.status, entry.logged.route().as_str()), (Some(401), "GET /orders"));
        for none in ["", "a,b,c", "GET,/orders,401", "203.0.113.9,-,-,09/Apr/2026:12:34:56 +0000,GET,/orders"] {
            assert_eq!(unnamed(none), None, "{none}");
        }
    }

    #[test]
    fn only_known_names_make_a_table() {
        assert!(Columns::named("@timestamp,@message").is_some());
        assert!(Columns::named("|   @timestamp   |  @message  |").is_some());
        assert!(Columns::named("requestTime,status,authorizerError").is_some());
        for none in ["", "a,b", "status", "Hello, world", "{\"status\":1,\"requestId\":2}"] {
            assert!(Columns::named(none).is_none(), "{none}");
        }
    }
}
