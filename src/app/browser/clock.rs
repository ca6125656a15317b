//! The machine's clock.

use js_sys::Date;

use crate::time::NumericDate;

/// The current moment, in whole seconds.
#[must_use]
pub fn now() -> NumericDate {
    moment(Date::now())
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
