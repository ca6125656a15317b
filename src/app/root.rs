//! The root: one state, two memos (what the text is, what it means), and the sections.

use std::rc::Rc;

use gloo_timers::callback::Interval;
use yew::prelude::*;

use super::actions::{fetch_keys, load_example, open_file};
use super::browser::{
    clipboard, clock, document, files,
    files::{Dropped, Picked},
    module, storage, throwaway_key,
};
use super::edition::Edition;
use super::input::{expectations::ExpectationsForm, keys::KeysForm, source::Source};
use super::keys_address::{is_askable, published};
use super::parts::other_moment;
use super::sections::{
    checks::Checks, claims::ClaimsTable, examples::examples, masthead::Masthead, time::Times, time::moments,
    token_parts::TokenParts, verdict::VerdictSection,
};
use super::state::{Action, State};
use crate::authorizers::rest_cognito::REST_COGNITO;
use crate::jose::module::IS_BUILT_IN;
use crate::jose::verify::{Reason, Verification};
use crate::reading::Reading;
use crate::report::judge;
use crate::text::text;

/// The page.
#[component]
pub fn App() -> Html {
    let state = use_reducer(initial);
    let dispatch = state.dispatcher();
    use_effect_with((), {
        let dispatch = dispatch.clone();
        move |()| {
            let tick = Interval::new(1000, move || dispatch.dispatch(Action::Tick(clock::now())));
            move || drop(tick)
        }
    });
    use_effect_with((state.lang, state.theme, state.own_form().clone()), |(lang, theme, form)| {
        document::dress(*lang, *theme, text("Token Inspector", "토큰 검사기").get(*lang));
        storage::save(&form.to_remember(), *lang, *theme);
    });

    let (want, pool_fault) = (*use_memo(state.form.clone(), |form| form.read())).clone();
    let unverified =
        use_memo((state.source.clone(), state.chosen), |(source, chosen)| Reading::new(source.clone(), *chosen, None));
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
    let is_waiting = matches!(reading.verification, Verification::NotTried(Reason::ModuleNeeded));
    use_effect_with(is_waiting || state.unread.is_some(), {
        let dispatch = dispatch.clone();
        move |needed| {
            if *needed && !IS_BUILT_IN {
                module::load(move |module| dispatch.dispatch(Action::ModuleLoaded(module)));
            }
        }
    });
    let report = Rc::new(judge(reading, &REST_COGNITO, &want, state.moved.unwrap_or(state.now)));
    // A browser takes longer for a local time than the whole report takes, so it is asked once for each token.
    let local = use_memo((moments(&report), state.lang), |(moments, lang)| {
        moments.iter().map(|(_, at)| clock::local(*at, *lang).into()).collect::<Vec<AttrValue>>()
    });

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
        move |example, ()| load_example(dispatch.clone(), example)
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
    let pasted = !state.source.is_empty();

    html! {
        <div class="page" {ondrop} ondragover={|event: DragEvent| files::welcome(&event)}>
            <Masthead {lang} theme={state.theme} requests={state.requests.clone()} edition={state.edition.clone()} act={act.clone()} />
            <main class="desk">
                <div class="left">
                    <Source {lang} report={report.clone()} copied={state.copied.map(|(_, allowed)| allowed)} act={act.clone()} copy={copy.clone()}
                        file={state.file.clone()} pointed={state.pointed.clone()} {open} is_example={state.example.is_some()} can_undo={state.cleared.is_some()}
                        can_clear={pasted || !state.pasted_keys.is_empty()} />
                    <ExpectationsForm {lang} form={state.form.clone()} fault={pool_fault} {want} act={act.clone()} />
                    <KeysForm {lang} {can_fetch} iss={iss.map(AttrValue::from)} {published} {typed} fetched={fetched} {address} keys={shown} every_key={state.every_key} pasted={AttrValue::from(state.pasted_keys.clone())}
                        act={act.clone()} fetch={fetch.clone()} />
                </div>
                <div class="right">
                    { other_moment::notice(lang, state.moved, &act) }
                    <VerdictSection {lang} report={report.clone()} />
                    if pasted {
                        <Checks {lang} report={report.clone()} act={act.clone()} has_catalogue={can_fetch} fetch={can_fetch.then_some(fetch)} />
                        <Times {lang} report={report.clone()} {local} now={report.now} is_moved={state.moved.is_some()} act={act.clone()} />
                        <ClaimsTable {lang} report={report.clone()} act={act.clone()} />
                        <TokenParts {lang} {report} />
                    } else if throwaway_key::is_there() {
                        { examples(lang, &load) }
                    }
                </div>
            </main>
        </div>
    }
}

fn initial() -> State {
    let settings = storage::load();
    State {
        source: "".into(),
        file: super::text_file::TextFile::default(),
        chosen: None,
        form: settings.form,
        keys: super::public_keys::Keys::None,
        key_sets: super::key_sets::KeySets::default(),
        addresses: super::keys_address::Typed::default(),
        pasted_keys: "".into(),
        every_key: false,
        module: None,
        unread: None,
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
    }
}
