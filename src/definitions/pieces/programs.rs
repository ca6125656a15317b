//! Documents that programs have for themselves: objects of JavaScript, files of Bruno, variables of an environment.

use super::super::collections::bru;
use super::super::words::defines;
use super::super::{environment, javascript};
use super::{Cut, Document, line_at};
use crate::span::Span;

impl Cut<'_> {
    /// An object of JavaScript that begins on this line: where it ends.
    pub(super) fn program(&mut self, at: usize, line: &str) -> Option<usize> {
        let start = at + javascript::opens(line).filter(|_| !self.has_open_object)?;
        let Some(length) = javascript::closed(self.file(start).get(start..)?) else {
            self.has_open_object = true;
            return None;
        };
        let end = start + length;
        let span = Span::new(start, end);
        let written = span.of(self.text);
        match javascript::parse(written).filter(|_| defines(written)) {
            Some(tree) => self.push(span, |_| Some(tree)),
            // What stands there as JSON is no code.
            None if javascript::is_json(written) && defines(written) => {
                self.close(at);
                self.found.push(Document { spans: vec![span], tree: self.parsed(span) });
            }
            None => {}
        }
        Some(end)
    }

    /// A file of Bruno that begins on this line.
    pub(super) fn bru(&mut self, at: usize, line: &str) -> Option<usize> {
        bru::opens(line).then_some(())?;
        let (length, open) = bru::end(self.text.get(at..)?);
        if let Some(open) = open {
            if !bru::is_read(self.text.get(at..at + length)?) {
                return None;
            }
            self.close(at);
            let fault = Err(self.broken("Bru", at + open, "the block is not closed".to_owned()));
            self.found.push(Document { spans: vec![Span::new(at, at + length)], tree: fault });
        } else {
            self.push(Span::new(at, at + length), |written| Some(bru::parse(written)));
        }
        Some(at + length)
    }

    /// Variables of an environment that begin on this line.
    pub(super) fn variables(&mut self, at: usize, line: &str) -> Option<usize> {
        environment::is_one(line).then_some(())?;
        let mut end = at;
        while environment::goes_on(line_at(self.text, end)) {
            end += line_at(self.text, end).len();
        }
        self.push(Span::new(at, end), |written| Some(environment::parse(written)).filter(|_| defines(written)));
        Some(end)
    }
}
