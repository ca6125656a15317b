//! Values that must not be in a masked report, from everywhere that a value can come from, in each format.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use crate::ticket::report_with;

const FORMATS: [&str; 3] = ["markdown", "text", "json"];

/// A token with this header and these claims; its signature is a canary.
pub fn token(header: &str, claims: &str) -> String {
    let [header, claims] = [header, claims].map(|part| URL_SAFE_NO_PAD.encode(part));
    format!("{header}.{claims}.CANARYSIGc2lnc2lnc2lnc2lnc2lnc2lnc2lnc2lnc2ln")
}

/// A header like most.
pub const PLAIN: &str = r#"{"alg":"RS256","kid":"one"}"#;
/// Claims of which most are canaries.
pub const CLAIMS: &str = r#"{"sub":"a1b2c3d4-CANARYSUB-0001","email":"CANARYMAIL@example.com","token_use":"id","exp":1800003600,"iss":"https://cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEfGhI"}"#;

/// Asserts that no report has a canary, and gives nothing: what is shown on purpose is in no row.
pub fn is_masked(row: &str, input: &str, typed: &[&str]) {
    for format in FORMATS {
        let written = report_with(input, format, "", typed).to_ascii_uppercase();
        let at = written.find("CANARY");
        let near = at.map(|at| written.chars().skip(at.saturating_sub(60)).take(160).collect::<String>());
        assert_eq!(near, None, "{row}, {format}");
    }
}

#[test]
fn whatever_a_header_carries() {
    for (row, header) in [
        ("claims replicated", r#"{"alg":"RS256","kid":"one","sub":"CANARYHDRSUB","email":"CANARYHDR@example.com"}"#),
        ("a private key", r#"{"alg":"RS256","jwk":{"kty":"EC","crv":"P-256","x":"AA","y":"AA","d":"CANARYPRIVATE"}}"#),
        (
            "the rest of an RSA key",
            r#"{"alg":"RS256","jwk":{"kty":"RSA","n":"AA","e":"AQAB","p":"CANARYP","qi":"CANARYQI","oth":[{"d":"CANARYOTH"}]}}"#,
        ),
        ("a symmetric key", r#"{"alg":"RS256","jwk":{"kty":"oct","k":"CANARYOCT"}}"#),
        ("a parameter of its own", r#"{"alg":"RS256","x-user":"CANARYUSER"}"#),
        ("an address of keys", r#"{"alg":"RS256","jku":"https://CANARYJKU.example/"}"#),
        ("an e-mail address for a key ID", r#"{"alg":"RS256","kid":"CANARYKID@example.com"}"#),
        ("white space behind the brace", "{\n \"alg\": \"RS256\"\n}"),
    ] {
        is_masked(row, &token(header, CLAIMS), &[]);
    }
    let jwe = URL_SAFE_NO_PAD.encode(r#"{"alg":"RSA-OAEP","enc":"A256GCM","sub":"CANARYJWE"}"#);
    is_masked("an encrypted token", &format!("{jwe}.CANARYKEY.aaaa.CANARYTEXT.bbbb"), &[]);
}

#[test]
fn whatever_the_claims_carry() {
    for (row, claims) in [
        ("an audience that is an e-mail address", r#"{"aud":"CANARYAUD@example.com","token_use":"id"}"#),
        ("a moment that is one", r#"{"exp":"CANARYEXP@example.com","token_use":"id"}"#),
        ("an issuer with a user", r#"{"iss":"https://CANARYISS@example.com/x"}"#),
        ("an issuer with one in its path", r#"{"iss":"https://example.com/users/CANARY@example.com/"}"#),
        ("a scope", r#"{"scope":"openid CANARYSCOPE@example.com","token_use":"access"}"#),
        ("a name", r#"{"CANARYNAME@example.com":true}"#),
        ("other letters", r#"{"Email":"CANARYUPPER@example.com"}"#),
        ("repeated", r#"{"email":"CANARY1@e.com","email":"CANARY2@e.com"}"#),
        ("a confirmation key", r#"{"cnf":{"jwk":{"kty":"EC","crv":"P-256","x":"AA","y":"AA","d":"CANARYCNF"}}}"#),
        ("no JSON object", r#""CANARYSTRING""#),
        ("broken JSON", r#"{"email":"CANARYBROKEN@example.com""#),
    ] {
        is_masked(row, &token(PLAIN, claims), &[]);
    }
}

#[test]
fn whatever_an_answer_echoes() {
    let input = token(PLAIN, CLAIMS);
    let parts: Vec<&str> = input.split('.').collect();
    let echoes = [
        "User: arn:aws:sts::111122223333:assumed-role/app/CANARYIAM is not authorized to perform: execute-api:Invoke".to_owned(),
        "User: arn:aws:iam::111122223333:user/CANARYIAM is not authorized".to_owned(),
        format!("bad token {input}"),
        format!("bad token {}", input.replace('.', "%2E")),
        format!("bad token {}", input.to_ascii_uppercase()),
        format!("bad signature {}", parts[2]),
        format!("bad payload {}", parts[1]),
        "user CANARYMAIL@example.com unknown".to_owned(),
        "user CANARYMAIL%40example.com unknown".to_owned(),
        "user CANARYMAIL@EXAMPLE.COM unknown".to_owned(),
        "user canarymail unknown".to_owned(),
        "user xa1b2c3d4-CANARYSUB-0001x unknown".to_owned(),
        "see https://u:CANARYPASS@a.example/cb?code=CANARYCODE#CANARYFRAGMENT".to_owned(),
        "'CANARYOPAQUE0123456789abcdef' not a valid key=value pair (missing equal-sign) in Authorization header: 'Bearer CANARYOPAQUE0123456789abcdef'.".to_owned(),
    ];
    for echo in echoes {
        for (status, member) in
            [(401, "message"), (403, "message"), (403, "Message"), (500, "message"), (400, "error_description")]
        {
            let response =
                format!("HTTP/1.1 {status} X\r\n\r\n{{\"error\":\"invalid_grant\",\"{member}\":\"{echo}\"}}");
            is_masked(&format!("{status} {member} {echo}"), &input, &["response", &response]);
        }
        let challenge = format!(
            "HTTP/1.1 401 X\r\nWWW-Authenticate: Bearer error=\"invalid_token\", error_description=\"{echo}\"\r\n\r\n"
        );
        is_masked(&format!("challenge {echo}"), &input, &["response", &challenge]);
    }
}

#[test]
fn whatever_is_typed() {
    let input = token(PLAIN, CLAIMS);
    let pretty = token("{ \"alg\":\"RS256\"}", CLAIMS);
    let secret = "1canarysecreta1b2c3d4e5a1b2c3d4e5a1b2c3d4e5a1b2c3d4e5";
    for name in ["user_pools", "scopes", "clients", "token_source", "token_validation", "groups", "logins_key"] {
        for typed in [secret, "CANARYMAIL@example.com", &input, &pretty] {
            for authorizer in ["rest-cognito", "any-jwt", "http-jwt"] {
                is_masked(&format!("{name} {typed}"), &input, &[name, typed, "authorizer", authorizer]);
            }
        }
    }
    let client = [
        "client_id",
        secret,
        "callback_url",
        "https://a.example/cb?code=CANARYCODE",
        "auth_url",
        "https://u:CANARYPASS@x.auth.us-east-1.amazoncognito.com/login",
        "token_url",
        "https://x.example/token?client_secret=CANARYSECRET",
    ];
    is_masked("the settings of an OAuth client", &input, &client);
    for (grant, prefix) in [("password CANARYGRANT", "CANARYPREFIX"), ("canarygrant", "Bearer CANARYPREFIX:")] {
        is_masked(
            "a grant and a prefix",
            &input,
            &["grant_type", grant, "header_prefix", prefix, "client_id", "1example23456789"],
        );
    }
    is_masked("a callback with a token", &input, &["callback_url", &format!("https://a.example/cb#id_token={input}")]);
}

#[test]
fn whatever_stands_around_a_token() {
    let input = token(PLAIN, CLAIMS);
    for (row, source) in [
        ("local storage", format!("CognitoIdentityServiceProvider.1example23456789.CANARYUSER.idToken: {input}")),
        ("a dotted user", format!("CognitoIdentityServiceProvider.1example23456789.CANARY.USER.idToken: {input}")),
        ("a query", format!("https://a.example/cb?CANARYNAME={input}")),
        ("JSON", format!("{{\"user\":\"CANARYUSER\",\"id_token\":\"{input}\"}}")),
    ] {
        is_masked(row, &source, &[]);
    }
}

/// The cases of the folder beside the project, where that is there.
#[test]
fn the_cases_beside_the_project() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/reviews/security-cases/masking/cases.json");
    let Ok(text) = std::fs::read_to_string(file) else {
        eprintln!("skipped: there is no {file}");
        return;
    };
    let cases: serde_json::Map<String, serde_json::Value> = serde_json::from_str(&text).expect("cases");
    let (mut seen, mut needed) = (Vec::new(), std::collections::HashSet::new());
    for (name, case) in &cases {
        let members = case.as_object().expect("an object");
        let texts: Vec<&str> = members
            .iter()
            .filter(|(name, _)| *name != "input")
            .flat_map(|(n, v)| [n.as_str(), v.as_str().unwrap_or_default()])
            .collect();
        for format in FORMATS {
            let written = report_with(members["input"].as_str().unwrap_or_default(), format, "", &texts);
            let upper = written.to_ascii_uppercase();
            let words = upper.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| word.contains("CANARY"));
            for word in words {
                match SHOWN_ON_PURPOSE.iter().find(|(shown, _)| *shown == word) {
                    Some((shown, _)) => drop(needed.insert(*shown)),
                    None => seen.push(format!("{name}, {format}: {word}")),
                }
            }
        }
    }
    assert_eq!(cases.len(), 163);
    assert_eq!(seen, Vec::<String>::new());
    assert_eq!(needed.len(), SHOWN_ON_PURPOSE.len(), "an exception that nothing needs: only {needed:?} are");
}

/// What a report cannot be without, each with its reason: as a plain word none of them has the shape of a secret.
const SHOWN_ON_PURPOSE: [(&str, &str); 4] = [
    ("CANARYGROUP", "a group decides whether a field answers, and its name is compared with the one that is expected"),
    ("CANARYREG", "a registered callback is compared with the one that is sent, character by character"),
    ("CANARYMSG", "the words of a message that nobody knows are all that a reader has to go by"),
    ("CANARYSAME", "a machine's sub is its client_id, and the client is what is looked for"),
];
