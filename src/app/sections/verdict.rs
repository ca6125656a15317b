//! The verdict: what API Gateway will answer, why, and what to do.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::parts::json_view::visible;
use crate::report::aspect::Aspect;
use crate::report::{Answered, Report, Status};
use crate::text::{Lang, text};

/// What the section takes.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The language.
    pub lang: Lang,
    /// The report.
    pub report: Rc<Report>,
}

/// The one sentence, its detail and its remedy.
#[component]
pub fn VerdictSection(props: &Props) -> Html {
    let Props { lang, report } = props;
    if report.reading.source.is_empty() {
        return empty(*lang);
    }
    let lang = *lang;
    let verdict = &report.verdict;
    let step = verdict.decided_by;
    let answer = report.answer();
    let status = answer.as_ref().map(|(status, _)| status.to_string());
    let code = match verdict.answered {
        Answered::Refuse => answer.map(|(status, message)| format!("{status} {message}")).unwrap_or_default(),
        Answered::Accept => text("accepted", "허용").get(lang).to_owned(),
        Answered::Unknown => text("not known yet", "아직 알 수 없음").get(lang).to_owned(),
    };
    html! {
        <section class="verdict" data-section="verdict" data-answer={verdict.answered.id()}
            data-check={step.map_or("", |s| s.check.id)} data-status={status.unwrap_or_default()}>
            <div role="status">
                <p class="code">{ code }</p>
                <h2>{ visible(verdict.says.get(lang)) }</h2>
            </div>
            // The evidence tells the time, which no screen reader should read out every second.
            if let Some(detail) = &verdict.detail { <p>{ visible(detail.get(lang)) }</p> }
            <p class="fix" role="status">{ verdict.remedy.get(lang) }</p>
            <ul class="aspects">{ for Aspect::ALL.into_iter().map(|aspect| on(lang, report, aspect)) }</ul>
        </section>
    }
}

/// One of the four verdicts. A signature that holds although something else fails says what that is.
fn on(lang: Lang, report: &Report, aspect: Aspect) -> Html {
    let (status, row) = report.on(aspect);
    let but = row.filter(|_| aspect == Aspect::Signature && status == Status::Warn).map(|row| {
        match report.verdict.decided_by {
            // The headline has said why.
            Some(step) if step == row.step => text("the token is refused", "토큰은 거부됩니다"),
            _ => row.finding.says.clone(),
        }
    });
    html! {
        <li data-aspect={aspect.id()} data-status={status.id()}>
            <span class="mark" aria-hidden="true">{ status.mark() }</span>
            <b>{ aspect.name().get(lang) }</b>{ " " }{ aspect.word(status).get(lang) }
            if let Some(words) = but { { " " }{ visible(words.get(lang)) } }
        </li>
    }
}

fn empty(lang: Lang) -> Html {
    let lines = [
        text(
            "Paste the token that your API refuses. It is decoded here, in this page, and sent nowhere.",
            "API가 거부하는 토큰을 붙여넣으세요. 토큰은 이 페이지 안에서만 디코딩되며 어디로도 전송되지 않습니다.",
        ),
        text(
            "Say what your API expects: its user pool, and the OAuth scopes on the method, if any.",
            "API가 기대하는 사용자 풀을 입력하고, 메서드에 OAuth 범위가 있다면 함께 입력하세요.",
        ),
        text(
            "Read what API Gateway answers, why, and what to do.",
            "API Gateway의 응답과 그 이유, 해결 방법을 확인하세요.",
        ),
    ];
    html! {
        <section class="verdict" data-section="verdict" data-answer="empty" data-check="" data-status="">
            <div role="status"><h2>{ text("Why does API Gateway answer 401?", "API Gateway가 401을 반환하는 이유").get(lang) }</h2></div>
            <ol class="steps">{ for lines.iter().map(|line| html! { <li>{ line.get(lang) }</li> }) }</ol>
        </section>
    }
}
