//! The calendar of the user's machine, which knows time zones; the core itself knows UTC only.

use crate::text::Lang;
use crate::time::NumericDate;

/// A machine's calendar. A zone is an IANA name as `Asia/Seoul`; an empty one is the machine's own.
pub trait Calendar {
    /// The zones that it knows, in the order of a list; none where it cannot tell.
    fn zones(&self) -> Vec<String>;

    /// The name of the machine's own zone; empty where it cannot tell.
    fn own_zone(&self) -> String;

    /// A moment in words: weekday, date, time and zone. `None` for a moment or a zone that it does not know.
    fn words(&self, at: NumericDate, zone: &str, lang: Lang) -> Option<String>;

    /// What a clock on the wall shows there at a moment, as if it were UTC. `None` as for [`Calendar::words`].
    fn wall(&self, at: NumericDate, zone: &str) -> Option<NumericDate>;

    /// The moment at which a clock on the wall shows this there. Where clocks were put back, one of the two; where they
    /// were put forward, one beside the gap.
    fn moment(&self, wall: NumericDate, zone: &str) -> Option<NumericDate> {
        let mut at = wall;
        // The first step may cross a change of the offset, the second mends that.
        for _ in 0..2 {
            at = NumericDate(at.0.saturating_add(wall.0.saturating_sub(self.wall(at, zone)?.0)));
        }
        Some(at)
    }

    /// The zone, where this machine knows it; else its own, which is empty.
    fn known<'z>(&self, zone: &'z str) -> &'z str {
        if zone.is_empty() || self.wall(NumericDate(0), zone).is_some() { zone } else { "" }
    }

    /// The moment that was typed into a `datetime-local` field, for a zone or the machine's own; `None` while it
    /// is incomplete.
    fn typed(&self, field: &str, zone: &str) -> Option<NumericDate> {
        self.moment(read_field(field)?, self.known(zone))
    }
}

/// What a `datetime-local` field holds (HTML, "valid local date and time string"), as if it were UTC; `None` while it is
/// incomplete.
fn read_field(text: &str) -> Option<NumericDate> {
    let (date, clock) = text.split_once('T')?;
    let mut date = date.splitn(3, '-');
    let (year, month, day) = (date.next()?.parse().ok()?, date.next()?.parse::<u8>().ok()?, date.next()?.parse().ok()?);
    // Fractions of a second are cut.
    let mut clock = clock.split('.').next()?.split(':').map(|part| part.parse::<u8>().ok());
    let (hour, minute, second) = (clock.next()??, clock.next()??, clock.next().unwrap_or(Some(0))?);
    NumericDate::from_utc(year, month, day, (hour, minute, second))
}

/// A calendar without zones, for where no machine lends its own.
pub struct Utc;

impl Calendar for Utc {
    fn zones(&self) -> Vec<String> {
        Vec::new()
    }

    fn own_zone(&self) -> String {
        "UTC".to_owned()
    }

    fn words(&self, at: NumericDate, _: &str, _: Lang) -> Option<String> {
        at.to_utc()
    }

    fn wall(&self, at: NumericDate, _: &str) -> Option<NumericDate> {
        Some(at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_is_read_as_far_as_it_is_whole() {
        let at = Some(NumericDate(1_500_013_000));
        for whole in ["2017-07-14T06:16:40", "2017-07-14T06:16:40.5"] {
            assert_eq!(read_field(whole), at, "{whole}");
        }
        assert_eq!(read_field("2017-07-14T06:16"), Some(NumericDate(1_500_012_960)));
        for part in ["", "2017-07-14", "2017-07-14T06", "2017-13-14T06:16", "2017-07-14T06:16:x"] {
            assert_eq!(read_field(part), None, "{part}");
        }
    }

    /// A place whose clocks were put forward by an hour at 1000.
    struct Spring;

    impl Calendar for Spring {
        fn zones(&self) -> Vec<String> {
            Vec::new()
        }

        fn own_zone(&self) -> String {
            String::new()
        }

        fn words(&self, _: NumericDate, _: &str, _: Lang) -> Option<String> {
            None
        }

        fn wall(&self, at: NumericDate, _: &str) -> Option<NumericDate> {
            Some(NumericDate(at.0 + if at.0 < 1000 { 0 } else { 3600 }))
        }
    }

    #[test]
    fn a_wall_clock_is_turned_back_into_a_moment() {
        for at in [0, 900, 1000, 1001, 9000] {
            let wall = Spring.wall(NumericDate(at), "").unwrap();
            assert_eq!(Spring.moment(wall, ""), Some(NumericDate(at)));
        }
    }
}
