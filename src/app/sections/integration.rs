//! What stands behind the authorizer receives, as test events to copy.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::components::copy::Copy;
use crate::app::components::line::{line, quiet};
use crate::app::components::sheet::sheet;
use crate::app::intent::Intent;
use crate::report::view::integration::{self, Event};
use crate::text::Lang;

/// What the section takes.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The language.
    pub lang: Lang,
    /// The events.
    pub integration: Rc<integration::Integration>,
    /// Where wishes go.
    pub act: Callback<Intent>,
}

/// Each event with what to mind, folded: who debugs a refusal needs it later.
#[component]
pub fn Integration(Props { lang, integration, act }: &Props) -> Html {
    let title = lang.choose("What your code receives once the token is accepted", "토큰이 허용되면 코드가 받는 값");
    let inside = html! {
        <>
            { for integration.events.iter().map(|one| event(*lang, one, act)) }
        </>
    };
    sheet("integration", title, "", inside)
}

fn event(lang: Lang, Event { authorizer, title, says, event, shown }: &Event, act: &Callback<Intent>) -> Html {
    html! {
        <details data-authorizer={authorizer.clone()}>
            { line("summary", title) }
            { quiet(says) }
            if !event.is_empty() {
                <p class="tools"><Copy {lang} text={event.clone()} action="copy-event" act={act.clone()} /></p>
            }
            <pre tabindex="0">{ shown }</pre>
        </details>
    }
}
