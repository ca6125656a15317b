//! Lines of words, which most of the page is made of.

use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VTag, VText};

use crate::text::{Lang, Text};

/// An element that holds these words alone.
pub fn line(tag: &'static str, words: &str) -> Html {
    line_of(tag, "", words)
}

/// An element of this class that holds these words alone.
pub fn line_of(tag: &'static str, class: &'static str, words: &str) -> Html {
    let mut element = VTag::new(tag);
    if !class.is_empty() {
        let class = Some(AttributeOrProperty::Attribute(class.into()));
        element.set_attributes(Attributes::Dynamic { keys: &["class"], values: [class].into() });
    }
    element.add_child(VText::new(words.to_owned()).into());
    element.into()
}

/// The same; nothing where there are no words.
pub fn told(tag: &'static str, class: &'static str, words: &str) -> Html {
    if words.is_empty() { Html::default() } else { line_of(tag, class, words) }
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
