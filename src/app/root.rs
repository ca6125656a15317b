//! The root: one state, two memos (what the text is, what it means), and the sections.

use std::rc::Rc;

use gloo_timers::callback::Interval;
use yew::prelude::*;

use super::actions::{fetch_keys, load_example, open_file};
use super::browser::{
    clipboard, clock, document, files,
    files::{Dropped, Picked},
    share, shortcuts as browser_shortcuts, storage, throwaway_key,
};
use super::edition::Edition;
use super::examples::Example;
use super::fragment;
use super::input::expectations::Expectations;
use super::input::keys::PublicKeys;
use super::input::source::{CARET, Source};
use super::input::tools::FILE;
use super::intent::Intent;
use super::keys_address::{is_askable, published};
use super::page::{Judged, Shown};
use super::sections::claims::VIEW;
use super::sections::time::Zones;
use super::sections::{examples::Examples, masthead::Masthead, shortcuts::Shortcuts};
use super::shortcuts;
use super::state::{Action, State};
use super::told::{AUTHORIZER, machine};
use crate::authorizers::rest_cognito::REST_COGNITO;
use crate::calendar::Calendar as _;
use crate::reading::Reading;
use crate::report::judge;
use crate::report::view::editor::Editor;
use crate::text::text;

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

    let (want, pool_fault) = (*use_memo(state.form.clone(), |form| form.read())).clone();
    let source = state.source_or_sent();
    let unverified = use_memo((source, state.chosen), |(source, chosen)| Reading::new(source.clone(), *chosen, None));
    let iss = unverified.jws().and_then(|j| j.claims().iss()).map(str::to_owned);
    let can_fetch = state.edition != Edition::OneFile;
    let published = published(&want, iss.as_deref()).unwrap_or_default();
    let typed = state.addresses.instead_of(&published).cloned();
    let address = typed.iter().chain([&published]).find(|a| is_askable(a)).filter(|_| can_fetch).cloned();
    let keys = state.keys_for(address.as_deref());
    let reading = use_memo((unverified.clone(), keys), |(unverified, keys)| match keys {
        Some(keys) => unverified.look_at(Some(unverified.chosen), Some(keys)),
        None => (**unverified).clone(),
    });
    let report = Rc::new(judge(reading.clone(), &REST_COGNITO, &want, state.moved.unwrap_or(state.now)));

    let act = use_callback((), {
        let dispatch = dispatch.clone();
        move |action: Action, ()| dispatch.dispatch(action)
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
        move |example: Example, ()| load_example(dispatch.clone(), example)
    });
    let copy = use_callback((), {
        let act = act.clone();
        move |text: AttrValue, ()| {
            let act = act.clone();
            clipboard::copy(&text, move |allowed| act.emit(Action::Copied(allowed)));
        }
    });
    let shown = state.keys_shown(address.as_deref(), false);
    let fetched = state.key_sets.from(address.as_deref()).map(|f| f.at);
    let lang = state.lang;
    let pasted = !report.reading.source.is_empty();
    // The editor shows what was pasted into it, and not what a request carries.
    let edited = if report.reading.source == state.source {
        report.clone()
    } else {
        Rc::new(judge(Rc::new(Reading::new(state.source.clone(), None, None)), &REST_COGNITO, &want, report.now))
    };
    let is_more = state.told.needs_diagnosis();
    let calendar = use_memo((), |()| machine());
    let zones = use_memo((), |()| Zones { own: calendar.own_zone(), all: calendar.zones() });
    let seen = state.shown(&reading, address.as_deref(), &*calendar);
    let does = {
        let (published, address) = (published.clone(), address.clone());
        let pointed = use_mut_ref(Rc::default);
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
            Intent::CopyLink(fragment) => copy.emit(document::link(&fragment).into()),
            Intent::FetchKeys => fetch.emit(()),
            Intent::KeysAddress(typed) => act.emit(Action::KeysAddress(published.clone(), typed.trim().into())),
            Intent::ForgetKeys => drop(address.clone().map(|address| act.emit(Action::ForgetKeys(address)))),
            Intent::EveryKey(every_key) => act.emit(Action::EveryKey(every_key)),
            Intent::Example(example) => load.emit(example),
            Intent::Show(place) => document::select("token", place),
            Intent::OpenFile => drop(Picked::chosen(FILE).map(|file| open.emit(file))),
            Intent::Print => document::print(),
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
    let are_off = !state.told.get(shortcuts::SETTING).is_empty();
    let keys_list = html! { <Shortcuts {lang} is_off={are_off} act={act.clone()} /> };
    let issuers = if want.user_pools.is_empty() { String::new() } else { want.issuers().join(", ") };
    let judged = if is_more {
        seen.sections.clone().map(Judged::of)
    } else {
        Some(Judged::of_report(&report, lang, state.moved.is_some()))
    };

    html! {
        <div class="page" {ondrop} ondragover={|event: DragEvent| files::welcome(&event)}>
            <Masthead {lang} theme={state.theme} requests={state.requests.clone()} edition={state.edition.clone()} keys={keys_list} act={act.clone()} />
            <main class="desk">
                <div class="left">
                    <Source {lang} text={state.source.clone()} editor={Rc::new(Editor::of(&edited, lang))} act={act.clone()}
                        copied={state.copied.map(|(_, allowed)| allowed)} file={state.file.clone()} pointed={state.pointed.clone()}
                        is_example={state.example.is_some()} can_undo={state.cleared.is_some()}
                        can_clear={pasted || !state.pasted_keys.is_empty()} />
                    <Expectations {lang} typed={state.form.clone()} fault={pool_fault.map(|words| AttrValue::from(words.get(lang).to_owned()))}
                        {issuers} authorizer={state.told.get(AUTHORIZER).to_owned()} form={is_more.then(|| Rc::new(seen.form))} act={act.clone()} />
                    <PublicKeys {lang} {can_fetch} iss={iss.map(AttrValue::from)} {typed} {address} {fetched} keys={shown}
                        every_key={state.every_key} pasted={state.pasted_keys.clone()} act={act.clone()} />
                </div>
                <div class="right">
                    if let Some(judged) = judged { { judged.draw(lang, can_fetch, &act) } }
                    if pasted {
                        { for seen.sections.map(|sections| Shown {
                            lang, zones, is_raw: state.told.get(VIEW) == "raw", caret: state.told.get(CARET).parse().ok(),
                            can_share: share::is_there(), act: act.clone(),
                        }.draw(sections)) }
                    } else if !is_more && throwaway_key::is_there() { <Examples {lang} act={act.clone()} /> }
                </div>
            </main>
        </div>
    }
}

fn initial() -> State {
    let settings = storage::load();
    let mut state = State {
        source: "".into(),
        file: super::text_file::TextFile::default(),
        chosen: None,
        form: settings.form,
        keys: super::public_keys::Keys::None,
        key_sets: super::key_sets::KeySets::default(),
        addresses: super::keys_address::Typed::default(),
        pasted_keys: "".into(),
        every_key: false,
        told: settings.told,
        requests: Rc::default(),
        lang: settings.lang.unwrap_or_else(document::preferred_language),
        theme: settings.theme,
        now: clock::now(),
        moved: None,
        copied: None,
        cleared: None,
        pointed: Rc::default(),
        example: None,
        edition: Edition::from_attribute(document::edition()),
    };
    state.link(&fragment());
    state
}

/// What the page's address says that an API expects.
fn fragment() -> Vec<(&'static str, String)> {
    fragment::settings(&document::fragment(), document::decoded)
}
