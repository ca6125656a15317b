//! What a person does that reaches beyond the state: asking an address for keys, opening a file.

use std::rc::Rc;

use yew::UseReducerDispatcher;

use super::browser::{clock, fetch, files::Picked, throwaway_key};
use super::examples::Example;
use super::state::{Action, State};

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

/// Has the browser sign an example and tells the state when it is made.
pub fn load_example(dispatch: UseReducerDispatcher<State>, example: Example) {
    let input = example.signing_input(clock::now());
    let signed = input.clone();
    throwaway_key::sign(&signed, move |key| {
        dispatch.dispatch(Action::Example(example.made(&input, &key.signature, &key.n, &key.e)));
    });
}
