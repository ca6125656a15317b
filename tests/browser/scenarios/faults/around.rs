//! What the browser refuses or changes around the page: storage, the clipboard, the clock, the way back, a private window.

use crate::scenarios::CUT;
use anyhow::{Context as _, Result, ensure};
use serde_json::json;

use crate::chromium::Chromium as _;
use crate::driver::{Driver, Profile};
use crate::engine::Engine;
use crate::page::Page;
use crate::scenarios::{Host, POOLS, Scenario, TOKEN, everywhere, only};
use crate::stage::Stage;
use crate::tokens::id_claims;

pub fn all() -> Vec<Scenario> {
    vec![
        everywhere("fault_storage_is_full", storage_full),
        only(Engine::Chromium, "fault_storage_is_forbidden", storage_forbidden),
        everywhere("fault_clipboard_is_denied", clipboard_denied),
        everywhere("fault_clock_jumps_forth_and_back", clock),
        everywhere("fault_the_way_back_leads_to_a_working_page", way_back),
        only(Engine::Chromium, "fault_a_private_window_remembers_nothing", private_window),
        only(Engine::Firefox, "fault_a_private_window_remembers_nothing", private_window),
    ]
}

/// Fills what this origin may store, to the last byte.
const FILL: &str = "
    let piece = 'x'.repeat(1 << 20), name = 0;
    while (piece.length) {
      try { localStorage.setItem(`filled ${name++}`, piece); } catch { piece = piece.slice(0, piece.length >> 1); }
    }
    return localStorage.length;";

fn storage_full(stage: &Stage<'_>) -> Result<()> {
    let issuer = stage.server.issuer("good");
    stage.page.script(FILL, vec![])?;
    stage.ask(&stage.keys.id(&id_claims(&issuer)), &issuer, "")?;
    stage.paste_keys()?;
    stage.wait_for_answer("accept")?;
    stage.load().context("with the storage full")?;
    stage.page.paste(TOKEN, CUT)?;
    stage.wait_for_answer("refuse")
}

fn storage_forbidden(stage: &Stage<'_>) -> Result<()> {
    let forbid =
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });";
    let added = stage.page.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": forbid }))?;
    let outcome = without_storage(stage);
    let number = added.get("identifier").cloned().unwrap_or_default();
    stage.page.devtools("Page.removeScriptToEvaluateOnNewDocument", json!({ "identifier": number }))?;
    outcome
}

fn without_storage(stage: &Stage<'_>) -> Result<()> {
    stage.load()?;
    let look = "try { return typeof localStorage; } catch { return 'forbidden'; }";
    ensure!(stage.page.script(look, vec![])? == json!("forbidden"), "there is storage, so this proves nothing");
    let issuer = stage.server.issuer("good");
    stage.ask(&stage.keys.id(&id_claims(&issuer)), &issuer, "")?;
    stage.paste_keys()?;
    stage.wait_for_answer("accept")
}

fn clipboard_denied(stage: &Stage<'_>) -> Result<()> {
    stage.page.paste(TOKEN, &stage.keys.id(&id_claims(&stage.server.issuer("good"))))?;
    let denied = "navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));";
    stage.page.script(denied, vec![])?;
    stage.page.press("button[data-action=copy-clean]")?;
    stage.page.wait_for_text(".copied", "did not allow copying")
}

fn clock(stage: &Stage<'_>) -> Result<()> {
    let issuer = stage.server.issuer("good");
    let token = stage.keys.id(&id_claims(&issuer));
    stage.ask(&token, &issuer, "")?;
    stage.paste_keys()?;
    stage.wait_for_answer("accept")?;
    let jump = "const by = arguments[0] * 3600e3; window.realNow ??= window.Date.now; window.Date.now = () => window.realNow.call(window.Date) + by;";
    for (hours, answer) in [
        (2, "refuse"),
        (-24 * 365 * 60, "unknown"),
        (2, "refuse"),
        (0, "accept"),
        (24 * 365 * 9000, "refuse"),
        (0, "accept"),
    ] {
        stage.page.script(jump, vec![json!(hours)])?;
        stage.wait_for_answer(answer).with_context(|| format!("{hours} hours from now"))?;
        ensure!(stage.page.value(TOKEN)? == token, "the token is lost");
        ensure!(!stage.page.has("body > .stopped")?, "the page has stopped");
    }
    Ok(())
}

fn way_back(stage: &Stage<'_>) -> Result<()> {
    stage.page.paste(TOKEN, CUT)?;
    stage.wait_for_answer("refuse")?;
    stage.page.leave_for(&stage.site.blank())?;
    stage.page.script("history.back();", vec![])?;
    stage.page.wait_for(TOKEN).context("the page, on the way back")?;
    let issuer = stage.server.issuer("good");
    stage.ask(&stage.keys.id(&id_claims(&issuer)), &issuer, "")?;
    stage.paste_keys()?;
    stage.wait_for_answer("accept")
}

fn private_window(stage: &Stage<'_>) -> Result<()> {
    let host = Host::start()?;
    let profile = Profile::private()?;
    let start = || Driver::start(stage.engine, &stage.server.network(), &profile, stage.runtime);
    let driver = start()?;
    let page = Page::new(&driver.client, stage.runtime);
    page.go(&host.site.address())?;
    page.paste(POOLS, "us-east-1_AbCdEfGhI").context("in a private window")?;
    page.paste(TOKEN, CUT)?;
    page.wait_for_attribute(crate::scenarios::VERDICT, "data-answer", "refuse")?;
    drop(driver);
    let driver = start()?;
    let page = Page::new(&driver.client, stage.runtime);
    page.go(&host.site.address())?;
    page.wait_for(POOLS)?;
    ensure!(page.value(POOLS)?.is_empty(), "a private window has remembered the pool");
    Ok(())
}
