//! Where the text came from, when it was not typed.

use super::opened_files::Files;
use crate::text::Text;

/// The file that the text came from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum TextFile {
    /// It was pasted or typed.
    #[default]
    None,
    /// These files are being read.
    Reading(Files),
    /// It came from these files.
    Read(Files),
    /// These files were keys, which went where keys go.
    Keys(Files),
    /// The browser could not read these files, or all was left out.
    Unreadable(Files),
}

impl TextFile {
    /// The name of the file that the text came from.
    #[must_use]
    pub fn name(&self) -> Option<Text> {
        match self {
            Self::Read(files) => Some(files.name()),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::opened_files::Why;
    use crate::app::state::{Action, State};
    use crate::report::message::{Inspection, LONGEST_KEY_SET};
    use std::rc::Rc;
    use yew::Reducible as _;

    fn files(names: &[&str]) -> Files {
        Files::all(names.iter().map(|name| Rc::from(*name)))
    }

    fn after(state: Rc<State>, actions: impl IntoIterator<Item = Action>) -> Rc<State> {
        actions.into_iter().fold(state, |state, action| state.reduce(action))
    }

    /// The state once the inspector has said whether the files that were read are keys.
    fn told(state: &Rc<State>, is_key_set: bool) -> Rc<State> {
        let number = state.opened.as_ref().map_or(0, |(_, text)| text.number);
        let inspection = Inspection { file: Some((number, is_key_set)), ..Inspection::default() };
        after(state.clone(), [Action::Inspected(inspection.into(), Box::new(state.question()))])
    }

    #[test]
    fn several_files_are_named_by_how_many_they_are() {
        assert_eq!(files(&["a.yaml"]).name(), Text::verbatim("a.yaml"));
        assert_eq!(files(&["a.yaml", "b.json"]).name().en, "2 files: a.yaml, b.json");
        assert_eq!(files(&["a", "b", "c", "d"]).name().ko, "파일 4개: a, b, c, …");
    }

    #[test]
    fn what_was_left_out_is_told_until_the_text_is_another() {
        let opened = files(&["app"]);
        let read = Files { left_out: [(Why::NoText, "app/logo.png".into())].into(), ..files(&["app/a", "app/b"]) };
        let text = Some("a and b".to_owned());
        let came = [Action::FileOpened(opened.clone()), Action::FileRead(opened.clone(), read.clone(), text)];
        let waiting = after(Rc::default(), came);
        let state = told(&waiting, false);
        assert_eq!((&*state.source, &state.file), ("a and b", &TextFile::Read(read.clone())));
        let cleared = after(state.clone(), [Action::Clear]);
        assert_eq!((&*cleared.source, &cleared.file), ("", &TextFile::None));
        assert_eq!(after(cleared, [Action::Undo]).file, state.file);
        assert_eq!(after(state, [Action::Source("typed".into())]).file, TextFile::None);
        let state = told(&waiting, true);
        assert_eq!((&*state.pasted_keys, &state.file), ("a and b", &TextFile::Keys(read.clone())));
        let state =
            after(Rc::default(), [Action::FileOpened(opened.clone()), Action::FileRead(opened, read.clone(), None)]);
        assert_eq!(state.file, TextFile::Unreadable(read));
    }

    #[test]
    fn files_that_nobody_waits_for_any_more_are_dropped() {
        let (first, second) = (files(&["a", "b"]), files(&["a", "c"]));
        let opened = [first.clone(), second.clone()].map(Action::FileOpened);
        let state = after(Rc::default(), opened);
        let state = after(state, [Action::FileRead(first.clone(), first, Some("late".to_owned()))]);
        assert_eq!((&state.file, state.opened.is_none()), (&TextFile::Reading(second), true));
    }

    #[test]
    fn a_file_too_long_for_a_set_of_keys_is_looked_at_at_once() {
        let opened = files(&["calls.har"]);
        for (length, is_at_once) in [(LONGEST_KEY_SET, false), (LONGEST_KEY_SET + 1, true)] {
            let text = Some(" ".repeat(length));
            let came = [Action::FileOpened(opened.clone()), Action::FileRead(opened.clone(), opened.clone(), text)];
            let state = after(Rc::default(), came);
            assert_eq!(
                (state.opened.is_none(), state.source.len() == length),
                (is_at_once, is_at_once),
                "{length} bytes"
            );
        }
    }
}
