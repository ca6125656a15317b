//! What the sections of a page are made of: a report, what it is compared with, and how it is shown.

use super::Report;
use crate::calendar::Calendar;
use crate::encoding::json::Member;
use crate::settings::Setting;
use crate::settings::page::{MOVED, ZONE};
use crate::text::Lang;
use crate::time::NumericDate;

/// What the sections are made of.
pub struct Page<'a> {
    /// The report that is looked at.
    pub report: &'a Report,
    /// The report on the token that it is compared with, for the same authorizer, expectations and moment.
    pub pinned: Option<&'a Report>,
    /// The language.
    pub lang: Lang,
    /// What stands in a field; empty where nothing was typed.
    pub typed: &'a dyn Fn(&Setting) -> &'a str,
    /// The machine's calendar.
    pub calendar: &'a dyn Calendar,
}

/// Whose clock told the moment that is judged for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::report) enum Clock {
    /// This machine's.
    Machine,
    /// Nobody's: the user chose it.
    User,
    /// That of the server that has answered. No choice moves it.
    Server,
}

impl<'a> Page<'a> {
    /// What stands in a field.
    pub(in crate::report) fn typed(&self, setting: &Setting) -> &'a str {
        (self.typed)(setting)
    }

    /// Whose clock told the moment that is judged for.
    pub(in crate::report) fn clock(&self) -> Clock {
        if self.report.reading.answered_at().is_some() {
            return Clock::Server;
        }
        if self.typed(&MOVED).is_empty() { Clock::Machine } else { Clock::User }
    }

    /// The chosen time zone; empty for the machine's own, and for one that was chosen where it is known, and is not here.
    pub(in crate::report) fn zone(&self) -> &'a str {
        self.calendar.known(self.typed(&ZONE))
    }

    /// A moment in words in that zone; empty where no calendar reaches.
    pub(in crate::report) fn local(&self, at: NumericDate) -> String {
        self.calendar.words(at, self.zone(), self.lang).unwrap_or_default()
    }

    /// The claims of the token, in its order; none where it has no JSON object.
    pub(in crate::report) fn claims(&self) -> &'a [Member] {
        let object = self.report.reading.jws().and_then(|jws| jws.payload.object.as_ref().ok());
        object.map(|node| node.value.members()).unwrap_or_default()
    }
}
