//! Methods and routes against tokens: one cause a cell.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::browser::document::{lower, typed};
use crate::app::components::button::button;
use crate::app::components::copy::Copy;
use crate::app::components::line::{line, quiet};
use crate::app::components::pointing::Pointing;
use crate::app::components::sheet::sheet;
use crate::app::intent::Intent;
use crate::app::state::Action;
use crate::report::view::matrix::{self, MatrixRow};
use crate::say;
use crate::settings::expected::ROUTE;
use crate::text::{Lang, Text, text};

/// What the section takes.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The language.
    pub lang: Lang,
    /// The table.
    pub matrix: Rc<matrix::Matrix>,
    /// Where wishes go.
    pub act: Callback<Intent>,
}

static TITLE: Text = text("Every method or route with every token", "메서드·경로별 토큰 판정");
static HOW: Text = text(
    "What the pasted settings answer to each token by itself. Choose a cell to have the verdict above be about its method or route.",
    "붙여넣은 설정에서 각 토큰이 허용되는지 보여 줍니다. 칸을 선택하면 위의 판정이 그 메서드 또는 경로를 기준으로 바뀝니다.",
);
static FILTER: Text = text("Filter the rows", "행 필터");

/// The table, with a field that leaves only the rows in which what is typed stands.
#[component]
pub fn Matrix(Props { lang, matrix, act }: &Props) -> Html {
    let lang = *lang;
    let filter = use_state(String::new);
    let oninput = {
        let filter = filter.clone();
        Callback::from(move |event: InputEvent| filter.set(typed(&event)))
    };
    let wanted = lower(filter.trim());
    let fits = |row: &&MatrixRow| {
        let has = |words: &str| lower(words).contains(&wanted);
        wanted.is_empty() || has(&row.name) || row.cells.iter().any(|(_, says)| has(says))
    };
    let rows: Vec<&MatrixRow> = matrix.rows.iter().filter(fits).collect();
    let (count, all) = (rows.len(), matrix.rows.len());
    let inside = html! {
        <>
            { quiet(HOW.get(lang)) }
            <div class="tools">
                <label for="matrix-filter">{ FILTER.get(lang) }</label>
                <input id="matrix-filter" value={(*filter).clone()} autocomplete="off" autocapitalize="off"
                    autocorrect="off" spellcheck="false" {oninput} />
                <span role="status" class="quiet">{ say!("{count} of {all}", "{all}개 중 {count}개").get(lang) }</span>
                if !matrix.markdown.is_empty() {
                    <Copy {lang} text={matrix.markdown.clone()} action="copy-matrix" act={act.clone()}
                        words={AttrValue::from(lang.choose("Copy as Markdown", "마크다운으로 복사"))} />
                }
                if matrix.is_chosen {
                    { button("unchoose-route", lang.choose("Let the request choose", "요청에 맞는 경로로 되돌리기"), Intent::say(&ROUTE, ""), act) }
                }
            </div>
            <div class="scrolls" tabindex="0" role="group" aria-label={TITLE.get(lang)}>
                <table>
                    <thead><tr>
                        <th scope="col">{ lang.choose("method or route", "메서드 또는 경로") }</th>
                        { for matrix.heads.iter().map(|(at, title)| head(*at, title, act)) }
                    </tr></thead>
                    <tbody>{ for rows.into_iter().map(|one| row(lang, one, &matrix.heads, act)) }</tbody>
                </table>
            </div>
            if !matrix.more.is_empty() { <p class="quiet" data-role="more">{ &matrix.more }</p> }
        </>
    };
    sheet("matrix", TITLE.get(lang), "", inside)
}

fn head(at: usize, title: &str, act: &Callback<Intent>) -> Html {
    html! {
        <th scope="col">{ choice(title, None, Intent::Change(Action::Choose(at)), act) }</th>
    }
}

/// What is chosen by pressing its words. It is an element and no component, of which a large table would hold hundreds.
fn choice(words: &str, label: Option<String>, does: Intent, act: &Callback<Intent>) -> Html {
    let action = label.is_some().then_some("choose-route");
    let onclick = act.reform(move |_: MouseEvent| does.clone());
    html! { <button type="button" class="cell" data-action={action} aria-label={label} {onclick}>{ words }</button> }
}

fn row(lang: Lang, one: &MatrixRow, heads: &[(usize, String)], act: &Callback<Intent>) -> Html {
    let Pointing { over, out, focus, blur } = Pointing::at(&[one.place], act);
    let cells = one.cells.iter().zip(heads).map(|((answered, says), (_, head))| {
        let (name, words) = (&one.name, says.clone());
        let label = say!("{name}, {head}: {words}", "{name}, {head}: {words}").get(lang).to_owned();
        html! {
            <td data-answer={answered.id()}>
                if let Some(route) = one.route.clone() {
                    { choice(&words, Some(label), Intent::say(&ROUTE, route), act) }
                } else {
                    { words }
                }
            </td>
        }
    });
    html! {
        <tr aria-current={one.is_asked.then_some("true")} onmouseover={over} onmouseout={out} onfocusin={focus} onfocusout={blur}>
            <th scope="row">{ line("code", &one.name) }</th>
            { for cells }
        </tr>
    }
}
