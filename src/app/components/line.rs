//! Lines of words, which most of the page is made of.

use yew::prelude::*;
use yew::virtual_dom::{VTag, VText};

use crate::text::{Lang, Text};

/// An element of this class that holds these words alone; nothing where there are none.
pub fn told(tag: &'static str, class: &'static str, words: &str) -> Html {
    if words.is_empty() {
        return Html::default();
    }
    let mut element = VTag::new(tag);
    element.add_attribute("class", class);
    element.add_child(VText::new(words.to_owned()).into());
    element.into()
}

/// A line in small print; nothing where there are no words.
pub fn quiet(words: &str) -> Html {
    told("p", "quiet", words)
}

/// The head of a table whose columns have these titles.
pub fn head(lang: Lang, titles: &[Text]) -> Html {
    let title = |title: &Text| html! { <th scope="col">{ title.get(lang) }</th> };
    html! { <thead><tr>{ for titles.iter().map(title) }</tr></thead> }
}
