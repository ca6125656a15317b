//! The claims, as the token states them.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::parts::json_view;
use crate::app::parts::pointer::point;
use crate::app::state::Action;
use crate::cognito::claim_dictionary;
use crate::jose::claims::Claims;
use crate::report::Report;
use crate::say;
use crate::span::Span;
use crate::text::{Lang, text};
use crate::time::NumericDate;

/// What the section takes.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The language.
    pub lang: Lang,
    /// The report.
    pub report: Rc<Report>,
    /// Where changes go.
    pub act: Callback<Action>,
}

/// Every claim in the order of the token, duplicates included.
#[component]
pub fn ClaimsTable(props: &Props) -> Html {
    let Props { lang, report, act } = props;
    let lang = *lang;
    let Some(jws) = report.reading.jws() else { return Html::default() };
    let title = text("Claims", "클레임");
    let body = match &jws.payload.object {
        Ok(node) => html! {
            <table onmouseleave={act.reform(|_: MouseEvent| Action::Point(Rc::default()))}>
                <tbody>{ for node.value.members().iter().enumerate().map(|(i, member)| html! {
                    <tr key={i} data-claim={json_view::visible(&member.name)} onmouseenter={point(act, stretch(report, i))}>
                        <th scope="row"><code>{ json_view::visible(&member.name) }</code></th>
                        <td>{ value(lang, json_view::one_line(&member.node.value)) }{ human(jws.claims(), &member.name) }</td>
                        <td class="quiet">{ claim_dictionary::meaning(&member.name).map(|t| t.get(lang).to_owned()) }</td>
                    </tr>
                }) }</tbody>
            </table>
        },
        // Text that is no JSON object is shown as it is; bytes that are no text, not at all.
        Err(_) => html! { <pre>{ jws.payload.text.as_deref().map(json_view::visible) }</pre> },
    };
    html! {
        <section class="sheet claims" aria-labelledby="claims-title">
            <header>
                <h2 id="claims-title">{ title.get(lang) }</h2>
                <span class="aside">{ text("as the token states them", "토큰에 적힌 그대로").get(lang) }</span>
            </header>
            { body }
        </section>
    }
}

/// From how many bytes on a value is folded: laying it out takes the browser long, and buries the other claims.
const LONG: usize = 1_000;

/// The characters of the pasted text that hold the claim of this number, with its name; nothing where the segment is
/// no base64url.
fn stretch(report: &Report, number: usize) -> Option<Span> {
    let payload = &report.reading.jws()?.payload;
    let members = payload.object.as_ref().ok()?.value.members();
    payload.segment.bytes.as_ref().ok()?;
    // A member begins behind the comma, or behind the first bracket.
    let before = number.checked_sub(1).and_then(|i| members.get(i));
    let start = before.map_or(0, |member| member.node.span.end) + 1;
    let end = members.get(number)?.node.span.end;
    // Three bytes are four characters.
    let clean = Span::new(start * 4 / 3, (end * 4).div_ceil(3)).offset(payload.segment.span.start);
    Some(report.reading.locate(clean))
}

fn value(lang: Lang, words: String) -> Html {
    let bytes = words.len();
    if bytes <= LONG {
        return html! { <span class="value">{ words }</span> };
    }
    let folded = say!("{bytes} bytes", "{bytes}바이트");
    html! { <details><summary>{ folded.get(lang) }</summary><span class="value">{ words }</span></details> }
}

/// A moment in human time, below its number.
fn human(claims: Claims<'_>, name: &str) -> Html {
    let is_moment = matches!(name, "exp" | "iat" | "nbf" | "auth_time" | "updated_at");
    let utc = claims.moment(name).filter(|_| is_moment).and_then(Result::ok).and_then(NumericDate::to_utc);
    utc.map(|utc| html! { <time class="quiet" datetime={utc.clone()}>{ utc }</time> }).unwrap_or_default()
}
