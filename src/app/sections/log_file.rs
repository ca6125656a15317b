//! A log's file that is too long for a text: how far it is read, and then its groups.

use yew::prelude::*;

use super::log::Log;
use crate::app::components::button::Button;
use crate::app::components::sheet::sheet;
use crate::app::intent::Intent;
use crate::app::state::Action;
use crate::app::state::log_file;
use crate::say;
use crate::text::Lang;

/// What the section takes.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The language.
    pub lang: Lang,
    /// The file.
    pub log_file: log_file::LogFile,
    /// Where wishes go.
    pub act: Callback<Intent>,
}

/// The section; nothing where there is no such file.
#[component]
pub fn LogFile(Props { lang, log_file, act }: &Props) -> Html {
    let lang = *lang;
    let title = lang.choose("The log file", "로그 파일");
    match log_file {
        log_file::LogFile::None => Html::default(),
        log_file::LogFile::Reading(name, percent) => {
            let words = say!("{percent} % of {name} is read.", "{name} 파일을 {percent}% 읽었습니다.");
            let words = words.get(lang).to_owned();
            let does = Intent::Change(Action::LogFile(log_file::LogFile::None));
            let inside = html! {
                <>
                    <p><progress max="100" value={percent.to_string()} aria-label={words.clone()} />{ " " }{ &words }</p>
                    <Button action="cancel-log" {does} act={act.clone()}>{ lang.choose("Cancel", "취소") }</Button>
                </>
            };
            sheet("log-file", title, "", inside)
        }
        log_file::LogFile::Read(name, groups) => {
            let words = say!(
                "{name} was read piece by piece; its text is not kept.",
                "{name} 파일을 조각으로 나누어 읽었습니다. 내용은 보관하지 않습니다."
            );
            html! {
                <>
                    <p class="quiet" role="status" data-role="log-file">{ words.get(lang).to_owned() }</p>
                    <Log {lang} log={groups.get(lang).clone()} act={act.clone()} />
                </>
            }
        }
        log_file::LogFile::Unreadable(name) => {
            let words = say!(
                "{name} could not be read to its end: it may have changed meanwhile. Open it again, or group it with the program for the terminal.",
                "{name} 파일을 끝까지 읽지 못했습니다. 읽는 동안 파일이 바뀌었을 수 있습니다. 파일을 다시 열거나 터미널 프로그램으로 읽으세요."
            );
            html! { <p class="note" role="status" data-role="log-file" data-status="fail">{ words.get(lang).to_owned() }</p> }
        }
    }
}
