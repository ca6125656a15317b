//! Pointing at characters of the pasted text from elsewhere on the page.

use yew::prelude::*;

use crate::app::state::Action;
use crate::span::Span;

/// What an element does that stands for these stretches, when the mouse or the focus comes to it.
pub fn point<E: 'static>(act: &Callback<Action>, spans: impl IntoIterator<Item = Span>) -> Callback<E> {
    let spans: Vec<Span> = spans.into_iter().collect();
    act.reform(move |_: E| Action::Point(spans.as_slice().into()))
}
