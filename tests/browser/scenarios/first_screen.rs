//! What is seen without scrolling on a small desktop: the cause, what to do, the time and the first claim, whatever the
//! paste was. By Chromium, whose window can be given a size.

use anyhow::{Context as _, Result, ensure};
use serde_json::json;

use super::{Scenario, only};
use crate::chromium::Chromium as _;
use crate::engine::Engine;
use crate::stage::Stage;
use crate::states::states;

/// Pastes that lead to each kind of verdict, with a question and without one.
const PASTES: [&str; 6] = [
    "paste_of_a_403",
    "paste_of_a_broken_line",
    "paste_of_an_access_token",
    "paste_of_a_har",
    "paste_of_an_authorizer",
    "paste_that_is_accepted",
];

/// What ends below the window's edge, of what must be seen.
const BELOW: &str = "
    const must = ['.verdict h2', '.verdict .fix', '.times .expiry', '.claims tbody tr'];
    const ends = selector => document.querySelector(selector)?.getBoundingClientRect().bottom ?? Infinity;
    return must.filter(selector => ends(selector) > innerHeight).join(', ');";

/// Every scenario of this file.
pub fn all() -> Vec<Scenario> {
    vec![only(Engine::Chromium, "cause_time_and_claims_are_on_the_first_screen", first_screen)]
}

fn first_screen(stage: &Stage<'_>) -> Result<()> {
    let size = json!({ "width": 1280, "height": 800, "deviceScaleFactor": 1, "mobile": false });
    stage.page.devtools("Emulation.setDeviceMetricsOverride", size)?;
    for (name, reach) in states().filter(|(name, _)| PASTES.contains(name)) {
        for language in ["en", "ko"] {
            stage.set()?;
            if language == "ko" {
                stage.page.press("button[data-action=language]")?;
            }
            stage.page.wait_for_attribute("html", "lang", language)?;
            reach(stage).with_context(|| format!("reaching the state {name}"))?;
            // Some of these states have opened what is folded at first.
            let fold = "document.querySelectorAll('.times details').forEach(details => { details.open = false; });";
            stage.page.script(fold, vec![])?;
            let below = stage.page.script(BELOW, vec![])?;
            ensure!(below == json!(""), "{name}, {language}: below the first screen stands {below}");
        }
    }
    stage.page.devtools("Emulation.clearDeviceMetricsOverride", json!({})).map(drop)
}
