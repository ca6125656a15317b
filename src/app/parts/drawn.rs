//! Draws what the core has drawn as lines of words, and tells what is done with it: see `report/tree.rs`.

use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::{VTag, VText};

use crate::app::browser::document;
use crate::app::state::Action;
use crate::report::tree::{ATTRIBUTES, CLOSE, LINE, OPEN, TEXT, WORD};
use crate::span::Span;

/// What is drawn.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The tree.
    pub lines: AttrValue,
    /// Where goes what was done, and with what.
    pub did: Callback<(String, String)>,
    /// Where changes go.
    pub act: Callback<Action>,
}

/// The elements of a tree.
#[component]
pub fn Drawn(props: &Props) -> Html {
    let Props { lines, did, act } = props;
    let did = did.clone();
    let done = Callback::from(move |event: Event| {
        if let Some(done) = document::done(&event) {
            did.emit(done);
        }
    });
    let pointed = use_mut_ref(String::new);
    let point = {
        let act = act.clone();
        Callback::from(move |event: Event| {
            let at = document::pointed(&event);
            // The mouse comes to many elements that stand for nothing.
            if *pointed.borrow() != at {
                act.emit(Action::Point(at.split(' ').filter_map(Span::read).collect()));
                pointed.replace(at);
            }
        })
    };
    html! {
        <div class="drawn" onclick={done.reform(|event: MouseEvent| event.into())} oninput={done.reform(|event: InputEvent| event.into())}
            onmouseover={point.reform(|event: MouseEvent| event.into())} onmouseout={point.reform(|event: MouseEvent| event.into())}
            onfocusin={point.reform(|event: FocusEvent| event.into())} onfocusout={point.reform(|event: FocusEvent| event.into())}>
            { elements(lines) }
        </div>
    }
}

fn elements(lines: &str) -> Html {
    let mut outer = Vec::new();
    let mut inner = VTag::new("div");
    for line in lines.split(LINE) {
        let mut words = line.split(WORD);
        let kind = words.next().unwrap_or_default();
        let mut next = || words.next().map(|word| AttrValue::from(Rc::<str>::from(word)));
        match (kind, next()) {
            (OPEN, Some(name)) => {
                outer.push(std::mem::replace(&mut inner, VTag::new(name)));
                while let (Some(place), Some(value)) = (next(), next()) {
                    match place.parse().ok().and_then(|place: usize| ATTRIBUTES.get(place)) {
                        // What was typed into a field since is a property, and no attribute.
                        Some(&"value") if inner.tag() != "option" => inner.set_value(value),
                        Some(&"checked") => inner.set_checked(!value.is_empty()),
                        Some(name) => inner.add_attribute(name, value),
                        None => {}
                    }
                }
            }
            (CLOSE, _) => {
                if let Some(around) = outer.pop() {
                    let whole = std::mem::replace(&mut inner, around);
                    inner.add_child(whole.into());
                }
            }
            (TEXT, Some(text)) => inner.add_child(VText::new(text).into()),
            _ => {}
        }
    }
    inner.into()
}
