//! The report for a ticket.

use serde_json::Value;

use crate::drawn::{holds, rows, sections, token};

const SECRETS: [&str; 5] =
    ["jane@example.com", "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee", "+82101234567", "blue \"team\"", "fb-77001"];

fn personal() -> String {
    token(
        r#"{"sub":"aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee","email":"jane@example.com","phone_number":"+82101234567","custom:team":"blue \"team\"","identities":[{"userId":"fb-77001"}],"iss":"https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Example01","token_use":"id","exp":1}"#,
    )
}

/// The text of the report, as a person copies it.
fn report(source: &str, format: &str, masking: &str) -> String {
    report_with(source, format, masking, &[])
}

/// The same with settings.
pub fn report_with(source: &str, format: &str, masking: &str, settings: &[&str]) -> String {
    let shown = ["page-report", "shown", "page-format", format, "page-masking", masking];
    let ticket = rows(source, &[&shown, settings].concat()).ticket.expect("a section");
    ticket.report.clone().expect("a report").written
}

#[test]
fn no_format_shows_what_is_personal_unless_it_is_asked_to() {
    for format in ["markdown", "text", "json"] {
        let masked = report(&personal(), format, "");
        for secret in SECRETS.iter().chain(&["blue \\\"team"]) {
            assert!(!masked.contains(secret), "{format} shows {secret}: {masked}");
        }
        assert!(masked.contains("us-east-1_Example01"), "what is not personal stays: {masked}");
    }
    for format in ["markdown", "json"] {
        let open = report(&personal(), format, "off");
        for secret in ["jane@example.com", "fb-77001"] {
            assert!(open.contains(secret), "{format} lacks {secret}: {open}");
        }
    }
}

#[test]
fn the_token_is_in_no_report() {
    let source = personal();
    let signature = source.rsplit('.').next().expect("a signature");
    for format in ["markdown", "text", "json"] {
        let written = report(&source, format, "off");
        assert!(!written.contains(signature) && !written.contains("eyJ"), "{format}: {written}");
    }
}

#[test]
fn what_is_masked_is_said() {
    let lines = sections(&personal(), &["page-report", "shown"]);
    assert!(holds(&lines, "Masked: sub, email, phone_number, custom:team, identities."), "{lines:#?}");
}

#[test]
fn a_hostile_claim_is_neither_link_nor_image_nor_markup() {
    let source = token(r#"{"iss":"![x](https://a.example/p) <b>`c` [l](javascript:alert(1))","note":"`` ![x](y) ``"}"#);
    let written = report(&source, "markdown", "off");
    let (words, claims) = written.split_once("### Claims").expect("the claims stand last");
    let outside = outside_code(words);
    for piece in ["](", "<b>", "://"] {
        assert!(!outside.contains(piece), "{piece} in {outside}");
    }
    assert!(words.contains("https://a.example/p"), "nothing is lost: {words}");
    // A code span ends only at as many backticks as it began with.
    assert!(claims.contains("- ` note `: ``` `` ![x](y) `` ```\n"), "{claims}");
}

#[test]
fn it_is_saved_as_a_file_and_shared_where_that_is_possible() {
    let lines = sections(&personal(), &["page-report", "shown"]);
    assert!(holds(&lines, "data-action=save-report"));
    // An address that holds the report would stand in the browser's list of downloads.
    assert!(!lines.iter().any(|line| line.contains("data:")), "{lines:#?}");
    assert!(!holds(&lines, "data-action=share"));
    assert!(holds(&sections(&personal(), &["page-report", "shown", "page-can-share", "true"]), "data-action=share"));
}

/// What IAM answers to a session of this name.
fn denied(session: &str) -> String {
    let message =
        format!("User: arn:aws:sts::1:assumed-role/r/{session} is not authorized to perform: execute-api:Invoke");
    format!("HTTP/1.1 403 Forbidden\r\n\r\n{{\"Message\":\"{message}\"}}")
}

/// Markdown without its code spans: one ends at as many backticks as it began with. A backslash takes its meaning from
/// the character behind it.
fn outside_code(markdown: &str) -> String {
    let (mut out, mut rest) = (String::new(), markdown);
    while let Some(c) = rest.chars().next() {
        if c == '\\' {
            rest = &rest[1..];
            rest = &rest[rest.chars().next().map_or(0, char::len_utf8)..];
            out.push('\u{fffd}');
        } else if c == '`' {
            let fence = &rest[..rest.len() - rest.trim_start_matches('`').len()];
            let inside = &rest[fence.len()..];
            let end = inside
                .match_indices(fence)
                .find(|(at, _)| !inside[..*at].ends_with('`') && !inside[at + fence.len()..].starts_with('`'));
            rest = &inside[end.expect("every code span ends").0 + fence.len()..];
        } else {
            out.push(c);
            rest = &rest[c.len_utf8()..];
        }
    }
    out
}

#[test]
fn an_answer_mentions_nobody_and_refers_to_nothing() {
    let response = denied("@alice about #12, www.a.example or ftp://b.example/`");
    let written = report_with(&personal(), "markdown", "off", &["response", &response]);
    let outside = outside_code(&written);
    for piece in ["@", "#1", "www", "://"] {
        assert!(!outside.contains(piece), "{piece} in {outside}");
    }
    assert!(written.contains("@alice") && written.contains("www.a.example"), "nothing is lost: {written}");
}

/// One value for each claim that names a person, a device or a sign-in; none stands in another or in our own words.
const EACH: [(&str, &str); 26] = [
    ("sub", "s-0001"),
    ("username", "u-0002"),
    ("cognito:username", "u-0003"),
    ("email", "m-0004@a.example"),
    ("phone_number", "+820000005"),
    ("name", "Q. Zyx"),
    ("given_name", "Qi"),
    ("family_name", "Zx"),
    ("middle_name", "W."),
    ("nickname", "zz7"),
    ("preferred_username", "p-0011"),
    ("address", "12 Xyz St"),
    ("birthdate", "1917-01-13"),
    ("gender", "xq"),
    ("picture", "https://a.example/p14"),
    ("profile", "https://a.example/p15"),
    ("website", "https://a.example/p16"),
    ("locale", "xx-QQ"),
    ("zoneinfo", "Mars/Q18"),
    ("custom:team", "t19"),
    ("dev:custom:key", "d20"),
    ("device_key", "k-0021"),
    ("event_id", "e-0022"),
    ("origin_jti", "j-0023"),
    ("jti", "j-0024"),
    ("tenant_mail", "set by a trigger 25"),
];

#[test]
fn a_value_of_each_personal_claim_is_in_no_report_however_short() {
    let members: Vec<String> = EACH.iter().map(|(name, value)| format!("{name:?}:{value:?}")).collect();
    let source = token(&format!("{{{},\"token_use\":\"id\",\"exp\":1}}", members.join(",")));
    for (format, shows_claims) in [("markdown", true), ("text", false), ("json", true)] {
        let (masked, open) = (report(&source, format, ""), report(&source, format, "off"));
        for (name, value) in EACH {
            assert!(!masked.contains(value), "{format} shows {name}: {masked}");
            assert!(masked.contains(name), "{format} does not say that {name} is masked: {masked}");
            assert!(!shows_claims || open.contains(value), "{format} lacks {name}: {open}");
        }
    }
}

#[test]
fn values_of_other_types_are_masked_and_the_json_stays_json() {
    let source = token(
        r#"{"username":"verdict","custom:pin":1800000,"birthdate":1999,"address":{"locality":"Xyzzy"},"custom:on":true,"sub":"not_checked","token_use":"id","exp":1800001999}"#,
    );
    let read = |masking: &str| -> Value {
        let written = report(&source, "json", masking);
        serde_json::from_str(&written).unwrap_or_else(|e| panic!("{e}: {written}"))
    };
    let (masked, open) = (read(""), read("off"));
    assert_eq!(masked["report"]["claims"]["custom:pin"], "•••");
    assert_eq!(masked["report"]["claims"]["custom:on"], "•••");
    assert_eq!(masked["report"]["claims"]["address"]["locality"], "•••");
    // What is no value of a claim keeps its names and its codes, whatever a user is called.
    assert_eq!(masked["report"]["verdict"]["answer"], open["report"]["verdict"]["answer"]);
    assert_eq!(masked["report"]["signature"]["status"], "not_checked");
    assert_eq!(masked["report"]["claims"]["exp"], 1_800_001_999);
    assert_eq!(open["report"]["claims"]["birthdate"], 1999);
}

#[test]
fn a_personal_value_that_came_back_is_masked() {
    let response = denied("jane@example.com, JANE and jane@example.community");
    for format in ["markdown", "text"] {
        let of = |masking| report_with(&personal(), format, masking, &["response", &response]);
        assert!(of("off").contains("jane@example.com,"), "{}", of("off"));
        let masked = of("");
        for name in ["jane@", "JANE", "jane"] {
            assert!(!masked.contains(name), "{masked}");
        }
        assert!(masked.contains("is not authorized"), "the words stay: {masked}");
    }
}

#[test]
fn a_machine_keeps_its_client_id() {
    let source = token(r#"{"sub":"1client","client_id":"1client","token_use":"access","scope":"a/b","exp":1}"#);
    let written = report_with(&source, "markdown", "", &["clients", "2other"]);
    assert!(written.contains("` sub `: ` ••• `") && written.contains("` client_id `: ` 1client `"), "{written}");
}

#[test]
fn what_the_api_expects_and_the_moments_are_in_every_report() {
    let settings =
        ["user_pools", "us-east-1_Example01", "scopes", "orders/read", "clients", "eyJhbGciOiJub25lIn0.e30."];
    for format in ["markdown", "text", "json"] {
        let written = report_with(&personal(), format, "", &settings);
        for piece in ["us-east-1_Example01", "orders/read", "user_pools"] {
            assert!(written.contains(piece), "{format} lacks {piece}: {written}");
        }
        assert!(!written.contains("eyJ"), "{format} has a token that was typed into another field: {written}");
        let now = if format == "json" { "\"now\":1800000000" } else { "2027-01-15T08:00:00Z" };
        assert!(written.contains(now), "{format} lacks {now}: {written}");
    }
    assert!(report(&personal(), "text", "").contains("exp: 1970-01-01T00:00:01Z (57 years ago)"));
}
