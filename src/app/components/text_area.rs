//! A place for a text of many lines.

use yew::prelude::*;

use crate::app::browser::{document, files};
use crate::app::components::button::Button;
use crate::app::intent::Intent;
use crate::say;
use crate::text::{self, Lang};

/// From how many bytes on a text is not put into a text area: laying out more holds the page for longer than 50 ms, where a
/// task begins to be felt.
pub const LARGE: usize = 65_536;

/// What a text area takes.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The language.
    pub lang: Lang,
    /// The name by which its label finds it.
    pub id: AttrValue,
    /// What stands in it.
    pub value: AttrValue,
    /// What is shown where nothing does.
    pub hint: AttrValue,
    /// The `id` of what describes it.
    #[prop_or_default]
    pub described: AttrValue,
    /// Whether what stands in it is refused.
    #[prop_or_default]
    pub is_invalid: bool,
    /// Where a new text goes.
    pub say: Callback<String>,
    /// What wiping it means.
    pub wipe: Intent,
    /// Where that goes.
    pub act: Callback<Intent>,
}

/// The text area; a large text is told by its size, and the text area waits for another.
#[component]
pub fn TextArea(Props { lang, id, value, hint, described, is_invalid, say, wipe, act }: &Props) -> Html {
    let is_large = value.len() > LARGE;
    let shown = if is_large { AttrValue::default() } else { value.clone() };
    let size = text::bytes(value.len());
    let size = size.get(*lang);
    let kept =
        say!("A text of {size}, too long to be shown here.", "{size} 크기의 텍스트. 길어서 여기에 표시하지 않습니다.");
    let onpaste = {
        let say = say.clone();
        move |event: Event| {
            if let Some(text) = files::pasted_longer_than(&event, LARGE) {
                say.emit(text);
            }
        }
    };
    html! {
        <>
            if is_large {
                <p class="quiet" data-large={id.clone()}>
                    { kept.get(*lang) }{ " " }
                    <Button does={wipe.clone()} act={act.clone()}>{ lang.choose("Remove", "지우기") }</Button>
                </p>
            }
            <textarea id={id.clone()} aria-describedby={described.clone()} value={shown} placeholder={hint.clone()}
                aria-invalid={is_invalid.to_string()} autocomplete="off" autocapitalize="off" autocorrect="off" spellcheck="false"
                oninput={say.reform(|event: InputEvent| document::typed(&event))} {onpaste} />
        </>
    }
}
