//! The verdict: what the gateway will answer, why, and what to do.

use std::rc::Rc;

use yew::prelude::*;

use super::evidence::{ask, changes, pieces};
use crate::app::components::button::button;
use crate::app::components::line::{line, quiet, told};
use crate::app::intent::Intent;
use crate::app::state::Action;
use crate::report::view::verdict::{self, AspectRow};
use crate::say;
use crate::text::Lang;

/// What the verdict takes.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The language.
    pub lang: Lang,
    /// Where wishes go.
    pub act: Callback<Intent>,
    /// The verdict.
    pub verdict: Rc<verdict::Verdict>,
}

/// The one sentence, its detail, its remedy and the four verdicts.
#[component]
pub fn Verdict(Props { lang, act, verdict }: &Props) -> Html {
    let status = verdict.status.map(|status| status.to_string()).unwrap_or_default();
    html! {
        <section class="verdict" data-section="verdict" data-answer={verdict.answered.id()} data-check={verdict.check.clone()}
            data-status={status} data-confidence={verdict.confidence.id()}>
            <div role="status">
                { told("p", "code", &verdict.code) }
                { line("h2", &verdict.says) }
            </div>
            // The evidence tells the time, which no screen reader should read out every second.
            { told("p", "", &verdict.detail) }
            <p class="fix" role="status">{ &verdict.remedy }</p>
            { quiet(&verdict.sure) }
            { for verdict.ask.iter().map(|one| ask(*lang, one, act)) }
            { pieces(*lang, "because", &verdict.because, act) }
            { pieces(*lang, "against", &verdict.against, act) }
            { pieces(*lang, "also", &verdict.also, act) }
            { changes(*lang, &verdict.change) }
            <ul class="aspects">{ for verdict.aspects.iter().map(aspect) }</ul>
        </section>
    }
}

fn aspect(row: &AspectRow) -> Html {
    html! {
        <li key={row.aspect.id()} data-aspect={row.aspect.id()} data-status={row.status.id()}>
            <span class="mark" aria-hidden="true">{ row.status.mark() }</span>
            { line("b", &row.name) }
            { " " }{ &row.says }
        </li>
    }
}

/// What the note takes.
#[derive(Properties, PartialEq)]
pub struct OtherMomentProps {
    /// The language.
    pub lang: Lang,
    /// The moment (RFC 3339).
    pub at: AttrValue,
    /// Where wishes go.
    pub act: Callback<Intent>,
}

/// That another moment than now is judged for, with the way back.
#[component]
pub fn OtherMoment(OtherMomentProps { lang, at, act }: &OtherMomentProps) -> Html {
    let words = say!("Judged for {at}, not for now.", "현재 시각이 아닌 {at} 시점을 기준으로 판정했습니다.");
    html! {
        <div class="other-moment" data-role="other-moment">
            <p role="status">{ words.get(*lang) }</p>
            { button("back-to-now", lang.choose("Back to now", "현재 시각으로"), Intent::Change(Action::Judge(None)), act) }
        </div>
    }
}

/// What the invitation takes.
#[derive(Properties, PartialEq)]
pub struct InvitationProps {
    /// The language.
    pub lang: Lang,
}

/// What the page does, in three steps, while nothing was pasted.
#[component]
pub fn Invitation(InvitationProps { lang }: &InvitationProps) -> Html {
    let lines = [
        lang.choose(
            "Paste the token that your API refuses. It is decoded here, in this page, and sent nowhere.",
            "API가 거부하는 토큰을 붙여넣으세요. 토큰은 이 페이지 안에서만 디코딩되며 어디로도 전송되지 않습니다.",
        ),
        lang.choose(
            "Say what your API expects: its user pool, and the OAuth scopes on the method, if any.",
            "API에 설정된 사용자 풀을 입력하고, 메서드에 OAuth 범위가 있다면 함께 입력하세요.",
        ),
        lang.choose(
            "Read what API Gateway answers, why, and what to do.",
            "API Gateway의 응답과 그 이유, 해결 방법을 확인하세요.",
        ),
    ];
    let title = lang.choose("Why does API Gateway answer 401?", "API Gateway가 401을 반환하는 이유");
    html! {
        <section class="verdict" data-section="verdict" data-answer="empty">
            <div role="status">{ line("h2", title) }</div>
            <ol class="steps">{ for lines.into_iter().map(|words| line("li", words)) }</ol>
        </section>
    }
}
