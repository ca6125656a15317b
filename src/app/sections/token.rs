//! The header and the signature, side by side.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::components::line::quiet;
use crate::app::components::sheet::Sheet;
use crate::report::view::token::{self, Signature};
use crate::text::Lang;

/// What the parts take.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The language.
    pub lang: Lang,
    /// The parts.
    pub parts: Rc<token::Parts>,
}

/// The JOSE Header as JSON, and what is known of the signature.
#[component]
pub fn Parts(Props { lang, parts }: &Props) -> Html {
    let header = html! {
        <Sheet name="part-header" title={lang.choose("JOSE header", "JOSE 헤더")}>
            <pre tabindex="0">{ &parts.header }</pre>
        </Sheet>
    };
    match &parts.signature {
        Some(one) => html! { <div class="pair">{ header }{ signature(*lang, one) }</div> },
        None => header,
    }
}

fn signature(lang: Lang, Signature { scheme, length, status, says }: &Signature) -> Html {
    html! {
        <Sheet name="part-signature" title={lang.choose("Signature", "서명")}>
            if !scheme.is_empty() { <p>{ scheme }</p> }
            { quiet(length) }
            <p class="state" data-status={status.id()}>{ says }</p>
        </Sheet>
    }
}
