//! Log lines: the access logs of API Gateway in any format, the execution log of a REST API, the access logs of an
//! Application Load Balancer; bare, or as CloudWatch, the AWS CLI and Logs Insights hand them out. The names of members
//! are what people choose in their format, so that a line is recognised by the names of `$context` and by the shapes of
//! its values.

mod cause;
mod clf;
mod columns;
mod entry;
mod execution;
mod function;
mod group;
mod groups;
mod load_balancer;
mod may_hold;
mod member;
mod members;
mod placed;
mod reader;
mod shape;
mod when;

pub use entry::Entry;
pub use group::Group;
pub use groups::{Groups, Summary};
pub use may_hold::may_hold;
pub use placed::Placed;
pub use reader::Reader;

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::definitions::{Broken, Fault};
use crate::http::pieces::{Call, looked_at};
use crate::order;
use crate::span::Span;

/// The calls that the lines of a text tell of.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Log {
    /// The calls, in order; of more than [`MOST`] those that were refused before the others.
    pub calls: Vec<Call>,
    /// The groups that they make, where there are several.
    pub groups: Option<Summary>,
    /// The stretches of the text that were read.
    pub spans: Vec<Span>,
    /// The first row that cannot be read to its end.
    pub broken: Option<Broken>,
}

/// How many calls of a log are judged one by one; more are told by their groups.
pub const MOST: usize = 50;

impl Log {
    /// Reads every line of `text` that is one of a log. Takes a few steps for each byte.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let mut log = Self::default();
        if !may_hold(text) {
            return log;
        }
        let (mut reader, mut placed, mut at) = (Reader::default(), Vec::new(), 0);
        let (mut lines, mut unread) = (0, 0);
        for line in text.split_inclusive('\n') {
            let span = Span::new(at, at + line.trim_end_matches(['\n', '\r']).len());
            lines += u64::from(!line.trim().is_empty());
            if reader.line(span.of(text), span, &mut placed) {
                log.add(span);
            } else {
                unread += u64::from(!line.trim().is_empty());
            }
            at += line.len();
        }
        let unclosed = reader.finish(&mut placed);
        if placed.is_empty() {
            // What was printed over several lines is one document.
            unread = 0;
            for span in documents(text) {
                let before = placed.len();
                let mut reader = Reader::default();
                reader.document(span.of(text), span, &mut placed);
                reader.finish(&mut placed);
                if placed.len() > before {
                    log.add(span);
                }
            }
        }
        if placed.is_empty() {
            return Self::default();
        }
        let fault = |at: usize| Fault { form: "CSV", at, reason: "the quotation mark is not closed".to_owned() };
        log.broken = unclosed.into_iter().next().map(|at| Broken::of(text, fault(at)));
        let mut alike: Vec<u64> = Vec::new();
        if placed.len() > 1 {
            let mut groups = Groups::new();
            groups.counted(lines, unread);
            let of: Vec<Option<usize>> = placed.iter().map(|one| groups.entry(&one.entry, one.text(text))).collect();
            alike = of.into_iter().map(|group| group.map_or(0, |group| groups.count_of(group))).collect();
            log.groups = Some(groups.finish());
        }
        let alike = alike.into_iter().chain(std::iter::repeat(0));
        let call = |(one, stands_for): (Placed, u64)| Call { stands_for, ..one.call() };
        let mut calls: Vec<Call> = placed.into_iter().zip(alike).map(call).collect();
        if calls.len() > MOST {
            // The one to look at first stays; then the refused ones, the last before all.
            let first = looked_at(&calls).map(|call| call.span);
            let is_refused = |call: &Call| {
                let status = call.response.as_ref().and_then(|response| response.status);
                matches!(status, Some(401 | 403))
            };
            let order = |call: &Call| (Some(call.span) != first, !is_refused(call), usize::MAX - call.span.start);
            order::by_key(&mut calls, order);
            calls.truncate(MOST);
        }
        order::by_key(&mut calls, |call| call.span.start);
        Self { calls, ..log }
    }

    /// The text without its lines of logs.
    #[must_use]
    pub fn without<'t>(&self, text: &'t str) -> Cow<'t, str> {
        Span::covered(text, &self.spans)
    }

    fn add(&mut self, span: Span) {
        self.spans.push(span);
    }
}

/// The JSON documents of a text that are printed over several lines.
fn documents(text: &str) -> Vec<Span> {
    let trimmed = text.trim();
    let start = text.len() - text.trim_start().len();
    if trimmed.starts_with('[') && trimmed.ends_with(']') {
        return vec![Span::new(start, start + trimmed.len())];
    }
    crate::encoding::json_within::objects(text)
}
