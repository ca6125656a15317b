//! A value of JSON: lists as lists, objects as tables, what is long or nested behind a fold.

use yew::prelude::*;

use crate::app::components::line::{line, line_of, quiet, told};
use crate::report::view::value::{Kind, Part, Value};

/// A value, and the moment that it is.
pub fn value(Value { folded, kind, moment }: &Value) -> Html {
    let shown = if folded.is_empty() { whole(kind) } else { fold(folded, whole(kind)) };
    let Some((utc, local)) = moment else { return shown };
    html! {
        <>
            { shown }
            <time class="quiet" datetime={utc.clone()}>{ utc }</time>
            if !local.is_empty() { <time class="quiet" datetime={utc.clone()}>{ local }</time> }
        </>
    }
}

fn whole(kind: &Kind) -> Html {
    match kind {
        Kind::Text(words) => line_of("span", "value", words),
        Kind::List(items, more) => html! {
            <ul class="list">
                { for items.iter().map(|item| html! { <li>{ value(item) }</li> }) }
                { told("li", "quiet", more) }
            </ul>
        },
        Kind::Table(rows, more) => table(rows, more),
        Kind::Holds(words, summary, parts) => html! {
            <>
                { line_of("span", "value", words) }
                { fold(summary, parts.iter().map(part).collect()) }
            </>
        },
    }
}

fn part(part: &Part) -> Html {
    match part {
        Part::Value(inside) => value(inside),
        Part::Table(rows, more) => table(rows, more),
        Part::Text(words) if words.is_empty() => Html::default(),
        Part::Text(words) => html! { <pre tabindex="0">{ words }</pre> },
    }
}

fn fold(summary: &str, inside: Html) -> Html {
    html! { <details>{ line("summary", summary) }{ inside }</details> }
}

fn table(rows: &[(String, Value)], more: &str) -> Html {
    let row = |(name, one): &(String, Value)| {
        html! { <tr><th scope="row">{ code(name) }</th><td>{ value(one) }</td></tr> }
    };
    html! {
        <>
            <table class="nested"><tbody>{ for rows.iter().map(row) }</tbody></table>
            { quiet(more) }
        </>
    }
}

/// A name as code; nothing where it is empty.
pub fn code(name: &str) -> Html {
    if name.is_empty() { Html::default() } else { line("code", name) }
}
