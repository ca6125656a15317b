//! Mutation: the code is changed in every small way, and each change that no test sees is told. What is changed and which
//! tests are asked stands in `.cargo/mutants.toml`.

use anyhow::{Result, bail, ensure};

use crate::project::{self, Project, say};
use crate::tools::cargo_tool;

/// The release that the changes are made with.
const CARGO_MUTANTS: &str = "27.1.0";

/// Changes the code of the files, or of all that the configuration names, and prints the score.
///
/// # Errors
/// When a file is not there, the tool cannot be had, or a change is seen by no test; they stand in `mutants.out/missed.txt`
/// below the target folder.
pub fn run(project: &Project, files: &[String]) -> Result<()> {
    for file in files {
        ensure!(project.root.join(file).is_file(), "there is no file {file}");
    }
    cargo_tool(project, "cargo-mutants", CARGO_MUTANTS, &["--locked"])?;
    let mut mutants = project.command("cargo");
    mutants.args(["mutants", "--package", "token-inspector", "--jobs", "1", "--output"]).arg(&project.target);
    // The copy that is changed has a target folder of its own: this one holds what was built of the code as it is.
    mutants.env_remove("CARGO_TARGET_DIR");
    // A file adds to what the configuration names; what is left of both is what stands in a file asked for.
    mutants.args(files.iter().flat_map(|file| ["--file".to_owned(), file.clone(), "--re".to_owned(), within(file)]));
    say("changing the code, one change at a time");
    let outcome = project::run(&mut mutants, "the tests of changed code");
    let folder = project.target.join("mutants.out");
    let count = |name: &str| {
        std::fs::read_to_string(folder.join(name))
            .map_or(0, |lines| lines.lines().filter(|line| !line.is_empty()).count())
    };
    let seen = count("caught.txt") + count("timeout.txt");
    let all = seen + count("missed.txt");
    if all == 0 {
        outcome?;
        bail!("no change was made");
    }
    say(&format!("{seen} of {all} changes that compile are seen: {} %", 100 * seen / all));
    outcome
}

/// What the names of a file's changes fit, which are `src/order.rs:12:5: replace …`: a regular expression.
fn within(file: &str) -> String {
    format!("^{}:", file.replace('.', "[.]"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_named_from_its_beginning_to_its_end() {
        assert_eq!(within("src/order.rs"), "^src/order[.]rs:");
    }
}
