//! The sections in the order of the page, each a component that is drawn anew only when its rows change.

use std::rc::Rc;

use yew::prelude::*;

use super::intent::Intent;
use super::sections::checks::Checks;
use super::sections::claims::Claims;
use super::sections::comparison::Comparison;
use super::sections::integration::Integration;
use super::sections::log::Log;
use super::sections::next::Next;
use super::sections::pasted::Pasted;
use super::sections::ticket::Ticket;
use super::sections::time::{Time, Zones};
use super::sections::token::Parts;
use super::sections::verdict::{Invitation, OtherMoment, Verdict};
use crate::report::view::{Judged, Sections};
use crate::text::Lang;

/// What the sections are drawn with.
pub struct Shown {
    /// The language.
    pub lang: Lang,
    /// Whether the page comes from a server, and can fetch keys.
    pub is_hosted: bool,
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
    /// Draws the verdict with the checks; an invitation where nothing was told yet.
    pub fn judged(&self, sections: &Sections) -> Html {
        let Self { lang, is_hosted, act, .. } = self;
        html! {
            <>
                if let Some(at) = sections.other_moment.clone() { <OtherMoment lang={*lang} {at} act={act.clone()} /> }
                if let Some(Judged { verdict, next, checks }) = sections.judged.clone() {
                    <Verdict lang={*lang} {verdict} act={act.clone()} />
                    if let Some(log) = sections.log.clone() { <Log lang={*lang} {log} act={act.clone()} /> }
                    if let Some(pasted) = sections.pasted.clone() { <Pasted lang={*lang} {pasted} act={act.clone()} /> }
                    <Next lang={*lang} {next} act={act.clone()} />
                    <Checks lang={*lang} {checks} is_hosted={*is_hosted} act={act.clone()} />
                } else {
                    <Invitation lang={*lang} />
                }
            </>
        }
    }

    /// Draws the sections below.
    pub fn below(&self, sections: &Sections) -> Html {
        let Self { lang, zones, is_raw, caret, can_share, act, .. } = self;
        let Sections { time, claims, parts, integration, comparison, ticket, .. } = sections.clone();
        let (lang, is_raw, caret, can_share) = (*lang, *is_raw, *caret, *can_share);
        html! {
            <>
                if let Some(time) = time { <Time {lang} {time} zones={zones.clone()} act={act.clone()} /> }
                if let Some(claims) = claims { <Claims {lang} {claims} {is_raw} {caret} act={act.clone()} /> }
                if let Some(parts) = parts { <Parts {lang} {parts} /> }
                if let Some(integration) = integration { <Integration {lang} {integration} act={act.clone()} /> }
                if let Some(comparison) = comparison { <Comparison {lang} {comparison} act={act.clone()} /> }
                if let Some(ticket) = ticket { <Ticket {lang} {ticket} {can_share} act={act.clone()} /> }
            </>
        }
    }
}
