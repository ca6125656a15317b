//! Every message of every table is known again in the forms in which people paste it, and the messages of
//! `tests/answers/messages.txt`, in full as they were seen, mean what stands beside them.

#![allow(clippy::expect_used, clippy::panic, clippy::string_slice, reason = "a test that cannot go on stops")]

mod doubts;
mod forms;
mod messages;
mod versions;

use token_inspector::answers::{self, Place, Row, TABLES, Table, Told};
use token_inspector::http::request::Request;
use token_inspector::http::responder::Responder;
use token_inspector::http::response::Response;

/// An answer of this table's door with this body, and the request that it is the answer to.
fn told(table: &Table, row: &Row, body: &str) -> Option<Told> {
    let status = row.statuses.first().copied().unwrap_or(401);
    let mark = match table.responder {
        Responder::HttpApi => "apigw-requestid: AbCdEf=\n",
        Responder::RestApi | Responder::ApiGateway => "x-amz-apigw-id: AbCdEf=\n",
        Responder::LoadBalancer => "server: awselb/2.0\n",
        _ => "",
    };
    let host = match table.responder {
        Responder::FunctionUrl => "https://abc.lambda-url.eu-west-1.on.aws/",
        Responder::Sts => "https://sts.eu-west-1.amazonaws.com/",
        _ => "https://api.example.org/",
    };
    let request = Request::read(&format!("curl {host}")).expect("a request");
    let response = Response::read(&format!("HTTP/1.1 {status}\n{mark}\n{body}")).expect("an answer");
    answers::read(Some(&request), &response)
}

fn rows() -> impl Iterator<Item = (&'static Table, &'static Row)> {
    TABLES.iter().flat_map(|table| table.rows.iter().map(move |row| (*table, row)))
}

/// What is found means the same: the row itself, or one whose words are the same or more.
#[track_caller]
fn assert_found(row: &Row, found: Option<Told>, body: &str) {
    let found = found.unwrap_or_else(|| panic!("{:?} is not known in: {body}", row.words));
    let longer = found.row.words.to_ascii_lowercase().contains(&row.words.to_ascii_lowercase());
    assert!(
        found.row.meaning == row.meaning || (longer && found.row.words.len() > row.words.len()),
        "{:?} is taken for {:?} in: {body}",
        row.words,
        found.row.words
    );
}

/// What follows a row's words in a message.
fn behind(row: &Row) -> &'static str {
    if row.place == Place::Code { "RequestTimeout" } else { row.then }
}

/// The words, and what follows them.
fn whole(row: &Row) -> String {
    format!("{}{}", row.words, behind(row))
}

fn json(words: &str) -> String {
    serde_json::json!({ "message": words }).to_string()
}

#[test]
fn each_message_is_known() {
    for (table, row) in rows() {
        let body = json(&whole(row));
        assert_found(row, told(table, row, &body), &body);
    }
}

#[test]
fn each_message_is_known_in_any_case_in_a_trace_in_a_page_and_inside_json() {
    for (table, row) in rows().filter(|(_, row)| !row.words.is_empty()) {
        let in_json = json(&json(&whole(row)));
        let page = whole(row).replace('\'', "&#39;").replace('"', "&quot;");
        for body in [
            json(&format!("{}{}", row.words.to_ascii_uppercase(), behind(row))),
            format!("Error: {}\n    at verify (/var/task/index.js:12:3)", whole(row)),
            format!("<html><body><p>{page}</p></body></html>"),
            in_json,
        ] {
            assert_found(row, told(table, row, &body), &body);
        }
    }
}

#[test]
fn each_message_is_known_when_it_was_cut_at_80_characters() {
    for (table, row) in rows().filter(|(_, row)| row.place == Place::Anywhere) {
        let cut = format!("{} and so on, with words that nobody needs to know what it is", whole(row));
        let body: String = cut.chars().take(80).collect();
        assert!(row.words.len() <= 100, "{:?} is longer than what people keep of it", row.words);
        if row.words.len() <= 80 {
            assert_found(row, told(table, row, &body), &body);
        }
    }
}

/// Words that are nearly a row's: a letter that is another, a word that is doubled, the words without their last one.
fn nearly(words: &str) -> Vec<String> {
    let middle = words.char_indices().filter(|(_, c)| c.is_ascii_alphabetic()).nth(words.len() / 3);
    let swapped = middle.map(|(at, c)| {
        let other = if c == 'q' { "z" } else { "q" };
        format!("{}{other}{}", &words[..at], &words[at + c.len_utf8()..])
    });
    let last = words.rsplit_once(' ').map(|(first, _)| first.to_owned());
    let doubled = words.split_once(' ').map(|(first, rest)| format!("{first} {first} {rest}"));
    swapped.into_iter().chain(last).chain(doubled).collect()
}

#[test]
fn what_is_nearly_a_message_is_not_that_message() {
    for (table, row) in rows().filter(|(_, row)| !row.words.is_empty()) {
        for near in nearly(row.words).iter().filter(|near| !near.contains(row.words) && !near.ends_with(':')) {
            let found = told(table, row, &json(near));
            let has_its_words =
                |found: &Told| near.to_ascii_lowercase().contains(&found.row.words.to_ascii_lowercase());
            assert!(found.is_none_or(|found| found.row.words.is_empty() || has_its_words(&found)), "{near}");
            assert_ne!(found.map(|found| found.row.words), Some(row.words), "{near}");
        }
    }
}

#[test]
fn looking_for_messages_takes_a_bounded_number_of_steps_for_each_byte() {
    for (_, row) in rows() {
        let text = format!("{} ", row.words.replace(": ", ":")).repeat(100_000 / (row.words.len() + 1));
        assert!(answers::steps(&text) <= 260 * text.len() + 1000, "{:?}: {}", row.words, answers::steps(&text));
    }
}

#[test]
fn a_request_that_was_let_through_is_not_refused_by_its_words() {
    for (_, row) in rows().filter(|(_, row)| !row.statuses.contains(&200)) {
        let response = Response::read(&format!("HTTP/1.1 200 OK\n\n{}", json(row.words))).expect("an answer");
        assert_eq!(answers::read(None, &response), None, "{:?}", row.words);
    }
}

#[test]
fn ordinary_answers_tell_nothing_more() {
    for body in [
        r#"{"message":"Unauthorized"}"#,
        r#"{"message":"Forbidden"}"#,
        r#"{"message":null}"#,
        "",
        r#"{"items":[{"invalid algorithms are":"listed","jwt":"expiredness"}]}"#,
        "<html><body>Welcome</body></html>",
    ] {
        let response = Response::read(&format!("HTTP/1.1 401 Unauthorized\n\n{body}")).expect("an answer");
        assert_eq!(answers::read(None, &response), None, "{body}");
    }
}

#[test]
fn both_languages_and_ascii_english() {
    for (_, row) in rows() {
        for words in [Some(row.clause()), row.explanation(), row.own_remedy()].into_iter().flatten() {
            assert!(words.ko.chars().any(|c| ('가'..='힣').contains(&c)), "no Korean: {:?}", words.ko);
            assert_eq!(words.en.ends_with('.'), words.ko.ends_with('.'), "{words:?}");
        }
        assert!(!row.clause().en.ends_with('.'), "{:?}", row.clause());
    }
}
