//! Loads the second module, which holds the mathematics of signatures, from beside the page.

use std::rc::Rc;

use js_sys::{Array, Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};

use crate::jose::module::{FUNCTION, LOADER, Module};

/// Loads the module. `done` is called once it is there; if it cannot be had, never.
pub fn load(done: impl FnOnce(Module) + 'static) {
    spawn_local(async move {
        if let Some(module) = loaded().await {
            done(module);
        }
    });
}

/// The page's document imports the module: wasm has no words for an import.
async fn loaded() -> Option<Module> {
    let global = js_sys::global();
    let loader: Function = Reflect::get(&global, &LOADER.into()).ok()?.dyn_into().ok()?;
    let loading: Promise = loader.call0(&JsValue::UNDEFINED).ok()?.dyn_into().ok()?;
    JsFuture::from(loading).await.ok()?;
    let answer: Function = Reflect::get(&global, &FUNCTION.into()).ok()?.dyn_into().ok()?;
    Some(Module(Rc::new(move |question, bytes| {
        let parts: Array = bytes.iter().map(|part| Uint8Array::from(*part)).collect();
        let answered = answer.call2(&JsValue::UNDEFINED, &question.into(), &parts);
        answered.ok().and_then(|word| word.as_string()).unwrap_or_default()
    })))
}
