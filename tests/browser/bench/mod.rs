//! How long the page takes, in Chromium on this machine: one file for each measure. A measure gives its rows, each a
//! name and what several runs came to.

mod first_load;
mod longest_task;
mod matrix;
mod memory;
mod typing;
mod verify;

use std::fs;

use anyhow::{Context as _, Result};

use crate::engine::Engine;
use crate::stage::{Stage, Theatre};

/// A row of the table: what was measured, and the result in words.
pub type Row = (&'static str, String);

type Measure = fn(&Stage<'_>) -> Result<Vec<Row>>;

/// Each measure in the order of the table.
const MEASURES: &[Measure] =
    &[first_load::rows, typing::rows, longest_task::rows, matrix::rows, verify::rows, memory::rows];

/// How often each time is taken.
pub const RUNS: usize = 9;

/// Takes every measure and prints the table.
///
/// # Errors
/// When the page does not do what is measured.
pub fn take() -> Result<()> {
    let theatre = Theatre::new()?;
    let outcome = theatre.with_stage(Engine::Chromium, |stage| {
        println!("{}\n\n| measure | median of {RUNS} |\n|---|---|", machine());
        for measure in MEASURES {
            stage.set()?;
            for (name, result) in measure(stage)? {
                println!("| {name} | {result} |");
            }
        }
        Ok(())
    });
    theatre.close();
    outcome
}

/// The median of several times, in milliseconds.
///
/// # Errors
/// When one cannot be taken.
pub fn median(mut take: impl FnMut(usize) -> Result<f64>) -> Result<String> {
    let mut times = (0..RUNS).map(&mut take).collect::<Result<Vec<_>>>()?;
    times.sort_by(f64::total_cmp);
    let middle = times.get(RUNS / 2).context("no time was taken")?;
    Ok(format!("{middle:.1} ms"))
}

/// The processor and how many of it there are.
fn machine() -> String {
    let info = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let named = info.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    let name = named.map_or("an unnamed processor", |(_, name)| name);
    let count = std::thread::available_parallelism().map_or(1, usize::from);
    format!("Chromium on {name}, {count} processors")
}
