//! The header and the signature, side by side.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::parts::json_view;
use crate::jose::alg;
use crate::jose::compact::Document;
use crate::jose::token::Token;
use crate::jose::verify::Verification;
use crate::report::aspect::Aspect;
use crate::report::{Report, Status};
use crate::say;
use crate::text::{Lang, Text, text};

/// What the section takes.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// The language.
    pub lang: Lang,
    /// The report.
    pub report: Rc<Report>,
}

/// The JOSE Header as JSON, and what is known of the signature.
#[component]
pub fn TokenParts(props: &Props) -> Html {
    let Props { lang, report } = props;
    let lang = *lang;
    match report.reading.token().map(|t| &t.token) {
        Some(Token::Jws(jws)) => html! {
            <div class="pair">{ header(lang, &jws.header) }{ signature(lang, report) }</div>
        },
        Some(Token::Jwe(document)) => header(lang, document),
        _ => Html::default(),
    }
}

fn header(lang: Lang, document: &Document) -> Html {
    let shown = match &document.object {
        Ok(node) => json_view::indented(&node.value),
        Err(_) => document.text.as_deref().map(json_view::visible).unwrap_or_default(),
    };
    html! {
        <section class="sheet part-header" aria-labelledby="header-title">
            <header><h2 id="header-title">{ text("JOSE header", "JOSE 헤더").get(lang) }</h2></header>
            <pre tabindex="0">{ shown }</pre>
        </section>
    }
}

fn signature(lang: Lang, report: &Report) -> Html {
    let reading = &report.reading;
    let Some(jws) = reading.jws() else { return Html::default() };
    let scheme = jws.header().alg().and_then(alg::find).map_or("", |a| a.scheme);
    let bytes = jws.signature.as_ref().map_or(0, |s| s.lenient.len());
    let length = say!("{bytes} bytes", "{bytes}바이트");
    let status = report.on(Aspect::Signature).0;
    let words: Text = match &reading.verification {
        Verification::Verified(verified) => {
            let name = verified.name();
            match status {
                Status::Pass => say!("verified with the key {name}", "검증됨 · 키 {name}"),
                _ => say!("holds under the key {name}, but see the verdict", "일치함(판정 참고) · 키 {name}"),
            }
        }
        Verification::Rejected(_) => text("does not match", "일치하지 않음"),
        Verification::NotTried(_) => text("not verified", "검증하지 않음"),
    };
    html! {
        <section class="sheet part-signature" aria-labelledby="signature-title">
            <header><h2 id="signature-title">{ text("Signature", "서명").get(lang) }</h2></header>
            <p>{ scheme }</p>
            <p class="quiet">{ length.get(lang) }</p>
            <p class="state" data-status={status.id()}>{ words.get(lang) }</p>
        </section>
    }
}
