//! A section of the page with its title.

use yew::prelude::*;

use crate::app::components::line::told;

/// A section of this name for styles, with what stands beside its title, and what is in it.
pub fn sheet(name: &'static str, title: &str, aside: &str, inside: Html) -> Html {
    let id = AttrValue::from(format!("{name}-title"));
    html! {
        <section class={format!("sheet {name}")} aria-labelledby={id.clone()}>
            <header>
                <h2 {id}>{ title }</h2>
                { told("span", "aside", aside) }
            </header>
            { inside }
        </section>
    }
}
