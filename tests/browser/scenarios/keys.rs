//! Where keys come from when all is well: the frame that is handed only an address, a paste, and
//! Cognito's own host.

use anyhow::{Context as _, Result, ensure};
use serde_json::json;

use super::{FETCH_KEYS, KEYS_STATE, Scenario, everywhere, only};
use crate::engine::Engine;
use crate::key_server::{COGNITO, POOL};
use crate::record::Recorded;
use crate::stage::Stage;
use crate::tokens::{id_claims, with};

const FRAME: &str = "iframe[data-role=key-fetcher]";

/// The scenarios of this file.
pub fn all() -> Vec<Scenario> {
    vec![
        everywhere("frame_exists_only_after_the_user_asked", frame_after_asking),
        everywhere("key_request_names_no_page", key_request_names_no_page),
        everywhere("pasted_keys_need_no_request", pasted_keys),
        everywhere("second_token_of_an_issuer_needs_no_request", remembered),
        everywhere("keys_are_forgotten_on_request", forgotten),
        everywhere("discovery_document_leads_to_the_keys", discovered),
        everywhere("keys_are_asked_for_at_a_typed_address", typed_address),
        only(Engine::Chromium, "keys_of_cognitos_own_host", cognitos_own_host),
    ]
}

fn frame_after_asking(stage: &Stage<'_>) -> Result<()> {
    let issuer = stage.server.issuer("good");
    stage.ask(&stage.keys.id(&id_claims(&issuer)), &issuer, "")?;
    stage.page.wait_for("[data-role=keys-address]")?;
    ensure!(!stage.page.has(FRAME)?, "the frame was there before the user asked for keys");
    // The frame may be gone again once it has answered, so its coming is written down.
    stage.page.script(WATCH, vec![])?;
    stage.fetch_keys(&issuer)?;
    let frames = stage.page.script("return window.frames_seen;", vec![])?;
    ensure!(frames == json!(["allow-scripts keys.html"]), "sandbox and address of the frames that came: {frames}");
    Ok(())
}

/// Writes down the sandbox and the address of every frame that is added from now on.
const WATCH: &str = "
    window.frames_seen = [];
    new MutationObserver(changes => {
      for (const change of changes) for (const node of change.addedNodes) {
        const frames = node.nodeType === 1 ? [node, ...node.querySelectorAll('iframe')] : [];
        for (const frame of frames) if (frame.localName === 'iframe') {
          const address = frame.src.replace(document.baseURI.split('#')[0], '');
          window.frames_seen.push(`${frame.getAttribute('sandbox')} ${address}`);
        }
      }
    }).observe(document.documentElement, { childList: true, subtree: true });";

fn key_request_names_no_page(stage: &Stage<'_>) -> Result<()> {
    let issuer = stage.server.issuer("good");
    stage.ask(&stage.keys.id(&id_claims(&issuer)), &issuer, "")?;
    stage.fetch_keys(&issuer)?;
    let requests = stage.server.record.all();
    ensure!(requests.len() == 1, "the key server got {}", stage.server.record.summary());
    let request = requests.first().context("no request")?;
    ensure!(request.target == format!("/good/{POOL}/.well-known/jwks.json"), "it asked for {}", request.target);
    is_anonymous(request)?;
    stage.page.wait_for_text("[data-role=request-count]", "1 ")?;
    stage.page.press(".pledge summary")?;
    stage.page.wait_for_text("[data-role=requests]", &request.target)?;
    // Its own files are told too: the page, its code, and the inspector.
    for name in ["page-", "_bg.wasmz", "inspector-", "inspector_bg-", "keys.html"] {
        stage.page.wait_for_text("[data-role=own-files]", name)?;
    }
    Ok(())
}

fn pasted_keys(stage: &Stage<'_>) -> Result<()> {
    let issuer = stage.server.issuer("good");
    stage.ask(&stage.keys.id(&id_claims(&issuer)), &issuer, "")?;
    stage.paste_keys()?;
    stage.wait_for_answer("accept")?;
    ensure!(stage.server.record.all().is_empty(), "the key server got {}", stage.server.record.summary());
    Ok(())
}

fn remembered(stage: &Stage<'_>) -> Result<()> {
    let (first, other) = (stage.server.issuer("good"), stage.server.issuer("second"));
    stage.ask(&stage.keys.id(&id_claims(&first)), &first, "")?;
    stage.fetch_keys(&first)?;
    stage.wait_for_answer("accept")?;
    stage.ask(&stage.keys.id(&id_claims(&other)), &other, "")?;
    stage.wait_for_answer("unknown")?;
    stage.fetch_keys(&other)?;
    stage.wait_for_answer("accept")?;
    stage.ask(&stage.keys.id(&with(id_claims(&first), "jti", "another")), &first, "")?;
    stage.wait_for_answer("accept")?;
    let requests = stage.server.record.all().len();
    ensure!(requests == 2, "two issuers took {requests} requests: {}", stage.server.record.summary());
    Ok(())
}

fn forgotten(stage: &Stage<'_>) -> Result<()> {
    let issuer = stage.server.issuer("good");
    stage.ask(&stage.keys.id(&id_claims(&issuer)), &issuer, "")?;
    stage.fetch_keys(&issuer)?;
    stage.wait_for_answer("accept")?;
    stage.page.press("button[data-action=forget-keys]")?;
    stage.wait_for_answer("unknown")?;
    stage.page.wait_for_attribute(KEYS_STATE, "data-kind", "none")
}

fn discovered(stage: &Stage<'_>) -> Result<()> {
    let tenant = format!("{}/tenant", stage.server.origin());
    stage.ask(&stage.keys.id(&id_claims(&tenant)), "", "")?;
    // An address on this machine is asked only where the user typed it: neither a token's issuer nor a document names one.
    let document = format!("{tenant}/.well-known/openid-configuration");
    stage.page.script("document.querySelector('[data-role=keys-elsewhere]').open = true;", vec![])?;
    stage.page.paste("input#keys-address", &document)?;
    stage.page.wait_for_text("[data-role=keys-address]", &document)?;
    stage.page.press(FETCH_KEYS)?;
    stage.page.wait_for_attribute(KEYS_STATE, "data-failure", "discovery")?;
    let keys = format!("{}/good/keys.json", stage.server.origin());
    stage.page.wait_for_text(KEYS_STATE, &keys)?;
    ensure!(!stage.page.has("button[data-action=use-jwks-uri]")?, "a document's address on this machine is offered");
    stage.page.paste("input#keys-address", &keys)?;
    stage.page.wait_for_text("[data-role=keys-address]", &keys)?;
    stage.page.press(FETCH_KEYS)?;
    stage.wait_for_check("signature/rejected", "warn")
}

fn typed_address(stage: &Stage<'_>) -> Result<()> {
    let issuer = stage.server.issuer("down");
    let address = format!("{}/good/keys.json", stage.server.origin());
    stage.ask(&stage.keys.id(&id_claims(&issuer)), &issuer, "")?;
    stage.page.script("document.querySelector('[data-role=keys-elsewhere]').open = true;", vec![])?;
    stage.page.paste("input#keys-address", "ftp://keys")?;
    stage.page.wait_for_text("[data-error-for=keys-address]", "https")?;
    stage.page.paste("input#keys-address", &address)?;
    stage.page.wait_for_text("[data-role=keys-address]", &address)?;
    stage.page.press(FETCH_KEYS)?;
    stage.wait_for_answer("accept")
}

fn cognitos_own_host(stage: &Stage<'_>) -> Result<()> {
    let issuer = format!("https://{COGNITO}/{POOL}");
    stage.ask(&stage.keys.id(&id_claims(&issuer)), POOL, "")?;
    stage.fetch_keys(&issuer)?;
    stage.wait_for_answer("accept")?;
    let requests = stage.server.cognito.all();
    ensure!(requests.len() == 1, "the host got {}", stage.server.cognito.summary());
    is_anonymous(requests.first().context("no request")?)
}

/// Whether a request says neither who asks nor from where.
fn is_anonymous(request: &Recorded) -> Result<()> {
    ensure!(request.method == "GET", "the method is {}", request.method);
    ensure!(request.header("origin") == Some("null"), "the origin is {:?}", request.header("origin"));
    for header in ["referer", "cookie", "authorization"] {
        ensure!(request.header(header).is_none(), "it has a {header} header: {:?}", request.header(header));
    }
    Ok(())
}
