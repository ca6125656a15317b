//! The keys that do something while nothing is typed into, and the switch for them.

use yew::prelude::*;

use crate::app::components::button::Button;
use crate::app::components::line::line;
use crate::app::intent::Intent;
use crate::app::shortcuts::{SHORTCUTS, Shortcut};
use crate::settings::page::SHORTCUTS_OFF;
use crate::text::{Lang, text};

/// What the list takes.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The language.
    pub lang: Lang,
    /// Whether they are switched off.
    pub is_off: bool,
    /// Where wishes go.
    pub act: Callback<Intent>,
}

/// The list of the keys, and the switch.
#[component]
pub fn Shortcuts(Props { lang, is_off, act }: &Props) -> Html {
    let title = AttrValue::from(lang.choose("Keyboard shortcuts", "키보드 단축키"));
    let (set, words) = if *is_off {
        ("", text("Switch the single keys on", "단축키 켜기"))
    } else {
        ("off", text("Switch the single keys off", "단축키 끄기"))
    };
    let row = |Shortcut { key, does, .. }: &Shortcut| html! { <><dt>{ line("kbd", key) }</dt><dd>{ does.get(*lang).to_owned() }</dd></> };
    html! {
        <details class="shortcuts">
            <summary class="chip" aria-label={title.clone()} title={title.clone()}>{ "?" }</summary>
            <div class="sheet log">
                { line("h2", &title) }
                <dl class="contrast">{ for SHORTCUTS.iter().map(row) }</dl>
                <Button action="keys" does={Intent::say(&SHORTCUTS_OFF, set)} act={act.clone()}>{ words.get(*lang).to_owned() }</Button>
            </div>
        </details>
    }
}
