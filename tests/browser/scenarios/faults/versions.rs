//! Versions that meet: a worker that is ended while it fetches a new one, and a tab of the old one beside the new.

use crate::scenarios::{ANOTHER, CUT};
use anyhow::{Context as _, Result, ensure};
use serde_json::json;

use super::built;
use crate::chromium::Chromium as _;
use crate::engine::Engine;
use crate::scenarios::offline::newer;
use crate::scenarios::{Host, Scenario, TOKEN, only, visit};
use crate::stage::Stage;

pub fn all() -> Vec<Scenario> {
    vec![
        only(Engine::Chromium, "fault_service_worker_ends_in_the_middle_of_an_update", ended_worker),
        // In a second window that its driver opens, WebKitGTK looks for no new worker.
        only(Engine::Chromium, "fault_a_tab_of_the_old_version_goes_on_beside_the_new", two_versions),
        only(Engine::Firefox, "fault_a_tab_of_the_old_version_goes_on_beside_the_new", two_versions),
    ]
}

fn ended_worker(stage: &Stage<'_>) -> Result<()> {
    let host = Host::start()?;
    let page = &stage.page;
    visit(page, &host.site)?;
    let (newer_page, newer_worker) = newer()?;
    host.site.replace("service-worker.js", newer_worker);
    host.site.hold("index.html");
    // The page is kept, so it opens although the host does not answer.
    page.go(&host.site.address())?;
    page.wait_for(TOKEN)?;
    page.until("the new worker is being installed", || {
        let state = page.settled("const r = await navigator.serviceWorker.getRegistration(); r.update().catch(() => {}); return !!r.installing;")?;
        ensure!(state == json!(true), "it is not");
        Ok(())
    })?;
    page.devtools("ServiceWorker.enable", json!({}))?;
    page.devtools("ServiceWorker.stopAllWorkers", json!({}))?;
    page.devtools("ServiceWorker.disable", json!({}))?;
    page.go(&host.site.address())?;
    page.wait_for(TOKEN).context("after its worker was ended in the middle of an update")?;
    page.paste(TOKEN, CUT)?;
    stage.wait_for_answer("refuse")?;
    page.press("button[data-action=clear]")?;
    // The update that was broken off succeeds the next time.
    host.site.replace("index.html", newer_page);
    page.settled("await (await navigator.serviceWorker.getRegistration()).update().catch(() => {});")?;
    page.until("the new version is offered", || {
        let waits = page.settled("return !!(await navigator.serviceWorker.getRegistration()).waiting;")?;
        ensure!(waits == json!(true), "no worker waits");
        Ok(())
    })
}

/// The host has the new version's files alone: none of the old one's programs.
fn two_versions(stage: &Stage<'_>) -> Result<()> {
    let host = Host::start()?;
    let page = &stage.page;
    visit(page, &host.site)?;
    page.go(&host.site.address())?;
    page.paste(TOKEN, CUT)?;
    stage.wait_for_answer("refuse")?;
    let old = page.command(page.client().window())?;
    let (newer_page, newer_worker) = newer()?;
    host.site.replace("index.html", newer_page);
    host.site.replace("service-worker.js", newer_worker);
    let new = page.command(page.client().new_window(true))?.handle;
    page.command(page.client().switch_to_window(new))?;
    let outcome = (|| {
        page.go(&host.site.address())?;
        page.wait_for(TOKEN)?;
        page.until("the new version is offered", || {
            ensure!(page.has("html[data-update]")?, "it is not");
            Ok(())
        })?;
        page.press("button[data-action=update]")?;
        page.wait_for("[data-newer] textarea#token").context("the new version in the new tab")
    })();
    page.command(page.client().close_window())?;
    page.command(page.client().switch_to_window(old))?;
    outcome?;
    for (start, end) in [("inspector-", ".js"), ("inspector_bg-", ".wasmz")] {
        host.site.remove(&built(start, end)?);
    }
    ensure!(page.value(TOKEN)? == CUT, "the old tab has lost what was typed");
    // Clearing ends the inspector; the next text needs a new one, of the old version.
    page.press("button[data-action=clear]")?;
    page.paste(TOKEN, ANOTHER)?;
    stage.wait_for_answer("refuse").context("in the old tab")
}
