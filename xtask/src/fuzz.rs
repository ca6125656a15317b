//! Fuzzing: the targets of `fuzz/`, for as long as asked.

use std::path::PathBuf;

use anyhow::{Context as _, Result, bail, ensure};

use crate::packages::install_packages;
use crate::project::{self, Project, output, say};
use crate::tools::cargo_tool;

/// The release that the targets are run with.
const CARGO_FUZZ: &str = "0.13.2";
/// Every target, in the order in which they are run.
const TARGETS: [&str; 7] = ["paste", "json", "keys", "http", "question", "judge", "verify"];
/// Where inputs stand that people paste: each text target begins with them.
const CASES: [&str; 3] = ["tests/verdicts/cases", "tests/diagnosis/cases", "tests/definitions/cases"];
/// The argument that has the targets compiled only.
const CHECK: &str = "--check";
/// The targets whose input is a text.
const OF_TEXT: [&str; 5] = ["paste", "json", "keys", "http", "question"];

/// Runs a target, or all of them one after the other, for some seconds each (60 where none are named); or compiles them
/// only, where `--check` is asked for.
///
/// # Errors
/// When a target is unknown, the fuzzer cannot be had, or it finds something: the input is then in `fuzz/artifacts/`, and
/// belongs into `fuzz/corpus/TARGET/`, which `cargo test --test corpus` replays, once it is mended.
pub fn run(project: &Project, arguments: &[String]) -> Result<()> {
    openssl(project)?;
    if arguments == [CHECK] {
        return check(project);
    }
    let (targets, seconds) = read(arguments)?;
    cargo_tool(project, "cargo-fuzz", CARGO_FUZZ, &["--locked"])?;
    for target in targets {
        say(&format!("fuzzing {target} for {seconds} seconds"));
        let mut fuzz = project.command("cargo");
        // The instrumentation is asked of the compiler by options that are not stable yet.
        fuzz.env("RUSTC_BOOTSTRAP", "1").args(["fuzz", "run", "--sanitizer", "none", target]);
        fuzz.args(folders(project, target)?).arg("--");
        fuzz.args([format!("-max_total_time={seconds}"), "-timeout=10".to_owned(), "-max_len=65536".to_owned()]);
        project::run(&mut fuzz, &format!("fuzzing {target}"))?;
    }
    Ok(())
}

/// Compiles the targets without running them, which needs no fuzzer.
fn check(project: &Project) -> Result<()> {
    let mut check = project.command("cargo");
    check.args(["check", "--locked", "--bins", "--manifest-path", "fuzz/Cargo.toml", "--target-dir"]);
    project::run(check.arg(project.target.join("fuzz-check")), "compiling the targets")
}

/// Has OpenSSL's headers there, which a target compares signatures with.
fn openssl(project: &Project) -> Result<()> {
    if output(project.command("pkg-config").args(["--exists", "openssl"])).is_some() {
        return Ok(());
    }
    say("getting OpenSSL's headers");
    install_packages(project, &["libssl-dev", "pkg-config"])
}

/// The folders that a target begins with. The first takes what is new; it is below the target folder, since a machine's
/// thousands of inputs are no cases.
fn folders(project: &Project, target: &str) -> Result<Vec<PathBuf>> {
    let own = project.target.join("fuzz-corpus").join(target);
    std::fs::create_dir_all(&own).with_context(|| own.display().to_string())?;
    let found = project.root.join("fuzz/corpus").join(target);
    let cases = CASES.iter().filter(|_| OF_TEXT.contains(&target)).map(|folder| project.root.join(folder));
    Ok([own, found].into_iter().chain(cases).filter(|folder| folder.is_dir()).collect())
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
