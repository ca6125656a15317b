//! Single keys, while nothing is typed into.

use anyhow::{Result, ensure};

use super::{Scenario, TOKEN, everywhere};
use crate::stage::Stage;
use crate::tokens::id_claims;

/// The scenarios of this file.
pub fn all() -> Vec<Scenario> {
    vec![
        everywhere("a_key_does_what_its_button_does", pressed),
        everywhere("keys_do_nothing_while_something_is_typed_or_once_they_are_switched_off", quiet),
        everywhere("a_key_leads_from_finding_to_finding", findings),
    ]
}

const LIST: &str = ".shortcuts";
const LEAVE: &str = "document.activeElement.blur();";

fn key(stage: &Stage<'_>, key: char) -> Result<()> {
    stage.page.script(LEAVE, vec![])?;
    stage.page.keys([key], false)
}

fn pressed(stage: &Stage<'_>) -> Result<()> {
    let issuer = stage.server.issuer("good");
    stage.ask(&stage.keys.id(&id_claims(&issuer)), &issuer, "")?;
    stage.wait_for_answer("unknown")?;
    key(stage, '?')?;
    stage.page.wait_for(&format!("{LIST}[open]"))?;
    key(stage, 'l')?;
    stage.page.wait_for_attribute("html", "lang", "ko")?;
    key(stage, 't')?;
    stage.page.wait_for_attribute("html", "data-theme", "light")?;
    stage.page.hold_clock(0)?;
    key(stage, 'x')?;
    stage.wait_for_answer("empty")?;
    key(stage, 'z')?;
    stage.wait_for_answer("unknown")?;
    key(stage, 'v')?;
    stage.page.wait_for("#token:focus")
}

fn quiet(stage: &Stage<'_>) -> Result<()> {
    stage.page.type_into(TOKEN, "xlt?")?;
    stage.page.wait_for_value(TOKEN, "xlt?")?;
    ensure!(!stage.page.has(&format!("{LIST}[open]"))?, "a typed question mark shows the list");
    key(stage, '?')?;
    stage.page.press(&format!("{LIST} button[data-action=keys]"))?;
    stage.page.wait_for("html[data-keys-off]")?;
    key(stage, 'x')?;
    key(stage, 'l')?;
    stage.page.wait_for_value(TOKEN, "xlt?")?;
    // It is remembered.
    stage.load()?;
    stage.page.wait_for("html[data-keys-off][lang=en]")
}

fn findings(stage: &Stage<'_>) -> Result<()> {
    let issuer = stage.server.issuer("good");
    stage.ask(&format!("\u{200b}{}\n", stage.keys.id(&id_claims(&issuer))), &issuer, "")?;
    stage.wait_for_answer("refuse")?;
    let focused = || {
        let body = "return document.activeElement.closest('li[data-check]')?.dataset.check ?? '';";
        Ok::<_, anyhow::Error>(stage.page.script(body, vec![])?.as_str().unwrap_or_default().to_owned())
    };
    stage.page.script(LEAVE, vec![])?;
    let mut seen = Vec::new();
    for _ in 0..3 {
        stage.page.keys(['n'], false)?;
        seen.push(focused()?);
    }
    ensure!(seen.iter().all(|check| !check.is_empty()), "the focus went to {seen:?}");
    ensure!(seen.first() != seen.get(1), "the focus stays at {seen:?}");
    ensure!(seen.contains(&"whitespace/trailing".to_owned()), "the focus went to {seen:?}");
    Ok(())
}
