//! The module that the page loads when there is more to judge than a token for a REST API's Cognito authorizer, behind
//! one function of the page's global object.

use std::rc::Rc;

use js_sys::{Array, Function, JsString, Object, Promise, Reflect, Uint8Array};
use token_inspector::intl::Browser;
use token_inspector::jose::module::{self, Module};
use token_inspector::report::answers;
use token_inspector::report::details::ticket::CAN_SHARE;
use token_inspector::report::door::{self, SHARE};
use wasm_bindgen::prelude::*;

// Half the size of the standard library's allocator for wasm, and as fast.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    let calendar = Browser::default();
    let answer = move |question: JsString, texts: Array| -> JsString {
        let texts: Vec<String> = texts.iter().filter_map(|text| text.as_string()).collect();
        let mut texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let question = String::from(question);
        if question == SHARE {
            share(texts.first().copied().unwrap_or_default());
            return JsString::default();
        }
        if share_function().is_some() {
            texts.extend([CAN_SHARE, "true"]);
        }
        answers::answer(&question, &texts, signatures().as_ref(), &calendar).into()
    };
    let answer = Closure::<dyn Fn(JsString, Array) -> JsString>::new(answer).into_js_value();
    // Setting a member of the global object does not fail.
    let _ = Reflect::set(&js_sys::global(), &door::FUNCTION.into(), &answer);
}

/// `navigator` and its `share`, where the browser has one (Web Share API).
fn share_function() -> Option<(JsValue, Function)> {
    let navigator = Reflect::get(&js_sys::global(), &"navigator".into()).ok()?;
    let share = Reflect::get(&navigator, &"share".into()).ok()?.dyn_into().ok()?;
    Some((navigator, share))
}

/// Offers a text to what the user's machine can share it with. The user may well decline.
fn share(text: &str) {
    let Some((navigator, share)) = share_function() else { return };
    let what = Object::new();
    // Setting a member of a plain object does not fail.
    let _ = Reflect::set(&what, &"text".into(), &text.into());
    if let Some(shared) = share.call1(&navigator, &what).ok().and_then(|shared| shared.dyn_into::<Promise>().ok()) {
        let declined = Closure::<dyn FnMut(JsValue)>::new(|_| {});
        let _ = shared.catch(&declined);
        declined.forget();
    }
}

/// The mathematics of signatures, once the page has loaded them.
fn signatures() -> Option<Module> {
    let answer: Function = Reflect::get(&js_sys::global(), &module::FUNCTION.into()).ok()?.dyn_into().ok()?;
    Some(Module(Rc::new(move |question, bytes| {
        let parts: Array = bytes.iter().map(|part| Uint8Array::from(*part)).collect();
        let answered = answer.call2(&JsValue::UNDEFINED, &question.into(), &parts);
        answered.ok().and_then(|word| word.as_string()).unwrap_or_default()
    })))
}
