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
    let offset = rest.get(8..)?.trim_start_matches(|c: char| c == '.' || c.is_ascii_digit());
    if offset == "Z" {
        return Some(at);
    }
    let (hours, minutes) = offset.get(1..)?.split_once(':')?;
    let ahead = hours.parse::<i64>().ok()? * 3600 + minutes.parse::<i64>().ok()? * 60;
    match offset.get(..1)? {
        "+" => Some(NumericDate(at.0 - ahead)),
        "-" => Some(NumericDate(at.0 + ahead)),
        _ => None,
    }
}

fn moment(date: Date, clock: &str) -> Option<NumericDate> {
    let mut numbers = clock.split(':').map(|n| n.parse::<u8>().ok());
    let (hour, minute, second) = (numbers.next()??, numbers.next()??, numbers.next()??);
    Some(NumericDate(date.with_hms(hour, minute, second).ok()?.assume_utc().unix_timestamp()))
}

#[cfg(test)]
mod tests {
    use super::*;

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
