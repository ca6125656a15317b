//! The module that the page loads when there is more to judge than a token for a REST API's Cognito authorizer, behind
//! one function of the page's global object.

use std::rc::Rc;

use js_sys::{Array, Function, JsString, Reflect, Uint8Array};
use token_inspector::jose::module::{self, Module};
use token_inspector::report::door;
use wasm_bindgen::prelude::*;

// Half the size of the standard library's allocator for wasm, and as fast.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    let answer = |question: JsString, texts: Array| -> JsString {
        let texts: Vec<String> = texts.iter().filter_map(|text| text.as_string()).collect();
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        door::answer(&String::from(question), &texts, signatures().as_ref()).into()
    };
    let answer = Closure::<dyn Fn(JsString, Array) -> JsString>::new(answer).into_js_value();
    // Setting a member of the global object does not fail.
    let _ = Reflect::set(&js_sys::global(), &door::FUNCTION.into(), &answer);
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
