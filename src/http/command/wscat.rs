//! A wscat command, which opens a socket (wscat's README).

use super::words::Word;
use crate::http::pasted_as::PastedAs;
use crate::http::request::Request;

/// The header of a subprotocol.
const SUBPROTOCOL: &str = "sec-websocket-protocol";

/// Reads the words behind `wscat`.
pub(super) fn read(words: &[Word]) -> Request {
    let method = Some("GET".to_owned());
    let mut request = Request { method, carried: PastedAs::Command, is_whole: true, ..Request::default() };
    let mut words = words.iter();
    while let Some(word) = words.next() {
        match word.text.as_str() {
            "-c" | "--connect" => request.target = words.next().map(|word| word.text.clone()),
            "-H" | "--header" => {
                let Word { text, is_filled_in } = words.next().cloned().unwrap_or_default();
                super::add_field(&mut request, &text, is_filled_in);
            }
            "-s" | "--subprotocol" => {
                let value = words.next().map(|word| word.text.as_str()).unwrap_or_default();
                super::add_field(&mut request, &format!("{SUBPROTOCOL}: {value}"), false);
            }
            "--auth" => {
                words.next();
                super::add_field(&mut request, "Authorization: Basic …", false);
            }
            _ => {}
        }
    }
    request
}
