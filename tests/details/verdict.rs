//! The verdict's box: what came back is told as what happened, what did not is foretold, and an assumption is no failed check.

use serde_json::json;
use token_inspector::report::Status;
use token_inspector::report::aspect::Aspect;
use token_inspector::report::view::verdict::Verdict;

use crate::drawn::{NOW, inspected, whole_token};

const ISS: &str = "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_example";
const POOL: &str = "us-east-1_example";
const REFUSED: &str = "HTTP/1.1 401 Unauthorized\nx-amz-apigw-id: aaaa=\nx-amzn-ErrorType: UnauthorizedException\n\n{\"message\":\"Unauthorized\"}";

fn expired() -> String {
    let exp = NOW - 60;
    whole_token(&format!(r#"{{"sub":"a","iss":"{ISS}","aud":"c","token_use":"id","exp":{exp}}}"#))
}

fn access() -> String {
    let exp = NOW + 600;
    whole_token(&format!(
        r#"{{"sub":"a","iss":"{ISS}","client_id":"c","token_use":"access","exp":{exp},"scope":"openid"}}"#
    ))
}

fn verdict(lang: &str, pasted: &str) -> Verdict {
    inspected(lang, pasted, &[]).sections.judged.expect("a verdict").verdict.as_ref().clone()
}

#[test]
fn a_refusal_that_came_back_is_told_and_one_that_did_not_is_foretold() {
    for (lang, pasted, says) in [
        ("en", expired(), "will refuse this"),
        ("ko", expired(), "거부합니다"),
        ("en", format!("{}\n\n{REFUSED}", expired()), "The API refused this"),
        ("ko", format!("{}\n\n{REFUSED}", expired()), "API가 요청을 거부했습니다"),
    ] {
        let said = verdict(lang, &pasted).says;
        assert!(said.contains(says), "{said}");
    }
}

#[test]
fn the_answer_in_short_is_the_one_that_came_back() {
    let set_up_otherwise =
        REFUSED.replace("401 Unauthorized", "403 Forbidden").replace(":\"Unauthorized\"", ":\"No.\"");
    assert_eq!(verdict("en", &format!("{}\n\n{REFUSED}", expired())).code, "401 Unauthorized");
    assert_eq!(verdict("en", &format!("{}\n\n{set_up_otherwise}", expired())).code, "403 No.");
}

#[test]
fn a_library_s_words_tell_no_status_since_its_program_chooses_that() {
    let line = "JwtExpiredError: Token expired at 2026-11-19T20:11:22.000Z";
    let said = verdict("en", line);
    assert_eq!(said.code, "refused");
    assert!(verdict("en", &format!("{line}\n\n{REFUSED}")).code.starts_with("401"));
}

#[test]
fn what_rests_on_an_assumption_is_no_failed_check() {
    let said = inspected("en", &format!("{}\n\n{REFUSED}", access()), &["user_pools", POOL])
        .sections
        .judged
        .expect("a verdict");
    let policy = said.verdict.aspects.iter().find(|row| row.aspect == Aspect::Policy).expect("four aspects");
    assert_eq!(policy.status, Status::Warn, "{said:?}");
    assert!(said.checks.counted.starts_with("0 fail"), "{}", said.checks.counted);
    // What was told is none.
    let told = inspected("en", &format!("{}\n\n{REFUSED}", access()), &["user_pools", POOL, "no_scopes", "true"])
        .sections
        .judged;
    assert!(told.expect("a verdict").checks.counted.starts_with("1 fail"));
}

#[test]
fn nothing_is_asked_about_the_token_where_the_answer_is_not_about_it() {
    let forbidden = "HTTP/1.1 403 Forbidden\nx-amzn-ErrorType: ForbiddenException\n\n{\"message\":\"Forbidden\"}";
    let said = verdict("en", &format!("{}\n\n{forbidden}", access()));
    assert_eq!((said.check.as_str(), said.ask), ("response/forbidden", None));
}

#[test]
fn tokens_of_several_calls_are_told_apart_by_their_calls() {
    let entry = |path: &str, status: u16, token: String| {
        json!({ "request": { "method": "GET", "url": format!("https://a.example{path}?x=1"),
            "headers": [{ "name": "Authorization", "value": format!("Bearer {token}") }] },
            "response": { "status": status, "headers": [], "content": { "text": "{}" } } })
    };
    let entries = [entry("/orders", 401, expired()), entry("/users", 200, access())];
    let archive = json!({ "log": { "version": "1.2", "creator": { "name": "a" }, "entries": entries } });
    let places: Vec<String> =
        inspected("en", &archive.to_string(), &[]).tokens.rows.into_iter().map(|row| row.place).collect();
    assert_eq!(places, ["GET /orders 401", "GET /users 200"]);
}
