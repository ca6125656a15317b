//! The browser's `Intl` as a [`Calendar`] (ECMA-402). The page and the modules that it loads lend it to the core.

use std::cell::{OnceCell, RefCell};

use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};

use crate::calendar::Calendar;
use crate::text::Lang;
use crate::time::NumericDate;

/// The browser's calendar. Making a formatter takes a browser longer than a whole report, so each is kept, and so are the list of zones and its own.
#[derive(Default)]
pub struct Browser {
    made: RefCell<Vec<(String, Function)>>,
    zones: OnceCell<Vec<String>>,
    own: OnceCell<String>,
}

const WORDS: [(&str, &str); 9] = [
    ("weekday", "short"),
    ("year", "numeric"),
    ("month", "short"),
    ("day", "numeric"),
    ("hour", "2-digit"),
    ("minute", "2-digit"),
    ("second", "2-digit"),
    ("timeZoneName", "short"),
    ("hourCycle", "h23"),
];

/// Swedish writes a date and a time as ISO 8601 does.
const WALL: (&str, [(&str, &str); 7]) = (
    "sv-SE",
    [
        ("year", "numeric"),
        ("month", "2-digit"),
        ("day", "2-digit"),
        ("hour", "2-digit"),
        ("minute", "2-digit"),
        ("second", "2-digit"),
        ("hourCycle", "h23"),
    ],
);

impl Browser {
    fn format(&self, at: NumericDate, zone: &str, locale: &str, options: &[(&str, &str)]) -> Option<String> {
        let key = format!("{locale} {zone}");
        let known = self.made.borrow().iter().find(|(name, _)| *name == key).map(|(_, format)| format.clone());
        let format = match known {
            Some(format) => format,
            None => {
                let format = formatter(zone, locale, options)?;
                self.made.borrow_mut().push((key, format.clone()));
                format
            }
        };
        #[expect(clippy::cast_precision_loss, reason = "beyond 2^53 the date is invalid anyway")]
        let milliseconds = at.0 as f64 * 1000.0;
        // A moment that no `Date` can hold is refused with a RangeError.
        format.call1(&JsValue::UNDEFINED, &milliseconds.into()).ok()?.as_string()
    }
}

/// The function that writes a moment; `None` where the browser does not know the zone.
fn formatter(zone: &str, locale: &str, options: &[(&str, &str)]) -> Option<Function> {
    let members = Object::new();
    let zone = Some(("timeZone", zone)).filter(|(_, zone)| !zone.is_empty());
    for (name, value) in options.iter().chain(&zone) {
        // Setting a member of a plain object cannot fail.
        let _ = Reflect::set(&members, &(*name).into(), &(*value).into());
    }
    // The constructor throws for an unknown zone, which its binding does not say.
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    let class: Function = Reflect::get(&intl, &"DateTimeFormat".into()).ok()?.dyn_into().ok()?;
    let made = Reflect::construct(&class, &Array::of2(&locale.into(), &members)).ok()?;
    Reflect::get(&made, &"format".into()).ok()?.dyn_into().ok()
}

/// The names of the zones that the browser knows; none in one that does not tell.
fn zones() -> Vec<String> {
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).unwrap_or_default();
    let list = Reflect::get(&intl, &"supportedValuesOf".into()).ok().and_then(|f| f.dyn_into::<Function>().ok());
    let zones = list.and_then(|list| list.call1(&intl, &"timeZone".into()).ok());
    zones.map(|zones| Array::from(&zones).iter().filter_map(|zone| zone.as_string()).collect()).unwrap_or_default()
}

/// The name of the machine's own zone.
fn own() -> String {
    let options = Intl::DateTimeFormat::new(&Array::new(), &Object::new()).resolved_options();
    Reflect::get(&options, &"timeZone".into()).ok().and_then(|zone| zone.as_string()).unwrap_or_default()
}

impl Calendar for Browser {
    fn zones(&self) -> Vec<String> {
        self.zones.get_or_init(zones).clone()
    }

    fn own_zone(&self) -> String {
        self.own.get_or_init(own).clone()
    }

    fn words(&self, at: NumericDate, zone: &str, lang: Lang) -> Option<String> {
        let locale = match lang {
            Lang::En => "en-GB",
            Lang::Ko => "ko-KR",
        };
        self.format(at, zone, locale, &WORDS)
    }

    fn wall(&self, at: NumericDate, zone: &str) -> Option<NumericDate> {
        let shown = self.format(at, zone, WALL.0, &WALL.1)?.replacen(' ', "T", 1);
        // Without an offset the text would be read in the machine's own zone.
        let milliseconds = Date::parse(&format!("{shown}Z"));
        #[expect(clippy::cast_possible_truncation, reason = "a Date lies within ±8.64e15 milliseconds")]
        (!milliseconds.is_nan()).then(|| NumericDate((milliseconds / 1000.0).floor() as i64))
    }
}
