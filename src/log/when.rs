//! Moments as logs write them: CLF, ISO 8601, seconds and milliseconds since 1970, and Java's.

use crate::http::date;
use crate::time::NumericDate;

/// The moment that a value is; `None` where it is none.
#[must_use]
pub(super) fn read(value: &str) -> Option<NumericDate> {
    let value = value.trim().trim_start_matches('[').trim_end_matches(']');
    let first = value.bytes().next()?;
    if !first.is_ascii_digit() {
        return java(value);
    }
    if value.bytes().all(|byte| byte.is_ascii_digit()) {
        let number: i64 = value.parse().ok()?;
        return match value.len() {
            10 => Some(NumericDate(number)),
            13 => Some(NumericDate(number / 1000)),
            _ => None,
        };
    }
    clf(value).or_else(|| iso_8601(value))
}

/// `09/Apr/2026:12:34:56 +0000`.
fn clf(value: &str) -> Option<NumericDate> {
    let (day, rest) = value.split_once('/')?;
    let (month, rest) = rest.split_once('/')?;
    let (year, rest) = rest.split_once(':')?;
    let (clock, zone) = rest.split_once(' ')?;
    let utc = date::imf_fixdate(&format!("Mon, {day} {month} {year} {clock} GMT"))?;
    let (sign, digits) = zone.split_at_checked(1)?;
    let (hours, minutes) = digits.split_at_checked(2)?;
    let ahead = hours.parse::<i64>().ok()? * 3600 + minutes.parse::<i64>().ok()? * 60;
    match sign {
        "+" => Some(NumericDate(utc.0 - ahead)),
        "-" => Some(NumericDate(utc.0 + ahead)),
        _ => None,
    }
}

/// `2026-04-09T12:34:56.000Z`, with an offset, with a blank for the `T`, or without a zone, which is UTC in CloudWatch.
fn iso_8601(value: &str) -> Option<NumericDate> {
    let (day, clock) = value.split_at_checked(10)?;
    let clock = clock.strip_prefix(['T', ' '])?;
    let plain = clock.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.' || c == ':');
    let zone = if plain.is_empty() { "Z" } else { "" };
    date::rfc_3339(&format!("{day}T{clock}{zone}"))
}

/// `Thu Apr 09 12:34:56 UTC 2026`.
fn java(value: &str) -> Option<NumericDate> {
    let mut words = value.split(' ');
    let (_, month, day, clock, zone, year) =
        (words.next()?, words.next()?, words.next()?, words.next()?, words.next()?, words.next()?);
    let is_utc = matches!(zone, "UTC" | "GMT") && words.next().is_none();
    is_utc.then(|| date::imf_fixdate(&format!("Mon, {day} {month} {year} {clock} GMT")))?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_names_the_same_moment() {
        for form in [
            "06/Nov/1994:08:49:37 +0000",
            "[06/Nov/1994:17:49:37 +0900]",
            "06/Nov/1994:00:49:37 -0800",
            "1994-11-06T08:49:37Z",
            "1994-11-06T08:49:37.123456+00:00",
            "1994-11-06 08:49:37.123",
            "1994-11-06T08:49:37",
            "784111777123",
            "Sun Nov 06 08:49:37 UTC 1994",
        ] {
            let at = read(form);
            let expected = if form.len() == 12 { None } else { Some(NumericDate(784_111_777)) };
            assert_eq!(at, expected, "{form}");
        }
        assert_eq!(read("1790000000"), Some(NumericDate(1_790_000_000)));
        assert_eq!(read("1790000000123"), Some(NumericDate(1_790_000_000)));
        for none in ["", "-", "1994", "99/Nov/1994:08:49:37 +0000", "06/Nov/1994:08:49:37", "한글한글한글한글", "[]"]
        {
            assert_eq!(read(none), None, "{none}");
        }
    }
}
