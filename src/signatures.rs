//! The module that the page loads when there is something to verify: the mathematics of signatures behind one
//! function of the page's global object.

use js_sys::{Array, JsString, Reflect, Uint8Array};
use token_inspector::jose::module;
use wasm_bindgen::prelude::*;

// Half the size of the standard library's allocator for wasm, and as fast.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

fn main() {
    let answer = |question: JsString, bytes: Array| -> JsString {
        let bytes: Vec<Vec<u8>> = bytes.iter().map(|part| Uint8Array::new(&part).to_vec()).collect();
        module::answer(&String::from(question), &bytes).into()
    };
    let answer = Closure::<dyn Fn(JsString, Array) -> JsString>::new(answer).into_js_value();
    // Setting a member of the global object does not fail.
    let _ = Reflect::set(&js_sys::global(), &module::FUNCTION.into(), &answer);
}
