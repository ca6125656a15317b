//! The terminal twin, run as a person and as a script would.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test that cannot go on stops")]

use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use forge::Key;
use serde_json::{Value, json};

/// The example that `cargo test` has just built, beside this test.
fn inspect(arguments: &[&str], input: &[u8]) -> Output {
    let mut path: PathBuf = std::env::current_exe().expect("this test's path");
    path.pop();
    path.pop();
    let mut twin = Command::new(path.join("examples").join(format!("inspect{}", std::env::consts::EXE_SUFFIX)))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the example starts");
    // A call that is at fault ends before anything is read.
    if let Err(fault) = twin.stdin.take().expect("its input").write_all(input) {
        assert_eq!(fault.kind(), std::io::ErrorKind::BrokenPipe);
    }
    twin.wait_with_output().expect("it ends")
}

fn ndjson(lines: &[Value]) -> Vec<Value> {
    let input: String = lines.iter().map(|l| format!("{l}\n")).collect();
    let output = inspect(&["--ndjson"], input.as_bytes());
    assert!(output.status.success());
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    text.lines().map(|l| serde_json::from_str(l).expect("every line is JSON")).collect()
}

#[test]
fn a_line_in_is_a_report_out() {
    let key = Key::generate("1234example=");
    let iss = "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_example";
    let token = key.sign(&json!({ "token_use": "id", "iss": iss, "exp": 2000, "big": 9_007_199_254_740_993_u64 }));
    let [report] = ndjson(&[json!({
        "input": format!(" {token}"),
        "keys": forge::jwk_set(&[&key]),
        "expectations": { "authorizer": "rest-cognito", "user_pools": ["us-east-1_example"], "scopes": [], "clients": [] },
        "now": 1000,
        "lang": "ko",
    })])
    .try_into()
    .expect("one line");
    assert_eq!(report["kind"], "id");
    assert_eq!(report["tokens"][0]["token"], token);
    assert_eq!(report["tokens"][0]["span"], json!([1, 1 + token.len()]));
    assert_eq!(report["signature"]["status"], "verified");
    assert_eq!(report["verdict"]["check"], "whitespace/leading");
    assert_eq!(report["verdict"]["status"], 401);
    assert!(report["verdict"]["says"].as_str().is_some_and(|s| s.contains("거부")));
    assert_eq!(report["claims"]["big"], 9_007_199_254_740_993_u64);
    assert_eq!(report["header"]["alg"], "RS256");
}

#[test]
fn a_bad_line_is_answered_and_the_next_one_read() {
    let answers = ndjson(&[
        json!(7),
        json!({}),
        json!({ "input": 1 }),
        json!({ "input": "x", "now": "soon" }),
        json!({ "input": "x", "lang": "fr" }),
        json!({ "input": "x", "keys": "<html>" }),
        json!({ "input": "x", "expectations": { "token_validation": "(" } }),
        json!({ "input": "x", "expectations": { "nothing": 1 } }),
        json!({ "input": "x", "expectations": { "authorizer": "nobody" } }),
        json!({ "input": "x", "expectations": { "user_pools": ["nothing"] } }),
        json!({ "input": "x" }),
    ]);
    let (last, bad) = answers.split_last().expect("an answer to each line");
    assert_eq!(bad.len(), 10);
    assert!(bad.iter().all(|a| a["error"].is_string()), "{bad:?}");
    assert!(bad[6]["error"].as_str().is_some_and(|e| e.contains("token_validation")));
    assert_eq!(last["verdict"]["answer"], "unknown");
}

/// The token and the secret of RFC 7515 §A.1.
#[test]
fn a_secret_verifies_however_it_is_written() {
    let token = "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    let base64url = "AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow";
    let hex = "0323354b2b0fa5bc837e0665777ba68f5ab328e6f054c928a90f84b2d2502ebfd3fb5a92d20647ef968ab4c377623d223d2e2172052e4f08c0cd9af567d080a3";
    let lines = [base64url, hex, "another"].map(|secret| json!({ "input": token, "secret": secret }));
    let statuses: Vec<Value> = ndjson(&lines).into_iter().map(|report| report["signature"]["status"].clone()).collect();
    assert_eq!(statuses, ["verified", "verified", "rejected"]);
}

#[test]
fn bytes_that_are_no_text_are_answered() {
    let output = inspect(&["--ndjson"], b"\xff\xfe\n{\"input\":\"x\"}\n");
    assert_eq!(String::from_utf8_lossy(&output.stdout).lines().count(), 2);
}

#[test]
fn a_person_reads_words_and_a_script_the_status() {
    let refused = inspect(&["--pool", "us-east-1_example"], b"eyJhbGciOiJSUzI1NiJ9.e30");
    assert_eq!(refused.status.code(), Some(1));
    let nothing = inspect(&["--pool", "us-east-1_example"], b"hello");
    assert_eq!(nothing.status.code(), Some(1), "no token is there to pass");
    assert!(String::from_utf8_lossy(&refused.stdout).starts_with("401 Unauthorized\n"));
    let confused = inspect(&["--pool", "nothing"], b"");
    assert_eq!(confused.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&confused.stderr).contains("not a user pool"));
}

#[test]
fn a_person_may_paste_the_keys_beside_the_token() {
    let key = Key::generate("1234example=");
    let iss = "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_example";
    let token = key.sign(&json!({ "token_use": "id", "iss": iss, "exp": 2000 }));
    let arguments = ["--pool", "us-east-1_example", "--scopes", "", "--now", "1000"];
    let of = |text: &str| String::from_utf8(inspect(&arguments, text.as_bytes()).stdout).expect("UTF-8");
    let waits = |text: &str| text.contains("? signature: not checked");
    let (alone, beside) = (of(&token), of(&format!("{token}\n{}", forge::jwk_set(&[&key]))));
    assert!(waits(&alone) && !waits(&beside), "{alone}\n\n{beside}");
}

/// A file beside the program, with the settings of an API.
fn settings_file(name: &str, text: &str) -> String {
    let path = std::env::temp_dir().join(format!("inspect-{}-{name}", std::process::id()));
    std::fs::write(&path, text).expect("a file is written");
    path.to_string_lossy().into_owned()
}

const AUTHORIZERS: &str = r#"{"items": [{"id": "7gkfbo", "name": "orders", "type": "COGNITO_USER_POOLS", "providerARNs":
["arn:aws:cognito-idp:us-east-1:111122223333:userpool/us-east-1_example"], "authType": "cognito_user_pools",
"identitySource": "method.request.header.Authorization"}]}"#;

fn resources(scope: &str) -> String {
    json!({"items": [
        {"id": "ab1", "path": "/orders", "resourceMethods": {
            "GET": {"httpMethod": "GET", "authorizationType": "COGNITO_USER_POOLS", "authorizerId": "7gkfbo",
                    "authorizationScopes": [scope]},
            "POST": {"httpMethod": "POST", "authorizationType": "COGNITO_USER_POOLS", "authorizerId": "7gkfbo",
                     "authorizationScopes": ["orders/read", "orders/write"]}}},
        {"id": "ab2", "path": "/health", "resourceMethods": {"GET": {"httpMethod": "GET", "authorizationType": "NONE"}}},
    ]})
    .to_string()
}

#[test]
fn settings_files_are_a_gate_for_a_pipeline() {
    let key = Key::generate("1234example=");
    let iss = "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_example";
    let token = key.sign(&json!({ "token_use": "access", "iss": iss, "exp": 2000, "scope": "orders/read", "client_id": "a", "sub": "b" }));
    let keys = settings_file("keys.json", &forge::jwk_set(&[&key]).to_string());
    let authorizers = settings_file("authorizers.json", AUTHORIZERS);
    let run = |scope: &str, more: &[&str]| {
        let file = settings_file("resources.json", &resources(scope));
        let files = ["--settings", &authorizers, "--settings", &file, "--keys", &keys, "--now", "1000"];
        let output = inspect(&[&files, more].concat(), token.as_bytes());
        (output.status.code(), String::from_utf8(output.stdout).expect("UTF-8"))
    };
    // Every method takes the token.
    let (status, words) = run("orders/read", &["--route", "GET /orders"]);
    assert_eq!(status, Some(0), "{words}");
    assert!(words.contains("| GET /orders | ✓ let through |"), "{words}");
    assert!(words.contains("| GET /health | ✓ the method has no authorizer |"), "{words}");
    // One of them refuses it: the verdict is of another, and the run fails all the same.
    let (status, words) = run("orders/list", &["--route", "POST /orders"]);
    assert_eq!(status, Some(1), "{words}");
    assert!(words.contains("| GET /orders | ✗ 401 "), "{words}");
    assert!(words.contains("| POST /orders | ✓ let through |"), "{words}");
    let (status, words) = run("orders/list", &["--route", "GET /orders"]);
    assert!(words.starts_with("401 Unauthorized"), "{words}");
    assert_eq!(status, Some(1));
    // A fault of the settings alone fails it as well, and names its line.
    let broken = settings_file("broken.json", "{\"items\": [{\"authorizationType\": \"NONE\",}\n");
    let output = inspect(&["--settings", &broken, "--keys", &keys, "--now", "1000"], token.as_bytes());
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stdout).contains("definition/unreadable"));
    // A file that is not there is a fault of the call.
    assert_eq!(inspect(&["--settings", "no such file"], token.as_bytes()).status.code(), Some(2));
}

#[test]
fn a_settings_file_may_be_utf_16() {
    let token = Key::generate("1234example=").sign(&json!({ "token_use": "id", "exp": 2000 }));
    let plain = settings_file("utf8.json", AUTHORIZERS);
    let expected = inspect(&["--settings", &plain, "--now", "1000"], token.as_bytes()).stdout;
    let name = settings_file("utf16.json", "");
    let bytes: Vec<u8> = format!("\u{feff}{AUTHORIZERS}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    std::fs::write(&name, bytes).expect("a file is written");
    let read = inspect(&["--settings", &name, "--now", "1000"], token.as_bytes()).stdout;
    let [expected, read] = [expected, read].map(|bytes| String::from_utf8(bytes).expect("UTF-8"));
    assert_eq!(read, expected.replace(&plain, &name));
    assert!(read.contains("providerARNs"), "{read}");
}

#[test]
fn settings_files_are_named_with_their_lines() {
    let token = Key::generate("1234example=").sign(&json!({ "token_use": "id", "exp": 2000 }));
    let authorizers = settings_file("one.json", AUTHORIZERS);
    let other = settings_file("other.json", &AUTHORIZERS.replace("us-east-1_example", "us-east-1_other"));
    let open = settings_file("open.json", &resources("orders/read").replace("7gkfbo", "8hjgcp"));
    let of = |files: &[&str], lang: &str| {
        let files = files.iter().flat_map(|file| ["--settings", file]);
        let output = inspect(
            &files.chain(["--now", "1000", "--route", "GET /orders", "--lang", lang]).collect::<Vec<_>>(),
            token.as_bytes(),
        );
        String::from_utf8(output.stdout).expect("UTF-8")
    };
    let words = of(&[&authorizers], "en");
    assert!(words.contains(&format!("(from providerARNs in the pasted authorizer, {authorizers}, line 2)")), "{words}");
    let words = of(&[&authorizers], "ko");
    assert!(words.contains(&format!("(붙여넣은 권한 부여자의 providerARNs, {authorizers} 2행)")), "{words}");
    let words = of(&[&authorizers, &other], "en");
    assert!(words.contains(&format!("(the pasted authorizer, {authorizers}, line 2), and ")), "{words}");
    assert!(words.contains(&format!("(the pasted authorizer, {other}, line 2).")), "{words}");
    // A lint that says no line in its words has one below.
    let words = of(&[&authorizers, &open], "en");
    let lint = words.lines().skip_while(|line| !line.contains("[definition/"));
    assert!(lint.take(3).any(|line| line == format!("    {open}, line 1")), "{words}");
}

/// A line of an HTTP API's access log.
fn logged(status: u16, route: &str, reason: &str) -> String {
    format!(
        r#"{{"requestId":"JKJaXmPLvHcESHA=","ip":"203.0.113.9","requestTime":"15/Jan/2027:07:59:00 +0000","routeKey":"{route}","status":"{status}","authorizerError":"{reason}"}}"#
    )
}

#[test]
fn the_lines_of_a_log_become_groups() {
    let expired = logged(401, "GET /orders", "invalid_token: the token has expired");
    let issuer = logged(401, "GET /users", "invalid_token: issuer does not match");
    let log = [&expired, &issuer, &logged(200, "GET /orders", "-"), &expired, "started"].join("\n");
    let output = inspect(&["--log", "-", "--json"], log.as_bytes());
    assert_eq!(output.status.code(), Some(1), "a call was refused");
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    let lines: Vec<Value> = text.lines().map(|l| serde_json::from_str(l).expect("every line is JSON")).collect();
    let [first, second, totals] = lines.as_slice() else { panic!("{text}") };
    assert_eq!((&first["check"], &first["count"]), (&json!("response/expired"), &json!(2)));
    assert_eq!((&first["route"], &first["status"]), (&json!("GET /orders"), &json!(401)));
    assert_eq!(first["calls_by_hour"], json!([[1_799_996_400, 2]]));
    assert_eq!(first["calls_by_client"], json!([["203.0.113.9", 2]]));
    assert_eq!(second["check"], "response/wrong_issuer");
    assert_eq!(*totals, json!({ "lines": 5, "unread": 1, "calls": 4, "passed": 1, "in_no_group": 0 }));

    let table = inspect(&["--log", "-"], log.as_bytes());
    let table = String::from_utf8(table.stdout).expect("UTF-8");
    assert!(table.contains("2  401  GET /orders") && table.contains("the token has expired"), "{table}");
}

#[test]
fn a_log_without_refusals_and_a_text_that_is_none_end_apart() {
    let passed = inspect(&["--log", "-"], logged(200, "GET /orders", "-").as_bytes());
    assert_eq!(passed.status.code(), Some(0));
    for (arguments, input) in [(&["--log", "-"][..], "started\n"), (&["--log", "/no/such/file"], ""), (&["--json"], "")]
    {
        let none = inspect(arguments, input.as_bytes());
        assert_eq!(none.status.code(), Some(2), "{arguments:?}");
        assert!(!none.stderr.is_empty());
    }
}
