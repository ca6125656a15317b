//! Moments in HTTP: IMF-fixdate (RFC 9110 §5.6.7), and RFC 3339 as a HAR file has it.

use time::{Date, Month};

use crate::time::NumericDate;

const MONTHS: [(&str, Month); 12] = [
    ("Jan", Month::January),
    ("Feb", Month::February),
    ("Mar", Month::March),
    ("Apr", Month::April),
    ("May", Month::May),
    ("Jun", Month::June),
    ("Jul", Month::July),
    ("Aug", Month::August),
    ("Sep", Month::September),
    ("Oct", Month::October),
    ("Nov", Month::November),
    ("Dec", Month::December),
];

/// Reads `Sun, 06 Nov 1994 08:49:37 GMT`.
#[must_use]
pub fn imf_fixdate(text: &str) -> Option<NumericDate> {
    let mut words = text.trim().split_once(", ")?.1.split(' ');
    let (day, month, year) = (words.next()?.parse().ok()?, words.next()?, words.next()?.parse().ok()?);
    let (_, month) = MONTHS.iter().find(|(name, _)| *name == month)?;
    let at = moment(Date::from_calendar_date(year, *month, day).ok()?, words.next()?)?;
    (words.next() == Some("GMT")).then_some(at)
}

/// Reads `1994-11-06T08:49:37.000Z`, or with an offset such as `+09:00`. Fractions of a second are cut.
#[must_use]
pub fn rfc_3339(text: &str) -> Option<NumericDate> {
    let (date, rest) = text.trim().split_once('T')?;
    let mut numbers = date.split('-');
    let (year, month, day) =
        (numbers.next()?.parse().ok()?, numbers.next()?.parse::<usize>().ok()?, numbers.next()?.parse().ok()?);
    let (_, month) = MONTHS.get(month.checked_sub(1)?)?;
    let at = moment(Date::from_calendar_date(year, *month, day).ok()?, rest.get(..8)?)?;
    let offset = rest.get(8..)?;
    let offset = match offset.strip_prefix('.') {
        Some(fraction) => {
            let zone = fraction.trim_start_matches(|c: char| c.is_ascii_digit());
            (zone.len() < fraction.len()).then_some(zone)?
        }
        None => offset,
    };
    if offset == "Z" {
        return Some(at);
    }
    let (hours, minutes) = offset.get(1..)?.split_once(':')?;
    let ahead = i64::from(two_digits(hours, 23)?) * 3600 + i64::from(two_digits(minutes, 59)?) * 60;
    match offset.get(..1)? {
        "+" => at.0.checked_sub(ahead).map(NumericDate),
        "-" => at.0.checked_add(ahead).map(NumericDate),
        _ => None,
    }
}

/// Exactly two digits, of a number that is not above `most`.
fn two_digits(text: &str, most: u8) -> Option<u8> {
    let are_digits = text.len() == 2 && text.bytes().all(|b| b.is_ascii_digit());
    text.parse().ok().filter(|number| are_digits && *number <= most)
}

fn moment(date: Date, clock: &str) -> Option<NumericDate> {
    let mut numbers = clock.split(':');
    let hour = two_digits(numbers.next()?, 23)?;
    let (minute, second) = (two_digits(numbers.next()?, 59)?, two_digits(numbers.next()?, 59)?);
    if numbers.next().is_some() {
        return None;
    }
    Some(NumericDate(date.with_hms(hour, minute, second).ok()?.assume_utc().unix_timestamp()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_offset_that_no_clock_has_is_none() {
        for offset in [
            "+9999999999999999:00",
            "+24:00",
            "+09:60",
            "+1:0:0",
            "+9:00",
            "+09:0",
            "+09",
            "09:00",
            "+-9:00",
            "++9:00",
            "+09:00:00",
            "-99:99",
            ".Z",
            "..1Z",
            "1Z",
            "",
            "z",
            "+09:00 ",
        ] {
            assert_eq!(rfc_3339(&format!("1994-11-06T08:49:37{offset}x")), None, "{offset}x");
            if offset != "+09:00 " {
                assert_eq!(rfc_3339(&format!("1994-11-06T08:49:37{offset}")), None, "{offset}");
            }
        }
        for clock in ["+1:0:0", "8:49:37", "08:49:3", "08:49:37:", "24:00:00", "08:60:00", "08:4:037"] {
            assert_eq!(rfc_3339(&format!("1994-11-06T{clock}Z")), None, "{clock}");
        }
        assert_eq!(rfc_3339("1994-11-06T08:49:37-23:59"), Some(NumericDate(784_111_777 + 86_340)));
    }

    /// The example of RFC 9110 §5.6.7.
    #[test]
    fn both_forms_name_the_same_moment() {
        let at = Some(NumericDate(784_111_777));
        assert_eq!(imf_fixdate("Sun, 06 Nov 1994 08:49:37 GMT"), at);
        assert_eq!(rfc_3339("1994-11-06T08:49:37.123Z"), at);
        assert_eq!(rfc_3339("1994-11-06T17:49:37+09:00"), at);
        for text in
            ["", "Sun, 06 Nov 1994", "Sun, 99 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 08:49:37 KST", "한글한글T"]
        {
            assert_eq!(imf_fixdate(text).or(rfc_3339(text)), None, "{text}");
        }
    }
}
