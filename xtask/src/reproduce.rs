//! The proof that two builds of one commit are the same bytes: each in a folder of its own, from nothing but the commit.

use std::fs;

use anyhow::{Context as _, Result, ensure};

use crate::build;
use crate::dist::{self, Files};
use crate::project::{self, Project, say};

/// Two folders, whose names have different lengths, since a path inside a file would move what follows it.
const FOLDERS: [&str; 2] = ["target/reproduce/a", "target/reproduce/another-folder"];

/// Builds the last commit twice and compares every file. Changes that are not committed have no part in it.
///
/// # Errors
/// When a build fails, or a file differs: every one that does is named.
pub fn run(project: &Project) -> Result<()> {
    let mut built = Vec::new();
    for folder in FOLDERS {
        let copy = project.beside(project.root.join(folder));
        if copy.root.exists() {
            fs::remove_dir_all(&copy.root).with_context(|| format!("removing {}", copy.root.display()))?;
        }
        let mut git = project.command("git");
        git.args(["clone", "--quiet", "--no-hardlinks"]).arg(&project.root).arg(&copy.root);
        project::run(&mut git, "copying the commit")?;
        build::run(&copy)?;
        built.push(dist::read(&copy.dist())?);
    }
    let [one, other] = built.as_slice() else { return Ok(()) };
    let differ = differing(one, other);
    ensure!(differ.is_empty(), "two builds of one commit differ in {}", differ.join(", "));
    say(&format!("two builds of this commit in two folders are the same {} files, byte for byte", one.len()));
    Ok(())
}

/// The files that are not the same in both, or only in one.
fn differing<'a>(one: &'a Files, other: &'a Files) -> Vec<&'a str> {
    let mut names: Vec<&str> = one.keys().chain(other.keys()).map(String::as_str).collect();
    names.sort_unstable();
    names.dedup();
    names.retain(|name| one.get(*name) != other.get(*name));
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_differs_or_is_missing_is_named() {
        let files = |list: &[(&str, &str)]| -> Files {
            list.iter().map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec())).collect()
        };
        let one = files(&[("a", "1"), ("b", "1"), ("c", "1")]);
        assert!(differing(&one, &one.clone()).is_empty());
        assert_eq!(differing(&one, &files(&[("a", "1"), ("b", "2"), ("d", "1")])), ["b", "c", "d"]);
    }
}
