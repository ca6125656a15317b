//! The claims, as the token states them.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::components::button::Button;
use crate::app::components::copy::Copy;
use crate::app::components::line::line;
use crate::app::components::pointing::Pointing;
use crate::app::components::sheet::sheet;
use crate::app::components::stepwise::use_stepwise;
use crate::app::components::value::{code, value};
use crate::app::intent::Intent;
use crate::report::view::claims::{self, ClaimRow, ClaimsSet};
use crate::say;
use crate::settings::page::CLAIMS;
use crate::text::{Lang, Text, text};

/// What the claims take.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The language.
    pub lang: Lang,
    /// The claims.
    pub claims: Rc<claims::Claims>,
    /// Whether they are shown as JSON.
    pub is_raw: bool,
    /// The place of the caret in the pasted text, in bytes.
    pub caret: Option<usize>,
    /// Where wishes go.
    pub act: Callback<Intent>,
}

/// Every claim in the order of the token, as a table or as JSON.
#[component]
pub fn Claims(props: &Props) -> Html {
    let lang = props.lang;
    let drawn = use_stepwise(props.claims.set.as_ref().map_or(0, |set| set.rows.len()));
    let aside = lang.choose("as the token states them", "토큰에 적힌 그대로");
    let inside = html! {
        <>
            { match &props.claims.set {
                Ok(set) => shown(props, set, drawn),
                Err(words) => html! { <pre tabindex="0">{ words }</pre> },
            } }
        </>
    };
    sheet("claims", lang.choose("Claims", "클레임"), aside, inside)
}

fn shown(props: &Props, set: &ClaimsSet, drawn: usize) -> Html {
    html! {
        <>
            { views(props, set) }
            if props.is_raw {
                <pre tabindex="0">{ &set.json }</pre>
            } else {
                <table><tbody>{ for set.rows.iter().take(drawn).enumerate().map(|(i, one)| row(props, i, one)) }</tbody></table>
                if drawn == set.rows.len() && !set.more.is_empty() { <p class="quiet" data-role="more">{ &set.more }</p> }
            }
            // Where the token comes from, as far as its claims tell.
            { for set.origin.iter().map(|(says, because)| html! {
                <p class="quiet" data-role="origin">{ line("strong", says) }{ because }</p>
            }) }
        </>
    }
}

fn views(Props { lang, is_raw, act, .. }: &Props, set: &ClaimsSet) -> Html {
    let view = |raw: bool, name: &'static str, words: Text| {
        let does = Intent::say(&CLAIMS, if raw { "raw" } else { "" });
        html! { <Button action={name} is_pressed={raw == *is_raw} {does} act={act.clone()}>{ words.get(*lang).to_owned() }</Button> }
    };
    html! {
        <div class="tools" role="group">
            { view(false, "table", text("Table", "표")) }
            { view(true, "raw", text("JSON", "JSON")) }
            if let Some(written) = set.written.clone() {
                <Copy lang={*lang} text={written} action="copy-claims" act={act.clone()}
                    words={lang.choose("Copy all", "모두 복사")} />
            }
        </div>
    }
}

fn row(Props { lang, caret, act, .. }: &Props, number: usize, row: &ClaimRow) -> Html {
    let ClaimRow { name, meaning, source, copied, place, .. } = row;
    let Pointing { over, out, focus, blur } = Pointing::at(place.as_slice(), act);
    let is_pointed = place.zip(*caret).is_some_and(|(place, caret)| place.start <= caret && caret < place.end);
    let label = say!("Copy {name}", "{name} 복사").get(*lang).to_owned();
    html! {
        <tr key={number} data-claim={name.clone()} data-pointed={is_pointed.then_some("true")}
            onmouseover={over} onmouseout={out} onfocusin={focus} onfocusout={blur}>
            <th scope="row">{ code(name) }</th>
            <td>{ value(&row.value) }</td>
            <td class="quiet">
                { meaning }
                if let Some((source, address)) = source {
                    <small><a href={address.clone()} target="_blank" rel="noopener noreferrer">{ source }</a></small>
                }
            </td>
            <td>
                if let Some(copied) = copied.clone() {
                    <Copy lang={*lang} text={copied} action="copy-claim" {label} act={act.clone()} />
                }
            </td>
        </tr>
    }
}
