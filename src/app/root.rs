//! The root: one state, what the inspector said of it, and the sections.

use std::rc::Rc;

use gloo_timers::callback::{Interval, Timeout};
use yew::prelude::*;

use super::actions::{fetch_keys, load_example, load_reader, open_all};
use super::browser::{
    clipboard, clock, document,
    dropped::{Dropped, dropped},
    files,
    folders::Opened,
    inspector::{Answer, Inspector},
    log_reader::LogReader,
    share, shortcuts as browser_shortcuts, storage, throwaway_key,
};
use super::edition::Edition;
use super::initial::{fragment, initial};
use super::input::expectations::{self, Expectations};
use super::input::keys::{self, PublicKeys};
use super::input::source::tools::FILE;
use super::input::source::{self, Source};
use super::intent::Intent;
use super::sections::Shown;
use super::sections::time::Zones;
use super::sections::{
    examples::{self, Examples},
    log_file::{self, LogFile},
    masthead::{self, Masthead},
    shortcuts::{self, Shortcuts},
    waiting::{self, Waiting, WithoutReader},
};
use super::state::Action;
use super::state::asking;
use super::state::examples::Example;
use crate::calendar::Calendar as _;
use crate::intl;
use crate::report::message::Inspection;
use crate::report::view::Sections;
use crate::settings::expected::USER_POOLS;
use crate::settings::page::{CARET, CLAIMS, SHORTCUTS_OFF, ZONE};
use crate::text::text;

/// After how many milliseconds the inspector is started, so that the page is drawn before.
const AFTER_THE_FIRST_FRAME: u32 = 20;

/// The page.
#[component]
pub fn App() -> Html {
    let state = use_reducer(initial);
    let dispatch = state.dispatcher();
    use_effect_with((), {
        let (dispatch, linked) = (dispatch.clone(), dispatch.clone());
        move |()| {
            let tick = Interval::new(1000, move || dispatch.dispatch(Action::Tick(clock::now())));
            browser_shortcuts::listen();
            document::on_fragment(move || linked.dispatch(Action::Linked(fragment())));
            move || drop(tick)
        }
    });
    use_effect_with(
        (state.lang, state.theme, state.form_values.get(&SHORTCUTS_OFF).is_empty(), state.form_values.to_remember()),
        |(lang, theme, has_shortcuts, settings)| {
            let title = text("Token Inspector", "토큰 검사기");
            document::dress(*lang, *theme, title.get(*lang), *has_shortcuts);
            storage::save(settings, *lang, *theme);
        },
    );

    let inspector = use_memo((), {
        let dispatch = dispatch.clone();
        move |()| {
            Inspector::new(move |answer| {
                dispatch.dispatch(match answer {
                    Answer::Inspection(inspection, question) => Action::Inspected(Rc::new(*inspection), question),
                    Answer::Failed => Action::Inspector(asking::Inspector::Failed),
                    Answer::Missing => Action::Inspector(asking::Inspector::Missing),
                });
            })
        }
    });
    let is_drawn = use_state_eq(|| false);
    use_effect_with((), {
        let is_drawn = is_drawn.clone();
        move |()| {
            let later = Timeout::new(AFTER_THE_FIRST_FRAME, move || is_drawn.set(true));
            move || drop(later)
        }
    });
    use_effect_with((*is_drawn, state.tries, state.question()), {
        let (inspector, texts) = (inspector.clone(), state.texts());
        move |(is_drawn, _, question)| {
            if *is_drawn {
                inspector.ask(question.clone(), texts);
            }
        }
    });
    use_effect_with(state.wants_reader(), {
        let (inspector, dispatch) = (inspector.clone(), dispatch.clone());
        move |wants| {
            if *wants {
                load_reader(dispatch, &inspector);
            }
        }
    });
    let logs = use_memo((), |()| LogReader::default());
    let can_fetch = state.edition != Edition::OneFile;
    let nothing = use_memo((), |()| Inspection::default());
    let inspection = state.inspection.clone().unwrap_or(nothing);
    let published: Rc<str> = inspection.published.as_str().into();
    let typed = state.addresses.instead_of(&published).cloned();
    let address: Option<Rc<str>> = inspection.address.as_deref().map(Rc::from);

    let act = use_callback((), {
        let (dispatch, inspector, logs) = (dispatch.clone(), inspector.clone(), logs.clone());
        move |action: Action, ()| {
            if matches!(action, Action::Clear) {
                // What it holds goes with it.
                inspector.wipe();
            }
            if matches!(action, Action::Clear | Action::LogFile(_)) {
                logs.end();
            }
            dispatch.dispatch(action);
        }
    });
    let open = use_callback((), {
        let dispatch = dispatch.clone();
        move |opened: Opened, ()| open_all(dispatch.clone(), &logs, opened)
    });
    let ondrop = {
        let (open, act) = (open.clone(), act.clone());
        move |event: DragEvent| match dropped(&event) {
            Some(Dropped::Files(opened)) => open.emit(opened),
            Some(Dropped::Text(text)) => act.emit(Action::Source(text.into())),
            None => {}
        }
    };
    let fetch = use_callback(address.clone(), move |(), address| {
        if let Some(address) = address.clone() {
            fetch_keys(dispatch.clone(), address);
        }
    });
    let load = use_callback((), {
        let dispatch = state.dispatcher();
        move |example: Example, ()| load_example(dispatch.clone(), example)
    });
    let copy = use_callback((), {
        let act = act.clone();
        move |text: AttrValue, ()| {
            let act = act.clone();
            clipboard::copy(&text, move |allowed| act.emit(Action::Copied(allowed)));
        }
    });
    let shown = state.keys_shown();
    let fetched = state.key_sets.from(address.as_deref()).map(|f| f.at);
    let lang = state.lang;
    let has_source = !state.source.is_empty() || inspection.has_source;
    let is_more = state.form_values.needs_diagnosis();
    // Until the inspector has said something, the page invites.
    let nothing_told = Sections::default();
    let is_told = state.inspection.is_some() && !inspection.is_empty;
    let calendar = use_memo((), |()| intl::Browser::default());
    let zones = use_memo((), |()| Zones { own: calendar.own_zone(), all: calendar.zones() });
    let pointed = use_mut_ref(Rc::default);
    let does = {
        let (act, zone) = (act.clone(), state.form_values.get(&ZONE).to_owned());
        let (published, address, source) = (published.clone(), address.clone(), state.source.clone());
        Callback::from(move |intent: Intent| match intent {
            // The mouse comes to many elements within one that stands for the same.
            Intent::Change(Action::Point(spans)) if *pointed.borrow() == spans => {}
            Intent::Change(action) => {
                if let Action::Point(spans) = &action {
                    pointed.replace(spans.clone());
                }
                act.emit(action);
            }
            Intent::Copy(text) => copy.emit(text),
            Intent::CopyClean(clean) => copy.emit(clean.of(&source).into()),
            Intent::CopyHeader(clean) => copy.emit(format!("Authorization: Bearer {}", clean.of(&source)).into()),
            Intent::CopyLink(fragment) => copy.emit(document::link(&fragment).into()),
            Intent::FetchKeys => fetch.emit(()),
            Intent::KeysAddress(typed) => act.emit(Action::KeysAddress(published.clone(), typed.trim().into())),
            Intent::ForgetKeys => drop(address.clone().map(|address| act.emit(Action::ForgetKeys(address)))),
            Intent::EveryKey(every_key) => act.emit(Action::EveryKey(every_key)),
            Intent::Example(example) => load.emit(example),
            Intent::Show(place) => document::select("token", place),
            Intent::OpenFiles => drop(Opened::chosen(FILE).map(|opened| open.emit(opened))),
            // While it is incomplete, the moment before stays.
            Intent::Wall(typed) => {
                if let Some(at) = calendar.typed(&typed, &zone) {
                    act.emit(Action::Judge(Some(at)));
                }
            }
            Intent::Print => document::print(),
            Intent::Save(file, media_type, text) => files::save(file, media_type, &text),
            Intent::Share(text) => share::share(&text),
        })
    };
    // The sections keep one way to tell what is wanted, so that each is drawn anew only when it changes.
    let latest = use_mut_ref(Callback::noop);
    *latest.borrow_mut() = does;
    let act = use_callback((), move |intent: Intent, ()| {
        let does = latest.borrow().clone();
        does.emit(intent);
    });
    let is_off = !state.form_values.get(&SHORTCUTS_OFF).is_empty();
    let keys_list = html! { <Shortcuts ..shortcuts::Props { lang, is_off, act: act.clone() } /> };
    let fault = inspection.faults.iter().find(|(setting, _)| **setting == USER_POOLS);
    let fault = fault.map(|(_, words)| AttrValue::from(words.clone()));
    let sections = if is_told { &inspection.sections } else { &nothing_told };
    let page = Shown {
        lang,
        is_hosted: can_fetch,
        zones,
        is_raw: state.form_values.get(&CLAIMS) == "raw",
        caret: state.form_values.get(&CARET).parse().ok(),
        can_share: share::is_there(),
        act: act.clone(),
    };

    // As values and not as attributes, which take three times as much code.
    let masthead = masthead::Props {
        lang,
        theme: state.theme,
        requests: state.requests.clone(),
        keys: keys_list,
        edition: state.edition.clone(),
        act: act.clone(),
    };
    let source = source::Props {
        lang,
        source: state.source.clone(),
        inspection: state.of_this_text().cloned(),
        act: act.clone(),
        copied: state.copied.map(|(_, allowed)| allowed),
        file: state.file.clone(),
        pointed: state.pointed.clone(),
        is_example: state.is_example,
        can_clear: state.can_clear(),
        can_undo: state.cleared.is_some(),
    };
    let expectations = expectations::Props {
        lang,
        form_values: state.form_values.of_form(),
        fault,
        issuers: inspection.issuers.join(", ").into(),
        read: inspection.read.clone(),
        form: inspection.form.clone().filter(|_| is_more),
        act: act.clone(),
    };
    let public_keys = keys::Props {
        lang,
        can_fetch,
        iss: inspection.iss.clone().map(AttrValue::from),
        typed,
        address,
        fetched,
        keys: shown,
        every_key: state.every_key,
        pasted: state.pasted_keys.clone(),
        act: act.clone(),
    };
    html! {
        <div class="page" {ondrop} ondragover={|event: DragEvent| files::welcome(&event)}>
            <Masthead ..masthead />
            <main class="desk" aria-busy={state.is_waiting().to_string()}>
                <div class="left">
                    <Source ..source />
                    <Expectations ..expectations />
                    <PublicKeys ..public_keys />
                </div>
                <div class="right">
                    <LogFile ..log_file::Props { lang, log_file: state.log_file.clone(), act: act.clone() } />
                    if state.lacks_reader() { <WithoutReader ..waiting::ReaderProps { lang, reader: state.reader, act: act.clone() } /> }
                    <Waiting ..waiting::Props { lang, inspector: state.inspector, is_waiting: has_source && !is_told, act: act.clone() } />
                    { page.judged(sections, has_source) }
                    { page.next(sections) }
                    if is_told && has_source { { page.below(sections) } }
                    else if !has_source && !is_more && throwaway_key::is_there() { <Examples ..examples::Props { lang, act } /> }
                </div>
            </main>
        </div>
    }
}
