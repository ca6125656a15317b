//! The moments of the token, in human time.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::parts::other_moment;
use crate::app::state::Action;
use crate::report::Report;
use crate::text::{Lang, Text, text};
use crate::time::{NumericDate, relative};

/// What the section takes.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The language.
    pub lang: Lang,
    /// The report.
    pub report: Rc<Report>,
    /// The moments in local time, in the order of [`moments`].
    pub local: Rc<Vec<AttrValue>>,
    /// The moment that is judged for.
    pub now: NumericDate,
    /// Whether that is another moment than now.
    pub is_moved: bool,
    /// Where changes go.
    pub act: Callback<Action>,
}

/// The claims that are moments, in the order they are shown.
const NAMES: [&str; 4] = ["exp", "iat", "nbf", "auth_time"];

/// The moments that the token has.
#[must_use]
pub fn moments(report: &Report) -> Vec<(&'static str, NumericDate)> {
    let Some(jws) = report.reading.jws() else { return Vec::new() };
    NAMES.iter().filter_map(|name| Some((*name, jws.claims().moment(name)?.ok()?))).collect()
}

/// A table of the token's moments: how long ago or ahead, local, UTC, and the raw number.
#[component]
pub fn Times(props: &Props) -> Html {
    let Props { lang, report, local, now, is_moved, act } = props;
    let lang = *lang;
    let moments = moments(report);
    if moments.is_empty() {
        return Html::default();
    }
    html! {
        <section class="sheet times" aria-labelledby="times-title">
            <header>
                <h2 id="times-title">{ text("Time", "시각").get(lang) }</h2>
                <span class="aside">{ if *is_moved { ANOTHER } else { CLOCK }.get(lang) }</span>
            </header>
            { for moments.iter().filter(|(name, _)| *name == "exp").map(|(_, exp)| expiry(lang, *exp, *now)) }
            { other_moment::controls(lang, *now, *is_moved, act) }
            <table>
                <tbody>{ for moments.iter().zip(local.iter()).map(|((name, at), local)| html! {
                    <tr key={*name} data-moment={*name}>
                        <th scope="row"><code>{ *name }</code><span class="quiet">{ meaning(name).get(lang) }</span></th>
                        <td class="relative">{ relative(*at, *now).get(lang) }</td>
                        <td>{ local }</td>
                        <td><time datetime={at.to_utc()}>{ at.to_utc() }</time><code class="quiet">{ at.0 }</code></td>
                    </tr>
                }) }</tbody>
            </table>
        </section>
    }
}

const CLOCK: Text = text("judged by this machine's clock", "이 컴퓨터의 시계 기준");
const ANOTHER: Text = text("judged for another moment", "다른 시각 기준");

fn expiry(lang: Lang, exp: NumericDate, now: NumericDate) -> Html {
    let when = relative(exp, now);
    let expired = now >= exp;
    let words = if expired {
        Text { en: format!("Expired {}", when.en).into(), ko: format!("{} 만료됨", when.ko).into() }
    } else {
        Text { en: format!("Expires {}", when.en).into(), ko: format!("{} 만료", when.ko).into() }
    };
    html! { <p class="expiry" data-expired={expired.to_string()}>{ words.get(lang) }</p> }
}

fn meaning(name: &str) -> Text {
    match name {
        "exp" => text("expires", "만료"),
        "iat" => text("issued", "발급"),
        "nbf" => text("not before", "유효 시작"),
        _ => text("signed in", "로그인"),
    }
}
