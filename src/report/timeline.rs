//! The token's moments on a line, from the earliest to the latest.

use crate::time::NumericDate;

/// A moment on the line, and the stretch that leads to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stop {
    /// The claims that name this moment; `now` for the one that is judged for.
    pub names: Vec<&'static str>,
    /// The moment.
    pub at: NumericDate,
    /// The stretch from the moment before; none for the first.
    pub stretch: Option<Stretch>,
}

/// The time between two moments.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// How long it is.
    pub seconds: u64,
    /// How much room it gets, `1` to `6`: each step is 32 times longer, so that five minutes stay visible beside ten
    /// years.
    pub room: &'static str,
    /// Whether the token is good in it: `before`, `good` or `after`; `open` where no `exp` tells.
    pub is: &'static str,
}

/// The name of the moment that is judged for.
pub const NOW: &str = "now";

/// The line of these moments and of `now`.
#[must_use]
pub fn stops(moments: &[(&'static str, NumericDate)], now: NumericDate) -> Vec<Stop> {
    let mut stops: Vec<Stop> = Vec::new();
    for (name, at) in moments.iter().copied().chain([(NOW, now)]) {
        // Five moments need no sorting code, which is large.
        match stops.iter_mut().find(|stop| stop.at == at) {
            Some(stop) => stop.names.push(name),
            None => {
                let place = stops.iter().position(|stop| stop.at > at).unwrap_or(stops.len());
                stops.insert(place, Stop { names: vec![name], at, stretch: None });
            }
        }
    }
    let moment = |name: &str| moments.iter().find(|(n, _)| *n == name).map(|(_, at)| *at);
    let (begins, ends) = (moment("nbf").or_else(|| moment("iat")), moment("exp"));
    let mut before: Option<NumericDate> = None;
    for stop in &mut stops {
        stop.stretch = before.map(|from| {
            let seconds = from.until(stop.at).unsigned_abs();
            let is = match (begins, ends) {
                (_, Some(ends)) if from >= ends => "after",
                (Some(begins), _) if from < begins => "before",
                (_, Some(_)) => "good",
                (_, None) => "open",
            };
            let steps = usize::try_from((u64::BITS - seconds.leading_zeros()) / 5).unwrap_or_default();
            let room = ["1", "1", "2", "3", "4", "5"].get(steps).copied().unwrap_or("6");
            Stretch { seconds, room, is }
        });
        before = Some(stop.at);
    }
    stops
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Its names, and the seconds, the room and the kind of the stretch before it.
    type Told = (String, Option<(u64, &'static str, &'static str)>);

    fn line(moments: &[(&'static str, i64)], now: i64) -> Vec<Told> {
        let moments: Vec<_> = moments.iter().map(|(name, at)| (*name, NumericDate(*at))).collect();
        let stops = stops(&moments, NumericDate(now)).into_iter();
        stops.map(|s| (s.names.join(" "), s.stretch.map(|s| (s.seconds, s.room, s.is)))).collect()
    }

    #[test]
    fn moments_stand_in_order_and_equal_ones_together() {
        let line = line(&[("exp", 3600), ("iat", 0), ("auth_time", 0)], 300);
        let expected = [("iat auth_time", None), ("now", Some((300, "1", "good"))), ("exp", Some((3300, "2", "good")))];
        assert_eq!(line, expected.map(|(names, stretch)| (names.to_owned(), stretch)));
    }

    #[test]
    fn five_minutes_and_ten_years_are_both_seen() {
        let line = line(&[("exp", 300), ("iat", 0), ("auth_time", -60)], 300_000_000);
        let stretches: Vec<_> = line.into_iter().filter_map(|(_, stretch)| stretch).collect();
        assert_eq!(stretches, [(60, "1", "before"), (300, "1", "good"), (299_999_700, "5", "after")]);
    }

    #[test]
    fn the_ends_of_time_do_not_wrap() {
        assert_eq!(line(&[("iat", i64::MIN)], i64::MAX)[1].1, Some((i64::MAX.unsigned_abs(), "6", "open")));
    }
}
