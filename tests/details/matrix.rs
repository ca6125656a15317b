//! Methods and routes against tokens, as a table that a keyboard reaches.

use serde_json::json;

use crate::drawn::{html, inspected, shown, token};

const ISS: &str = "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_example";

fn pasted() -> String {
    let tokens = [
        format!(r#"{{"sub":"a","iss":"{ISS}","token_use":"access","exp":1900000000,"scope":"orders/read"}}"#),
        format!(r#"{{"sub":"a","iss":"{ISS}","token_use":"id","exp":1900000000}}"#),
    ];
    let method = |verb: &str, path: &str, scope: &str| {
        json!({ "path": path, "resourceMethods": { verb: { "httpMethod": verb, "authorizationType": "COGNITO_USER_POOLS",
            "authorizerId": "aa1", "authorizationScopes": [scope] } } })
    };
    let resources =
        json!({ "items": [method("GET", "/orders|old", "orders/list"), method("PUT", "/orders", "orders/write")] });
    format!("{}\n\n{resources}", tokens.map(|claims| token(&claims)).join("\n"))
}

#[test]
fn it_is_a_real_table_with_heads_and_a_button_in_each_cell() {
    let drawn = html(shown("en", &[]).judged(&inspected("en", &pasted(), &[]).sections, true));
    for piece in [
        r#"<th scope="col">"#,
        r#"<th scope="row"><code>PUT /orders</code></th>"#,
        r#"for="matrix-filter""#,
        r#"aria-label="PUT /orders, 1: machine-to-machine access token: ✗ 401 "#,
        "2 of 2",
    ] {
        assert!(drawn.contains(piece), "{piece} is not in {drawn}");
    }
    assert_eq!(drawn.matches(r#"data-action="choose-route""#).count(), 4, "{drawn}");
    assert_eq!(drawn.matches(r#"data-answer="refuse""#).count(), 4 + 1, "four cells and the verdict: {drawn}");
}

#[test]
fn a_chosen_row_is_marked_and_the_verdict_is_about_it() {
    let typed = ["method_or_route", "PUT /orders"];
    let said = inspected("ko", &pasted(), &typed).sections;
    let matrix = said.matrix.clone().expect("a table");
    assert!(matrix.is_chosen);
    assert_eq!(matrix.rows.iter().map(|row| row.is_asked).collect::<Vec<_>>(), [false, true]);
    assert!(
        html(shown("ko", &typed).judged(&said, true))
            .contains(r#"<tr aria-current="true"><th scope="row"><code>PUT /orders"#)
    );
}

#[test]
fn what_is_copied_is_a_table_in_markdown() {
    let matrix = inspected("en", &pasted(), &[]).sections.matrix.expect("a table");
    let lines: Vec<&str> = matrix.markdown.lines().collect();
    assert_eq!(lines.len(), 4, "{}", matrix.markdown);
    assert_eq!(lines[1], "| --- | --- | --- |");
    // A bar in a path does not part two cells.
    assert!(lines[2].starts_with(r"| ` GET /orders\|old ` | ✗ 401 "), "{}", lines[2]);
}

/// The cells of a line of a table: a backslash takes its meaning from the character behind it.
fn cells(line: &str) -> Vec<String> {
    let (mut cells, mut is_escaped) = (vec![String::new()], false);
    for c in line.chars() {
        if c == '|' && !is_escaped {
            cells.push(String::new());
        } else {
            cells.last_mut().expect("a cell").push(c);
        }
        is_escaped = c == '\\' && !is_escaped;
    }
    cells
}

#[test]
fn a_hostile_path_is_one_cell_without_markup_and_without_secrets() {
    let token = token(&format!(r#"{{"sub":"a","iss":"{ISS}","token_use":"access","exp":1900000000}}"#));
    let secret = "1canarysecreta1b2c3d4e5a1b2c3d4e5a1b2c3d4e5a1b2c3d4e5";
    let own = format!("/{token}");
    let hidden = format!("/k/{secret}");
    let paths = [
        r"/a\| ✓ 200 accepted | x",
        r"/a\\| ✓ 200 accepted | x",
        "/[click](https://evil.example)",
        "/![b](https://evil.example/b.png)",
        "/<img src=https://evil.example/c.png>",
        "/@team-admins #123",
        "/x\u{202e}evil\u{2066}",
        "/`code` ``",
        "/nl\nnew | row |",
        "/users/jane@example.com",
        own.as_str(),
        hidden.as_str(),
    ];
    let items: Vec<serde_json::Value> = paths
        .iter()
        .map(|path| {
            json!({ "path": path, "resourceMethods": { "GET": { "httpMethod": "GET",
                "authorizationType": "COGNITO_USER_POOLS", "authorizerId": "aa1" } } })
        })
        .collect();
    let matrix = inspected("en", &format!("{token}\n\n{}", json!({ "items": items })), &[]).sections.matrix;
    let markdown = matrix.expect("a table").markdown.clone();
    let lines: Vec<&str> = markdown.lines().collect();
    assert_eq!(lines.len(), 2 + paths.len(), "{markdown}");
    for line in &lines[2..] {
        let cells = cells(line);
        assert_eq!(cells.len(), 4, "{line}");
        let name = cells[1].trim();
        let fence = &name[..name.len() - name.trim_start_matches('`').len()];
        assert!(!fence.is_empty() && name.ends_with(fence), "{line}");
        assert!(!name.trim_matches('`').split(|c| c != '`').any(|run| run == fence), "{line}");
    }
    for hidden in ["eyJ", secret, "jane@", "\u{202e}", "\u{2066}"] {
        assert!(!markdown.contains(hidden), "{hidden} in {markdown}");
    }
}

#[test]
fn one_method_and_one_token_are_no_table() {
    let one = token(&format!(r#"{{"iss":"{ISS}","token_use":"id","exp":1900000000}}"#));
    let method = json!({ "httpMethod": "GET", "authorizationType": "COGNITO_USER_POOLS", "authorizerId": "aa1" });
    assert_eq!(inspected("en", &format!("{one}\n\n{method}"), &[]).sections.matrix, None);
}

#[test]
fn the_sentence_names_the_method_and_the_token_that_it_is_about() {
    let says = |lang: &str, typed: &[&str]| {
        inspected(lang, &pasted(), typed).sections.judged.expect("a verdict").verdict.says.clone()
    };
    let typed = ["method_or_route", "PUT /orders"];
    assert!(says("en", &typed).starts_with("PUT /orders with token 2: "), "{}", says("en", &typed));
    assert!(says("ko", &typed).starts_with("PUT /orders, 2번 토큰: "), "{}", says("ko", &typed));
}
