//! The machine's clock and its calendar.

use js_sys::{Date, Object, Reflect};
use wasm_bindgen::JsValue;

use crate::text::Lang;
use crate::time::NumericDate;

/// The current moment, in whole seconds.
#[must_use]
pub fn now() -> NumericDate {
    #[expect(clippy::cast_possible_truncation, reason = "a Date lies within ±8.64e15 milliseconds")]
    NumericDate((Date::now() / 1000.0).floor() as i64)
}

/// A moment in the machine's own time zone, in the words of `lang`: weekday, date, time and zone. Empty
/// for a moment that no `Date` can hold.
#[must_use]
pub fn local(at: NumericDate, lang: Lang) -> String {
    #[expect(clippy::cast_precision_loss, reason = "beyond 2^53 the date is invalid anyway")]
    let date = Date::new(&JsValue::from_f64(at.0 as f64 * 1000.0));
    if date.get_time().is_nan() {
        return String::new();
    }
    let options = Object::new();
    for (name, value) in [
        ("weekday", "short"),
        ("year", "numeric"),
        ("month", "short"),
        ("day", "numeric"),
        ("hour", "2-digit"),
        ("minute", "2-digit"),
        ("second", "2-digit"),
        ("timeZoneName", "short"),
    ] {
        // Setting a member of a plain object cannot fail.
        let _ = Reflect::set(&options, &name.into(), &value.into());
    }
    let _ = Reflect::set(&options, &"hourCycle".into(), &"h23".into());
    let locale = match lang {
        Lang::En => "en-GB",
        Lang::Ko => "ko-KR",
    };
    date.to_locale_string(locale, &options).into()
}
