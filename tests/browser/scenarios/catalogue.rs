//! The catalogue of checks beside the page: every finding leads to its entry, without a network as well.

use anyhow::{Context as _, Result, ensure};
use serde_json::json;

use super::{Host, Scenario, everywhere, row, visit};
use crate::stage::Stage;
use crate::tokens::{id_claims, now, with};

/// The scenarios of this file.
pub fn all() -> Vec<Scenario> {
    vec![everywhere("catalogue_has_the_entry_of_each_finding_offline_too", entries)]
}

fn entries(stage: &Stage<'_>) -> Result<()> {
    let host = Host::start()?;
    let page = &stage.page;
    visit(page, &host.site)?;
    let issuer = stage.server.issuer("good");
    let token = stage.keys.id(&with(id_claims(&issuer), "exp", now() - 30));
    let address = host.gone()?;
    stage.ask(&format!("{token}\n"), "us-east-1_another", "")?;
    stage.wait_for_answer("refuse")?;
    page.wait_for(&format!("{} .entry", row("claims/expired"))).context("the expiry leads to its entry")?;
    let links = page.script(
        "return [...document.querySelectorAll('li[data-check] .entry a')].map(link => [link.getAttribute('href'), link.target]);",
        vec![],
    )?;
    let links = links.as_array().cloned().unwrap_or_default();
    ensure!(links.len() >= 3, "three findings lead to {links:?}");
    for link in links {
        let href = link.get(0).and_then(|href| href.as_str()).context("a link has an address")?.to_owned();
        ensure!(link.get(1) == Some(&json!("_blank")), "{href} would replace the page and what is pasted in it");
        let (_, id) = href.split_once('#').context("a link leads to an entry")?;
        page.go(&format!("{address}{href}"))?;
        let found = page.script("return document.getElementById(arguments[0])?.textContent;", vec![json!(id)])?;
        ensure!(found == json!(id), "{href} leads to no entry");
    }
    Ok(())
}
