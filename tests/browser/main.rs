//! The finished page in three browser engines, against servers on this machine that record every
//! request. One trial is one scenario in one engine; the engines play side by side, and the scenarios of each run one
//! after the other, each on a newly loaded page with nothing remembered.
//!
//! `cargo xtask test` gets the browsers and builds the page first.

mod bench;
mod chromium;
mod driver;
mod edition;
mod engine;
mod key_server;
mod page;
mod page_server;
mod process;
mod proxy;
mod record;
mod scenarios;
mod shots;
mod side_by_side;
mod stage;
mod states;
mod tokens;

use std::process::ExitCode;
use std::sync::Arc;

use anyhow::{Context as _, Result};
use libtest_mimic::{Arguments, Completion, Trial};

use crate::edition::Edition;
use crate::engine::Engine;
use crate::scenarios::Scenario;
use crate::stage::Theatre;

fn main() -> ExitCode {
    let outcome = match std::env::var_os("SHOTS") {
        Some(folder) => {
            let wanted = std::env::var("SHOTS_OF").unwrap_or_default();
            shots::take(folder.as_ref(), &wanted).map(|()| ExitCode::SUCCESS)
        }
        None if std::env::var_os("BENCH").is_some() => bench::take().map(|()| ExitCode::SUCCESS),
        None if side_by_side::is_asked() => side_by_side::run(),
        None => run(),
    };
    outcome.unwrap_or_else(|error| {
        eprintln!("error: {error:#}");
        ExitCode::FAILURE
    })
}

fn run() -> Result<ExitCode> {
    let mut arguments = Arguments::from_args();
    // Two scenarios at once would mix their requests in the servers' records.
    arguments.test_threads = Some(1);
    let theatre = Arc::new(Theatre::new().context("setting up the browser tests")?);
    let trials = side_by_side::engines().into_iter().flat_map(|engine| trials_of(engine, &theatre)).collect();
    let conclusion = libtest_mimic::run(&arguments, trials);
    theatre.close();
    Ok(conclusion.exit_code())
}

fn trials_of(engine: Engine, theatre: &Arc<Theatre>) -> Vec<Trial> {
    let missing = engine.missing();
    let strict = std::env::var("CI").is_ok_and(|value| value == "true");
    if let Some(missing) = &missing
        && !strict
    {
        eprintln!("skipped: no {} ({missing})", engine.title());
    }
    let is_hosted = Edition::asked() == Edition::Hosted;
    let of_engine =
        |scenario: &Scenario| scenario.only.is_none_or(|only| only == engine) && (is_hosted || !scenario.needs_host);
    scenarios::all().into_iter().filter(of_engine).map(|scenario| trial(engine, scenario, &missing, theatre)).collect()
}

fn trial(engine: Engine, scenario: Scenario, missing: &Option<String>, theatre: &Arc<Theatre>) -> Trial {
    let name = format!("{}::{}", engine.name(), scenario.name);
    let (missing, theatre) = (missing.clone(), Arc::clone(theatre));
    Trial::ignorable_test(name, move || match missing {
        Some(missing) if std::env::var("CI").is_ok_and(|value| value == "true") => {
            Err(format!("{missing}; `cargo xtask test` installs it where it can").into())
        }
        Some(missing) => Ok(Completion::ignored_with(missing)),
        None => match theatre.play(engine, &scenario) {
            Ok(()) => Ok(Completion::Completed),
            Err(error) => Err(format!("{error:#}").into()),
        },
    })
}
