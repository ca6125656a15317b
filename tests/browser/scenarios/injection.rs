//! Whatever a token or a key set says is text: markup in any claim or header parameter makes no element, runs
//! nothing and requests nothing.

use anyhow::{Result, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};

use super::{Scenario, TOKEN, everywhere};
use crate::stage::Stage;
use crate::tokens::with;

/// The scenarios of this file.
pub fn all() -> Vec<Scenario> {
    vec![everywhere("markup_in_every_field_stays_text", markup)]
}

/// The header parameters of RFC 7515 §4.1.
const HEADER: [&str; 11] = ["alg", "jku", "jwk", "kid", "x5u", "x5c", "x5t", "x5t#S256", "typ", "cty", "crit"];

/// The claims of RFC 7519 §4.1, OpenID Connect and Cognito, and one whose name is markup itself.
const CLAIMS: [&str; 25] = [
    "iss",
    "sub",
    "aud",
    "exp",
    "nbf",
    "iat",
    "jti",
    "auth_time",
    "nonce",
    "at_hash",
    "token_use",
    "client_id",
    "scope",
    "username",
    "cognito:username",
    "cognito:groups",
    "cognito:roles",
    "cognito:preferred_role",
    "identities",
    "email",
    "picture",
    "origin_jti",
    "event_id",
    "custom:own",
    "<img src=x onerror=injected()>",
];

/// What may run or be requested, if a page takes it for more than text. `ADDRESS` stands for a server that listens.
const HOSTILE: [&str; 8] = [
    "<img src=ADDRESS/img onerror=injected()>",
    "\"><script src=ADDRESS/script></script><script>injected()</script>",
    "<svg onload=injected()><image href=ADDRESS/svg></svg>",
    "<iframe srcdoc='<script>parent.injected()</script>' src=ADDRESS/frame></iframe>",
    "<a href=javascript:injected()>javascript:injected()</a>",
    "</textarea><link rel=stylesheet href=ADDRESS/style><style>@import 'ADDRESS/import'; * { background: url(ADDRESS/css) }</style>",
    "javascript:injected()//ADDRESS",
    "ADDRESS/beacon.gif?{{7*7}}${7*7}",
];

/// How many elements could fetch or run something, and what links point to.
const COUNT: &str = "
    const risky = document.querySelectorAll('img, image, iframe, frame, object, embed, script, link, style, base, form, audio, video');
    const links = [...document.querySelectorAll('a[href], area[href]')].map(link => link.getAttribute('href'));
    const handlers = [...document.querySelectorAll('*')].flatMap(one => one.getAttributeNames()).filter(name => name.startsWith('on'));
    return { risky: risky.length, links, handlers };";

fn markup(stage: &Stage<'_>) -> Result<()> {
    let page = &stage.page;
    page.wait_for(TOKEN)?;
    page.script("window.ran = 0; window.injected = () => { window.ran += 1; };", vec![])?;
    let before = page.script(COUNT, vec![])?;
    for value in HOSTILE.map(|value| value.replace("ADDRESS", stage.server.origin())) {
        let keys = json!({ "keys": [{ "kid": value, "kty": value, "alg": value, "use": value }, { "kty": "RSA", "kid": value }] });
        page.script("document.querySelector('[data-role=paste-keys]').open = true;", vec![])?;
        page.paste("textarea#keys", &keys.to_string())?;
        // In every field at once; and with the algorithm and the times left alone, since these end many checks.
        for spared in [&[][..], &["alg", "crit", "exp", "nbf", "iat", "token_use"][..]] {
            page.paste(TOKEN, &token(&value, spared))?;
            page.until("the claims stand on the page as text", || {
                let text = page.script("return document.body.textContent;", vec![])?;
                ensure!(text.as_str().is_some_and(|text| text.contains(&value)), "{value} is not on the page");
                Ok(())
            })?;
            if page.has("button[data-action=report]")? {
                page.press("button[data-action=report]")?;
                page.wait_for("[data-role=report]")?;
            }
            // What is folded away is part of the page as well.
            page.script("for (const one of document.querySelectorAll('details')) one.open = true;", vec![])?;
            let after = page.script(COUNT, vec![])?;
            ensure!(after.get("risky") == before.get("risky"), "{value} became an element");
            ensure!(after.get("handlers") == Some(&json!([])), "{value} became a handler: {after}");
            let links = after.get("links").and_then(Value::as_array).cloned().unwrap_or_default();
            let hostile = links.iter().filter_map(Value::as_str).find(|link| !link.starts_with('#') && !is_own(link));
            ensure!(hostile.is_none(), "{value} became a link to {hostile:?}");
        }
    }
    ensure!(page.script("return window.ran;", vec![])? == json!(0), "a script of a token ran");
    ensure!(stage.server.record.all().is_empty(), "the server got {}", stage.server.record.summary());
    Ok(())
}

/// Whether a link leads to a file of the page's own, or to a specification that it names.
fn is_own(link: &str) -> bool {
    let specifications =
        ["https://www.rfc-editor.org/rfc/rfc", "https://openid.net/specs/", "https://docs.aws.amazon.com/cognito/"];
    let begins = ["checks.html#", "data:text/markdown;charset=utf-8,"].into_iter().chain(specifications);
    link == "token-inspector.html" || begins.into_iter().any(|begin| link.starts_with(begin))
}

/// A token with `value` in every field but those that are spared, also inside a list and an object.
fn token(value: &str, spared: &[&str]) -> String {
    let filled = |names: &[&str], defaults: Value| {
        let filled = names.iter().filter(|name| !spared.contains(name));
        filled.fold(defaults, |object, name| with(object, name, value))
    };
    let header = filled(&HEADER, json!({ "alg": "RS256" }));
    let claims = filled(&CLAIMS, json!({ "exp": 1, "token_use": "id" }));
    let claims = with(claims, "nested", json!({ value: [value, { "deep": value }] }));
    let encode = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
    format!("{}.{}.{}", encode(&header), encode(&claims), URL_SAFE_NO_PAD.encode([7; 256]))
}
