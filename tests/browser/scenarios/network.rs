//! Everything the browser sends while the page is used from end to end, seen by a proxy that nothing gets around:
//! the page's own files, the addresses that were asked for, and no part of a token.

use anyhow::{Result, ensure};
use serde_json::json;

use super::{KEYS_STATE, Scenario, TOKEN, only, row};
use crate::driver::{Driver, Profile};
use crate::engine::{Engine, Network};
use crate::key_server::{COGNITO, POOL};
use crate::page::Page;
use crate::proxy::Proxy;
use crate::stage::Stage;
use crate::tokens::{SCOPE, access_claims, id_claims, secrets, tampered};

/// The scenarios of this file.
pub fn all() -> Vec<Scenario> {
    vec![only(Engine::Chromium, "nothing_but_what_was_asked_for_passes_a_proxy", behind_a_proxy)]
}

/// Chromium asks there who is signed in, whatever page is open, and there is no switch for it. What it says there is
/// sealed by TLS, but the page could not reach that host: its policy refuses every other than its own.
const THE_BROWSERS: &str = "accounts.google.com:443";

fn behind_a_proxy(stage: &Stage<'_>) -> Result<()> {
    let Network { host, .. } = stage.server.network();
    let proxy = Proxy::start(&host, stage.runtime)?;
    let network = Network { host, proxy: Some(proxy.address) };
    let driver = Driver::start(stage.engine, &network, &Profile::new()?, stage.runtime)?;
    let own = Stage {
        page: Page::new(&driver.client, stage.runtime),
        site: stage.site,
        server: stage.server,
        keys: stage.keys,
        engine: stage.engine,
        edition: stage.edition,
        runtime: stage.runtime,
    };
    // What a browser opens by itself as it starts is none of the page's.
    own.page.go(&own.site.blank())?;
    proxy.record.clear();
    own.load()?;
    let tokens = play(&own)?;

    let cognito = format!("https://{COGNITO}/{POOL}");
    let site = stage.site.address();
    let icon = site.replace(crate::page_server::BELOW, "/favicon.ico");
    let asked = [
        format!("{}/.well-known/jwks.json", stage.server.issuer("good")),
        format!("{}/.well-known/jwks.json", stage.server.issuer("nocors")),
        format!("{}/tenant/.well-known/openid-configuration", stage.server.origin()),
        format!("{}/good/keys.json", stage.server.origin()),
        format!("{COGNITO}:443"),
    ];
    let requests = proxy.record.all();
    for address in asked.iter().chain([&site]) {
        ensure!(requests.iter().any(|r| r.target == *address), "the proxy did not see {address}");
    }
    let secrets: Vec<String> = tokens.iter().flat_map(|token| secrets(token)).collect();
    let inside = stage.server.cognito.all();
    ensure!(
        inside.iter().any(|r| r.target.ends_with("/jwks.json")),
        "{cognito} got {}",
        stage.server.cognito.summary()
    );
    for request in requests.iter().chain(&inside) {
        let target = &request.target;
        let is_known =
            target.starts_with(&site) || *target == icon || asked.contains(target) || target.starts_with('/');
        ensure!(is_known || target == THE_BROWSERS, "the browser sent {} {target}", request.method);
        let everything = request.everything();
        let found = secrets.iter().find(|secret| everything.contains(secret.as_str()));
        ensure!(found.is_none(), "{} {target} carries a part of a token: {found:?}", request.method);
    }
    Ok(())
}

/// Uses the page from end to end. Gives the tokens that were pasted.
fn play(stage: &Stage<'_>) -> Result<Vec<String>> {
    let page = &stage.page;
    let [good, refused, down] = ["good", "nocors", "down"].map(|mode| stage.server.issuer(mode));
    let tenant = format!("{}/tenant", stage.server.origin());
    let cognito = format!("https://{COGNITO}/{POOL}");
    let id = |issuer: &str| stage.keys.id(&id_claims(issuer));
    let access = stage.keys.access(&access_claims(&good));
    let tokens = vec![id(&good), id(&refused), id(&tenant), id(&cognito), id(&down), access, tampered(&id(&good))];
    let [of_good, of_refused, of_tenant, of_cognito, of_nobody, access, changed] = tokens.as_slice() else {
        return Ok(tokens);
    };

    stage.ask(&format!("Bearer {of_good}\n"), &good, "")?;
    page.press(&format!("{} button[data-action=fix]", row("whitespace/trailing")))?;
    stage.fetch_keys(&good)?;
    stage.wait_for_answer("accept")?;
    page.paste(TOKEN, changed)?;
    stage.wait_for_refusal("signature/rejected")?;
    stage.ask(access, &good, SCOPE)?;
    stage.wait_for_answer("accept")?;
    stage.ask(of_refused, &refused, "")?;
    stage.press_fetch(&refused)?;
    page.wait_for_attribute(KEYS_STATE, "data-failure", "cors")?;
    stage.ask(of_tenant, "", "")?;
    // Addresses on this machine are asked only where they were typed.
    page.script("document.querySelector('[data-role=keys-elsewhere]').open = true;", vec![])?;
    for (path, failure) in [("tenant/.well-known/openid-configuration", Some("discovery")), ("good/keys.json", None)] {
        let address = format!("{}/{path}", stage.server.origin());
        page.paste("input#keys-address", &address)?;
        page.wait_for_text("[data-role=keys-address]", &address)?;
        page.press(super::FETCH_KEYS)?;
        match failure {
            Some(failure) => page.wait_for_attribute(super::KEYS_STATE, "data-failure", failure)?,
            None => page.wait_for_attribute(super::KEYS_STATE, "data-kind", "loaded")?,
        }
    }
    stage.ask(of_cognito, POOL, "")?;
    stage.fetch_keys(&cognito)?;
    stage.wait_for_answer("accept")?;
    stage.ask(of_nobody, &down, "")?;
    stage.paste_keys()?;
    stage.wait_for_answer("accept")?;
    page.paste(
        TOKEN,
        &json!({ "id_token": of_good, "access_token": access, "filler": "x".repeat(200_000) }).to_string(),
    )?;
    page.wait_for("[data-role=large]")?;
    for button in
        ["button[data-action=language]", "button[data-action=theme]", ".pledge summary", "button[data-action=clear]"]
    {
        page.press(button)?;
    }
    page.wait_for_value(TOKEN, "")?;
    // The service worker takes its copies in its own time.
    page.settled("await navigator.serviceWorker.ready;")?;
    Ok(tokens)
}
