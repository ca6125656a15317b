//! The sections in the order of the page, each a component that is drawn anew only when its rows change.

use std::rc::Rc;

use yew::prelude::*;

use super::intent::Intent;
use super::sections::checks::Checks;
use super::sections::claims::Claims;
use super::sections::comparison::Comparison;
use super::sections::next::Next;
use super::sections::ticket::Ticket;
use super::sections::time::{Time, Zones};
use super::sections::token::Parts;
use super::sections::verdict::{Invitation, OtherMoment, Verdict};
use crate::report::Report;
use crate::report::view::{self, Sections, checks, next, verdict};
use crate::text::Lang;

/// The verdict with the checks.
pub struct Judged {
    other_moment: Option<String>,
    verdict: Option<(verdict::Verdict, next::Next, checks::Checks)>,
}

impl Judged {
    /// Those of the sections of a page.
    #[must_use]
    pub fn of(Sections { other_moment, verdict, .. }: Sections) -> Self {
        Self { other_moment, verdict }
    }

    /// Those of a report, which `is_moved` to another moment than now.
    #[must_use]
    pub fn of_report(report: &Report, lang: Lang, is_moved: bool) -> Self {
        Self { other_moment: view::other_moment(report, is_moved), verdict: view::judged(report, lang) }
    }

    /// Draws them; an invitation where nothing was told yet. A page that `is_hosted` can fetch keys.
    pub fn draw(self, lang: Lang, is_hosted: bool, act: &Callback<Intent>) -> Html {
        html! {
            <>
                if let Some(at) = self.other_moment { <OtherMoment {lang} {at} act={act.clone()} /> }
                if let Some((verdict, next, checks)) = self.verdict {
                    <Verdict verdict={Rc::new(verdict)} />
                    <Next {lang} next={Rc::new(next)} act={act.clone()} />
                    <Checks {lang} checks={Rc::new(checks)} {is_hosted} act={act.clone()} />
                } else {
                    <Invitation {lang} />
                }
            </>
        }
    }
}

/// What the sections below the checks are drawn with.
pub struct Shown {
    /// The language.
    pub lang: Lang,
    /// The time zones to choose from.
    pub zones: Rc<Zones>,
    /// Whether the claims are shown as JSON.
    pub is_raw: bool,
    /// The place of the caret in the pasted text, in bytes.
    pub caret: Option<usize>,
    /// Whether the browser can offer a text to other programs.
    pub can_share: bool,
    /// Where wishes go.
    pub act: Callback<Intent>,
}

impl Shown {
    /// Draws them.
    pub fn draw(self, Sections { time, claims, parts, comparison, ticket, .. }: Sections) -> Html {
        let Self { lang, zones, is_raw, caret, can_share, act } = self;
        html! {
            <>
                if let Some(time) = time { <Time {lang} time={Rc::new(time)} {zones} act={act.clone()} /> }
                if let Some(claims) = claims { <Claims {lang} claims={Rc::new(claims)} {is_raw} {caret} act={act.clone()} /> }
                if let Some(parts) = parts { <Parts {lang} parts={Rc::new(parts)} /> }
                if let Some(comparison) = comparison { <Comparison {lang} comparison={Rc::new(comparison)} act={act.clone()} /> }
                if let Some(ticket) = ticket { <Ticket {lang} ticket={Rc::new(ticket)} {can_share} {act} /> }
            </>
        }
    }
}
