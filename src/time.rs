//! Moments and spans of time, in seconds and in words. There is no clock here: *now* is an argument.

use serde::{Deserialize, Serialize};

use crate::text::Text;

/// Seconds since 1970-01-01T00:00:00Z, ignoring leap seconds (RFC 7519 §2, "NumericDate").
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct NumericDate(pub i64);

/// A number above this is taken for milliseconds: as seconds it would lie beyond the year 5138.
const SECONDS_LIMIT: i64 = 100_000_000_000;

impl NumericDate {
    /// Reads the exact text of a JSON number. Fractions are cut towards the past, as a clock does.
    ///
    /// # Errors
    /// The reason why the number is not a moment.
    pub fn parse(number: &str) -> Result<Self, NotADate> {
        let (negative, digits) = number.strip_prefix('-').map_or((false, number), |rest| (true, rest));
        let (mantissa, exponent) = digits.split_once(['e', 'E']).unwrap_or((digits, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let digits: String = [whole, fraction].concat();
        if digits.bytes().all(|b| b == b'0') {
            return Ok(Self(0));
        }
        // How many digits stand before the point once the exponent has moved it. Beyond every `i64` the
        // exponent itself may overflow, and its sign alone tells where the number lies.
        let moved = exponent.parse().unwrap_or(if exponent.starts_with('-') { i64::MIN } else { i64::MAX });
        let places = i64::try_from(whole.len()).map_err(|_| NotADate::OutOfRange)?.saturating_add(moved);
        let leading = digits.bytes().take_while(|b| *b == b'0').count();
        if places > i64::try_from(leading + 19).unwrap_or(i64::MAX) {
            return Err(NotADate::OutOfRange);
        }
        let places = usize::try_from(places).unwrap_or(0);
        let kept = digits.get(..places).unwrap_or(&digits);
        let cut = digits.get(places..).unwrap_or_default().bytes().any(|b| b != b'0');
        let padded = format!("0{kept}{}", "0".repeat(places.saturating_sub(digits.len())));
        let magnitude: i64 = padded.parse().map_err(|_| NotADate::OutOfRange)?;
        Ok(Self(if negative { -magnitude - i64::from(cut) } else { magnitude }))
    }

    /// Whether the number is far too large for seconds, as a count of milliseconds is.
    #[must_use]
    pub const fn looks_like_milliseconds(self) -> bool {
        self.0 > SECONDS_LIMIT
    }

    /// `2017-07-14T06:16:40Z` (RFC 3339); `None` outside the years 0000 to 9999.
    #[must_use]
    pub fn to_utc(self) -> Option<String> {
        let at = time::OffsetDateTime::from_unix_timestamp(self.0).ok()?;
        let (year, month, day) = at.to_calendar_date();
        let (hour, minute, second) = at.to_hms();
        if !(0..=9999).contains(&year) {
            return None;
        }
        let month = u8::from(month);
        Some(format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z"))
    }

    /// The moment of a date and a time of day in UTC; `None` where the calendar has none.
    #[must_use]
    pub fn from_utc(year: i32, month: u8, day: u8, (hour, minute, second): (u8, u8, u8)) -> Option<Self> {
        let date = time::Date::from_calendar_date(year, month.try_into().ok()?, day).ok()?;
        Some(Self(date.with_hms(hour, minute, second).ok()?.assume_utc().unix_timestamp()))
    }

    /// The seconds from `self` to `later`; negative when `later` is earlier. Never wraps.
    #[must_use]
    pub const fn until(self, later: Self) -> i64 {
        later.0.saturating_sub(self.0)
    }
}

/// Why a number is not a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotADate {
    /// No calendar reaches that far.
    OutOfRange,
}

const MINUTE: u64 = 60;
const HOUR: u64 = 60 * MINUTE;
const DAY: u64 = 24 * HOUR;
const YEAR: u64 = 365 * DAY + DAY / 4;

/// From here on seconds are not told: they help nobody, and would have the words change each second.
const WITHOUT_SECONDS: u64 = 10 * MINUTE;

/// A length of time in words, in its two largest units: "9 years", "1 hour 5 minutes", "42 minutes", "42 seconds".
#[must_use]
pub fn length(seconds: u64) -> Text {
    let units: [(u64, &str, &str); 5] = [
        (YEAR, "year", "년"),
        (DAY, "day", "일"),
        (HOUR, "hour", "시간"),
        (MINUTE, "minute", "분"),
        (1, "second", "초"),
    ];
    let mut rest = seconds;
    let mut en: Vec<String> = Vec::new();
    let mut ko: Vec<String> = Vec::new();
    for (size, name, korean) in units {
        let count = rest / size;
        rest %= size;
        if count > 0 {
            en.push(format!("{count} {name}{}", if count == 1 { "" } else { "s" }));
            ko.push(format!("{count}{korean}"));
        }
        // Beside years, days already say enough; a second unit must be the very next one.
        let is_enough = (size == YEAR && count >= 3) || (size == MINUTE && seconds >= WITHOUT_SECONDS);
        if en.len() == 2 || (en.len() == 1 && count == 0) || is_enough {
            break;
        }
    }
    if en.is_empty() {
        return crate::text::text("0 seconds", "0초");
    }
    Text { en: en.join(" ").into(), ko: ko.join(" ").into() }
}

/// How `at` lies to `now`: "9 years ago", "in 9 minutes 58 seconds", "now".
#[must_use]
pub fn relative(at: NumericDate, now: NumericDate) -> Text {
    let ahead = now.until(at);
    let words = length(ahead.unsigned_abs());
    match ahead {
        0 => crate::text::text("now", "지금"),
        1.. => Text { en: format!("in {}", words.en).into(), ko: format!("{} 후", words.ko).into() },
        _ => Text { en: format!("{} ago", words.en).into(), ko: format!("{} 전", words.ko).into() },
    }
}

/// The first moment after `now` at which [`relative`] says something else of `at`.
#[must_use]
pub fn relative_until(at: NumericDate, now: NumericDate) -> NumericDate {
    let ahead = now.until(at);
    let seconds = ahead.unsigned_abs();
    // The unit that is counted last, and how far it has been counted.
    let (unit, counted) = match seconds {
        ..WITHOUT_SECONDS => (1, 0),
        WITHOUT_SECONDS..DAY => (MINUTE, seconds % MINUTE),
        DAY..YEAR => (HOUR, seconds % HOUR),
        _ => (DAY, seconds % YEAR % DAY),
    };
    let left = if ahead > 0 { counted.saturating_add(1) } else { unit.saturating_sub(counted) };
    // A year is no whole number of days, so its last stretch is shorter.
    let to_year = if ahead > 0 { left } else { YEAR.saturating_sub(seconds % YEAR) };
    NumericDate(now.0.saturating_add(i64::try_from(left.min(to_year)).unwrap_or(i64::MAX)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_in_utc() {
        assert_eq!(NumericDate(1_500_013_000).to_utc().as_deref(), Some("2017-07-14T06:16:40Z"));
        assert_eq!(NumericDate(-1).to_utc().as_deref(), Some("1969-12-31T23:59:59Z"));
        assert_eq!(NumericDate(i64::MAX).to_utc(), None);
    }

    #[test]
    fn numbers_that_are_moments() {
        assert_eq!(NumericDate::parse("3.9"), Ok(NumericDate(3)));
        assert_eq!(NumericDate::parse("-0.5"), Ok(NumericDate(-1)));
        assert_eq!(NumericDate::parse("1e3"), Ok(NumericDate(1000)));
        assert_eq!(NumericDate::parse("15.00013e8"), Ok(NumericDate(1_500_013_000)));
        assert_eq!(NumericDate::parse("9223372036854775807"), Ok(NumericDate(i64::MAX)));
        assert_eq!(NumericDate::parse("-9223372036854775807"), Ok(NumericDate(-i64::MAX)));
        assert_eq!(NumericDate::parse("0e9"), Ok(NumericDate(0)));
        assert_eq!(NumericDate::parse("1e-99999999999999999999"), Ok(NumericDate(0)));
        assert_eq!(NumericDate::parse("-1e-400"), Ok(NumericDate(-1)));
        assert_eq!(NumericDate::parse("1e99999999999999999999"), Err(NotADate::OutOfRange));
        assert_eq!(NumericDate::parse("1e400"), Err(NotADate::OutOfRange));
        assert_eq!(NumericDate::parse("9223372036854775808"), Err(NotADate::OutOfRange));
    }

    #[test]
    fn lengths_in_words() {
        for (seconds, en, ko) in [
            (0, "0 seconds", "0초"),
            (1, "1 second", "1초"),
            (599, "9 minutes 59 seconds", "9분 59초"),
            (600, "10 minutes", "10분"),
            (3_599, "59 minutes", "59분"),
            (3600, "1 hour", "1시간"),
            (3661, "1 hour 1 minute", "1시간 1분"),
            (3601, "1 hour", "1시간"),
            (90_000, "1 day 1 hour", "1일 1시간"),
            (300_000_000, "9 years", "9년"),
        ] {
            assert_eq!(length(seconds), Text { en: en.into(), ko: ko.into() }, "{seconds}");
        }
    }

    #[test]
    fn words_hold_until_the_moment_that_is_told() {
        let far = [
            0, 1, 59, 60, 61, 599, 600, 601, 659, 660, 3599, 3600, 3601, 3659, 3660, 86_399, 86_400, 86_401, 90_000,
            31_557_599, 31_557_600,
        ];
        for at in
            far.into_iter().chain([31_557_601, 31_600_000, 63_115_000, 63_115_200, 94_672_801]).flat_map(|at| [at, -at])
        {
            let (at, now) = (NumericDate(at), NumericDate(0));
            let until = relative_until(at, now);
            assert!(until > now, "{at:?}");
            // Beyond three years days are not said any more; until then the words are others at once.
            let words = relative(at, now);
            assert_eq!(relative(at, NumericDate(until.0 - 1)), words, "{at:?} until {until:?}");
            if now.until(at).abs() < 94_000_000 {
                assert_ne!(relative(at, until), words, "{at:?} until {until:?}");
            }
        }
    }

    #[test]
    fn how_a_moment_lies_to_now() {
        assert_eq!(relative(NumericDate(10), NumericDate(70)).en, "1 minute ago");
        assert_eq!(relative(NumericDate(70), NumericDate(10)).ko, "1분 후");
        assert!(relative(NumericDate(i64::MIN), NumericDate(i64::MAX)).en.contains("ago"));
    }
}
