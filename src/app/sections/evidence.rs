//! What a verdict rests on, what does not fit, the one question that is open, and the smallest changes.

use yew::prelude::*;

use crate::app::components::button::Button;
use crate::app::components::line::{line, line_of};
use crate::app::components::pointing::Pointing;
use crate::app::intent::Intent;
use crate::report::view::verdict::{AskRow, EvidenceRow};
use crate::settings::expected::{NO_SCOPES, SCOPES};
use crate::settings::line::KEYS;
use crate::text::{Lang, Text, text};

/// Pieces of evidence, each with its origin, below a title; nothing where there is none.
pub fn pieces(lang: Lang, role: &'static str, rows: &[EvidenceRow], act: &Callback<Intent>) -> Html {
    let title = match role {
        "because" => text("What this rests on", "판정 근거"),
        "against" => text("What does not fit", "맞지 않는 점"),
        _ => text("Other faults, not the cause", "원인은 아니지만 고칠 문제"),
    };
    if rows.is_empty() {
        return Html::default();
    }
    let row = |EvidenceRow { origin, from, says, places }: &EvidenceRow| {
        let Pointing { over, out, focus, blur } = Pointing::at(places, act);
        html! {
            <li data-origin={origin.id()} onmouseover={over} onmouseout={out} onfocusin={focus} onfocusout={blur}>
                { line_of("span", "origin", from) }{ " " }{ line("span", says) }
            </li>
        }
    };
    html! {
        <div class="evidence" data-role={role}>
            <h3>{ title.get(lang).to_owned() }</h3>
            <ul>{ for rows.iter().map(row) }</ul>
        </div>
    }
}

/// The question, with its answers as buttons, or the way to where the answer is typed or pasted.
pub fn ask(lang: Lang, AskRow { setting, asks, choices }: &AskRow, act: &Callback<Intent>) -> Html {
    let choice = |(says, value): &(String, String)| {
        let does = if **setting == SCOPES && value.is_empty() {
            Intent::say(&NO_SCOPES, "true")
        } else {
            Intent::say(setting, value.as_str())
        };
        html! { <Button action="answer" {does} act={act.clone()}>{ says }</Button> }
    };
    // What was sent and what came back can be pasted beside the token.
    let has_field = setting.is_first || **setting == KEYS;
    let place = if has_field { format!("#{}", setting.id()) } else { "#token".to_owned() };
    html! {
        <div class="ask" data-role="ask" data-field={setting.name}>
            <p>{ line("b", asks) }</p>
            <div class="tools">
                { for choices.iter().map(choice) }
                <a class="button" href={place}>{ lang.choose("Go to the field", "입력란으로 이동") }</a>
            </div>
        </div>
    }
}

/// The ways out, the smallest first. A way that lets more in than before says so.
pub fn changes(lang: Lang, changes: &[(Vec<String>, bool)]) -> Html {
    const MORE: Text = text("lets more requests in", "허용되는 요청이 늘어남");
    if changes.is_empty() {
        return Html::default();
    }
    let way = |(steps, lets_more_in): &(Vec<String>, bool)| {
        html! {
            <li>
                { for steps.iter().map(|step| line("p", step)) }
                if *lets_more_in { <p class="state" data-status="warn">{ MORE.get(lang).to_owned() }</p> }
            </li>
        }
    };
    html! {
        <details class="changes" data-role="changes">
            { line("summary", lang.choose("Smallest changes, found by judging again", "최소한의 변경(다시 판정해 확인함)")) }
            <ol>{ for changes.iter().map(way) }</ol>
        </details>
    }
}
