//! What the gateway would receive of a text with strays, beside what a clean header has.

use yew::prelude::*;

use crate::app::parts::excerpt;
use crate::intake::Kind;
use crate::report::Report;
use crate::span::Span;
use crate::text::{Lang, text};

/// Both values, when they differ in more than a scheme.
pub fn compared(lang: Lang, report: &Report) -> Html {
    let reading = &report.reading;
    let Some(found) = reading.sent() else { return Html::default() };
    let faults = found.strays.iter().filter(|s| !matches!(s.kind, Kind::Scheme | Kind::FieldName));
    if faults.count() == 0 {
        return Html::default();
    }
    // The field's name is no part of its value.
    let value = found.strays.iter().filter(|s| s.kind != Kind::FieldName).map(|s| s.span);
    let start = value.clone().map(|s| s.start).min().unwrap_or_default().min(found.span().start);
    let end = value.map(|s| s.end).max().unwrap_or_default().max(found.span().end);
    html! {
        <dl class="sent">
            <dt>{ text("The gateway would receive", "게이트웨이가 받을 값").get(lang) }</dt>
            <dd>{ excerpt::shortened(Span::new(start, end).of(&reading.source)) }</dd>
            <dt>{ text("A clean token", "정리한 토큰").get(lang) }</dt>
            <dd>{ excerpt::shortened(&found.clean) }</dd>
        </dl>
    }
}
