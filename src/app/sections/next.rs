//! What to do next: the commands that show or change what the verdict speaks of, the right settings, the checklist.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::components::copy::Copy;
use crate::app::components::line::{line, quiet};
use crate::app::intent::Intent;
use crate::encoding::visible::visible;
use crate::report::Status;
use crate::report::checklist::Answer;
use crate::report::view::next::{self, Command, Question};
use crate::text::Lang;

/// What the section takes.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The language.
    pub lang: Lang,
    /// The next steps.
    pub next: Rc<next::Next>,
    /// Where wishes go.
    pub act: Callback<Intent>,
}

/// The commands, the settings and the checklist.
#[component]
pub fn Next(props: &Props) -> Html {
    let Props { lang, next, .. } = props;
    html! {
        <section class="sheet next">
            if !next.commands.is_empty() {
                <header>{ line("h2", lang.choose("Commands, in order", "순서대로 실행할 명령")) }</header>
                <ol>{ for next.commands.iter().map(|one| command(props, one)) }</ol>
            }
            if !next.settings.is_empty() { { settings(props) } }
            if !next.checklist.is_empty() {
                <details data-role="checklist">
                    { line("summary", lang.choose("Checklist of six questions", "여섯 가지 질문으로 점검하기")) }
                    <ol>{ for next.checklist.iter().map(question) }</ol>
                </details>
            }
        </section>
    }
}

fn command(Props { lang, act, .. }: &Props, Command { says, line }: &Command) -> Html {
    let label = format!("{}: {says}", lang.choose("Copy", "복사"));
    html! {
        <li data-role="command">
            { quiet(says) }
            <p class="tools">
                <code>{ visible(line) }</code>
                <Copy lang={*lang} text={line.clone()} {label} act={act.clone()} />
            </p>
        </li>
    }
}

/// The OAuth client's right settings, to be read and to be copied. Their names are those of the form that they are
/// typed into, which is not translated.
fn settings(Props { lang, next, act }: &Props) -> Html {
    let row = |(name, value): &(String, String)| html! { <><dt>{ line("code", name) }</dt>{ line("dd", value) }</> };
    let title = lang.choose("The OAuth client's settings, as they should be", "OAuth 클라이언트의 올바른 설정");
    html! {
        <details data-role="right-settings" open=true>
            { line("summary", title) }
            <dl class="contrast">{ for next.settings.iter().map(row) }</dl>
            <Copy lang={*lang} text={next.settings_lines.clone()} action="copy-settings" act={act.clone()}
                words={lang.choose("Copy all", "모두 복사")} />
        </details>
    }
}

fn question(Question { answer, asks, word, because, you }: &Question) -> Html {
    let status = match answer {
        Answer::Yes => Status::Pass,
        Answer::No => Status::Fail,
        Answer::Ask => Status::Unknown,
    };
    html! {
        <li data-answer={answer.id()}>
            <p>
                <span aria-hidden="true">{ status.mark() }</span>
                { " " }{ asks }{ " " }{ line("b", word) }
            </p>
            { quiet(because) }
            { quiet(you) }
        </li>
    }
}
