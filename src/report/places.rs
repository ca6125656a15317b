//! Where in the one box the pieces of a verdict stand: the characters of a request, of an answer and of settings.

use crate::check::Subject;
use crate::http::responder::Mark;
use crate::reading::Reading;
use crate::span::Span;

/// Where what a check of this subject looks at stands.
pub fn of_subject(reading: &Reading, subject: Subject) -> Vec<Span> {
    match subject {
        Subject::Request => of_request(reading),
        Subject::Answer(_) => of_answer(reading),
        Subject::Paste | Subject::Token(_) | Subject::Client | Subject::Definition => Vec::new(),
    }
}

/// The header line of the request that carries the token, or its first line.
fn of_request(reading: &Reading) -> Vec<Span> {
    let exchange = &reading.exchange;
    let (Some(place), Some(request)) = (exchange.request_in_the_box(), &exchange.request) else { return Vec::new() };
    let value = request.fields.get("authorization").filter(|value| !value.trim().is_empty());
    let found = value.and_then(|value| within(reading, place, value.trim()));
    vec![found.unwrap_or_else(|| first_line(reading, place))]
}

/// The first line of the answer, and the message in its body.
pub fn of_answer(reading: &Reading) -> Vec<Span> {
    let exchange = &reading.exchange;
    let (Some(place), Some(response)) = (exchange.response_in_the_box(), &exchange.response) else { return Vec::new() };
    let message = response.message();
    let said = Some(message.as_str()).filter(|message| !message.is_empty());
    let said = said.and_then(|message| within(reading, place, message));
    // In an archive the status stands in a line of its own.
    let status = response.status.map(|status| status.to_string());
    let status = status.and_then(|status| within(reading, place, &status));
    let found: Vec<Span> = status.into_iter().chain(said).collect();
    if found.is_empty() { vec![first_line(reading, place)] } else { found }
}

/// What tells who answered or was asked.
pub fn of_mark(reading: &Reading, mark: &Mark) -> Vec<Span> {
    let exchange = &reading.exchange;
    let found = match mark {
        Mark::Field(name) => exchange.response_in_the_box().and_then(|place| within(reading, place, name)),
        Mark::Body | Mark::Log(_) => exchange.response_in_the_box().map(|place| first_line(reading, place)),
        Mark::Host(host) => exchange.request_in_the_box().and_then(|place| within(reading, place, host)),
    };
    found.into_iter().collect()
}

/// The piece of the box that an expected value was read from.
pub fn of_setting(reading: &Reading, expected: &str) -> Option<Span> {
    let found = &reading.exchange.found;
    let client = found.client.as_ref().and_then(|(span, client)| {
        let mut values = client.id.iter().chain(&client.pool).map(|read| read.value.as_str());
        values.any(|value| expected.contains(value)).then_some(*span)
    });
    let issuer =
        || found.issuer.as_ref().filter(|(_, issuer)| expected.contains(issuer.as_str())).map(|(span, _)| *span);
    client.or_else(issuer)
}

/// The first place of some words in a stretch of the box, in any case.
fn within(reading: &Reading, place: Span, words: &str) -> Option<Span> {
    let stretch = place.of(&reading.source);
    let found = stretch.find(words).or_else(|| {
        let lower = stretch.to_ascii_lowercase();
        lower.find(&words.to_ascii_lowercase())
    });
    found.map(|at| Span::new(at, at + words.len()).offset(place.start))
}

fn first_line(reading: &Reading, place: Span) -> Span {
    let stretch = place.of(&reading.source);
    let end = stretch.find(['\n', '\r']).unwrap_or(stretch.len());
    Span::new(place.start, place.start + end)
}
