//! The checks, in the order the authorizer makes them.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::browser::document;
use crate::app::parts::excerpt;
use crate::app::parts::json_view::visible;
use crate::app::parts::pointer::point;
use crate::app::state::Action;
use crate::check::Need;
use crate::report::{Report, Row, Status};
use crate::say;
use crate::span::Span;
use crate::text::{Lang, text};

/// What the section takes.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The language.
    pub lang: Lang,
    /// The report.
    pub report: Rc<Report>,
    /// Where changes go.
    pub act: Callback<Action>,
    /// Whether the catalogue of checks stands beside this edition of the page.
    pub has_catalogue: bool,
    /// Asks for the keys, where this edition of the page can.
    pub fetch: Option<Callback<()>>,
}

/// Every check that applies, and what no page can see.
#[component]
pub fn Checks(props: &Props) -> Html {
    let Props { lang, report, act, has_catalogue, fetch } = props;
    let lang = *lang;
    let [fail, warn, unknown, pass] =
        [Status::Fail, Status::Warn, Status::Unknown, Status::Pass].map(|s| report.count(s));
    let counted = say!(
        "{fail} fail · {warn} to note · {unknown} not checked · {pass} pass",
        "실패 {fail} · 참고 {warn} · 미확인 {unknown} · 통과 {pass}"
    );
    let unseen: Vec<&str> = report.authorizer.unseen.iter().map(|t| t.get(lang)).collect();
    html! {
        <section class="sheet checks" aria-labelledby="checks-title">
            <header>
                <h2 id="checks-title">{ text("In the order the authorizer checks", "권한 부여자가 검사하는 순서").get(lang) }</h2>
                <span class="aside">{ counted.get(lang) }</span>
            </header>
            <ol onmouseleave={act.reform(|_: MouseEvent| Action::Point(Rc::default()))}>{ for report.rows.iter().map(|row| item(lang, &report.reading.source, row, act, *has_catalogue, fetch.as_ref())) }</ol>
            <div class="unseen">
                <p>{ text("Not visible from here:", "여기서 확인할 수 없는 항목:").get(lang) }</p>
                <ul>{ for unseen.iter().map(|words| html! { <li>{ words }</li> }) }</ul>
            </div>
        </section>
    }
}

fn item(
    lang: Lang,
    source: &str,
    row: &Row,
    act: &Callback<Action>,
    has_catalogue: bool,
    fetch: Option<&Callback<()>>,
) -> Html {
    let name = match row.status {
        Status::Pass => text("passes", "통과"),
        Status::Warn => text("to note", "참고"),
        Status::Fail => text("fails", "실패"),
        Status::Unknown => text("not checked", "미확인"),
    };
    let finding = &row.finding;
    html! {
        <li key={row.step.check.id} data-check={row.step.check.id} data-status={row.status.id()}
            onmouseenter={point(act, finding.labels.iter().copied())}>
            <span class="mark" role="img" aria-label={name.get(lang).to_owned()}>{ row.status.mark() }</span>
            <div>
                <p class="says">{ visible(finding.says.get(lang)) }</p>
                if let Some(evidence) = &finding.evidence { <p class="why">{ visible(evidence.get(lang)) }</p> }
                { contrast(lang, row) }
                if has_catalogue && row.status != Status::Pass { { entry(lang, row) } }
                if finding.fix.is_some() || row.status == Status::Fail { { excerpt::places(source, &finding.labels) } }
            </div>
            <div class="does">{ show(lang, source, row, act) }{ tool(lang, row, act, fetch) }</div>
        </li>
    }
}

/// The way to the check's entry in the catalogue, in a tab of its own, so that what is pasted here stays.
fn entry(lang: Lang, row: &Row) -> Html {
    let href = format!("checks.html#{}", row.step.check.id);
    html! {
        <p class="entry"><a {href} target="_blank" rel="noopener">{ text("about this check", "이 검사에 관하여").get(lang) }</a></p>
    }
}

/// Selects the first place of what is not in order, and points at all of them while it has the focus.
fn show(lang: Lang, source: &str, row: &Row, act: &Callback<Action>) -> Html {
    let labels = &row.finding.labels;
    let Some(first) = labels.first().filter(|first| row.status != Status::Pass && !first.is_empty()) else {
        return Html::default();
    };
    // A text area counts as JavaScript does.
    let units = |end: usize| Span::new(0, end).of(source).encode_utf16().count();
    let (start, end) = (units(first.start), units(first.end));
    let onclick = move |_: MouseEvent| document::select("token", start, end);
    let title = row.step.check.title.get(lang);
    let label = say!("Show the place: {title}", "위치 보기: {title}");
    html! {
        <button type="button" class="button" data-action="show" aria-label={label.get(lang).to_owned()} {onclick}
            onfocus={point(act, labels.iter().copied())} onblur={point(act, [])}>
            { text("Show", "보기").get(lang) }
        </button>
    }
}

fn contrast(lang: Lang, row: &Row) -> Html {
    let Some(contrast) = &row.finding.contrast else { return Html::default() };
    html! {
        <dl class="contrast">
            <dt>{ contrast.name }</dt><dd class="bad">{ visible(contrast.actual.get(lang)) }</dd>
            <dt>{ text("expected", "기대하는 값").get(lang) }</dt><dd class="good">{ contrast.expected.get(lang) }</dd>
        </dl>
    }
}

fn tool(lang: Lang, row: &Row, act: &Callback<Action>, fetch: Option<&Callback<()>>) -> Html {
    if let Some(fix) = row.finding.fix.clone() {
        let onclick = act.reform(move |_: MouseEvent| Action::Fix(fix.clone()));
        return html! {
            <button type="button" class="button" data-action="fix" {onclick}>{ text("Remove", "제거").get(lang) }</button>
        };
    }
    match (row.need, fetch) {
        (Some(Need::Keys), Some(fetch)) => html! {
            <button type="button" class="button" data-strong="true" data-action="fetch-keys-now" onclick={fetch.reform(|_: MouseEvent| ())}>
                { text("Fetch keys", "키 가져오기").get(lang) }
            </button>
        },
        (Some(Need::Keys), None) => html! {
            <a class="button" href="#keys">{ text("Paste the keys", "키 붙여넣기").get(lang) }</a>
        },
        (Some(Need::UserPool), _) => html! {
            <a class="button" href="#user-pools">{ text("Type it in", "입력하기").get(lang) }</a>
        },
        (Some(Need::Nothing) | None, _) => Html::default(),
    }
}
