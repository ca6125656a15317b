//! What stays in memory after many pastes of different tokens.

use anyhow::{Context as _, Result};
use serde_json::json;

use super::Row;
use crate::chromium::Chromium as _;
use crate::stage::Stage;
use crate::tokens::{id_claims, with};

/// Memory after 100 pastes, and after 1,000 more.
pub fn rows(stage: &Stage<'_>) -> Result<Vec<Row>> {
    let paste = |from: usize, to: usize| -> Result<()> {
        let issuer = stage.server.issuer("good");
        for number in from..to {
            let token = stage.keys.id(&with(id_claims(&issuer), "event_id", format!("paste {number}")));
            stage.page.paste("textarea#token", &token)?;
        }
        stage.page.paste("textarea#token", "")
    };
    paste(0, 100)?;
    let before = used(stage)?;
    paste(100, 1_100)?;
    let after = used(stage)?;
    let words = format!("{:.1} MB, before them {:.1} MB (one run)", after / 1e6, before / 1e6);
    Ok(vec![("memory after 1,000 pastes of different tokens", words)])
}

/// Bytes in use by the page, buffers and the module's memory included, once the garbage is collected.
fn used(stage: &Stage<'_>) -> Result<f64> {
    stage.page.devtools("HeapProfiler.collectGarbage", json!({}))?;
    let usage = stage.page.devtools("Runtime.getHeapUsage", json!({}))?;
    let part = |name: &str| usage.get(name).and_then(serde_json::Value::as_f64);
    part("usedSize").zip(part("backingStorageSize")).map(|(a, b)| a + b).context("Chromium gave no use of memory")
}
