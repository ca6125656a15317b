//! What a person does that reaches beyond the state: asking an address for keys.

use std::rc::Rc;

use yew::UseReducerDispatcher;

use super::browser::fetch;
use super::state::{Action, State};

/// Asks `address` for keys and tells the state when it starts and how it ends.
pub fn fetch_keys(dispatch: UseReducerDispatcher<State>, address: Rc<str>) {
    dispatch.dispatch(Action::FetchStarted(address.clone()));
    let asked = address.to_string();
    fetch::fetch(&asked, move |answer| dispatch.dispatch(Action::FetchEnded(address, answer)));
}
