//! The readers of settings and logs may be a program of their own: what they read there is what they read here, and the
//! cheap test before them misses no text that they read.

#![allow(clippy::expect_used, reason = "a test that cannot go on stops")]

use std::path::Path;

use forge::recipe::{Keys, Recipe};
use token_inspector::calendar::Utc;
use token_inspector::definitions::may_define;
use token_inspector::exchange::readers::{Elsewhere, Here, Readers, answer};
use token_inspector::log::{Groups, Reader, may_hold};
use token_inspector::report::inspector::Inspector;
use token_inspector::report::message::{Moment, Question};
use token_inspector::settings::line::RESPONSE;
use token_inspector::span::Span;
use token_inspector::text::Lang;
use token_inspector::time::NumericDate;

/// The folders of cases.
const FOLDERS: [&str; 3] = ["tests/verdicts/cases", "tests/definitions/cases", "tests/diagnosis/cases"];

/// The texts of every case: what is pasted, and the answer in its own field.
fn texts() -> Vec<(String, [String; 2])> {
    let keys = Keys::generate();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let files = FOLDERS.iter().flat_map(|folder| std::fs::read_dir(root.join(folder)).expect("a folder of cases"));
    let texts = files.map(|file| file.expect("a case").path()).map(|path| {
        let text = std::fs::read_to_string(&path).expect("UTF-8 text");
        let recipe = Recipe::read(&text, &keys, 1_800_000_000);
        (path.display().to_string(), [recipe.input, recipe.response.unwrap_or_default()])
    });
    texts.collect()
}

#[test]
fn what_is_read_elsewhere_is_read_as_here() {
    let elsewhere = Elsewhere::new(|asked: &[u8]| Some(answer(asked)));
    let (mut defined, mut logged) = (0, 0);
    for (case, texts) in texts() {
        for text in &texts {
            let (definitions, log) = (Here.definitions(text), Here.log(text));
            assert_eq!(elsewhere.definitions(text), definitions, "{case}");
            assert_eq!(elsewhere.log(text), log, "{case}");
            defined += usize::from(!definitions.is_empty());
            logged += usize::from(!log.calls.is_empty());
        }
    }
    assert!(defined > 100 && logged > 30, "{defined} texts define something, and {logged} hold lines of a log");
}

/// Whether the readers find a line of a log, asked without the test before them: line by line, or as one document.
fn holds(text: &str) -> bool {
    let mut groups = Groups::new();
    groups.take(text.as_bytes());
    let mut placed = Vec::new();
    let mut reader = Reader::default();
    reader.document(text.trim(), Span::new(0, text.len()), &mut placed);
    reader.finish(&mut placed);
    groups.finish().calls > 0 || !placed.is_empty()
}

#[test]
fn no_line_of_a_log_is_passed_over() {
    let mut held = 0;
    for (case, texts) in texts() {
        for text in &texts {
            held += usize::from(holds(text));
            // In whatever a line is handed out.
            let wrapped = serde_json::json!({ "events": [{ "timestamp": 1, "message": text.trim() }] });
            let printed = format!("{wrapped:#}");
            let prefixed = format!("2026-04-09T12:34:56Z prod/stream {}", text.trim());
            for text in [text, &wrapped.to_string(), &printed, &prefixed] {
                assert!(may_hold(text) || !holds(text), "{case}: {text}");
            }
        }
    }
    assert!(held > 30, "{held}");
}

#[test]
fn members_are_known_however_they_are_written() {
    for members in [
        r#""status":401,"request":{"method":"GET","id":"JKJaXmPLvHcESHA="}"#,
        r#""http":{"status":"401"},"api":{"stage":"prod","id":"a1b2c3"}"#,
        r#""code":"401","authorizer":{"latency":"3","error":"invalid_token: the token has expired"}"#,
        r#""$context.status":"403","$context.resourcePath":"/orders","httpMethod":"GET""#,
        r#""Status":"401","responseType":"EXPIRED_TOKEN""#,
        r#""status":"403","waf":{"error":"-","status":"200"}"#,
        r#""why":"invalid_token: issuer does not match","route_key":"GET /a""#,
        r#""level":"ERROR","requestId":"c6af9ac6-7b61-11e6-9a41-93e8deadbeef","message":"jwt expired""#,
    ] {
        for line in [format!("{{{members}}}"), format!("prod {{{}}}", members.replace("\":", "\" : "))] {
            assert!(holds(&line) && may_hold(&line), "{line}");
        }
    }
}

#[test]
fn what_most_paste_needs_no_readers() {
    for text in [
        "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJHRVRQT1NUIn0.c2ln",
        "{\"sub\":\"a\",\"iss\":\"https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEf123\",\"token_use\":\"access\",\"auth_time\":1}",
        "curl -X GET 'https://abc.execute-api.eu-west-1.amazonaws.com/prod/orders' -H 'Authorization: Bearer eyJ'",
        "GET /orders HTTP/1.1\nHost: a.example\nAuthorization: Bearer eyJ\n\n",
        "HTTP/1.1 401 Unauthorized\nx-amzn-requestid: c6af9ac6-7b61-11e6-9a41-93e8deadbeef\naccess-control-allow-methods: GET,POST,OPTIONS\nx-amzn-errortype: UnauthorizedException\n\n{\"message\":\"Unauthorized\"}",
        "{\"error\":\"unauthorized_client\",\"error_description\":\"the client is not authorized\"}",
        "{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"a\",\"n\":\"AQAB\",\"e\":\"AQAB\"}]}",
        "{\"log\":{\"version\":\"1.2\",\"entries\":[{\"request\":{\"method\":\"GET\"},\"response\":{\"status\":401}}]}}",
        "TypeError: Failed to fetch",
    ] {
        assert!(!may_define(text) && !may_hold(text), "{text}");
    }
}

/// The answer of an inspector whose readers are these, to a question about a text.
fn inspected(readers: impl Readers + 'static, text: &str) -> token_inspector::report::message::Inspection {
    let now = Moment::Now(NumericDate(1_800_000_000));
    let fields = vec![(&RESPONSE, String::new())];
    let question = Question { source: 1, fields, now, lang: Lang::En, wants_form: true, ..Question::default() };
    Inspector::new(Box::new(Utc), Box::new(readers)).inspect([(1, text)], &question)
}

#[test]
fn an_inspection_without_readers_says_that_it_wants_them_and_inspects_the_rest() {
    let settings = "aws_api\n{\"items\":[{\"id\":\"abc123\",\"name\":\"pool\",\"type\":\"COGNITO_USER_POOLS\",\"providerARNs\":[\"arn:aws:cognito-idp:eu-west-1:111122223333:userpool/eu-west-1_AbCdEf123\"]}]}\n";
    let token = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.c2ln";
    let both = format!("{settings}{token}");
    let without = inspected(Elsewhere::new(|_: &[u8]| None), &both);
    assert!(without.wants_reader && without.read.is_empty());
    assert_eq!(without.tokens.count, 1);
    let with = inspected(Elsewhere::new(|asked: &[u8]| Some(answer(asked))), &both);
    assert!(!with.wants_reader && !with.read.is_empty());
    assert_eq!(with, inspected(Here, &both));
    assert!(!inspected(Elsewhere::new(|_: &[u8]| None), token).wants_reader);
}
