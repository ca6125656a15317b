//! Wiping what was pasted or replacing it by a line of it, and having it back for a while. Pure.

use std::rc::Rc;

use super::State;
use super::log_file::LogFile;
use crate::time::NumericDate;

/// How many seconds what was wiped can be had back.
const KEPT_FOR: i64 = 10;

/// The state in which everything was wiped.
#[derive(Clone, PartialEq)]
pub struct Cleared(Rc<State>);

impl Cleared {
    /// Whether it can still be had back at `now`.
    #[must_use]
    pub fn is_kept(&self, now: NumericDate) -> bool {
        self.0.now.until(now) < KEPT_FOR
    }
}

impl State {
    /// Whether there is anything to wipe.
    #[must_use]
    pub fn can_clear(&self) -> bool {
        let has_source = !self.source.is_empty() || self.inspection.as_ref().is_some_and(|said| said.has_source);
        has_source || !self.pasted_keys.is_empty() || self.log_file != LogFile::None
    }

    /// Wipes the text, the pasted keys, and what was told beside them, of the state `was`. What the API expects stays, unless an example has set it.
    pub(super) fn clear(&mut self, was: Rc<Self>) {
        self.give_back();
        self.moved = None;
        self.log_file = LogFile::None;
        self.set_source("".into());
        self.form_values.wipe();
        self.inspection = None;
        if !self.pasted_keys.is_empty() {
            self.pasted("".into());
        }
        self.cleared = Some(Cleared(was));
    }

    /// Puts a line of the text of the state `was` in that text's place.
    pub(super) fn open_line(&mut self, line: Rc<str>, was: Rc<Self>) {
        self.set_source(line);
        self.cleared = Some(Cleared(was));
    }

    /// Brings back what was wiped last, as it was.
    pub(super) fn undo(&mut self) {
        let Some(Cleared(was)) = self.cleared.take() else { return };
        self.set_numbered(was.source.clone());
        self.file = was.file.clone();
        self.log_file = was.log_file_read();
        self.chosen = was.chosen;
        self.form_values.bring_back(&was.form_values);
        if !was.pasted_keys.is_empty() {
            self.pasted(was.pasted_keys.clone());
        }
        self.is_example = was.is_example;
    }
}
