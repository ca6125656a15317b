//! The report for a ticket: in a form that others can read, with what is personal masked.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::components::button::{Button, button};
use crate::app::components::copy::Copy;
use crate::app::components::line::quiet;
use crate::app::components::select::Select;
use crate::app::components::sheet::sheet;
use crate::app::intent::Intent;
use crate::report::view::ticket::{self, Format, Link, TicketReport};
use crate::settings::page::{FORMAT, MASKING, REPORT};
use crate::text::{Lang, Text, text};

/// What the section takes.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The language.
    pub lang: Lang,
    /// The report and the link.
    pub ticket: Rc<ticket::Ticket>,
    /// Whether the browser can offer a text to other programs.
    pub can_share: bool,
    /// Where wishes go.
    pub act: Callback<Intent>,
}

/// The button that writes the report, and the report with what can be done with it. Paper shows a report whether or not
/// that button was pressed, and nothing else (`styles/print.css`).
#[component]
pub fn Ticket(props: &Props) -> Html {
    let Props { lang, ticket, act, .. } = props;
    let inside = html! {
        <>
            { match &ticket.report {
                Some(one) => report(props, one),
                None => button("report", lang.choose("Write the report", "보고서 만들기"), Intent::say(&REPORT, "shown"), act),
            } }
            if let Some(paper) = &ticket.paper { <pre class="paper unseen" data-role="paper">{ paper }</pre> }
            { for ticket.link.iter().map(|one| link(props, one)) }
        </>
    };
    sheet("ticket", lang.choose("Report for a ticket", "티켓에 붙일 보고서"), "", inside)
}

fn report(props: &Props, report: &TicketReport) -> Html {
    html! {
        <>
            { tools(props, report) }
            <p class="quiet" data-role="masked">{ &report.masked }</p>
            <pre class="paper" tabindex="0" data-role="report">{ &report.written }</pre>
        </>
    }
}

fn tools(Props { lang, can_share, act, .. }: &Props, report: &TicketReport) -> Html {
    let lang = *lang;
    let options: Vec<(AttrValue, AttrValue)> =
        Format::ALL.iter().map(|format| (format.id().into(), format.name().get(lang).to_owned().into())).collect();
    let choose = act.reform(|format: String| Intent::say(&FORMAT, format));
    let (masking, words) = if report.is_masked {
        ("off", text("Show personal values", "개인 정보 표시"))
    } else {
        ("", text("Mask personal values", "개인 정보 가리기"))
    };
    let format = report.format;
    html! {
        <div class="tools">
            <Select id="report-format" label={lang.choose("Format", "형식")} {options}
                chosen={report.format.id()} {choose} />
            <Copy {lang} text={report.written.clone()} action="copy-report" act={act.clone()} />
            { button("save-report", lang.choose("Save", "저장"), Intent::Save(format.file(), format.media_type(), report.written.clone().into()), act) }
            if *can_share {
                { button("share", lang.choose("Share", "공유"), Intent::Share(report.written.clone().into()), act) }
            }
            { button("print", lang.choose("Print", "인쇄"), Intent::Print, act) }
            <Button action="masking" does={Intent::say(&MASKING, masking)} act={act.clone()}>{ words.get(lang).to_owned() }</Button>
        </div>
    }
}

/// The button that copies the link for the team.
fn link(Props { lang, act, .. }: &Props, Link { fragment, is_partial }: &Link) -> Html {
    html! {
        <>
            <p class="tools" data-fragment={fragment.clone()}>
                { button("copy-link", lang.choose("Copy a link for the team", "팀 공유용 링크 복사"), Intent::CopyLink(fragment.clone().into()), act) }
            </p>
            { quiet(WHAT_A_LINK_HOLDS.get(*lang)) }
            if *is_partial { { quiet(LEFT_OUT.get(*lang)) } }
        </>
    }
}

static WHAT_A_LINK_HOLDS: Text = text(
    "It opens this page with what your API expects filled in. It holds no token and no secret, and browsers do not send what stands behind the # anywhere.",
    "API 설정이 채워진 상태로 이 페이지가 열립니다. 토큰이나 비밀 값은 들어가지 않으며, 브라우저는 # 뒤의 내용을 어디로도 보내지 않습니다.",
);
static LEFT_OUT: Text = text(
    "What may be a token, a secret or an e-mail address, or is not recognised as a setting, is left out of the link.",
    "토큰, 비밀 값, 이메일 주소일 수 있는 값과 설정으로 알아볼 수 없는 값은 링크에서 뺐습니다.",
);
