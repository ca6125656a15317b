//! Documents that programs have for themselves: objects of JavaScript, files of Bruno, variables of an environment, and
//! values of Terraform's variables.

use super::super::broken::Fault;
use super::super::collections::bru;
use super::super::terraform::given;
use super::super::words::defines;
use super::super::{environment, hcl, javascript};
use super::{Cut, Document, line_at};
use crate::encoding::files::is_told_by_name;
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
            let fault = Err(Fault { form: "Bru", at: at + open, reason: "the block is not closed".to_owned() });
            self.found.push(Document { spans: vec![Span::new(at, at + length)], tree: fault });
        } else {
            self.push(Span::new(at, at + length), |written| Some(bru::parse(written)));
        }
        Some(at + length)
    }

    /// Whether a place stands in a file that gives values to variables of Terraform; nothing where no file is named.
    pub(super) fn is_given(&self, at: usize) -> Option<bool> {
        self.files.line(Span::new(at, at)).map(|(name, _)| is_told_by_name(name))
    }

    /// The value of a variable of Terraform that is given on this line: where it ends. Where no file is named, it may be
    /// something else, and is looked at as such too.
    pub(super) fn given(&mut self, at: usize, line: &str) -> Option<usize> {
        let is_given = self.is_given(at);
        let is_within = self.terraform.values.last().is_some_and(|last| at < last.end);
        if is_given == Some(false) || is_within || !given::opens(line) {
            return None;
        }
        let end = hcl::value_end(self.file(at), at);
        self.terraform.values.push(Span::new(at, end));
        is_given?;
        self.close(at);
        Some(end)
    }

    /// Without a configuration beside it, only what a file's name tells is a value of one.
    pub(super) fn only_named(&mut self) {
        if self.terraform.blocks.is_empty() && self.terraform.documents.is_empty() {
            let mut values = std::mem::take(&mut self.terraform.values);
            values.retain(|value| self.is_given(value.start) == Some(true));
            self.terraform.values = values;
        }
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
