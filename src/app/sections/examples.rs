//! Buttons that load an example, for a page with nothing pasted.

use yew::prelude::*;

use crate::app::components::line::quiet;
use crate::app::components::sheet::sheet;
use crate::app::intent::Intent;
use crate::app::state::examples::Example;
use crate::text::Lang;

/// What the section takes.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The language.
    pub lang: Lang,
    /// Where wishes go.
    pub act: Callback<Intent>,
}

/// One button for each cause.
#[component]
pub fn Examples(Props { lang, act }: &Props) -> Html {
    let title = lang.choose("No token at hand? See a common cause of 401", "토큰이 없다면 흔한 401 원인부터 살펴보기");
    let words = lang.choose(
        "Made on the spot and signed with a throwaway key. What you typed comes back afterwards.",
        "예시 토큰은 이 자리에서 만들어 일회용 키로 서명합니다. 예시를 닫으면 입력해 둔 값이 복원됩니다.",
    );
    let button = |example: Example| {
        let onclick = act.reform(move |_: MouseEvent| Intent::Example(example));
        html! {
            <button type="button" class="button" data-example={example.id()} {onclick}>{ example.name().get(*lang).to_owned() }</button>
        }
    };
    let inside = html! {
        <>
            <div class="causes">{ for Example::ALL.into_iter().map(button) }</div>
            { quiet(words) }
        </>
    };
    sheet("examples", title, "", inside)
}
