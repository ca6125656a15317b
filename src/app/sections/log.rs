//! Many lines of a log, as groups by cause and route. A group's first line can be put into the box by itself.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::components::button::Button;
use crate::app::components::line::{head, line, quiet};
use crate::app::components::sheet::sheet;
use crate::app::intent::Intent;
use crate::app::state::Action;
use crate::report::view::log::{self, GroupRow};
use crate::text::{Lang, text};

/// What the section takes.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The language.
    pub lang: Lang,
    /// The groups.
    pub log: Rc<log::Log>,
    /// Where wishes go.
    pub act: Callback<Intent>,
}

/// The groups.
#[component]
pub fn Log(props: &Props) -> Html {
    let Props { lang, log, .. } = props;
    let title = lang.choose("The log, by cause and route", "원인과 경로별 로그");
    let titles = [text("calls", "호출 수"), text("status", "상태"), text("call", "호출"), text("cause", "원인")];
    let inside = html! {
        <>
            { quiet(&log.counts) }
            <table data-role="groups">
                { head(*lang, &titles) }
                <tbody>{ for log.groups.iter().map(|one| group(props, one)) }</tbody>
            </table>
            { quiet(&log.more) }
        </>
    };
    sheet("log", title, "", inside)
}

fn group(Props { lang, act, .. }: &Props, row: &GroupRow) -> Html {
    let GroupRow { count, status, route, says, is_refused, told, line: first } = row;
    let words = text("Look at its first line", "첫 줄 자세히 보기");
    let words = words.get(*lang);
    let open = |line: &String| {
        let does = Intent::Change(Action::OpenLine(line.as_str().into()));
        let label = format!("{words}: {route} {says}");
        html! { <Button action="open-line" {does} act={act.clone()} {label}>{ words }</Button> }
    };
    html! {
        <tr data-refused={is_refused.to_string()}>
            <td>{ count.to_string() }</td>
            { line("td", status) }
            <th scope="row">{ line("code", route) }</th>
            <td>
                { line("p", says) }
                { for told.iter().map(|words| quiet(words)) }
                { for first.iter().map(open) }
            </td>
        </tr>
    }
}
