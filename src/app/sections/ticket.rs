//! The report for a ticket: in a form that others can read, with what is personal masked.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::components::button::Button;
use crate::app::components::copy::Copy;
use crate::app::components::select::Select;
use crate::app::components::sheet::Sheet;
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
    html! {
        <Sheet name="ticket" title={text("Report for a ticket", "티켓에 붙일 보고서").get(*lang).to_owned()}>
            { match &ticket.report {
                Some(one) => report(props, one),
                None => html! {
                    <Button action="report" does={Intent::say(&REPORT, "shown")} act={act.clone()}>
                        { text("Write the report", "보고서 만들기").get(*lang) }
                    </Button>
                },
            } }
            if let Some(paper) = &ticket.paper { <pre class="paper unseen" data-role="paper">{ paper }</pre> }
            { for ticket.link.iter().map(|one| link(props, one)) }
        </Sheet>
    }
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
            <Select id="report-format" label={text("Format", "형식").get(lang).to_owned()} {options}
                chosen={report.format.id()} {choose} />
            <Copy {lang} text={report.written.clone()} action="copy-report" act={act.clone()} />
            <Button action="save-report" does={Intent::Save(format.file(), format.media_type(), report.written.clone().into())} act={act.clone()}>{ text("Save", "저장").get(lang) }</Button>
            if *can_share {
                <Button action="share" does={Intent::Share(report.written.clone().into())} act={act.clone()}>
                    { text("Share", "공유").get(lang) }
                </Button>
            }
            <Button action="print" does={Intent::Print} act={act.clone()}>{ text("Print", "인쇄").get(lang) }</Button>
            <Button action="masking" does={Intent::say(&MASKING, masking)} act={act.clone()}>{ words.get(lang).to_owned() }</Button>
        </div>
    }
}

/// The button that copies the link for the team.
fn link(Props { lang, act, .. }: &Props, Link { fragment, is_partial }: &Link) -> Html {
    html! {
        <>
            <p class="tools" data-fragment={fragment.clone()}>
                <Button action="copy-link" does={Intent::CopyLink(fragment.clone().into())} act={act.clone()}>
                    { text("Copy a link for the team", "팀 공유용 링크 복사").get(*lang) }
                </Button>
            </p>
            <p class="quiet">{ WHAT_A_LINK_HOLDS.get(*lang) }</p>
            if *is_partial { <p class="quiet">{ LEFT_OUT.get(*lang) }</p> }
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
