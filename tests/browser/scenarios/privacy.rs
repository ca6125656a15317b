//! The promise: the token stays in the page. Judged by what servers on the outside were asked.

use anyhow::{Result, ensure};

use super::{KEYS_STATE, Scenario, TOKEN, everywhere, row};
use crate::page_server::PageServer;
use crate::stage::Stage;
use crate::tokens::{SCOPE, access_claims, id_claims, now, secrets, tampered, with};

/// The scenarios of this file.
pub fn all() -> Vec<Scenario> {
    vec![
        everywhere("nothing_is_asked_before_the_user_asks", nothing_before),
        everywhere("no_part_of_any_token_leaves_the_page", no_part_leaves),
        everywhere("no_field_remembers_what_may_be_a_secret", no_field_remembers),
    ]
}

fn nothing_before(stage: &Stage<'_>) -> Result<()> {
    let issuer = stage.server.issuer("good");
    stage.ask(&stage.keys.id(&id_claims(&issuer)), &issuer, "")?;
    stage.page.wait_for("[data-role=keys-address]")?;
    stage.ask(&stage.keys.access(&access_claims(&issuer)), &issuer, SCOPE)?;
    stage.wait_for_answer("unknown")?;
    only_own_files(stage)?;
    ensure!(stage.server.record.all().is_empty(), "the key server got {}", stage.server.record.summary());
    ensure!(stage.server.cognito.all().is_empty(), "the issuer's host got {}", stage.server.cognito.summary());
    Ok(())
}

/// Writes down what the console is told from now on.
const LISTEN: &str = "
    window.said = [];
    for (const level of ['log', 'info', 'warn', 'error', 'debug', 'trace'])
      console[level] = (...words) => window.said.push(words.map(String).join(' '));";

/// A word that stands in the request, in the response and in the settings of the OAuth client alone.
const SENT: &str = "sent4Xq9Zt";
const ANSWERED: &str = "answered7Kw2Lm";
const CLIENT: &str = "client3Vb8Np";

/// Tells the page a request, its answer and the settings of an OAuth client.
fn tell_all(stage: &Stage<'_>, token: &str) -> Result<()> {
    stage.page.press("button[data-action=more]")?;
    stage.page.wait_for("input#client-id")?;
    let request =
        format!("GET /{SENT} HTTP/1.1\nHost: {SENT}.example\nAuthorization: Bearer {token}\nCookie: a={SENT}");
    stage.page.paste("textarea#request", &request)?;
    stage.page.paste("textarea#response", &format!("HTTP/1.1 403 Forbidden\n\n{{\"message\":\"{ANSWERED}\"}}"))?;
    stage.page.paste("input#client-id", CLIENT)?;
    stage.page.paste("input#callback-url", &format!("https://{CLIENT}.example/"))?;
    stage.page.wait_for("li[data-check^='response/']")
}

fn no_part_leaves(stage: &Stage<'_>) -> Result<()> {
    let good = stage.server.issuer("good");
    let bad = stage.server.issuer("nocors");
    let id = stage.keys.id(&id_claims(&good));
    let access = stage.keys.access(&access_claims(&good));
    let expired = stage.keys.id(&with(id_claims(&bad), "exp", now() - 30));
    let stranger = stage.keys.stranger(&id_claims(&good));
    let altered = tampered(&id);

    stage.page.script(LISTEN, vec![])?;
    stage.ask(&format!("Bearer {id}\n"), &good, "")?;
    stage.page.press(&format!("{} button[data-action=fix]", row("whitespace/trailing")))?;
    stage.fetch_keys(&good)?;
    stage.page.paste(TOKEN, &altered)?;
    stage.wait_for_refusal("signature/rejected")?;
    stage.ask(&access, &good, SCOPE)?;
    stage.wait_for_answer("accept")?;
    stage.page.paste(TOKEN, &stranger)?;
    stage.wait_for_refusal("signature/unknown_key")?;
    stage.ask(&expired, &bad, "")?;
    stage.press_fetch(&bad)?;
    stage.page.wait_for_attribute(KEYS_STATE, "data-kind", "failed")?;
    stage.page.press("button[data-action=language]")?;
    stage.page.wait_for_attribute("html", "lang", "ko")?;
    tell_all(stage, &id)?;

    let kept = "
        const kept = [{ ...localStorage }, { ...sessionStorage }, document.cookie, document.title, location.href,
          history.state, window.name, performance.getEntries().map(entry => entry.name), window.said];
        for (const name of await caches.keys()) {
          const cache = await caches.open(name);
          for (const request of await cache.keys()) kept.push(request.url, await (await cache.match(request)).text());
        }
        for (const { name } of await indexedDB.databases()) kept.push(name);
        return JSON.stringify(kept);";
    let kept = stage.page.settled(kept)?.as_str().unwrap_or_default().to_owned();
    stage.page.press("button[data-action=clear]")?;
    stage.load()?;

    let secrets: Vec<String> =
        [&id, &access, &expired, &stranger, &altered].into_iter().flat_map(|t| secrets(t)).collect();
    let told = [SENT, ANSWERED, CLIENT].map(str::to_owned);
    let secrets: Vec<String> = secrets.into_iter().chain(told).collect();
    let secret_in = |text: &str| secrets.iter().find(|secret| text.contains(secret.as_str())).cloned();
    let records = [&stage.site.record, &stage.server.record, &stage.server.cognito];
    for request in records.iter().flat_map(|record| record.all()) {
        let found = secret_in(&request.everything());
        ensure!(found.is_none(), "{} {} carries a part of a token: {found:?}", request.method, request.target);
    }
    ensure!(secret_in(&kept).is_none(), "the page keeps a part of a token: {kept}");
    ensure!(stage.server.record.all().len() >= 2, "the record is not complete: {}", stage.server.record.summary());
    only_own_files(stage)
}

/// Secrets of the common kinds.
const COMMON: [&str; 5] = [
    "1a2b3c4d5e6f7g8h9i0j1a2b3c4d5e6f7g8h9i0j1a2b3c4d5e6f",
    "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
    "abc8Q~defGHIjklMNOpqrSTUvwxYZ0123456789a",
    "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",
    "ghp_16C7e42F292c6912E7710c838347Ae178B4a",
];

/// Pastes tokens and secrets into every field that takes text, and reads what is remembered.
fn no_field_remembers(stage: &Stage<'_>) -> Result<()> {
    let id = stage.keys.id(&id_claims(&stage.server.issuer("good")));
    stage.page.press("button[data-action=more]")?;
    stage.page.wait_for("input#client-id")?;
    let wrapped = id.as_bytes().chunks(64).map(String::from_utf8_lossy).collect::<Vec<_>>().join(" ");
    let address = format!("https://app.example/reset/{id}");
    let segments = id.split('.').map(str::to_owned);
    let typed: Vec<String> =
        [id.clone(), wrapped, address].into_iter().chain(segments).chain(COMMON.map(str::to_owned)).collect();
    let fields = stage.page.script(
        "return [...document.querySelectorAll('input:not([type=file], [type=checkbox], [type=datetime-local]), textarea')]
           .filter(field => field.id).map(field => `#${field.id}`);",
        vec![],
    )?;
    let fields: Vec<&str> = fields.as_array().into_iter().flatten().filter_map(|field| field.as_str()).collect();
    ensure!(fields.len() >= 8, "there are only {fields:?}");
    let secrets: Vec<String> = secrets(&id).into_iter().chain(COMMON.map(str::to_owned)).collect();
    for field in fields {
        for text in &typed {
            // What was told before may have taken the field away.
            if !stage.page.has(field)? {
                continue;
            }
            stage.page.paste(field, text)?;
            let kept = stage.page.script("return JSON.stringify({ ...localStorage, here: location.href });", vec![])?;
            let kept = kept.as_str().unwrap_or_default();
            let found = secrets.iter().find(|secret| kept.contains(secret.as_str()));
            ensure!(found.is_none(), "{field} remembers {found:?} of {text}: {kept}");
        }
        if stage.page.has(field)? {
            stage.page.paste(field, "")?;
        }
    }
    Ok(())
}

/// Whether the page's own server was asked for nothing but the page's files.
fn only_own_files(stage: &Stage<'_>) -> Result<()> {
    for request in stage.site.record.all() {
        // An icon at the host's top is a browser's own idea.
        let own = PageServer::is_own(&request.target) || matches!(request.target.as_str(), "/favicon.ico" | "/blank");
        ensure!(own && request.method == "GET", "the page's server got {} {}", request.method, request.target);
        ensure!(request.body.is_empty(), "a request to the page's server has a body: {}", request.body);
    }
    Ok(())
}
