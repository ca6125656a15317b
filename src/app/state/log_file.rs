//! A log's file that is too long for a text: it is read piece by piece, and its groups are all that is kept. Pure.

use std::rc::Rc;

use super::State;
use crate::app::opened_files::Files;
use crate::app::text_file::TextFile;
use crate::report::view::log_file;

/// From how many bytes on a file is read piece by piece, where it is a log.
pub const LONG: f64 = 10_000_000.0;

/// What is known of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum LogFile {
    /// There is none.
    #[default]
    None,
    /// It is being read: its name, and how much of it is read, in percent.
    Reading(Rc<str>, u8),
    /// It was read: its name, and its groups.
    Read(Rc<str>, Rc<log_file::LogFile>),
    /// The browser could not read it to its end.
    Unreadable(Rc<str>),
}

impl State {
    /// The file as it can be had back: what was being read is not read on.
    pub(super) fn log_file_read(&self) -> LogFile {
        match &self.log_file {
            LogFile::Reading(..) => LogFile::None,
            other => other.clone(),
        }
    }

    /// Takes what became of the file. News of one that nobody waits for any more is dropped.
    pub(super) fn take_log_file(&mut self, log_file: LogFile) {
        let is_awaited = match (&log_file, &self.log_file) {
            (LogFile::None, _) => true,
            // Until its first piece is read, it may be any file.
            (LogFile::Reading(name, _) | LogFile::Unreadable(name), LogFile::None) => {
                self.file == TextFile::Reading(Files::all([name.clone()]))
            }
            (
                LogFile::Reading(name, _) | LogFile::Read(name, _) | LogFile::Unreadable(name),
                LogFile::Reading(awaited, _),
            ) => name == awaited,
            _ => false,
        };
        if !is_awaited {
            return;
        }
        if log_file != LogFile::None {
            self.file = TextFile::None;
        }
        self.log_file = log_file;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::state::Action;
    use yew::Reducible as _;

    fn after(actions: impl IntoIterator<Item = Action>) -> Rc<State> {
        actions.into_iter().fold(Rc::default(), |state: Rc<State>, action| state.reduce(action))
    }

    #[test]
    fn a_file_is_read_piece_by_piece_until_it_is_cancelled() {
        let opened = || Action::FileOpened(Files::all(["a.log".into()]));
        let reading = |name: &str, percent| Action::LogFile(LogFile::Reading(name.into(), percent));
        let state = after([opened(), reading("a.log", 1), reading("a.log", 50)]);
        assert_eq!((&state.log_file, &state.file), (&LogFile::Reading("a.log".into(), 50), &TextFile::None));
        let cancel = Action::LogFile(LogFile::None);
        let state = after([opened(), reading("a.log", 1), cancel.clone(), reading("a.log", 60)]);
        assert_eq!(state.log_file, LogFile::None, "what comes late is dropped");
        let state = after([opened(), reading("b.log", 1)]);
        assert_eq!(state.log_file, LogFile::None, "another file is dropped");
        let state = after([opened(), Action::LogFile(LogFile::Unreadable("a.log".into()))]);
        assert_eq!(state.log_file, LogFile::Unreadable("a.log".into()));
        let state = after([opened(), reading("a.log", 1), Action::Clear]);
        assert_eq!(state.log_file, LogFile::None);
    }
}
