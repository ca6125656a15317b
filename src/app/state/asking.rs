//! What the page asks the inspector of its state, and what becomes of the answer. Pure.

use std::rc::Rc;

use super::State;
use crate::app::edition::Edition;
use crate::app::key_sets::Fetched;
use crate::app::numbered::Numbered;
use crate::app::opened_files::Files;
use crate::app::public_keys::{Failure, Keys, KeysShown};
use crate::app::text_file::TextFile;
use crate::report::message::{Inspection, KeyText, KeysFound, LONGEST_KEY_SET, Moment, Question};
use crate::settings::Place;
use crate::settings::expected::USER_POOLS;

/// What the page knows of its inspector.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Inspector {
    /// It is on its way, or at work.
    #[default]
    There,
    /// This browser starts none, or its code could not be had.
    Missing,
    /// It failed on the question that was asked last.
    Failed,
}

/// What the page knows of the program that reads settings and logs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reader {
    /// Nothing has needed it.
    #[default]
    Unneeded,
    /// It is on its way.
    Loading,
    /// It came.
    There,
    /// It could not be had.
    Missing,
}

impl State {
    /// The question for the state as it is.
    #[must_use]
    pub fn question(&self) -> Question {
        // What is the page's alone changes no answer.
        let told = self.form_values.all().filter(|(setting, _)| !matches!(setting.place, Place::Page));
        let key_text =
            |fetched: &Fetched| KeyText { text: fetched.text.number, address: Some(fetched.address.to_string()) };
        Question {
            source: self.source.number,
            chosen: self.chosen,
            file: self.opened.as_ref().map(|(_, text)| text.number),
            latest: match &self.keys {
                Keys::Pasted(text) => Some(KeyText { text: text.number, address: None }),
                Keys::Answered(fetched) => Some(key_text(fetched)),
                _ => None,
            },
            key_sets: self.key_sets.all().map(key_text).collect(),
            every_key: self.every_key,
            addresses: self.addresses.all(),
            can_fetch: self.edition != Edition::OneFile,
            are_pools_linked: self.form_values.is_from_link(&USER_POOLS),
            fields: told.map(|(setting, typed)| (setting, typed.to_owned())).collect(),
            wants_form: self.form_values.needs_diagnosis(),
            now: self.moved.map_or(Moment::Now(self.judged), Moment::Chosen),
            lang: self.lang,
        }
    }

    /// The texts that the question names.
    #[must_use]
    pub fn texts(&self) -> Vec<Numbered> {
        let keys = match &self.keys {
            Keys::Pasted(text) => Some(text),
            Keys::Answered(fetched) => Some(&fetched.text),
            _ => None,
        };
        let file = self.opened.iter().map(|(_, text)| text);
        let kept = self.key_sets.all().map(|fetched| &fetched.text);
        [&self.source]
            .into_iter()
            .chain(file)
            .chain(keys)
            .chain(kept)
            .filter(|text| text.number != 0)
            .cloned()
            .collect()
    }

    /// Takes an answer. An answered text that is a set of keys is kept, and a file of keys goes where keys go.
    pub(super) fn inspected(&mut self, inspection: Rc<Inspection>) {
        self.inspector = Inspector::There;
        if let Keys::Answered(fetched) = &self.keys
            && inspection.latest == Some((fetched.text.number, true))
        {
            self.key_sets.remember(fetched.clone());
            self.keys = Keys::None;
        }
        if let Some((files, text)) = &self.opened
            && let Some((number, is_key_set)) = inspection.file
            && number == text.number
        {
            let (files, text) = (files.clone(), text.clone());
            self.opened = None;
            if is_key_set {
                self.file = TextFile::Keys(files);
                self.pasted(text.text);
            } else {
                self.opened_text(files, text);
            }
        }
        self.inspection = Some(inspection);
    }

    /// Takes the text of files. The inspector says whether it is a set of keys, where it may be one by its length. One that
    /// nobody waits for is dropped.
    pub(super) fn file_read(&mut self, opened: Files, read: Files, text: Option<String>) {
        if self.file != TextFile::Reading(opened) {
            return;
        }
        match text {
            None => self.file = TextFile::Unreadable(read),
            Some(text) => {
                let is_no_key_set = text.len() > LONGEST_KEY_SET;
                let text = self.numbers.give(text.into());
                if is_no_key_set { self.opened_text(read, text) } else { self.opened = Some((read, text)) }
            }
        }
    }

    /// Looks at a text of files that is no set of keys.
    fn opened_text(&mut self, files: Files, text: Numbered) {
        self.replace_example(&text);
        self.set_numbered(text);
        self.file = TextFile::Read(files);
    }

    /// Whether the answer to the question is on its way.
    #[must_use]
    pub fn is_waiting(&self) -> bool {
        let is_asked = self.answered.as_ref() != Some(&self.question());
        let is_loading = matches!(self.reader, Reader::Unneeded | Reader::Loading) && self.lacks_reader();
        self.inspector == Inspector::There && (is_asked || is_loading)
    }

    /// Whether the reader is to be loaded: the last answer wants it, and nobody has tried.
    #[must_use]
    pub fn wants_reader(&self) -> bool {
        self.reader == Reader::Unneeded && self.lacks_reader()
    }

    /// Whether the last answer was given without the reader, though its text has the shape of settings or of a log.
    #[must_use]
    pub fn lacks_reader(&self) -> bool {
        self.inspection.as_ref().is_some_and(|inspection| inspection.wants_reader)
    }

    /// Takes what became of the reader. Once it came, the inspector is asked again.
    pub(super) fn take_reader(&mut self, reader: Reader) {
        self.reader = reader;
        if reader == Reader::There {
            self.answered = None;
            self.tries += 1;
        }
    }

    /// The last answer, where it is of the text that stands in the editor.
    #[must_use]
    pub fn of_this_text(&self) -> Option<&Rc<Inspection>> {
        self.inspection.as_ref().filter(|inspection| inspection.source == self.source.number)
    }

    /// What is shown of the keys.
    #[must_use]
    pub fn keys_shown(&self) -> KeysShown {
        let found = self.inspection.as_ref().map(|inspection| &inspection.keys);
        match (&self.keys, found) {
            (Keys::Fetching(_), _) => KeysShown::Fetching,
            (Keys::Failed { address, failure }, _) => {
                KeysShown::Failed { address: Some(address.to_string()), failure: failure.clone() }
            }
            (Keys::Answered(fetched), Some(KeysFound::NotKeys { text, .. })) if *text != fetched.text.number => {
                KeysShown::Fetching
            }
            (_, Some(KeysFound::NotKeys { address, instead, .. })) => {
                KeysShown::Failed { address: address.clone(), failure: Failure::NotKeys(instead.clone()) }
            }
            (Keys::Answered(_), _) => KeysShown::Fetching,
            (_, Some(KeysFound::Set { address, rows, count })) => {
                KeysShown::Set { address: address.clone(), rows: rows.clone(), count: *count }
            }
            _ => KeysShown::None,
        }
    }
}

#[cfg(test)]
mod tests {
    use yew::Reducible as _;

    use super::*;
    use crate::app::state::Action;
    use crate::time::NumericDate;

    fn inspected(state: Rc<State>, wants_reader: bool) -> Rc<State> {
        let inspection = Inspection { source: state.source.number, wants_reader, ..Inspection::default() };
        let question = state.question().into();
        state.reduce(Action::Inspected(inspection.into(), question))
    }

    #[test]
    fn the_reader_is_loaded_once_an_answer_wants_it_and_the_question_is_asked_again() {
        let state = inspected(Rc::default(), false);
        assert!(!state.wants_reader() && !state.is_waiting());
        let state = inspected(state, true);
        assert!(state.wants_reader() && state.is_waiting(), "what was answered is not all");
        let state = state.reduce(Action::Reader(Reader::Loading));
        assert!(!state.wants_reader() && state.is_waiting());
        let tries = state.tries;
        let state = state.reduce(Action::Reader(Reader::There));
        assert!(state.tries > tries && state.is_waiting());
        let state = inspected(state, false);
        assert!(!state.wants_reader() && !state.lacks_reader() && !state.is_waiting());
    }

    #[test]
    fn a_reader_that_does_not_come_is_tried_again_only_when_a_person_says_so() {
        let missing = |state: Rc<State>| state.reduce(Action::Reader(Reader::Missing));
        let state = inspected(missing(inspected(Rc::default(), true)), true);
        assert!(state.lacks_reader() && !state.wants_reader() && !state.is_waiting());
        assert!(state.reduce(Action::Reader(Reader::Unneeded)).wants_reader());
    }

    #[test]
    fn an_inspector_that_fails_seconds_later_is_asked_again_only_when_a_person_says_so() {
        for how in [Inspector::Missing, Inspector::Failed] {
            let state = Rc::new(State::default()).reduce(Action::Source("x".into()));
            let (question, later) = (state.question(), NumericDate(state.now.0 + 5));
            let state = state.reduce(Action::Tick(later)).reduce(Action::Inspector(how));
            assert_eq!((&state.inspector, state.question() == question), (&how, true));
            let tried = state.clone().reduce(Action::TryAgain);
            assert!(tried.tries > state.tries && tried.is_waiting());
        }
    }
}
