//! The checks, in the order the authorizer makes them.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::components::button::{Button, button};
use crate::app::components::excerpt::excerpt;
use crate::app::components::line::{line, line_of, told};
use crate::app::components::pointing::Pointing;
use crate::app::components::sheet::sheet;
use crate::app::intent::Intent;
use crate::app::state::Action;
use crate::check::Need;
use crate::report::Status;
use crate::report::view::checks::{self, CheckRow, Contrast};
use crate::say;
use crate::text::{Lang, Text, text};

/// What the checks take.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The language.
    pub lang: Lang,
    /// The checks.
    pub checks: Rc<checks::Checks>,
    /// Whether the page comes from a server: then the catalogue of checks stands beside it, and it can fetch keys.
    pub is_hosted: bool,
    /// Where wishes go.
    pub act: Callback<Intent>,
}

/// Every check that applies: what is not in order stands in full, what passes and what no page can see fold into one
/// line each.
#[component]
pub fn Checks(props: &Props) -> Html {
    let Props { lang, checks, .. } = props;
    let rows = || checks.rows.iter().enumerate();
    let passed = rows().filter(|(_, row)| row.status == Status::Pass).count();
    let all_pass = say!("{passed} checks pass", "통과한 검사 {passed}개");
    let inside = html! {
        <>
            <ol>{ for rows().filter(|(_, row)| row.status != Status::Pass).map(|(i, row)| item(props, i, row)) }</ol>
            if passed > 0 {
                <details data-role="passed">
                    { line("summary", all_pass.get(*lang)) }
                    <ol>{ for rows().filter(|(_, row)| row.status == Status::Pass).map(|(i, row)| item(props, i, row)) }</ol>
                </details>
            }
            <details class="unseen">
                { line("summary", lang.choose("Not visible from here", "여기서 확인할 수 없는 항목")) }
                <ul>{ for checks.unseen.iter().map(|words| line("li", words)) }</ul>
            </details>
        </>
    };
    sheet(
        "checks",
        lang.choose("In the order the authorizer checks", "권한 부여자가 검사하는 순서"),
        &checks.counted,
        inside,
    )
}

fn item(props: &Props, number: usize, row: &CheckRow) -> Html {
    let Pointing { over, out, focus, blur } = Pointing::at(&row.places, &props.act);
    // A key press leads from one that is not in order to the next.
    let tabindex = (row.status != Status::Pass).then_some("-1");
    html! {
        <li key={number} value={(number + 1).to_string()} data-check={row.id.clone()} data-status={row.status.id()} {tabindex}
            onmouseover={over} onmouseout={out} onfocusin={focus} onfocusout={blur}>
            <span class="mark" role="img" aria-label={row.state.clone()}>{ row.status.mark() }</span>
            <div>
                { line_of("p", "says", &row.says) }
                { told("p", "why", &row.evidence) }
                { told("p", "quiet", &row.files) }
                { for row.contrast.iter().map(|one| contrast(props.lang, one)) }
                if props.is_hosted && row.status != Status::Pass { { entry(props.lang, &row.id) } }
                { for row.excerpts.iter().map(excerpt) }
            </div>
            <div class="does">
                { show(props, row) }
                { tool(props, row) }
            </div>
        </li>
    }
}

fn contrast(lang: Lang, Contrast { name, actual, expected }: &Contrast) -> Html {
    html! {
        <dl class="contrast">
            { line("dt", name) }
            { told("dd", "bad", actual) }
            { line("dt", lang.choose("expected", "필요한 값")) }
            { told("dd", "good", expected) }
        </dl>
    }
}

/// The way to the check's entry in the catalogue, in a tab of its own, so that what is pasted here stays.
fn entry(lang: Lang, id: &str) -> Html {
    html! {
        <p class="entry">
            <a href={format!("checks.html#{id}")} target="_blank" rel="noopener">
                { lang.choose("about this check", "이 검사 설명") }
            </a>
        </p>
    }
}

/// Selects the first place of what is not in order.
fn show(Props { lang, act, .. }: &Props, row: &CheckRow) -> Html {
    let (Some(first), title) = (row.first, &row.title) else { return Html::default() };
    let label = say!("Show the place: {title}", "위치 보기: {title}").get(*lang).to_owned();
    html! {
        <Button action="show" {label} does={Intent::Show(first)} act={act.clone()}>{ lang.choose("Show", "보기") }</Button>
    }
}

fn tool(Props { lang, is_hosted, act, .. }: &Props, row: &CheckRow) -> Html {
    let link = |href: &'static str, words: Text| html! { <a class="button" {href}>{ words.get(*lang).to_owned() }</a> };
    match (&row.fix, row.need) {
        (Some(fix), _) => button("fix", lang.choose("Remove", "제거"), Intent::Change(Action::Fix(fix.clone())), act),
        (None, Some(Need::Keys)) if *is_hosted => html! {
            <Button is_strong=true action="fetch-keys-now" does={Intent::FetchKeys} act={act.clone()}>
                { lang.choose("Fetch keys", "키 가져오기") }
            </Button>
        },
        (None, Some(Need::Keys)) => link("#keys", text("Paste the keys", "키 붙여넣기")),
        (None, Some(Need::UserPool)) => link("#user-pools", text("Type it in", "입력하기")),
        (None, Some(Need::Nothing | Need::Request) | None) => Html::default(),
    }
}
