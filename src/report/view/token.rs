//! The JOSE Header and what is known of the signature.

use serde::{Deserialize, Serialize};

use super::limits::{WHOLE, cut};
use super::{Page, shown};
use crate::encoding::visible::{indented, visible};
use crate::jose::alg;
use crate::jose::compact::Document;
use crate::jose::token::Token;
use crate::jose::verify::Verification;
use crate::report::aspect::Aspect;
use crate::report::{Report, Status};
use crate::say;
use crate::text::{self, Lang, Text, text};

/// The JOSE Header as JSON, laid out; and the signature of a JWS.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parts {
    /// The header.
    pub header: String,
    /// The signature; a JWE has none.
    pub signature: Option<Signature>,
}

/// What is known of a signature.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    /// The algorithm in words; empty where the header names none that is known.
    pub scheme: String,
    /// How long it is.
    pub length: String,
    /// Whether it holds.
    pub status: Status,
    /// The same in words.
    pub says: String,
}

impl Parts {
    /// The parts of a page's token; none where there is no JWS and no JWE.
    #[must_use]
    pub fn of(page: &Page<'_>) -> Option<Self> {
        match &page.report.reading.token()?.token {
            Token::Jws(jws) => {
                Some(Self { header: header(&jws.header, page.lang), signature: Signature::of(page.report, page.lang) })
            }
            Token::Jwe(document) => Some(Self { header: header(document, page.lang), signature: None }),
            Token::Opaque => None,
        }
    }
}

fn header(document: &Document, lang: Lang) -> String {
    let words = match &document.object {
        Ok(node) => indented(&node.value),
        Err(_) => document.text.as_deref().map(visible).unwrap_or_default(),
    };
    cut(&words, WHOLE, lang)
}

impl Signature {
    fn of(report: &Report, lang: Lang) -> Option<Self> {
        let jws = report.reading.jws()?;
        let scheme = jws.header().alg().and_then(alg::find).map_or("", |a| a.scheme);
        let length = text::bytes(jws.signature.as_ref().map_or(0, |s| s.lenient.len()));
        let status = report.on(Aspect::Signature).0;
        let words: Text = match &report.reading.verification {
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
        Some(Self { scheme: shown(scheme), length: shown(length.get(lang)), status, says: shown(words.get(lang)) })
    }
}
