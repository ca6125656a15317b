//! What stands beside a token: keys, a request, its answer, settings, another token.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::{Shape, Told, filled, listed, token, token_of};

/// Before a middle that is repeated, in the field of this name, beside a token.
const FIELDS: &[(&str, &str, &str, &str)] = &[
    ("keys", "", "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n", ""),
    ("keys", "", "-----BEGIN ", ""),
    ("keys", "", "-----BEGIN A-----", ""),
    ("keys", "-----BEGIN CERTIFICATE-----\n", "A", "\n-----END CERTIFICATE-----"),
    ("keys", r#"{"keys":["#, "1,", "1]}"),
    ("keys", r#"{"keys":["#, r#"{"kid":"a"},"#, "1]}"),
    ("keys", r#"{"keys":["#, "[", ""),
    ("keys", r#"{"kty":"RSA","e":"AQAB","n":""#, "____", r#""}"#),
    ("keys", r#"{"kty":"RSA","key_ops":["#, r#""x","#, r#""x"]}"#),
    ("keys", "", "a", ""),
    ("keys", "", "a\n", ""),
    ("keys", "", "0a:", "0a"),
    ("request", "GET / HTTP/1.1\n", "a: b\n", ""),
    ("request", "GET / HTTP/1.1\n", "Authorization: Bearer eyJ..\n", ""),
    ("request", "", " \n", "GET / HTTP/1.1\na: b"),
    ("request", "curl https://a ", "-H 'a: b' ", ""),
    ("request", "curl https://a ", "\\\n", "-H 'Authorization: Bearer eyJ..'"),
    ("request", "curl https://a ", "''", ""),
    ("request", "curl https://a ", "^\"^\"", ""),
    ("request", "curl https://a ", "$'\\''", ""),
    ("request", "GET / HTTP/1.1\nAuthorization: AWS4-HMAC-SHA256 ", "Credential=a, ", ""),
    ("request", "GET /", "a/", " HTTP/1.1\nAuthorization: Bearer eyJ.."),
    ("request", "GET /?", "a=b&", " HTTP/1.1\nAuthorization: Bearer eyJ.."),
    ("request", "fetch(\"https://a\", {headers: {", "a: 'b', ", "}})"),
    ("request", "{\"log\":{\"entries\":[", "{\"request\":{\"headers\":[]}},", "1]}}"),
    ("response", "HTTP/1.1 401\nwww-authenticate: Bearer ", "a=\"b\",", ""),
    ("response", "HTTP/1.1 401\nwww-authenticate: Bearer ", "=", ""),
    ("response", "HTTP/1.1 401\nwww-authenticate: Bearer a=\"", "\\", ""),
    ("response", "HTTP/1.1 401\nwww-authenticate: ", "Bearer, ", ""),
    ("response", "HTTP/1.1 401\n\n{\"message\":\"", "eyJ ", "\"}"),
    ("response", "HTTP/1.1 401\n\n{\"message\":\"", "aB3$ ", "\"}"),
    ("response", "HTTP/1.1 401\n\n{\"message\":\"", "jane@example.com ", "\"}"),
    ("response", "HTTP/1.1 401\n\n", "[", ""),
    ("response", "HTTP/1.1 401\n", "x-amzn-a: b\n", ""),
    ("response", "HTTP/1.1 401\n\n<html>", "<p>", ""),
    (
        "response",
        "HTTP/1.1 403\n\n{\"message\":\"User: anonymous is not authorized to perform: execute-api:Invoke on resource: ",
        "arn:aws:",
        "\"}",
    ),
    (
        "response",
        "HTTP/1.1 403\n\n{\"message\":\"'",
        "eyJ",
        "' not a valid key=value pair (missing equal-sign) in Authorization header: 'Bearer eyJ..'.\"}",
    ),
    ("response", "HTTP/1.1 401\n\n", "The incoming token has expired ", ""),
    ("token_validation", "", "(", ""),
    ("token_validation", "", "a|", "b"),
    ("token_validation", "", "(a{1,100}){1,100}", ""),
    ("scopes", "", "a/b ", ""),
    ("user_pools", "", "us-east-1_AbCdEfGhI ", ""),
    ("clients", "", "1h57kf5cpq17m0eml12example ", ""),
    ("groups", "", "admins ", ""),
    ("token_source", "", "a-", ""),
    ("registered_callbacks", "", "https://a/b ", ""),
    ("callback_url", "https://a/", "b/", ""),
    ("auth_url", "https://a.auth.us-east-1.amazoncognito.com/", "login?", ""),
    ("scope", "", "openid ", ""),
    ("client_id", "", "a", ""),
];

/// The shapes of this file.
pub fn all() -> Vec<Shape> {
    let mut shapes = Vec::new();
    for (field, before, middle, behind) in FIELDS {
        let short: String = before.chars().take(60).collect();
        let told = move |n: usize| -> Told {
            vec![("input", token()), (field, format!("{before}{}{behind}", filled(middle, n)))]
        };
        shapes.push(Shape::told(format!("{field}: {short:?}, then {middle:?} repeated"), told));
    }
    shapes.extend(keys());
    shapes.extend(compared());
    shapes
}

/// A set of as many keys as fill the bytes, each made of its number.
fn set(name: &str, bytes_each: usize, key: impl Fn(usize) -> String + 'static) -> Shape {
    Shape::told(name, move |n| {
        vec![("input", token()), ("keys", format!("{{\"keys\":[{}]}}", listed(n / bytes_each + 1, &key)))]
    })
}

fn keys() -> Vec<Shape> {
    let encode = |bytes: Vec<u8>| URL_SAFE_NO_PAD.encode(bytes);
    let n = encode([vec![0xc1], vec![0x55; 254], vec![1]].concat());
    let (same, long, off) = (n.clone(), n, encode(vec![1; 66]));
    vec![
        set("one RSA key many times", 380, move |_| format!("{{\"kty\":\"RSA\",\"n\":\"{same}\",\"e\":\"AQAB\"}}")),
        set("many RSA keys with a kid", 390, move |i| {
            format!("{{\"kty\":\"RSA\",\"kid\":\"k{i}\",\"n\":\"{long}\",\"e\":\"AQAB\"}}")
        }),
        set("many kids without a key", 16, |i| format!("{{\"kid\":\"{i}\"}}")),
        set("points off their curve", 220, move |_| {
            format!("{{\"kty\":\"EC\",\"crv\":\"P-521\",\"x\":\"{off}\",\"y\":\"{off}\"}}")
        }),
        set("Ed25519 keys", 84, move |i| {
            let x = [i.to_le_bytes().to_vec(), vec![1; 24]].concat();
            format!("{{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"{}\"}}", encode(x))
        }),
        Shape::told("a map of certificates", |n| {
            let pem = r"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----";
            vec![("input", token()), ("keys", format!("{{{}}}", listed(n / 75, |i| format!("\"k{i}\":\"{pem}\""))))]
        }),
    ]
}

fn claims(prefix: &str, count: usize, is_reversed: bool) -> String {
    let number = |i: usize| if is_reversed { count - i } else { i };
    token_of(&format!("{{{}}}", listed(count, |i| format!("\"{prefix}{}\":{i}", number(i)))))
}

fn words(prefix: &str, count: usize) -> String {
    (0..count).map(|i| format!("{prefix}{i}")).collect::<Vec<_>>().join(" ")
}

fn texts(prefix: &str, count: usize) -> String {
    listed(count, |i| format!("\"{prefix}{i}\""))
}

/// Two lists of which each item of one is looked for in the other.
fn compared() -> Vec<Shape> {
    vec![
        Shape::told("two tokens without a common claim", |n| {
            vec![("input", claims("c", n / 40, false)), ("page-pinned", claims("d", n / 40, false))]
        }),
        Shape::told("two tokens with the same claims the other way round", |n| {
            vec![("input", claims("c", n / 40, false)), ("page-pinned", claims("c", n / 40, true))]
        }),
        Shape::told("scopes of a token and others of the method", |n| {
            let scope = words("s", n / 18);
            let token = token_of(&format!("{{\"token_use\":\"access\",\"scope\":\"{scope}\"}}"));
            vec![("input", token), ("scopes", words("t", n / 18)), ("authorizer", "rest-cognito".into())]
        }),
        Shape::told("groups of a token and others of the field", |n| {
            let token = token_of(&format!("{{\"token_use\":\"access\",\"cognito:groups\":[{}]}}", texts("s", n / 24)));
            vec![("input", token), ("groups", words("t", n / 24)), ("authorizer", "appsync".into())]
        }),
        Shape::told("audiences of a token and others of the API", |n| {
            let token = token_of(&format!("{{\"aud\":[{}]}}", texts("s", n / 24)));
            vec![("input", token), ("clients", words("t", n / 24)), ("authorizer", "http-jwt".into())]
        }),
        Shape::told("many user pools", |n| {
            let pools = (0..n / 20).map(|i| format!("us-east-1_{i:09}")).collect::<Vec<_>>().join(" ");
            vec![("input", token()), ("user_pools", pools)]
        }),
        Shape::told("a hostile expression and a long audience", |n| {
            let token = token_of(&format!("{{\"token_use\":\"id\",\"aud\":\"{}\"}}", "a".repeat(n / 2)));
            vec![("input", token), ("token_validation", "(a|a|a|a)*b".into()), ("authorizer", "rest-cognito".into())]
        }),
        Shape::told("a message that names what the claims say", |n| {
            let values = listed(n / 60, |i| format!("\"custom:c{i}\":\"value{i}\""));
            let message = words("value", n / 20);
            vec![
                ("input", token_of(&format!("{{{values}}}"))),
                ("response", format!("HTTP/1.1 401\n\n{{\"message\":\"{message}\"}}")),
            ]
        }),
    ]
}
