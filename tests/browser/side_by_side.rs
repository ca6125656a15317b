//! The engines side by side: a process of this same program for each, so that their servers and records are apart, and
//! what they print mixes by whole lines only.

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Child, Command, ExitCode, Stdio};

use anyhow::{Context as _, Result};

use crate::engine::{ENGINES, Engine};

/// The variable that says which engine alone is to play.
const ALONE: &str = "BROWSER_ENGINE";

/// The engines that this process plays: the one that its caller names, or all of them.
pub fn engines() -> Vec<Engine> {
    let alone = std::env::var(ALONE).ok();
    ENGINES.iter().copied().filter(|engine| alone.as_deref().is_none_or(|name| name == engine.name())).collect()
}

/// Whether this process is to start one for each engine, which it is unless it is such a one itself.
pub fn is_asked() -> bool {
    std::env::var_os(ALONE).is_none()
}

/// Runs this program once for each engine with the arguments it was given itself, and ends well if all of them do.
///
/// # Errors
/// When one cannot be started.
pub fn run() -> Result<ExitCode> {
    let program = std::env::current_exe().context("finding this program")?;
    let start = |engine: &Engine| {
        let mut command = Command::new(&program);
        command.args(std::env::args_os().skip(1)).env(ALONE, engine.name()).stdin(Stdio::null()).stdout(Stdio::piped());
        command.spawn().with_context(|| format!("starting the suite in {}", engine.title()))
    };
    let suites = ENGINES.iter().map(start).collect::<Result<Vec<Child>>>()?;
    let ends = std::thread::scope(|scope| {
        let watched: Vec<_> = suites.into_iter().map(|suite| scope.spawn(|| watch(suite))).collect();
        watched.into_iter().map(|one| one.join().unwrap_or(false)).collect::<Vec<bool>>()
    });
    Ok(if ends.into_iter().all(|well| well) { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Prints what a suite prints, line by line, until it ends; whether it ended well.
fn watch(mut suite: Child) -> bool {
    if let Some(printed) = suite.stdout.take() {
        for line in BufReader::new(printed).split(b'\n').map_while(Result::ok) {
            let mut out = std::io::stdout().lock();
            // A reader of our own output that is gone is no reason to end the suites.
            let _ = out.write_all(&line).and_then(|()| out.write_all(b"\n"));
        }
    }
    suite.wait().is_ok_and(|status| status.success())
}
