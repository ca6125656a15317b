//! What stands below the editor: what a gateway would receive, the tools, what is new, and the tokens found.

use yew::prelude::*;

use super::Props;
use crate::app::components::button::Button;
use crate::app::components::excerpt::excerpt;
use crate::app::components::line::line;
use crate::app::input::found::Found;
use crate::app::intent::Intent;
use crate::app::opened_files::{Files, told};
use crate::app::state::Action;
use crate::app::text_file::TextFile;
use crate::report::view::excerpt::Excerpt;
use crate::say;
use crate::text::{Lang, Text, text};

/// All of it.
pub(super) fn below(props: &Props) -> Html {
    let Props { lang, inspection, copied, file, can_undo, act, .. } = props;
    let lang = *lang;
    let copied = copied.map(news);
    let tokens = inspection.as_ref().map(|said| said.tokens.clone()).filter(|tokens| tokens.count > 1);
    html! {
        <>
            { for inspection.iter().filter_map(|said| said.sent.as_ref()).map(|(sent, clean)| both(lang, sent, clean)) }
            { tools(props) }
            <p class="copied quiet" role="status">{ copied.map(|words| words.get(lang).to_owned()) }</p>
            <p class="cleared quiet" role="status">{ can_undo.then(|| CLEARED.get(lang)) }</p>
            { file_news(lang, file) }
            if let Some(tokens) = tokens { <Found {lang} {tokens} act={act.clone()} /> }
        </>
    }
}

/// What the gateway would receive of a text with strays, beside what a clean header has.
fn both(lang: Lang, sent: &Excerpt, clean: &Excerpt) -> Html {
    html! {
        <dl class="sent">
            { line("dt", lang.choose("The gateway would receive", "게이트웨이가 받을 값")) }
            <dd>{ excerpt(sent) }</dd>
            { line("dt", lang.choose("A clean token", "정리한 토큰")) }
            <dd>{ excerpt(clean) }</dd>
        </dl>
    }
}

fn tools(Props { lang, inspection, can_clear, can_undo, act, .. }: &Props) -> Html {
    let clean = inspection.as_ref().and_then(|said| said.tokens.clean.clone());
    let is_off = clean.is_none();
    // A token without strays is one to read, not one to copy.
    let has_strays = inspection.as_ref().is_some_and(|said| said.sent.is_some());
    let (copy, header) = match clean {
        Some(clean) => (Intent::CopyClean(clean.clone()), Intent::CopyHeader(clean)),
        None => (Intent::Copy("".into()), Intent::Copy("".into())),
    };
    let tool = |action: &'static str, is_strong: bool, is_off: bool, does: Intent, words: Text| {
        html! {
            <Button {action} {is_strong} {is_off} {does} act={act.clone()}>{ words.get(*lang).to_owned() }</Button>
        }
    };
    let oninput = act.reform(|_: InputEvent| Intent::OpenFiles);
    let (clear, undo) = (Intent::Change(Action::Clear), Intent::Change(Action::Undo));
    html! {
        <div class="tools">
            { tool("copy-clean", has_strays, is_off, copy, text("Copy clean token", "정리한 토큰 복사")) }
            { tool("copy-header", false, is_off, header, text("Copy clean header", "정리한 헤더 복사")) }
            { tool("clear", false, !can_clear, clear, text("Clear", "지우기")) }
            if *can_undo { { tool("undo", true, false, undo, text("Undo", "되돌리기")) } }
            <label class="button">
                { lang.choose("Open files", "파일 열기") }
                <input id={FILE} class="unseen-input" type="file" multiple=true {oninput} />
            </label>
        </div>
    }
}

/// The ID of the field for files.
pub const FILE: &str = "file";

/// Files that are being read, were, or could not be. Styles show the former once it takes longer than a blink.
fn file_news(lang: Lang, file: &TextFile) -> Html {
    match file {
        TextFile::Reading(files) => {
            let Text { en, ko } = files.name();
            html! {
                <p class="reading quiet" role="status">
                    <progress />{ say!("Reading {en} …", "읽는 중: {ko}…").get(lang) }
                </p>
            }
        }
        TextFile::Unreadable(files) if !files.names.is_empty() => {
            let Text { en, ko } = files.name();
            let words = say!(
                "The browser could not read {en}. Open it in an editor and paste its text.",
                "브라우저가 {ko} 파일을 읽지 못했습니다. 편집기에서 연 다음 내용을 붙여넣으세요."
            );
            html! { <p class="note" data-status="fail" role="status">{ words.get(lang) }</p> }
        }
        TextFile::Read(files) | TextFile::Keys(files) | TextFile::Unreadable(files) => several_news(lang, files),
        TextFile::None => Html::default(),
    }
}

/// Which files were read as one text, and what was left out.
fn several_news(lang: Lang, files: &Files) -> Html {
    let name = match files.names.len() {
        0 => Some(text("No file was read.", "읽은 파일이 없습니다.")),
        1 => None,
        _ => Some(files.name()),
    };
    html! {
        <div class="quiet" role="status" data-role="files">
            { for name.iter().chain(&told(&files.left_out)).map(|words| html! { <p>{ words.get(lang) }</p> }) }
        </div>
    }
}

static CLEARED: Text =
    text("Cleared. Undo brings it back for ten seconds.", "지웠습니다. 10초 안에 되돌릴 수 있습니다.");

const fn news(allowed: bool) -> Text {
    if allowed {
        text("Copied.", "복사했습니다.")
    } else {
        text(
            "The browser did not allow copying. Remove the marked characters, then copy the text above yourself.",
            "브라우저가 복사를 허용하지 않았습니다. 표시된 문자를 제거한 뒤 위의 텍스트를 직접 복사하세요.",
        )
    }
}
