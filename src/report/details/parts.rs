//! The header and the signature, side by side.

use super::Page;
use crate::encoding::visible::{indented, visible};
use crate::jose::alg;
use crate::jose::compact::Document;
use crate::jose::token::Token;
use crate::jose::verify::Verification;
use crate::report::Status;
use crate::report::aspect::Aspect;
use crate::report::tree::Tree;
use crate::say;
use crate::text::{self, Text, text};

/// The JOSE Header as JSON, and what is known of the signature.
pub(super) fn draw(tree: &mut Tree, page: &Page<'_>) {
    match page.report.reading.token().map(|t| &t.token) {
        Some(Token::Jws(jws)) => tree.element("div", &[("class", "pair")], |tree| {
            header(tree, page, &jws.header);
            signature(tree, page);
        }),
        Some(Token::Jwe(document)) => header(tree, page, document),
        _ => {}
    }
}

fn header(tree: &mut Tree, page: &Page<'_>, document: &Document) {
    let shown = match &document.object {
        Ok(node) => indented(&node.value),
        Err(_) => document.text.as_deref().map(visible).unwrap_or_default(),
    };
    page.section(tree, "part-header", &text("JOSE header", "JOSE 헤더"), None, |tree| {
        tree.element("pre", &[("tabindex", "0")], |tree| tree.lines(&shown));
    });
}

fn signature(tree: &mut Tree, page: &Page<'_>) {
    let (report, lang) = (page.report, page.lang);
    let reading = &report.reading;
    let Some(jws) = reading.jws() else { return };
    let scheme = jws.header().alg().and_then(alg::find).map_or("", |a| a.scheme);
    let bytes = jws.signature.as_ref().map_or(0, |s| s.lenient.len());
    let length = text::bytes(bytes);
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
    page.section(tree, "part-signature", &text("Signature", "서명"), None, |tree| {
        tree.says("p", &[], scheme);
        tree.says("p", &[("class", "quiet")], length.get(lang));
        tree.says("p", &[("class", "state"), ("data-status", status.id())], words.get(lang));
    });
}
