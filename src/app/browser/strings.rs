//! Strings of the browser, brought into the page's program. What `wasm-bindgen` makes of one goes over it character by
//! character, which takes Chromium 20 ms for each megabyte; its own encoder takes four.

use js_sys::{JsString, Uint8Array};
use wasm_bindgen::JsCast as _;
use wasm_bindgen::prelude::*;
use web_sys::DataTransfer;

/// From how many UTF-16 code units on the encoder is asked: a shorter string is brought sooner without it.
const LONG: u32 = 1_024;

/// How many bytes of UTF-8 a code unit of UTF-16 has at most.
const MOST: u32 = 3;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = TextEncoder)]
    type Encoder;
    #[wasm_bindgen(constructor, js_class = "TextEncoder")]
    fn new() -> Encoder;
    /// Half as long as `encode`, which makes two copies.
    #[wasm_bindgen(method, js_class = "TextEncoder", js_name = encodeInto)]
    fn encode_into(this: &Encoder, text: &JsString, bytes: &Uint8Array) -> Encoded;

    /// How many code units were read, and how many bytes written.
    type Encoded;
    #[wasm_bindgen(method, getter)]
    fn read(this: &Encoded) -> u32;
    #[wasm_bindgen(method, getter)]
    fn written(this: &Encoded) -> u32;

    /// Any field of a form.
    type Field;
    #[wasm_bindgen(method, getter)]
    fn value(this: &Field) -> JsString;

    /// The same as `DataTransfer`, whose text stays a string of the browser.
    type Carried;
    #[wasm_bindgen(method, js_name = getData)]
    fn text(this: &Carried, kind: &str) -> JsString;
}

/// A string of the browser. Half a surrogate pair becomes U+FFFD.
#[must_use]
pub fn brought(text: &JsString) -> String {
    let units = text.length();
    if units < LONG {
        return text.into();
    }
    let encoder = Encoder::new();
    // Nearly every long text is ASCII, of which a code unit is a byte.
    let (mut bytes, read) = encoded(&encoder, text, units);
    if read < units {
        let room = (units - read).saturating_mul(MOST);
        bytes.extend(encoded(&encoder, &text.substring(read, units), room).0);
    }
    // What an encoder of UTF-8 writes is that.
    String::from_utf8(bytes).unwrap_or_else(|_| text.into())
}

/// As much of a string as there is room for in so many bytes, and how many code units that was.
fn encoded(encoder: &Encoder, text: &JsString, room: u32) -> (Vec<u8>, u32) {
    let bytes = Uint8Array::new_with_length(room);
    let done = encoder.encode_into(text, &bytes);
    (bytes.subarray(0, done.written()).to_vec(), done.read())
}

/// Whether a string of the browser may have more than `limit` bytes, which it is not brought to be counted for.
#[must_use]
pub fn may_be_longer_than(text: &JsString, limit: usize) -> bool {
    usize::try_from(text.length().saturating_mul(MOST)).is_ok_and(|most| most > limit)
}

/// What stands in a field: an input, a text area or a choice.
#[must_use]
pub fn typed_into(field: &JsValue) -> String {
    brought(&field.unchecked_ref::<Field>().value())
}

/// The text that is pasted or dropped, as the browser has it.
#[must_use]
pub fn carried(data: &DataTransfer) -> JsString {
    data.unchecked_ref::<Carried>().text("text")
}
