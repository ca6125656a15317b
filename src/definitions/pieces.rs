//! Where a text has documents that may define something: JSON, YAML, and the AWS CLI's tables and tabbed text, one after
//! the other and among other lines.

mod programs;

use super::broken::Fault;
use super::terraform::{self, configuration};
use super::tree::{self, Node};
use super::words::{TOPS, defines};
use super::{cli_table, cli_text, hcl, yaml};
use crate::encoding::files::Files;
use crate::encoding::margin::Bare;
use crate::encoding::{json, json_within};
use crate::order;
use crate::span::Span;

/// A document in a text.
pub struct Document {
    /// Its places, in order; one for each block of a configuration of Terraform.
    pub spans: Vec<Span>,
    /// The document, its places counted from the text's beginning.
    pub tree: Result<Node, Fault>,
}

/// The documents of a text, in order.
pub fn cut(text: &str) -> Vec<Document> {
    if !defines(text) {
        return Vec::new();
    }
    let bare = Bare::of(text);
    let found = documents(bare.text());
    if !bare.is_changed() {
        return found;
    }
    let tree = |tree: Result<Node, Fault>| match tree {
        Ok(node) => Ok(tree::placed(node, &|span| bare.place(span))),
        Err(fault) => Err(Fault { at: bare.place(Span::new(fault.at, fault.at)).start, ..fault }),
    };
    let placed = |one: Document| Document {
        spans: one.spans.into_iter().map(|span| bare.place(span)).collect(),
        tree: tree(one.tree),
    };
    found.into_iter().map(placed).collect()
}

/// The documents of a text without margins.
fn documents(text: &str) -> Vec<Document> {
    let mut cut = Cut { text, files: Files::of(text), ..Cut::default() };
    let mut at = 0;
    while at < text.len() {
        if cut.files.begins(at) {
            (cut.has_open_json, cut.has_open_object) = (false, false);
        }
        let line = line_at(text, at);
        let end = cut
            .block(at, line)
            .or_else(|| cut.given(at, line))
            .or_else(|| cut.json(at, line))
            .or_else(|| cut.program(at, line));
        let end = end.or_else(|| cut.table(at, line)).or_else(|| cut.tabbed(at, line));
        let end = end.or_else(|| cut.bru(at, line)).or_else(|| cut.variables(at, line));
        match end {
            Some(end) => {
                let line_end = end + line_at(text, end).len();
                at = if Span::new(end, line_end).of(text).trim().is_empty() { line_end } else { end };
            }
            None => {
                cut.line(at, line);
                at += line.len();
            }
        }
    }
    cut.close(text.len());
    cut.configuration();
    order::by_key(&mut cut.found, |document| document.spans.first().map(|span| span.start));
    cut.found
}

/// The line that begins at a byte, with its end.
fn line_at(text: &str, at: usize) -> &str {
    let rest = text.get(at..).unwrap_or_default();
    rest.find('\n').and_then(|end| rest.get(..=end)).unwrap_or(rest)
}

#[derive(Default)]
struct Cut<'t> {
    text: &'t str,
    found: Vec<Document>,
    /// The files that the text was made of: what one of them leaves open ends with it.
    files: Files,
    /// Where the lines of a YAML document began.
    yaml: Option<usize>,
    /// The configuration of Terraform.
    terraform: terraform::found::Found,
    /// Whether a bracket was seen that nothing closes: what follows it is no JSON.
    has_open_json: bool,
    /// Whether an object of JavaScript was seen that nothing closes.
    has_open_object: bool,
}

impl<'t> Cut<'t> {
    /// A block of a configuration of Terraform that begins on this line: where it ends.
    fn block(&mut self, at: usize, line: &str) -> Option<usize> {
        if !hcl::opens(line) {
            return None;
        }
        self.close(at);
        let end = hcl::end(self.file(at), at);
        if configuration::is_read(line) {
            self.terraform.blocks.push(Span::new(at, end));
        }
        Some(end)
    }

    /// Reads the blocks that were found.
    fn configuration(&mut self) {
        self.only_named();
        let spans = self.terraform.places();
        if spans.is_empty() {
            return;
        }
        let (tree, broken) = configuration::read(self.text, &self.terraform, &self.files);
        self.found.push(Document { spans, tree: Ok(tree) });
        for (at, reason) in broken {
            let is_json = self.files.line(Span::new(at, at)).is_some_and(|(name, _)| name.ends_with(".json"));
            let tree = Err(Fault { form: if is_json { "JSON" } else { "HCL" }, at, reason });
            self.found.push(Document { spans: vec![Span::new(at, at)], tree });
        }
    }

    /// A JSON document that begins on this line: where it ends.
    fn json(&mut self, at: usize, line: &str) -> Option<usize> {
        let indent = line.len() - line.trim_start_matches([' ', '\t', '\u{feff}']).len();
        let is_first = line.get(indent..)?.starts_with(['{', '[']);
        if !is_first || self.has_open_json || (indent > 0 && self.yaml.is_some()) {
            return None;
        }
        let start = at + indent;
        let Some(length) = json_within::closed(self.file(start).get(start..)?) else {
            self.has_open_json = true;
            let file = self.file(start);
            let rest = file.get(start..)?.trim_end();
            if self.is_given(at) == Some(true) {
                self.close(at);
                self.terraform.values.push(Span::new(start, start + rest.len()));
                return Some(file.len());
            }
            // A line of a log begins with a bracket as well.
            let (line, column, reason) = match json::parse(rest) {
                Err(fault) if rest.starts_with('{') && defines(rest) => (fault.line, fault.column, fault.reason),
                _ => return None,
            };
            self.close(at);
            let fault = start + byte_of(rest, line, column);
            self.found.push(Document {
                spans: vec![Span::new(start, file.len())],
                tree: Err(Fault { form: "JSON", at: fault, reason }),
            });
            return Some(file.len());
        };
        let span = Span::new(start, start + length);
        let document = span.of(self.text);
        // What is skipped is skipped whole, so that every byte is looked at a few times only.
        let is_given = self.is_given(at) == Some(true);
        if is_given {
            self.terraform.values.push(span);
        }
        if is_given || !defines(document) {
            self.close(at);
            return Some(span.end + line_at(self.text, span.end).len());
        }
        self.close(at);
        match self.parsed(span) {
            Ok(tree) if terraform::json::is_one(&tree) => self.terraform.documents.push(tree),
            tree => self.found.push(Document { spans: vec![span], tree }),
        }
        Some(span.end)
    }

    /// The text as far as the file reaches that a place stands in.
    fn file(&self, place: usize) -> &'t str {
        let end = self.files.end(place).unwrap_or(self.text.len());
        self.text.get(..end).unwrap_or(self.text)
    }

    /// The document of JSON that stands at `span`.
    fn parsed(&self, span: Span) -> Result<Node, Fault> {
        let document = span.of(self.text);
        json::parse(document).map(|tree| tree::moved(tree, span.start)).map_err(|fault| {
            let at = span.start + byte_of(document, fault.line, fault.column);
            Fault { form: "JSON", at, reason: fault.reason }
        })
    }

    /// A table of the AWS CLI that begins on this line.
    fn table(&mut self, at: usize, line: &str) -> Option<usize> {
        let next = line_at(self.text, at + line.len());
        let rule = line.trim_end();
        if rule.len() < 5 || !rule.bytes().all(|byte| byte == b'-') || !next.starts_with('|') {
            return None;
        }
        let mut end = at + line.len();
        while line_at(self.text, end).starts_with(['|', '+']) {
            end += line_at(self.text, end).len();
        }
        self.push(Span::new(at, end), cli_table::parse);
        Some(end)
    }

    /// Tabbed text of the AWS CLI that begins on this line.
    fn tabbed(&mut self, at: usize, line: &str) -> Option<usize> {
        if !line.contains('\t') || line.starts_with([' ', '\t']) {
            return None;
        }
        let mut end = at;
        while line_at(self.text, end).contains('\t') && !line_at(self.text, end).starts_with([' ', '\t']) {
            end += line_at(self.text, end).len();
        }
        let span = Span::new(at, end);
        self.push(span, cli_text::parse);
        Some(end)
    }

    fn push(&mut self, span: Span, read: impl FnOnce(&str) -> Option<Node>) {
        self.close(span.start);
        if let Some(tree) = read(span.of(self.text)) {
            self.found.push(Document { spans: vec![span], tree: Ok(tree::moved(tree, span.start)) });
        }
    }

    /// A line that is none of those: of YAML, or of nothing.
    fn line(&mut self, at: usize, line: &str) {
        if !yaml::may_hold(line) {
            self.close(at);
        } else if self.yaml.is_none() && !line.trim().is_empty() {
            self.yaml = Some(at);
        }
    }

    /// Reads the YAML that began and ends here. Where it is the output of commands, an empty line parts two of them.
    fn close(&mut self, end: usize) {
        let Some(start) = self.yaml.take() else { return };
        let run = Span::new(start, end).of(self.text);
        // All of it may be indented, as in a block of a text.
        let filled = run.lines().filter(|line| !line.trim().is_empty());
        let indent = filled.map(|line| line.len() - line.trim_start_matches(' ').len()).min().unwrap_or_default();
        let is_top = |line: &str| TOPS.iter().any(|top| line.get(indent..).is_some_and(|line| line.starts_with(top)));
        // Each document of a stream is one or the other.
        let is_whole = |from: usize| {
            let rest = Span::new(from, end).of(self.text);
            rest.lines().take_while(|line| line.trim_end() != "---").any(is_top)
        };
        let (mut from, mut at, mut is_one) = (start, start, is_whole(start));
        while at < end {
            let line = line_at(self.text, at).trim_end();
            let next = at + line_at(self.text, at).len();
            if line == "---" || (line.is_empty() && !is_one) {
                if line == "---" {
                    is_one = is_whole(next);
                }
                self.yaml_document(from, at);
                from = next;
            }
            at = next;
        }
        self.yaml_document(from, end);
    }

    fn yaml_document(&mut self, start: usize, end: usize) {
        let document = Span::new(start, end).of(self.text);
        let document = document.trim_end();
        let span = Span::new(start, start + document.len());
        if !defines(document) {
            return;
        }
        let tree = match yaml::parse(document) {
            Ok(tree) => Ok(tree::moved(tree, start)),
            Err((at, reason)) => Err(Fault { form: "YAML", at: start + at, reason }),
        };
        self.found.push(Document { spans: vec![span], tree });
    }
}

fn byte_of(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    (start + column.saturating_sub(1)).min(text.len())
}
