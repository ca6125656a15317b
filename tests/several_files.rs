//! Several files as one text: what is told of their settings names the file and the line in it.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test that cannot go on stops")]

use serde_json::{Value, json};
use token_inspector::encoding::files;
use token_inspector::report::question;
use token_inspector::time::NumericDate;

const TEMPLATE: &str = "\
Resources:
  Orders:
    Type: AWS::ApiGateway::Authorizer
    Properties:
      Type: COGNITO_USER_POOLS
      IdentitySource: method.request.header.Authorization
      ProviderARNs:
        - arn:aws:cognito-idp:us-east-1:111122223333:userpool/us-east-1_first
";

const OUTPUT: &str = r#"{
  "id": "abc123",
  "name": "Orders",
  "type": "COGNITO_USER_POOLS",
  "providerARNs": ["arn:aws:cognito-idp:us-east-1:111122223333:userpool/us-east-1_other"],
  "identitySource": "method.request.header.Authorization"
}
"#;

/// What is answered to these files, in a language.
fn answer(files: &[(&str, &str)], lang: &str) -> Value {
    let line = json!({ "input": files::joined(files.iter().copied()), "lang": lang });
    let answer = question::answer(line.to_string().as_bytes(), NumericDate(1_800_000_000));
    serde_json::from_str(&answer).expect("JSON")
}

fn check<'a>(answer: &'a Value, id: &str) -> &'a Value {
    let rows = answer["checks"].as_array().unwrap_or_else(|| panic!("no checks in {answer}"));
    rows.iter().find(|row| row["id"] == id).unwrap_or_else(|| panic!("no {id} in {answer}"))
}

fn places(row: &Value) -> Vec<(String, u64)> {
    let places = row["places"].as_array().expect("a list").iter();
    places
        .map(|one| (one["file"].as_str().expect("a name").to_owned(), one["line"].as_u64().expect("a line")))
        .collect()
}

#[test]
fn a_setting_names_its_file() {
    let read = answer(&[("notes.md", "# Orders\n\nDeploy on Fridays.\n"), ("infra/template.yaml", TEMPLATE)], "en");
    let settings = read["settings"].as_array().expect("a list");
    let pools = settings.iter().find(|one| one["name"] == "user_pools").expect("the pool");
    assert_eq!(pools["place"], json!({ "file": "infra/template.yaml", "line": 8 }));
    assert_eq!(pools["line"], 16, "the line of the whole text stays");
    // One text that names no file has no place in one.
    let line = json!({ "input": TEMPLATE }).to_string();
    let alone: Value =
        serde_json::from_str(&question::answer(line.as_bytes(), NumericDate(1_800_000_000))).expect("JSON");
    assert_eq!((&alone["settings"][1]["place"], &alone["settings"][1]["line"]), (&Value::Null, &json!(8)));
}

#[test]
fn a_contradiction_has_a_place_in_both_files() {
    let read = answer(&[("template.yaml", TEMPLATE), ("out.json", OUTPUT)], "en");
    let row = check(&read, "definition/contradiction");
    assert_eq!(places(row), [("template.yaml".to_owned(), 8), ("out.json".to_owned(), 5)]);
}

#[test]
fn what_one_file_leaves_open_ends_with_it() {
    let cut = &OUTPUT[..OUTPUT.rfind('}').expect("its last bracket")];
    for (name, broken) in [
        ("cut.json", cut),
        ("cut.tf", "resource \"aws_api_gateway_authorizer\" \"a\" {\n  type = \"COGNITO_USER_POOLS\"\n"),
        ("cut.js", "const awsmobile = {\n  \"aws_user_pools_id\": \"us-east-1_first\",\n"),
    ] {
        let read = answer(&[(name, broken), ("method.json", METHOD)], "en");
        let scopes = read["settings"].as_array().expect("a list").iter().find(|one| one["name"] == "scopes");
        let scopes = scopes.unwrap_or_else(|| panic!("{name}: {read}"));
        assert_eq!(scopes["place"], json!({ "file": "method.json", "line": 5 }), "{name}");
    }
    let read = answer(&[("a.json", METHOD), ("cut.json", cut)], "ko");
    let row = check(&read, "definition/unreadable");
    assert_eq!(row["says"], "붙여넣은 JSON 텍스트를 cut.json 6행 57열부터 읽을 수 없습니다");
}

const METHOD: &str = r#"{
  "httpMethod": "GET",
  "authorizationType": "COGNITO_USER_POOLS",
  "authorizerId": "abc123",
  "authorizationScopes": ["orders/read"]
}
"#;

#[test]
fn the_lines_that_name_files_are_no_part_of_an_answer() {
    let answer = answer(
        &[("response.txt", "HTTP/1.1 401 Unauthorized\n\n{\"message\":\"Unauthorized\"}"), ("template.yaml", TEMPLATE)],
        "en",
    );
    assert_eq!(check(&answer, "response/unauthorized")["outcome"], "warn");
}
