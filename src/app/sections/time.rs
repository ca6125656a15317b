//! The moments of the token, in human time, and another moment to judge for.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::browser::document::typed;
use crate::app::components::button::Button;
use crate::app::components::line::{line, line_of, told};
use crate::app::components::select::Select;
use crate::app::components::sheet::sheet;
use crate::app::intent::Intent;
use crate::app::state::Action;
use crate::report::view::time::{self, At, Moment, OtherMoment, Point, Step};
use crate::settings::page::ZONE;
use crate::text::{Lang, text};

/// The time zones that the machine knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Zones {
    /// Its own.
    pub own: String,
    /// All.
    pub all: Vec<String>,
}

/// What the section takes.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The language.
    pub lang: Lang,
    /// The moments.
    pub time: Rc<time::Time>,
    /// The time zones to choose from.
    pub zones: Rc<Zones>,
    /// Where wishes go.
    pub act: Callback<Intent>,
}

/// The expiry and the moments on a line; folded, the other moment and a table: how long ago or ahead, local, UTC, and the
/// number. It is open where something is wrong with one.
#[component]
pub fn Time(props: &Props) -> Html {
    let Props { lang, time, zones, act } = props;
    let inside = html! {
        <>
            if let Some(expiry) = &time.expiry {
                <p class="expiry" data-expired={expiry.is_past.to_string()}>{ &expiry.says }</p>
            }
            <ol class="timeline" aria-label={lang.choose("The moments in order", "시각 목록(시간순)")}>
                { for time.line.iter().map(point) }
            </ol>
            <details data-role="moments" open={time.moments.iter().any(is_doubtful)}>
                { line("summary", lang.choose("Each moment, another time zone, another moment", "시각별 상세, 시간대, 판정 시각 변경")) }
                { for time.other.iter().map(|other| what_if(*lang, other, act)) }
                <table><tbody>{ for time.moments.iter().map(moment) }</tbody></table>
                <Zone lang={*lang} zones={zones.clone()} chosen={time.zone.clone()} act={act.clone()} />
            </details>
        </>
    };
    sheet("times", lang.choose("Time", "시각"), &time.clock, inside)
}

/// Whether something is wrong with a moment.
fn is_doubtful(moment: &Moment) -> bool {
    moment.at.as_ref().map_or(true, |at| !at.doubt.is_empty())
}

fn point(point: &Point) -> Html {
    match point {
        Point::Stretch { says, is, room } => html! {
            <li class="stretch" data-is={is.clone()} data-room={room.clone()}>{ says }</li>
        },
        Point::Stop { names, is_now } => html! {
            <li class="stop" data-now={is_now.to_string()}>
                { for names.iter().map(|name| line("code", name)) }
            </li>
        },
    }
}

/// A field for the moment, and moments to choose.
fn what_if(lang: Lang, OtherMoment { wall, steps }: &OtherMoment, act: &Callback<Intent>) -> Html {
    let step = |Step { id, at, says }: &Step| {
        let does = Intent::Change(Action::Judge(Some(*at)));
        html! { <Button key={id.clone()} action={id.clone()} {does} act={act.clone()}>{ says }</Button> }
    };
    let oninput = act.reform(|event: InputEvent| Intent::Wall(typed(&event)));
    html! {
        <div class="what-if" role="group" aria-labelledby="what-if">
            <label id="what-if" for="moment">{ lang.choose("What if it were", "판정 시각 바꿔 보기") }</label>
            <input id="moment" type="datetime-local" step="1" value={wall.clone()} {oninput} />
            { for steps.iter().map(step) }
        </div>
    }
}

fn moment(Moment { claim, meaning, at }: &Moment) -> Html {
    html! {
        <tr key={claim.clone()} data-moment={claim.clone()}>
            <th scope="row">{ line("code", claim) }{ line_of("span", "quiet", meaning) }</th>
            { match at {
                Ok(at) => words(at),
                Err(fault) => html! { <td colspan="3" class="state" data-status="warn">{ fault }</td> },
            } }
        </tr>
    }
}

fn words(At { relative, local, utc, number, doubt }: &At) -> Html {
    html! {
        <>
            { line_of("td", "relative", relative) }
            <td>
                { local }
                if !doubt.is_empty() { <p class="state" data-status="warn">{ doubt }</p> }
            </td>
            <td>
                if !utc.is_empty() { <time datetime={utc.clone()}>{ utc }</time> }
                { told("code", "quiet", number) }
            </td>
        </>
    }
}

#[derive(Properties, PartialEq)]
struct ZoneProps {
    lang: Lang,
    zones: Rc<Zones>,
    chosen: AttrValue,
    act: Callback<Intent>,
}

/// The choice of the time zone. There are more than four hundred, so it is drawn anew only when one is chosen.
#[component]
fn Zone(ZoneProps { lang, zones, chosen, act }: &ZoneProps) -> Html {
    let this = text("this machine", "이 기기");
    let first = [("", format!("{} ({})", this.get(*lang), zones.own)), ("UTC", "UTC".to_owned())];
    let first = first.into_iter().map(|(zone, words)| (AttrValue::from(zone), AttrValue::from(words)));
    let others = zones.all.iter().filter(|zone| *zone != "UTC").map(|zone| AttrValue::from(zone.clone()));
    let options: Vec<_> = first.chain(others.map(|zone| (zone.clone(), zone))).collect();
    let choose = act.reform(|zone: String| Intent::say(&ZONE, zone));
    html! {
        <p class="what-if">
            <label for="zone">{ lang.choose("Local time of", "현지 시각의 시간대") }</label>
            <Select id="zone" {options} chosen={chosen.clone()} {choose} />
        </p>
    }
}
