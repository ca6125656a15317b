//! The places of this machine that the compiler would write into the page, and the names it writes instead: one
//! commit gives the same bytes in every folder and for every user.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result};

use crate::project::{Project, cargo_home, output, say};

/// The variable that adds to the compiler flags of `.cargo/config.toml` for the page's target.
pub const VARIABLE: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// The value of [`VARIABLE`]: crates are named without the folder they were fetched into, and the standard
/// library's source, where it is installed, as where it is not.
/// A folder whose name holds a blank is left as it is, and told: the variable cannot carry it.
///
/// # Errors
/// When `rustc` does not answer.
pub fn flags(project: &Project) -> Result<String> {
    let mut names = vec![(project.root.clone(), "page".to_owned())];
    if let Some(home) = cargo_home() {
        names.extend(folders(&home.join("registry/src")).into_iter().map(|folder| (folder, "crates".to_owned())));
    }
    let sysroot = output(project.command("rustc").args(["--print", "sysroot"])).context("asking rustc where it is")?;
    let version = output(project.command("rustc").arg("-vV")).context("asking rustc what it is")?;
    if let Some(commit) = version.lines().find_map(|line| line.strip_prefix("commit-hash: ")) {
        names.push((PathBuf::from(sysroot.trim()).join("lib/rustlib/src/rust"), format!("/rustc/{commit}")));
    }
    let flags = names.iter().map(|(folder, name)| format!("--remap-path-prefix={}={name}", folder.display()));
    let (with_blanks, flags): (Vec<_>, Vec<_>) = flags.partition(|flag| flag.contains(char::is_whitespace));
    for flag in with_blanks {
        say(&format!("not possible, since the folder's name holds a blank: {flag}; this build differs from others"));
    }
    Ok(flags.join(" "))
}

/// The folders of each registry that crates were fetched from. Their names differ from machine to machine.
fn folders(above: &std::path::Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(above).into_iter().flatten().flatten();
    let mut found: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(|path| path.is_dir()).collect();
    found.sort();
    found
}
