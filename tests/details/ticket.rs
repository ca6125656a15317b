//! The report for a ticket.

use crate::drawn::{holds, sections, token};

const SECRETS: [&str; 5] =
    ["jane@example.com", "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee", "+82101234567", "blue \"team\"", "fb-77001"];

fn personal() -> String {
    token(
        r#"{"sub":"aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee","email":"jane@example.com","phone_number":"+82101234567","custom:team":"blue \"team\"","identities":[{"userId":"fb-77001"}],"iss":"https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Example01","token_use":"id","exp":1}"#,
    )
}

/// The text of the report, as a person copies it.
fn report(source: &str, format: &str, masking: &str) -> String {
    let lines = sections(source, &["page-report", "shown", "page-format", format, "page-masking", masking]);
    let copy = lines.iter().position(|line| line.contains("data-action=copy-report")).expect("a button that copies");
    // What is copied may have several lines.
    let from = &lines[copy];
    from.split("data-with=").nth(1).expect("a text").to_owned()
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
    let written = report(&source, "markdown", "");
    let (words, claims) = written.split_once("### Claims").expect("the claims stand last");
    for piece in ["](", "<b>", "://"] {
        assert!(!words.contains(piece), "{piece} in {words}");
    }
    // A code span ends only at as many backticks as it began with.
    assert!(claims.contains("- ` note `: ``` `` ![x](y) `` ```\n"), "{claims}");
}

#[test]
fn it_is_saved_as_a_file_and_shared_where_that_is_possible() {
    let lines = sections(&personal(), &["page-report", "shown"]);
    assert!(
        holds(&lines, "href=data:text/markdown;charset=utf-8,%23%23%20") && holds(&lines, "download=token-report.md")
    );
    assert!(!holds(&lines, "data-action=share"));
    assert!(holds(&sections(&personal(), &["page-report", "shown", "page-can-share", "true"]), "data-action=share"));
}
