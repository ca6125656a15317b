//! The machine's clock and its calendar.

use js_sys::{Date, Object, Reflect};
use wasm_bindgen::JsValue;

use crate::text::Lang;
use crate::time::NumericDate;

/// The current moment, in whole seconds.
#[must_use]
pub fn now() -> NumericDate {
    moment(Date::now())
}

/// A moment in the machine's own time zone, in the words of `lang`: weekday, date, time and zone. Empty
/// for a moment that no `Date` can hold.
#[must_use]
pub fn local(at: NumericDate, lang: Lang) -> String {
    let date = date(at);
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

fn date(at: NumericDate) -> Date {
    #[expect(clippy::cast_precision_loss, reason = "beyond 2^53 the date is invalid anyway")]
    Date::new(&JsValue::from_f64(at.0 as f64 * 1000.0))
}

/// A moment as a `datetime-local` field holds it, in the machine's own time zone; empty where it cannot.
#[must_use]
pub fn field(at: NumericDate) -> String {
    let shown = date(at);
    // The clock on the wall, read as if it were UTC.
    let wall = NumericDate(at.0.saturating_sub(seconds(shown.get_timezone_offset() * 60.0)));
    let utc = wall.to_utc().unwrap_or_default();
    let text = utc.trim_end_matches('Z');
    // A browser leaves out seconds that are none.
    text.strip_suffix(":00").unwrap_or(text).to_owned()
}

/// The moment that a `datetime-local` field holds; `None` while it is incomplete.
#[must_use]
pub fn read_field(text: &str) -> Option<NumericDate> {
    // A date and a time without a zone are of the machine's own (ECMA-262, Date Time String Format).
    let milliseconds = Date::parse(text);
    (!milliseconds.is_nan()).then(|| moment(milliseconds))
}

/// The second that a moment of the browser's, in milliseconds since 1970, lies in.
#[must_use]
pub fn moment(milliseconds: f64) -> NumericDate {
    NumericDate(seconds(milliseconds / 1000.0))
}

#[expect(clippy::cast_possible_truncation, reason = "a Date lies within ±8.64e15 milliseconds")]
fn seconds(number: f64) -> i64 {
    number.floor() as i64
}
