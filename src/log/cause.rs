//! What a call of a log was refused for, in a clause.

use super::Entry;
use crate::answers::{self, Meaning};
use crate::say;
use crate::secret::mask;
use crate::text::Text;

/// All that a cause is told by.
pub(super) fn key(entry: &Entry) -> String {
    let kind = entry.logged.response_type.as_deref().unwrap_or_default();
    let responder = entry.logged.responder.map_or(0, |responder| responder as u8);
    format!("{responder}\n{kind}\n{}\n{}", entry.logged.reason, entry.message)
}

/// The cause in a clause: what the message means; else the type of gateway response, the message, or the status.
pub(super) fn cause(entry: &Entry) -> (Text, Option<Meaning>) {
    let response = entry.response();
    if let Some(told) = answers::read(None, &response) {
        return (told.row.clause(), Some(told.row.meaning));
    }
    let words = if entry.logged.reason.is_empty() { &entry.message } else { &entry.logged.reason };
    let words = mask::tokens(&words.chars().take(LONGEST_WORDS).collect::<String>());
    let says = match (&entry.logged.response_type, words.as_str(), entry.status) {
        (Some(kind), "", _) => say!("the gateway response is {kind}", "게이트웨이 응답 유형: {kind}"),
        (Some(kind), words, _) => {
            say!("the gateway response is {kind}: {words}", "게이트웨이 응답 유형: {kind}, 메시지: {words}")
        }
        (None, "", Some(status)) => say!("the status alone, {status}", "상태 코드만 기록됨: {status}"),
        (None, "", None) => say!("nothing that is known", "알려진 원인 없음"),
        (None, words, _) => say!("the log says: {words}", "로그 메시지: {words}"),
    };
    (says, None)
}

/// How much of a message stands in a cause, in characters.
const LONGEST_WORDS: usize = 120;
