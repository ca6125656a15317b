//! What a person does that reaches beyond the state: asking an address for keys, opening a file.

use std::rc::Rc;

use yew::UseReducerDispatcher;

use super::browser::{clock, fetch, files::Picked, throwaway_key};
use super::examples::Example;
use super::state::{Action, State};
use super::told::Change;
use crate::finding::Fix;
use crate::time::NumericDate;

/// Reads a file and tells the state when it starts and how it ends.
pub fn open_file(dispatch: UseReducerDispatcher<State>, file: Picked) {
    let name: Rc<str> = file.name().into();
    dispatch.dispatch(Action::FileOpened(name.clone()));
    file.read(move |text| dispatch.dispatch(Action::FileRead(name, text)));
}

/// Asks `address` for keys and tells the state when it starts and how it ends.
pub fn fetch_keys(dispatch: UseReducerDispatcher<State>, address: Rc<str>) {
    dispatch.dispatch(Action::FetchStarted(address.clone()));
    let asked = address.to_string();
    fetch::fetch(&asked, move |answer| dispatch.dispatch(Action::FetchEnded(address, answer)));
}

/// What was done with an element that the core has drawn, as a change of the state: see `report/tree.rs`.
#[must_use]
pub fn doing(name: String, with: &str) -> Action {
    match &*name {
        "choose" => with.parse().map_or(Action::Choose(0), Action::Choose),
        "clear" => Action::Clear,
        "keys" => Action::KeysPasted(with.into()),
        "undo" => Action::Undo,
        "fix" => Action::Fix(Fix::read(with)),
        "judge" => Action::Judge(with.parse().ok().map(NumericDate)),
        "say" => {
            let (name, value) = with.split_once('=').unwrap_or_default();
            Action::Tell(Change::Typed(name.to_owned(), value.to_owned()))
        }
        _ => Action::Tell(Change::Typed(name, with.to_owned())),
    }
}

/// Has the browser sign the example of this ID, and tells the state when it is made.
pub fn load_example(dispatch: UseReducerDispatcher<State>, id: &str) {
    let Some(example) = Example::ALL.into_iter().find(|example| example.id() == id) else { return };
    let input = example.signing_input(clock::now());
    let signed = input.clone();
    throwaway_key::sign(&signed, move |key| {
        dispatch.dispatch(Action::Example(example.made(&input, &key.signature, &key.n, &key.e)));
    });
}
