//! Characters that leave no ink, or that change what stands around them, stand in no report as they are.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::json;
use token_inspector::log::{Groups, Summary};
use token_inspector::report::log;
use token_inspector::text::Lang;

use crate::drawn::rows;
use crate::ticket::report_with;

/// One of each kind: direction, width, lines, fillers, variants, tags, annotations, controls.
const HIDING: &str = "\u{202e}\u{2066}\u{2069}\u{200b}\u{200f}\u{2028}\u{2029}\u{ad}\u{61c}\u{115f}\u{3164}\u{fe0f}\u{e0041}\u{2800}\u{fff9}\u{fffb}\u{9b}\u{1b}[31m\u{feff}\u{180e}\u{34f}";

fn hides(written: &str) -> Option<char> {
    written.chars().find(|c| !matches!(c, '\n' | 'm') && HIDING.contains(*c) && !c.is_ascii_graphic())
}

/// A text that ends in all of them.
fn with(text: &str) -> String {
    format!("{text}{HIDING}z")
}

fn token() -> String {
    let header = json!({ "alg": "RS256", "kid": with("k"), "typ": with("t") });
    let claims = json!({ "iss": with("https://evil.example/"), "aud": with("aud"), with("name"): with("v"), "sub": "x",
        "cognito:groups": [with("g")], "token_use": "id", "scope": with("s"), "exp": 1_800_003_600 });
    let [header, claims] = [header, claims].map(|part| URL_SAFE_NO_PAD.encode(part.to_string()));
    format!("{header}.{claims}.{}", URL_SAFE_NO_PAD.encode([7; 256]))
}

/// Lines of an access log.
fn logged() -> String {
    let line = json!({ "requestId": "a1", "ip": "203.0.113.7", "httpMethod": "GET", "resourcePath": with("/u"),
        "status": "401", "authorizerError": with("bad") });
    format!("{line}\n{line}\n{line}")
}

fn pasted() -> [String; 3] {
    let answered = format!(
        "HTTP/1.1 401 {}\nWWW-Authenticate: Bearer error=\"invalid_token\", error_description=\"{}\"\n\n{}",
        with("Un").replace(['\u{1b}', '\u{2028}', '\u{2029}'], ""),
        with("d"),
        json!({ "message": with("msg") })
    );
    let template = format!(
        "---\n# file: {}.yaml\nResources:\n  Jwt:\n    Type: AWS::ApiGatewayV2::Authorizer\n    Properties:\n      AuthorizerType: JWT\n      JwtConfiguration:\n        Issuer: \"{}\"\n        Audience: [\"{}\"]\n  R: {{Type: AWS::ApiGatewayV2::Route, Properties: {{RouteKey: \"GET {}\", AuthorizationType: JWT, AuthorizerId: !Ref Jwt}}}}\n  S: {{Type: AWS::ApiGatewayV2::Route, Properties: {{RouteKey: \"GET /b\", AuthorizationType: JWT, AuthorizerId: !Ref Jwt}}}}\n",
        with("f"),
        with("https://idp.example/"),
        with("w"),
        with("/r"),
    );
    [format!("{}\n\n{answered}", token()), format!("{}\n\n{template}", token()), format!("{}\n\n{}", token(), logged())]
}

#[test]
fn no_report_has_one() {
    for source in pasted() {
        for format in ["markdown", "text", "json"] {
            for masking in ["", "off"] {
                let written = report_with(&source, format, masking, &[]);
                assert_eq!(hides(&written), None, "{format} {masking}: {written:?}");
            }
        }
        let paper = rows(&source, &[]).ticket.and_then(|ticket| ticket.paper.clone()).expect("paper");
        assert_eq!(hides(&paper), None, "{paper:?}");
    }
}

#[test]
fn json_says_the_same_as_if_it_had_them() {
    let [source, ..] = pasted();
    let written = report_with(&source, "json", "off", &[]);
    let read: serde_json::Value = serde_json::from_str(&written).expect("JSON");
    assert_eq!(read["report"]["claims"]["aud"], with("aud"));
}

#[test]
fn no_group_of_a_log_has_one() {
    let mut groups = Groups::new();
    groups.take(logged().as_bytes());
    let summary: Summary = groups.finish();
    for written in log::to_json(&summary, Lang::En).iter().chain([&log::to_text(&summary, Lang::Ko)]) {
        assert_eq!(hides(written), None, "{written:?}");
    }
}
