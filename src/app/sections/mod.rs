//! What the page shows: the sections in the order of the page, one file each. A section is drawn anew only when its rows
//! change, and never imports another.

pub mod checks;
pub mod claims;
pub mod comparison;
mod evidence;
pub mod examples;
pub mod integration;
pub mod log;
pub mod log_file;
pub mod masthead;
pub mod matrix;
pub mod next;
pub mod pasted;
pub mod privacy;
pub mod shortcuts;
pub mod ticket;
pub mod time;
pub mod token;
pub mod verdict;
pub mod waiting;

use std::rc::Rc;

use yew::prelude::*;

use self::checks::Checks;
use self::claims::Claims;
use self::comparison::Comparison;
use self::integration::Integration;
use self::log::Log;
use self::matrix::Matrix;
use self::next::Next;
use self::pasted::Pasted;
use self::ticket::Ticket;
use self::time::{Time, Zones};
use self::token::Parts;
use self::verdict::{Invitation, OtherMoment, Verdict};
use crate::app::intent::Intent;
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
    /// Draws the verdict, and below it the checks beside what the token says; an invitation where nothing was told yet.
    /// `has_text` says whether there is anything that was pasted.
    pub fn judged(&self, sections: &Sections, has_text: bool) -> Html {
        let Self { is_hosted, act, .. } = self;
        let lang = self.lang;
        html! {
            <>
                if let Some(at) = sections.other_moment.clone() { <OtherMoment ..verdict::OtherMomentProps { lang, at: at.into(), act: act.clone() } /> }
                if let Some(Judged { verdict, checks, .. }) = sections.judged.clone() {
                    <Verdict ..verdict::Props { lang, act: act.clone(), verdict } />
                    if let Some(log) = sections.log.clone() { <Log ..log::Props { lang, log, act: act.clone() } /> }
                    if let Some(pasted) = sections.pasted.clone() { <Pasted ..pasted::Props { lang, pasted, act: act.clone() } /> }
                    if let Some(matrix) = sections.matrix.clone() { <Matrix ..matrix::Props { lang, matrix, act: act.clone() } /> }
                    <div class="beside">
                        <Checks ..checks::Props { lang, checks, is_hosted: *is_hosted, act: act.clone() } />
                        if has_text { { self.decoded(sections) } }
                    </div>
                } else {
                    <Invitation ..verdict::InvitationProps { lang } />
                }
            </>
        }
    }

    /// Draws what the token says: its moments and its claims.
    pub fn decoded(&self, sections: &Sections) -> Html {
        let Self { zones, is_raw, caret, act, .. } = self;
        let lang = self.lang;
        let Sections { time, claims, .. } = sections.clone();
        if time.is_none() && claims.is_none() {
            return Html::default();
        }
        html! {
            <div class="decoded">
                if let Some(time) = time { <Time ..time::Props { lang, time, zones: zones.clone(), act: act.clone() } /> }
                if let Some(claims) = claims { <Claims ..claims::Props { lang, claims, is_raw: *is_raw, caret: *caret, act: act.clone() } /> }
            </div>
        }
    }

    /// Draws the next steps: commands, settings, the checklist.
    pub fn next(&self, sections: &Sections) -> Html {
        let next = sections.judged.clone().and_then(|Judged { next, .. }| next);
        next.map(|next| html! { <Next ..next::Props { lang: self.lang, next, act: self.act.clone() } /> })
            .unwrap_or_default()
    }

    /// Draws the sections that are needed less often.
    pub fn below(&self, sections: &Sections) -> Html {
        let Self { lang, can_share, act, .. } = self;
        let Sections { parts, integration, comparison, ticket, .. } = sections.clone();
        let (lang, can_share) = (*lang, *can_share);
        html! {
            <>
                if let Some(parts) = parts { <Parts ..token::Props { lang, parts } /> }
                if let Some(integration) = integration { <Integration ..integration::Props { lang, integration, act: act.clone() } /> }
                if let Some(comparison) = comparison { <Comparison ..comparison::Props { lang, comparison, act: act.clone() } /> }
                if let Some(ticket) = ticket { <Ticket ..ticket::Props { lang, ticket, can_share, act: act.clone() } /> }
            </>
        }
    }
}
