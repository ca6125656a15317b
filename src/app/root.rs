//! The root: one state, two memos (what the text is, what it means), and the sections.

use std::rc::Rc;

use gloo_timers::callback::Interval;
use yew::prelude::*;

use super::actions::{doing, fetch_keys, load_example, open_file};
use super::browser::{
    clipboard, clock, document, files,
    files::{Dropped, Picked},
    share, shortcuts as browser_shortcuts, storage, throwaway_key,
};
use super::edition::Edition;
use super::fragment;
use super::input::expectations::{self, ExpectationsForm};
use super::input::keys::{self, KeysForm};
use super::input::source::{FILE, Source};
use super::keys_address::{is_askable, published};
use super::parts::drawn::Drawn;
use super::sections::{examples::examples, masthead::Masthead};
use super::shortcuts;
use super::state::{Action, State};
use super::told::AUTHORIZER;
use crate::authorizers::rest_cognito::REST_COGNITO;
use crate::reading::Reading;
use crate::report::details::ticket::CAN_SHARE;
use crate::report::door::SHARE;
use crate::report::{drawing, judge};
use crate::span::Span;
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
        move |example: String, ()| load_example(dispatch.clone(), &example)
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
    let mut drawn = state.drawn(&reading, address.as_deref()).into_iter();
    let (form, checks) = if is_more { (drawn.next(), drawn.next()) } else { (None, None) };
    let checks =
        checks.or_else(|| (!is_more).then(|| drawing::draw(&report, lang, can_fetch, state.moved.is_some()).into()));
    let details = drawn.next();
    let does = {
        let (act, every_key) = (act.clone(), state.every_key);
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
        fault: pool_fault.as_ref(),
        want: &want,
        authorizer: state.told.get(AUTHORIZER),
        drawn: form.as_deref(),
    });
    let keys = keys::draw(&KeysForm {
        lang,
        can_fetch,
        iss: iss.as_deref(),
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
            <main class="desk">
                <div class="left">
                    <Source {lang} report={edited} copied={state.copied.map(|(_, allowed)| allowed)} act={act.clone()} did={did.clone()}
                        file={state.file.clone()} pointed={state.pointed.clone()} is_example={state.example.is_some()} can_undo={state.cleared.is_some()}
                        can_clear={pasted || !state.pasted_keys.is_empty()} />
                    { draw(expectations.into()) }
                    { draw(keys.into()) }
                </div>
                <div class="right">
                    { for checks.map(draw) }
                    if pasted { { for details.map(draw) } }
                    else if !is_more && throwaway_key::is_there() { { draw(examples(lang).into()) } }
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
