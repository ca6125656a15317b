//! Another moment than now to judge for: for a server whose clock is off, or a log of last week.

use yew::prelude::*;

use crate::app::browser::{clock, document::typed};
use crate::app::state::Action;
use crate::say;
use crate::text::{Lang, text};
use crate::time::NumericDate;

/// How far a press of a button moves the moment, in seconds: AWS allows a clock to be off by as much.
const STEP: i64 = 300;

/// A field for the moment, and steps from the one that is judged for.
pub fn controls(lang: Lang, judged: NumericDate, is_moved: bool, act: &Callback<Action>) -> Html {
    let oninput = {
        let act = act.clone();
        move |event: InputEvent| {
            if let Some(at) = clock::read_field(&typed(&event)) {
                act.emit(Action::Judge(Some(at)));
            }
        }
    };
    let step = |seconds: i64| {
        act.reform(move |_: MouseEvent| Action::Judge(Some(NumericDate(judged.0.saturating_add(seconds)))))
    };
    let value = if is_moved { clock::field(judged) } else { String::new() };
    html! {
        <div class="what-if" role="group" aria-labelledby="what-if">
            <label id="what-if" for="moment">{ text("What if it were", "판정 시각 바꿔 보기").get(lang) }</label>
            <input id="moment" type="datetime-local" step="1" {value} {oninput} />
            <button type="button" class="button" data-action="earlier" onclick={step(-STEP)}>{ text("−5 min", "−5분").get(lang) }</button>
            <button type="button" class="button" data-action="later" onclick={step(STEP)}>{ text("+5 min", "+5분").get(lang) }</button>
        </div>
    }
}

/// Says above the verdict that it is for another moment, with the way back.
pub fn notice(lang: Lang, moved: Option<NumericDate>, act: &Callback<Action>) -> Html {
    let Some(at) = moved else { return Html::default() };
    let at = at.to_utc().unwrap_or_else(|| at.0.to_string());
    let words = say!("Judged for {at}, not for now.", "현재 시각이 아닌 {at} 시점을 기준으로 판정했습니다.");
    html! {
        <div class="other-moment" data-role="other-moment">
            <p role="status">{ words.get(lang) }</p>
            <button type="button" class="button" data-action="back-to-now" onclick={act.reform(|_: MouseEvent| Action::Judge(None))}>
                { text("Back to now", "현재 시각으로").get(lang) }
            </button>
        </div>
    }
}
