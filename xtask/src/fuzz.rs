//! Fuzzing: the targets of `fuzz/`, for as long as asked.

use anyhow::{Context as _, Result, bail, ensure};

use crate::project::{self, Project, say};
use crate::tools::cargo_tool;

/// The release that the targets are run with.
const CARGO_FUZZ: &str = "0.13.2";
/// Every target, in the order in which they are run.
const TARGETS: [&str; 6] = ["paste", "json", "keys", "http", "question", "judge"];

/// Runs a target, or all of them one after the other, for some seconds each (60 where none are named).
///
/// # Errors
/// When a target is unknown, the fuzzer cannot be had, or it finds something: the input is then in `fuzz/artifacts/`.
pub fn run(project: &Project, arguments: &[String]) -> Result<()> {
    let (targets, seconds) = read(arguments)?;
    cargo_tool(project, "cargo-fuzz", CARGO_FUZZ, &["--locked"])?;
    for target in targets {
        say(&format!("fuzzing {target} for {seconds} seconds"));
        let mut fuzz = project.command("cargo");
        // The instrumentation is asked of the compiler by options that are not stable yet.
        fuzz.env("RUSTC_BOOTSTRAP", "1").args(["fuzz", "run", "--sanitizer", "none", target, "--"]);
        fuzz.args([format!("-max_total_time={seconds}"), "-timeout=10".to_owned(), "-max_len=65536".to_owned()]);
        project::run(&mut fuzz, &format!("fuzzing {target}"))?;
    }
    Ok(())
}

/// The targets and the seconds that the arguments name.
fn read(arguments: &[String]) -> Result<(Vec<&'static str>, u32)> {
    let (mut targets, mut seconds) = (Vec::new(), None);
    for argument in arguments {
        if let Some(target) = TARGETS.into_iter().find(|target| target == argument) {
            targets.push(target);
        } else if seconds.is_none() && argument.chars().all(|c| c.is_ascii_digit()) {
            seconds = Some(argument.parse().with_context(|| format!("{argument} seconds"))?);
        } else {
            bail!("there is no target `{argument}`; there are {}", TARGETS.join(", "));
        }
    }
    if targets.is_empty() {
        targets.extend(TARGETS);
    }
    let seconds = seconds.unwrap_or(60);
    ensure!(seconds > 0, "a target needs at least one second");
    Ok((targets, seconds))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(line: &str) -> Result<(Vec<&'static str>, u32)> {
        read(&line.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn a_target_and_its_seconds_are_named_in_any_order() {
        assert_eq!(of("").unwrap(), (TARGETS.to_vec(), 60));
        assert_eq!(of("http 5").unwrap(), (vec!["http"], 5));
        assert_eq!(of("5 keys http").unwrap(), (vec!["keys", "http"], 5));
        assert!(of("htpt").is_err() && of("http 0").is_err() && of("5 6").is_err());
    }
}
