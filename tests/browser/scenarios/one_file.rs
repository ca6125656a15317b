//! The one-file edition, opened from disk as by a double click.

use anyhow::{Context as _, Result, ensure};
use serde_json::json;
use sha2::{Digest as _, Sha256};

use super::{FETCH_KEYS, Scenario, TOKEN, everywhere};
use crate::edition::{ONE_FILE, address_of_the_one_file};
use crate::page_server::dist;
use crate::stage::Stage;
use crate::tokens::{id_claims, tampered};

/// The scenarios of this file.
pub fn all() -> Vec<Scenario> {
    vec![
        everywhere("one_file_opens_from_disk_and_verifies", opens_from_disk),
        everywhere("one_file_can_connect_to_nothing", connects_to_nothing),
        everywhere("one_file_is_offered_with_its_sum", offered_with_its_sum),
    ]
}

pub(super) fn open(stage: &Stage<'_>) -> Result<()> {
    stage.page.go(&address_of_the_one_file()?)?;
    stage.page.wait_for(TOKEN).context("the one-file edition did not come up")
}

fn opens_from_disk(stage: &Stage<'_>) -> Result<()> {
    open(stage)?;
    let issuer = stage.server.issuer("good");
    let token = stage.keys.id(&id_claims(&issuer));
    stage.ask(&token, &issuer, "")?;
    ensure!(!stage.page.has(FETCH_KEYS)?, "it offers to fetch keys, which it cannot");
    stage.paste_keys()?;
    stage.wait_for_answer("accept")?;
    stage.page.paste(TOKEN, &tampered(&token))?;
    stage.wait_for_refusal("signature/rejected")?;
    ensure!(stage.server.record.all().is_empty(), "the key server got {}", stage.server.record.summary());
    let loaded = "return performance.getEntriesByType('resource').map(entry => entry.name).join();";
    let loaded = stage.page.script(loaded, vec![])?;
    ensure!(loaded == json!(""), "it loaded {loaded}");
    let layout = "return getComputedStyle(document.querySelector('.desk')).display;";
    let layout = stage.page.script(layout, vec![])?;
    ensure!(layout == json!("grid"), "its style is not there: the desk is {layout}");
    Ok(())
}

fn connects_to_nothing(stage: &Stage<'_>) -> Result<()> {
    open(stage)?;
    super::connections::attempt_all(stage)?;
    super::connections::inspector_attempts_all(stage)
}

fn offered_with_its_sum(stage: &Stage<'_>) -> Result<()> {
    let file = std::fs::read(dist().join(ONE_FILE)).with_context(|| format!("reading dist/{ONE_FILE}"))?;
    let sum = Sha256::digest(&file).iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    stage.page.wait_for_text("[data-role=one-file-sum]", &sum)?;
    let link = "const link = document.querySelector('a[download]'); return link ? new URL(link.href).pathname : '';";
    let link = stage.page.script(link, vec![])?;
    ensure!(link == json!(format!("{}{ONE_FILE}", crate::page_server::BELOW)), "the link leads to {link}");
    Ok(())
}
