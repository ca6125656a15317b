//! A choice of one of several.

use yew::prelude::*;

use crate::app::browser::document::typed;

/// What a choice takes.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The ID of the element.
    pub id: AttrValue,
    /// What can be chosen: a value, and the words for it.
    pub options: Vec<(AttrValue, AttrValue)>,
    /// The value that is chosen.
    pub chosen: AttrValue,
    /// Where the value goes that is chosen next.
    pub choose: Callback<String>,
    /// Its name for a screen reader, where no label stands beside it.
    #[prop_or_default]
    pub label: Option<AttrValue>,
    /// The ID of the element that describes it.
    #[prop_or_default]
    pub described: Option<AttrValue>,
}

/// A choice. One is always marked: a browser would choose the first that is put in, and Yew puts in the last first.
#[component]
pub fn Select(props: &Props) -> Html {
    let Props { id, options, chosen, choose, label, described } = props;
    let oninput = choose.reform(|event: InputEvent| typed(&event));
    let option = |(value, words): &(AttrValue, AttrValue)| {
        html! { <option key={&**value} value={value.clone()} selected={value == chosen}>{ words.clone() }</option> }
    };
    html! {
        <select id={id.clone()} aria-label={label.clone()} aria-describedby={described.clone()} {oninput}>
            { for options.iter().map(option) }
        </select>
    }
}
