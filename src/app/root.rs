//! The root: one state, what the inspector said of it, and the sections.

use std::rc::Rc;

use gloo_timers::callback::{Interval, Timeout};
use yew::prelude::*;

use super::actions::{doing, fetch_keys, load_example, open_file};
use super::asking;
use super::browser::{
    clipboard, clock, document, files,
    files::{Dropped, Picked},
    inspector::{Answer, Inspector},
    share, shortcuts as browser_shortcuts, storage, throwaway_key,
};
use super::edition::Edition;
use super::fragment;
use super::input::expectations::{self, ExpectationsForm};
use super::input::keys::{self, KeysForm};
use super::input::source::{FILE, Source};
use super::parts::drawn::Drawn;
use super::sections::{examples::examples, masthead::Masthead, waiting};
use super::shortcuts;
use super::state::{Action, State};
use super::told::{AUTHORIZER, MOMENT, ZONE};
use crate::calendar::Calendar as _;
use crate::intl;
use crate::report::door::{CAN_SHARE, SHARE};
use crate::report::invitation;
use crate::report::message::Inspection;
use crate::span::Span;
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
        (state.lang, state.theme, state.own_form().clone(), state.told.clone()),
        |(lang, theme, form, told)| {
            let title = text("Token Inspector", "토큰 검사기");
            document::dress(*lang, *theme, title.get(*lang), told.get(shortcuts::SETTING).is_empty());
            storage::save(&form.to_remember(), told, *lang, *theme);
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
    let can_fetch = state.edition != Edition::OneFile;
    let nothing = use_memo((), |()| Inspection::default());
    let inspection = state.inspection.clone().unwrap_or(nothing);
    let published: Rc<str> = inspection.published.as_str().into();
    let typed = state.addresses.instead_of(&published).cloned();
    let address: Option<Rc<str>> = inspection.address.as_deref().map(Rc::from);

    let act = use_callback((), {
        let (dispatch, inspector) = (dispatch.clone(), inspector.clone());
        move |action: Action, ()| {
            if matches!(action, Action::Clear) {
                // What it holds goes with it.
                inspector.wipe();
            }
            dispatch.dispatch(action);
        }
    });
    let open = use_callback((), {
        let dispatch = dispatch.clone();
        move |file: Picked, ()| open_file(dispatch.clone(), file)
    });
    let ondrop = {
        let (open, act) = (open.clone(), act.clone());
        move |event: DragEvent| match files::dropped(&event) {
            Some(Dropped::File(file)) => open.emit(file),
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
        move |example: String, ()| load_example(dispatch.clone(), &example)
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
    let is_more = state.told.needs_diagnosis();
    // Until the inspector has said something, the page invites.
    let is_told = state.inspection.is_some() && !inspection.is_empty;
    let checks = if is_told { inspection.checks.clone() } else { invitation::draw(lang) };
    let does = {
        let (act, every_key, zone) = (act.clone(), state.every_key, state.told.get(ZONE).to_owned());
        let (published, address) = (published.clone(), address.clone());
        Callback::from(move |(name, with): (String, String)| match &*name {
            "copy" => copy.emit(with.into()),
            "copy-link" => copy.emit(document::link(&with).into()),
            "print" => document::print(),
            SHARE => share::share(&with),
            "fetch" => fetch.emit(()),
            "example" => load.emit(with),
            "show" => document::select("token", Span::read(&with).unwrap_or_default()),
            FILE => drop(Picked::chosen(FILE).map(|file| open.emit(file))),
            "keys-address" => act.emit(Action::KeysAddress(published.clone(), with.trim().into())),
            "forget-keys" => drop(address.clone().map(|address| act.emit(Action::ForgetKeys(address)))),
            MOMENT => {
                // While it is incomplete, the moment before stays.
                let calendar = intl::Browser::default();
                if let Some(at) = calendar.typed(&with, &zone) {
                    act.emit(Action::Judge(Some(at)));
                }
            }
            "again" => act.emit(Action::TryAgain),
            "every-key" => act.emit(Action::EveryKey(!every_key)),
            _ => act.emit(doing(name, &with)),
        })
    };
    // What is drawn keeps one way to tell what is done, so that it is drawn anew only when it changes.
    let latest = use_mut_ref(Callback::noop);
    *latest.borrow_mut() = does;
    let did = use_callback((), move |done, ()| {
        let does = latest.borrow().clone();
        does.emit(done);
    });
    let expectations = expectations::draw(&ExpectationsForm {
        lang,
        form: &state.form,
        fault: inspection.faults.iter().find(|(name, _)| name == "user_pools").map(|(_, words)| words.as_str()),
        issuers: &inspection.issuers,
        authorizer: state.told.get(AUTHORIZER),
        drawn: inspection.form.as_deref().filter(|_| is_more),
    });
    let keys = keys::draw(&KeysForm {
        lang,
        can_fetch,
        iss: inspection.iss.as_deref(),
        typed: typed.as_deref(),
        address: address.as_deref(),
        fetched,
        keys: &shown,
        every_key: state.every_key,
        pasted: &state.pasted_keys,
    });
    let draw = |lines: AttrValue| html! { <Drawn {lines} did={did.clone()} act={act.clone()} /> };

    html! {
        <div class="page" {ondrop} ondragover={|event: DragEvent| files::welcome(&event)}>
            <Masthead {lang} theme={state.theme} requests={state.requests.clone()} edition={state.edition.clone()} keys={draw(shortcuts::draw(lang, !state.told.get(shortcuts::SETTING).is_empty()).into())} act={act.clone()} />
            <main class="desk" aria-busy={state.is_waiting().to_string()}>
                <div class="left">
                    <Source {lang} source={state.source.clone()} inspection={state.of_this_text().cloned()} copied={state.copied.map(|(_, allowed)| allowed)} act={act.clone()} did={did.clone()}
                        file={state.file.clone()} pointed={state.pointed.clone()} is_example={state.example.is_some()} can_undo={state.cleared.is_some()}
                        can_clear={has_source || !state.pasted_keys.is_empty()} />
                    { draw(expectations.into()) }
                    { draw(keys.into()) }
                </div>
                <div class="right">
                    { for waiting::draw(lang, state.inspector, has_source && !is_told).map(|lines| draw(lines.into())) }
                    { draw(checks.into()) }
                    if is_told && has_source { { draw(inspection.details.clone().into()) } }
                    else if !has_source && !is_more && throwaway_key::is_there() { { draw(examples(lang).into()) } }
                </div>
            </main>
        </div>
    }
}

fn initial() -> State {
    let settings = storage::load();
    let now = clock::now();
    let mut state = State {
        form: settings.form,
        told: settings.told,
        lang: settings.lang.unwrap_or_else(document::preferred_language),
        theme: settings.theme,
        now,
        judged: now,
        edition: Edition::from_attribute(document::edition()),
        ..State::default()
    };
    if share::is_there() {
        state.told.set(CAN_SHARE, "true");
    }
    state.link(&fragment());
    state
}

/// What the page's address says that an API expects.
fn fragment() -> Vec<(&'static str, String)> {
    fragment::settings(&document::fragment(), document::decoded)
}
