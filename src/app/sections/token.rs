//! The header and the signature, side by side.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::components::line::{quiet, told};
use crate::app::components::sheet::sheet;
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
    let header = sheet(
        "part-header",
        lang.choose("JOSE header", "JOSE 헤더"),
        "",
        html! { <><pre tabindex="0">{ &parts.header }</pre></> },
    );
    match &parts.signature {
        Some(one) => html! { <div class="pair">{ header }{ signature(*lang, one) }</div> },
        None => header,
    }
}

fn signature(lang: Lang, Signature { scheme, length, status, says }: &Signature) -> Html {
    let inside = html! {
        <>
            { told("p", "", scheme) }
            { quiet(length) }
            <p class="state" data-status={status.id()}>{ says }</p>
        </>
    };
    sheet("part-signature", lang.choose("Signature", "서명"), "", inside)
}
