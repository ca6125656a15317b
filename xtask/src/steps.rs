//! Steps: every branch that an answer takes is counted, over texts that are made to take long (`fuzz/steps.rs`).

use anyhow::{Context as _, Result};

use crate::project::{self, Project, output};

/// Has each edge of the program's graph call the counter.
const FLAGS: &str = "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=3 \
                     -Cllvm-args=-sanitizer-coverage-trace-pc";

/// Builds and runs the counter; words choose shapes by their names.
///
/// # Errors
/// When it cannot be built, or the steps of a shape grow faster than its length.
pub fn run(project: &Project, words: &[String]) -> Result<()> {
    let host = output(project.command("rustc").args(["--print", "host-tuple"])).context("asking rustc for its host")?;
    let mut steps = project.command("cargo");
    // With a target that is named, build scripts and macros are built as ever.
    steps.env("RUSTFLAGS", FLAGS).env("CARGO_TARGET_DIR", project.target.join("steps"));
    steps.args([
        "run",
        "--release",
        "--manifest-path",
        "fuzz/Cargo.toml",
        "--bin",
        "steps",
        "--target",
        host.trim(),
        "--",
    ]);
    project::run(steps.args(words), "counting steps")
}
