//! What stands in the one box beside tokens: its pieces, its calls, and how a refused call differs from one that passed.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::components::line::{head, line, quiet};
use crate::app::components::pointing::Pointing;
use crate::app::components::sheet::sheet;
use crate::app::intent::Intent;
use crate::report::view::pasted::{self, CallRow, DifferenceRow, PieceRow};
use crate::say;
use crate::text::{Lang, text};

/// What the section takes.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The language.
    pub lang: Lang,
    /// What was pasted.
    pub pasted: Rc<pasted::Pasted>,
    /// Where wishes go.
    pub act: Callback<Intent>,
}

/// The pieces, the calls and the comparison.
#[component]
pub fn Pasted(Props { lang, pasted, act }: &Props) -> Html {
    let lang = *lang;
    let title = lang.choose("Read from what was pasted", "붙여넣은 내용에서 읽은 항목");
    let inside = html! {
        <>
            if !pasted.pieces.is_empty() {
                <ul data-role="pieces">{ for pasted.pieces.iter().map(|one| piece(one, act)) }</ul>
            }
            if !pasted.calls.is_empty() { { calls(lang, pasted, act) } }
            if let Some((passed, differences)) = &pasted.compared { { compared(lang, passed, differences) } }
        </>
    };
    sheet("pasted", title, "", inside)
}

fn piece(PieceRow { field, says, place }: &PieceRow, act: &Callback<Intent>) -> Html {
    let Pointing { over, out, focus, blur } = Pointing::at(&[*place], act);
    html! {
        <li data-field={field.clone()} tabindex="0" onmouseover={over} onmouseout={out} onfocusin={focus} onfocusout={blur}>
            { says }
        </li>
    }
}

fn calls(lang: Lang, pasted::Pasted { calls, more, .. }: &pasted::Pasted, act: &Callback<Intent>) -> Html {
    let titles = [text("call", "호출"), text("status", "상태"), text("cause", "원인")];
    let row = |CallRow { what, status, answered, says, is_looked_at, places }: &CallRow| {
        let Pointing { over, out, focus, blur } = Pointing::at(places, act);
        html! {
            <tr data-answer={answered.id()} aria-current={is_looked_at.then_some("true")} tabindex="0"
                onmouseover={over} onmouseout={out} onfocusin={focus} onfocusout={blur}>
                <th scope="row">{ line("code", what) }</th>
                { line("td", status) }
                { line("td", says) }
            </tr>
        }
    };
    html! {
        <>
            <table data-role="calls">
                { head(lang, &titles) }
                <tbody>{ for calls.iter().map(row) }</tbody>
            </table>
            if *more > 0 {
                { quiet(say!("and {more} more calls", "그 밖의 호출 {more}건").get(lang)) }
            }
        </>
    }
}

fn compared(lang: Lang, passed: &str, differences: &[DifferenceRow]) -> Html {
    let titles = [text("what differs", "다른 점"), text("passed", "통과"), text("refused", "거부")];
    let row = |DifferenceRow { name, passed, refused }: &DifferenceRow| {
        html! { <tr><th scope="row">{ name }</th>{ line("td", passed) }{ line("td", refused) }</tr> }
    };
    html! {
        <div data-role="compared">
            { line("h3", lang.choose("The refused call beside one that passed", "거부된 호출과 통과한 호출의 비교")) }
            { quiet(passed) }
            if differences.is_empty() {
                { line("p", lang.choose("Nothing differs that can be seen here.", "여기서 확인할 수 있는 차이가 없습니다.")) }
            } else {
                <table>
                    { head(lang, &titles) }
                    <tbody>{ for differences.iter().map(row) }</tbody>
                </table>
            }
        </div>
    }
}
