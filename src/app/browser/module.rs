//! Loads the modules that the first load leaves out, from beside the page.

use std::rc::Rc;

use js_sys::{Array, Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};

use crate::jose::module as signatures;
use crate::report::door as diagnosis;

/// Loads the mathematics of signatures. `done` is called once it is there; if it cannot be had, never.
pub fn load_signatures(done: impl FnOnce(signatures::Module) + 'static) {
    load(signatures::LOADER, signatures::FUNCTION, move |answer| {
        let Some(answer) = answer else { return };
        done(signatures::Module(Rc::new(move |question, bytes| {
            let parts: Array = bytes.iter().map(|part| Uint8Array::from(*part)).collect();
            ask(&answer, question, &parts)
        })));
    });
}

/// Loads the diagnosis. `done` is called once it is there, and with `None` if it cannot be had.
pub fn load_diagnosis(done: impl FnOnce(Option<diagnosis::Module>) + 'static) {
    load(diagnosis::LOADER, diagnosis::FUNCTION, move |answer| {
        done(answer.map(|answer| {
            diagnosis::Module(Rc::new(move |question, texts| {
                let texts: Array = texts.iter().map(|text| JsValue::from_str(text)).collect();
                ask(&answer, question, &texts)
            }))
        }));
    });
}

fn ask(answer: &Function, question: &str, with: &JsValue) -> String {
    let answered = answer.call2(&JsValue::UNDEFINED, &question.into(), with);
    answered.ok().and_then(|word| word.as_string()).unwrap_or_default()
}

fn load(loader: &'static str, function: &'static str, done: impl FnOnce(Option<Function>) + 'static) {
    spawn_local(async move {
        done(loaded(loader, function).await);
    });
}

/// The page's document imports the module: wasm has no words for an import.
async fn loaded(loader: &str, function: &str) -> Option<Function> {
    let global = js_sys::global();
    let loader: Function = Reflect::get(&global, &loader.into()).ok()?.dyn_into().ok()?;
    let loading: Promise = loader.call0(&JsValue::UNDEFINED).ok()?.dyn_into().ok()?;
    JsFuture::from(loading).await.ok()?;
    Reflect::get(&global, &function.into()).ok()?.dyn_into().ok()
}
