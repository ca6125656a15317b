//! What stays in memory after many pastes of different tokens, and what a long log takes at once.

use std::fs;
use std::thread;
use std::time::Duration;

use anyhow::{Context as _, Result};
use serde_json::json;

use super::Row;
use super::longest_task::access_log;
use crate::chromium::Chromium as _;
use crate::stage::Stage;
use crate::tokens::{id_claims, with};

/// What stays, and what is taken at once.
pub fn rows(stage: &Stage<'_>) -> Result<Vec<Row>> {
    Ok([pastes(stage)?, long_log(stage)?].concat())
}

/// The most that the page's processes hold while they group a log of 100 MB, beside what they held before. The file is
/// there already.
fn long_log(stage: &Stage<'_>) -> Result<Vec<Row>> {
    stage.load()?;
    stage.page.paste("textarea#token", "a.b.c")?;
    stage.page.paste("textarea#token", "")?;
    stage.page.settled(&format!("{}window.drop = put; window.isGrouped = isIn; return 0;", access_log()))?;
    stage.page.devtools("HeapProfiler.collectGarbage", json!({}))?;
    // The bytes of the file are handed to the browser, which has them from here on.
    thread::sleep(Duration::from_secs(3));
    let renderers = renderers()?;
    let before = renderers.iter().map(|process| kilobytes(*process, "VmRSS")).sum::<Result<f64>>()?;
    for process in &renderers {
        // The peak is counted anew (proc(5), "clear_refs").
        fs::write(format!("/proc/{process}/clear_refs"), "5").context("resetting the peak of memory")?;
    }
    let group = "drop(); do await new Promise(next => setTimeout(next, 5)); while (!isGrouped()); return 0;";
    stage.page.settled(group)?;
    let peak = renderers.iter().map(|process| kilobytes(*process, "VmHWM")).sum::<Result<f64>>()?;
    let words = format!("{:.0} MB more at the most (one run)", (peak - before) / 1e3);
    Ok(vec![("memory while an access log of 100 MB is grouped", words)])
}

/// The processes that draw pages and run their workers, of those that this one has started.
fn renderers() -> Result<Vec<u32>> {
    let processes = fs::read_dir("/proc").context("reading the list of processes")?;
    let numbers = processes.filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok());
    let is_renderer = |process: &u32| {
        fs::read_to_string(format!("/proc/{process}/cmdline")).is_ok_and(|line| line.contains("--type=renderer"))
    };
    let is_ours = |process: &u32| {
        let mut line = std::iter::successors(Some(*process), |process| parent(*process));
        line.any(|process| process == std::process::id())
    };
    Ok(numbers.filter(is_renderer).filter(is_ours).collect())
}

fn parent(process: u32) -> Option<u32> {
    status(process, "PPid").ok()?.trim().parse().ok().filter(|parent| *parent > 0)
}

/// A member of `/proc/PROCESS/status` that is a size.
fn kilobytes(process: u32, member: &str) -> Result<f64> {
    status(process, member)?.trim().trim_end_matches(" kB").parse().context("reading a size of memory")
}

fn status(process: u32, member: &str) -> Result<String> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).context("reading what a process holds")?;
    let line = status.lines().find_map(|line| line.strip_prefix(member)?.strip_prefix(':'));
    line.map(str::to_owned).with_context(|| format!("no {member} of process {process}"))
}

/// Memory after 100 pastes, and after 1,000 more.
fn pastes(stage: &Stage<'_>) -> Result<Vec<Row>> {
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
