//! Another token beside this one.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::components::button::{Button, button};
use crate::app::components::line::{head, line, line_of, quiet};
use crate::app::components::sheet::sheet;
use crate::app::components::value::{code, value};
use crate::app::intent::Intent;
use crate::report::Answered;
use crate::report::view::comparison::{self, Both, Pair};
use crate::report::view::value::Value;
use crate::say;
use crate::settings::page::PINNED;
use crate::text::{Lang, Text, text};

/// What the comparison takes.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The language.
    pub lang: Lang,
    /// The comparison.
    pub comparison: Rc<comparison::Comparison>,
    /// Where wishes go.
    pub act: Callback<Intent>,
}

/// The button that pins the token, and once one is pinned, both verdicts and the claims that differ.
#[component]
pub fn Comparison(Props { lang, comparison, act }: &Props) -> Html {
    let lang = *lang;
    let pin = match comparison.both {
        None => text("Pin this token", "이 토큰 고정"),
        Some(_) => text("Pin this one instead", "고정한 토큰을 이 토큰으로 교체"),
    };
    let inside = html! {
        <>
            <div class="tools">
                if let Some(token) = comparison.token.clone() {
                    <Button action="pin" does={Intent::say(&PINNED, token)} act={act.clone()}>{ pin.get(lang).to_owned() }</Button>
                } else {
                    { quiet(TOO_LONG.get(lang)) }
                }
                if comparison.both.is_some() {
                    { button("unpin", lang.choose("Unpin", "고정 해제"), Intent::say(&PINNED, ""), act) }
                }
            </div>
            { match &comparison.both {
                Some(two) => both(lang, two),
                None => quiet(HOW.get(lang)),
            } }
        </>
    };
    sheet("compare", lang.choose("Compare with another token", "다른 토큰과 비교"), "", inside)
}

static TOO_LONG: Text =
    text("This token is too long to be pinned here.", "토큰이 너무 길어 여기에 고정할 수 없습니다.");
static HOW: Text = text(
    "Pin it, then paste the other one above: every claim that differs is shown here. It is kept until you clear the page.",
    "고정한 뒤 위에 다른 토큰을 붙여넣으면 서로 다른 클레임이 여기에 표시됩니다. 지우기를 누르면 고정한 토큰도 지워집니다.",
);
const PINNED_ONE: Text = text("pinned", "고정한 토큰");
const THIS_ONE: Text = text("this one", "이 토큰");

fn both(lang: Lang, Both { there, here, apart, differ, same, more }: &Both) -> Html {
    let count = same.len();
    let verdict = |whose: Text, (answered, says): &(Answered, String)| {
        html! {
            <>
                <dt>{ whose.get(lang).to_owned() }</dt>
                <dd data-answer={answered.id()}>{ says }</dd>
            </>
        }
    };
    html! {
        <>
            <dl class="contrast" data-role="verdicts">{ verdict(PINNED_ONE, there) }{ verdict(THIS_ONE, here) }</dl>
            if !apart.is_empty() { <p data-role="apart">{ apart }</p> }
            { table(lang, differ) }
            <details>
                { line("summary", say!("{count} the same in both", "값이 같은 항목 {count}개").get(lang)) }
                { table(lang, same) }
            </details>
            if !more.is_empty() { <p class="quiet" data-role="more">{ more }</p> }
        </>
    }
}

fn table(lang: Lang, pairs: &[Pair]) -> Html {
    if pairs.is_empty() {
        return Html::default();
    }
    let titles = [text("name", "이름"), PINNED_ONE, THIS_ONE];
    html! {
        <table>
            { head(lang, &titles) }
            <tbody>{ for pairs.iter().map(|pair| row(lang, pair)) }</tbody>
        </table>
    }
}

fn row(lang: Lang, Pair { name, differs, there, here }: &Pair) -> Html {
    let side = |one: &Option<Value>| match one {
        Some(one) => value(one),
        None => line_of("span", "quiet", lang.choose("absent", "없음")),
    };
    html! {
        <tr data-differs={differs.id()}>
            <th scope="row">{ code(name) }</th>
            <td>{ side(there) }</td>
            <td>{ side(here) }</td>
        </tr>
    }
}
