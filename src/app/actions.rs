//! What a person does that reaches beyond the state: asking an address for keys, opening a file.

use std::rc::Rc;

use yew::UseReducerDispatcher;

use super::browser::log_reader::{LogReader, News};
use super::browser::{clock, fetch, files::Picked, folders::Opened, inspector::Inspector, throwaway_key};
use super::opened_files::Files;
use super::state::asking::Reader;
use super::state::examples::Example;
use super::state::log_file::{LONG, LogFile};
use super::state::{Action, State};
use crate::encoding::files;

/// Reads what was opened and tells the state when it starts and how it ends. Several files become one text.
pub fn open_all(dispatch: UseReducerDispatcher<State>, logs: &LogReader, opened: Opened) {
    let opened = match opened.alone() {
        Ok(file) => return open_file(dispatch, logs, file),
        Err(opened) => opened,
    };
    logs.end();
    let named = Files::all(opened.names());
    dispatch.dispatch(Action::FileOpened(named.clone()));
    opened.read(move |read, text| dispatch.dispatch(Action::FileRead(named, read, text)));
}

/// Reads one file. A long log is read piece by piece, by `logs`.
fn open_file(dispatch: UseReducerDispatcher<State>, logs: &LogReader, file: Picked) {
    logs.end();
    let name: Rc<str> = file.name().into();
    dispatch.dispatch(Action::FileOpened(Files::all([name.clone()])));
    if file.size() <= LONG {
        return read_text(dispatch, name, file);
    }
    logs.read(file, move |news| {
        let name = name.clone();
        dispatch.dispatch(Action::LogFile(match news {
            News::Text(file) => return read_text(dispatch.clone(), name, file),
            News::Read(percent) => LogFile::Reading(name, percent),
            News::Groups(groups) => LogFile::Read(name, groups.into()),
            News::Unreadable => LogFile::Unreadable(name),
        }));
    });
}

fn read_text(dispatch: UseReducerDispatcher<State>, name: Rc<str>, file: Picked) {
    file.read(move |text| {
        let text = text.map(|text| files::alone(&name, text));
        let named = Files::all([name]);
        dispatch.dispatch(Action::FileRead(named.clone(), named, text));
    });
}

/// Loads the program that reads settings and logs, and tells the state when it starts and how it ends.
pub fn load_reader(dispatch: UseReducerDispatcher<State>, inspector: &Inspector) {
    dispatch.dispatch(Action::Reader(Reader::Loading));
    inspector.load_reader(move |is_there| {
        dispatch.dispatch(Action::Reader(if is_there { Reader::There } else { Reader::Missing }));
    });
}

/// Asks `address` for keys and tells the state when it starts and how it ends.
pub fn fetch_keys(dispatch: UseReducerDispatcher<State>, address: Rc<str>) {
    dispatch.dispatch(Action::FetchStarted(address.clone()));
    let asked = address.to_string();
    fetch::fetch(&asked, move |answer| dispatch.dispatch(Action::FetchEnded(address, answer)));
}

/// Has the browser sign an example and tells the state when it is made.
pub fn load_example(dispatch: UseReducerDispatcher<State>, example: Example) {
    let input = example.signing_input(clock::now());
    let signed = input.clone();
    throwaway_key::sign(&signed, move |key| {
        dispatch.dispatch(Action::Example(example.made(&input, &key.signature, &key.n, &key.e)));
    });
}
