//! The calendar of the tests.

use token_inspector::calendar::Calendar;
use token_inspector::text::Lang;
use token_inspector::time::NumericDate;

/// A machine nine hours east of Greenwich that knows two zones.
pub struct Seoul;

/// That machine.
pub static SEOUL: Seoul = Seoul;

impl Calendar for Seoul {
    fn zones(&self) -> Vec<String> {
        ["Asia/Seoul", "UTC"].map(str::to_owned).into()
    }

    fn own_zone(&self) -> String {
        "Asia/Seoul".to_owned()
    }

    fn words(&self, at: NumericDate, zone: &str, lang: Lang) -> Option<String> {
        let wall = self.wall(at, zone)?.to_utc()?;
        Some(format!("{} {wall} in {zone:?}", lang.tag()))
    }

    fn wall(&self, at: NumericDate, zone: &str) -> Option<NumericDate> {
        let offset = match zone {
            "" | "Asia/Seoul" => 9 * 3600,
            "UTC" => 0,
            _ => return None,
        };
        Some(NumericDate(at.0.checked_add(offset)?))
    }
}
