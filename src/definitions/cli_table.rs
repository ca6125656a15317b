//! The AWS CLI's `--output table` as a tree. A section has a title, and below it a list of values, rows of a name and a
//! value, or a head and rows; as many bars as stand before it tell how deep it lies.

use super::tree::{Json, Member, Node, string};
use crate::span::Span;

/// A row: how deep it lies, and its cells with their places.
struct Row<'t> {
    depth: usize,
    inner: Span,
    text: &'t str,
}

/// A line of a table: the columns of a rule, or a row.
enum Line<'t> {
    Rule(usize),
    Row(Row<'t>),
}

/// An object that is being read: how deep it lies, its name in the one above, and its members.
struct Open {
    depth: usize,
    title: String,
    members: Vec<Member>,
    span: Span,
}

/// Reads a table. Nothing where no section has anything.
pub fn parse(text: &str) -> Option<Node> {
    let lines = lines(text);
    let mut table = Table { text, open: Vec::new(), lists: Vec::new() };
    let mut head: Option<Vec<Span>> = None;
    let (mut columns, mut is_fresh, mut titled) = (1, true, None);
    for (at, line) in lines.iter().enumerate() {
        let row = match line {
            Line::Rule(count) => {
                (columns, is_fresh) = (*count, true);
                continue;
            }
            Line::Row(row) => row,
        };
        let next = lines.get(at + 1);
        let is_ruled = matches!(next, None | Some(Line::Rule(_)));
        let is_one = !row.text.contains('|');
        if is_one && is_fresh && is_ruled && titled != Some(row.depth) {
            table.section(row);
            (head, titled) = (None, Some(row.depth));
        } else {
            let cells = row.cells(columns.max(if is_one { 1 } else { 2 }));
            let below = match (is_ruled, lines.get(at + 2)) {
                (true, Some(Line::Row(below))) => below.depth == row.depth && below.text.contains('|'),
                _ => false,
            };
            if titled == Some(row.depth) && is_fresh && below && !is_one {
                head = Some(cells);
            } else {
                table.row(&cells, head.as_deref());
            }
            titled = None;
        }
        is_fresh = false;
    }
    table.closed()
}

fn lines(text: &str) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let bare = line.trim_end();
        let depth = bare.len() - bare.trim_start_matches('|').len();
        let inner = bare.get(depth..).unwrap_or_default();
        if inner.starts_with('+') {
            let rule = inner.trim_end_matches('|');
            lines.push(Line::Rule(rule.matches('+').count().saturating_sub(1)));
        } else if depth > 0 {
            let bars = inner.len() - inner.trim_end_matches('|').len();
            let inner = inner.get(..inner.len() - bars.min(depth)).unwrap_or_default();
            let start = at + depth;
            lines.push(Line::Row(Row { depth: depth - 1, inner: Span::new(start, start + inner.len()), text: inner }));
        }
        at += line.len();
    }
    lines
}

impl Row<'_> {
    /// The cells' places, without the blanks round them. A value may have bars of its own.
    fn cells(&self, columns: usize) -> Vec<Span> {
        let mut at = self.inner.start;
        let cell = |cell: &str| {
            let lead = cell.len() - cell.trim_start().len();
            let span = Span::new(at + lead, at + lead + cell.trim().len());
            at += cell.len() + 1;
            span
        };
        self.text.splitn(columns, '|').map(cell).collect()
    }
}

struct Table<'t> {
    text: &'t str,
    open: Vec<Open>,
    /// The values of the section that is read, where it is a list of values.
    lists: Vec<Node>,
}

impl Table<'_> {
    fn section(&mut self, row: &Row<'_>) {
        self.close_to(row.depth);
        let title = row.text.trim().to_owned();
        self.open.push(Open { depth: row.depth, title, members: Vec::new(), span: row.inner });
    }

    fn row(&mut self, cells: &[Span], head: Option<&[Span]>) {
        let node = |span: &Span| string(span.of(self.text), *span);
        match (head, cells) {
            (Some(head), cells) => {
                let named = head.iter().zip(cells).filter(|(_, cell)| !cell.is_empty());
                let members: Vec<Member> = named
                    .map(|(name, cell)| Member { name: name.of(self.text).to_owned(), node: node(cell) })
                    .collect();
                let span = cells.first().copied().unwrap_or_default();
                if let Some(open) = self.open.last_mut().filter(|open| open.members.is_empty()) {
                    open.members = members;
                } else if let Some((depth, title)) = self.open.last().map(|open| (open.depth, open.title.clone())) {
                    self.close_to(depth);
                    self.open.push(Open { depth, title, members, span });
                }
            }
            (None, [name, value]) => {
                let member = Member { name: name.of(self.text).to_owned(), node: node(value) };
                if let Some(open) = self.open.last_mut() {
                    open.members.push(member);
                }
            }
            (None, [value]) => self.lists.push(node(value)),
            _ => {}
        }
    }

    /// Ends the sections that lie as deep as this or deeper.
    fn close_to(&mut self, depth: usize) {
        while self.open.last().is_some_and(|open| open.depth >= depth) {
            let Some(open) = self.open.pop() else { return };
            let values = std::mem::take(&mut self.lists);
            let value = if values.is_empty() { Json::Object(open.members) } else { Json::Array(values) };
            let node = Node { span: open.span, value };
            match self.open.last_mut() {
                Some(above) => put(&mut above.members, open.title, node),
                None => self.open.push(Open {
                    depth: 0,
                    title: String::new(),
                    span: open.span,
                    members: match node.value {
                        Json::Object(members) => members,
                        _ => vec![Member { name: open.title, node }],
                    },
                }),
            }
            if self.open.len() == 1 && depth == 0 {
                return;
            }
        }
    }

    fn closed(mut self) -> Option<Node> {
        self.close_to(1);
        let root = self.open.pop()?;
        let values = std::mem::take(&mut self.lists);
        let value = if values.is_empty() { Json::Object(root.members) } else { Json::Array(values) };
        Some(Node { span: root.span, value })
    }
}

/// Adds a member; one that is there already becomes a list.
fn put(members: &mut Vec<Member>, name: String, node: Node) {
    match members.iter_mut().find(|member| member.name == name) {
        None => members.push(Member { name, node }),
        Some(member) => match &mut member.node.value {
            Json::Array(items) => items.push(node),
            _ => {
                let first = std::mem::replace(&mut member.node, Node { span: node.span, value: Json::Null });
                member.node = Node { span: first.span, value: Json::Array(vec![first, node]) };
            }
        },
    }
}
