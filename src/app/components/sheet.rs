//! A section of the page with its title.

use crate::app::components::line::told;
use yew::prelude::*;

/// What a section takes.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// Its name for styles.
    pub name: AttrValue,
    /// Its title.
    pub title: AttrValue,
    /// What stands beside the title.
    #[prop_or_default]
    pub aside: AttrValue,
    /// What is in it.
    pub children: Html,
}

/// A section.
#[component]
pub fn Sheet(Props { name, title, aside, children }: &Props) -> Html {
    let id = AttrValue::from(format!("{name}-title"));
    html! {
        <section class={format!("sheet {name}")} aria-labelledby={id.clone()}>
            <header>
                <h2 {id}>{ title.clone() }</h2>
                { told("span", "aside", aside) }
            </header>
            { children.clone() }
        </section>
    }
}
