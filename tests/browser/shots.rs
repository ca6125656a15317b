//! Pictures of the page's states, for a person to look at: each state on a desktop and on a phone, in
//! light and in dark, in both languages. By Chromium, which can play all of these.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;

use crate::chromium::Chromium as _;
use crate::engine::Engine;
use crate::stage::{Stage, Theatre};
use crate::states::states;

const SCREENS: &[(&str, u32, u32, bool)] = &[("desktop", 1280, 800, false), ("phone", 390, 844, true)];

/// Takes the pictures of the states whose names contain `wanted` into `folder`.
///
/// # Errors
/// When the page does not load or does not reach a state.
pub fn take(folder: &Path, wanted: &str) -> Result<()> {
    fs::create_dir_all(folder).with_context(|| format!("making {}", folder.display()))?;
    let theatre = Theatre::new()?;
    let outcome = theatre.with_stage(Engine::Chromium, |stage| {
        for (state, reach) in states().filter(|(name, _)| name.contains(wanted)) {
            for (screen, width, height, mobile) in SCREENS {
                let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": mobile });
                stage.page.devtools("Emulation.setDeviceMetricsOverride", size)?;
                for language in ["en", "ko"] {
                    stage.set()?;
                    if language == "ko" {
                        stage.page.press("button[data-action=language]")?;
                        stage.page.wait_for_attribute("html", "lang", "ko")?;
                    }
                    reach(stage).with_context(|| format!("reaching the state {state}"))?;
                    for scheme in ["light", "dark"] {
                        let name = format!("{state}-{screen}-{scheme}-{language}.png");
                        fs::write(folder.join(&name), picture(stage, scheme)?)
                            .with_context(|| format!("writing {name}"))?;
                        println!("{name}");
                    }
                }
            }
        }
        Ok(())
    });
    theatre.close();
    outcome
}

/// The whole page, below the fold too.
fn picture(stage: &Stage<'_>, scheme: &str) -> Result<Vec<u8>> {
    let media = json!({ "features": [
        { "name": "prefers-color-scheme", "value": scheme },
        { "name": "prefers-reduced-motion", "value": "reduce" },
    ] });
    stage.page.devtools("Emulation.setEmulatedMedia", media)?;
    let parameters = json!({ "format": "png", "captureBeyondViewport": true });
    let answer = stage.page.devtools("Page.captureScreenshot", parameters)?;
    let text = answer.get("data").and_then(|data| data.as_str()).context("Chromium sent no picture")?;
    STANDARD.decode(text).context("Chromium's picture is not base64")
}
