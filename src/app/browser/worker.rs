//! Workers: the page's document starts them, since only one that is made from a `blob:` keeps the page's policy.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::Worker;

/// What a function of the document gives a promise of; `None` where it is refused.
pub async fn promised(function: &str) -> Option<JsValue> {
    let function: Function = Reflect::get(&js_sys::global(), &function.into()).ok()?.dyn_into().ok()?;
    let promise: Promise = function.call0(&JsValue::UNDEFINED).ok()?.dyn_into().ok()?;
    JsFuture::from(promise).await.ok()
}

/// A worker that a function of the document has started; `None` where this browser starts none, or its code cannot be had.
pub async fn started(function: &str) -> Option<Worker> {
    promised(function).await?.dyn_into().ok()
}

/// A member of a message.
pub fn member(data: &JsValue, name: &str) -> JsValue {
    Reflect::get(data, &name.into()).unwrap_or_default()
}
