//! Every test, in the order in which a fault is cheapest to find: the library's own, then the
//! finished page in the browsers.

use std::path::PathBuf;

use anyhow::{Context as _, Result, bail};

use crate::project::{self, Project, say};
use crate::{browsers, build, tools};

/// What `cargo xtask test` was asked for.
#[derive(Default)]
pub struct Options {
    /// The folder of published test vectors; without it the tests that read them say they skip.
    vectors: Option<PathBuf>,
    without_browsers: bool,
    /// Only tests whose name contains this.
    filter: Option<String>,
}

impl Options {
    /// Reads the command line after the step's name.
    ///
    /// # Errors
    /// When an option is unknown or lacks its value, or the folder of vectors is not there.
    pub fn read(arguments: Vec<String>) -> Result<Self> {
        let mut options = Self::default();
        let mut rest = arguments.into_iter();
        while let Some(argument) = rest.next() {
            match argument.as_str() {
                "--vectors" => {
                    let folder = rest.next().context("--vectors needs a folder after it")?;
                    // Tests run in their package's folder, so the way there must not depend on ours.
                    let absolute = std::fs::canonicalize(&folder);
                    options.vectors = Some(absolute.with_context(|| format!("--vectors {folder}"))?);
                }
                "--no-browsers" => options.without_browsers = true,
                name if !name.starts_with('-') && options.filter.is_none() => options.filter = Some(argument),
                other => bail!("`cargo xtask test` does not know `{other}`; `cargo xtask help` says what it takes"),
            }
        }
        Ok(options)
    }
}

/// Runs the tests.
///
/// # Errors
/// When a tool cannot be had, the page does not build, or a test fails.
pub fn run(project: &Project, options: &Options) -> Result<()> {
    let mut tests = project.command("cargo");
    tests.args(["test", "--workspace", "--exclude", "browser-tests"]).args(&options.filter);
    match &options.vectors {
        Some(folder) => tests.env("TOKEN_VECTORS", folder),
        None => tests.env_remove("TOKEN_VECTORS"),
    };
    project::run(&mut tests, "the tests outside the browser")?;
    if options.without_browsers {
        say("skipped, as asked: the browsers");
        return Ok(());
    }
    browsers::for_testing(project)?;
    tools::axe_core(project)?;
    build::run(project)?;
    let mut suite = project.command("cargo");
    suite.args(["test", "--package", "browser-tests", "--"]).args(&options.filter);
    project::run(&mut suite, "the tests in the browsers")
}

/// Measures how long the page takes, in Chromium, and prints a table.
///
/// # Errors
/// When Chromium cannot be had, or the page does not build or load.
pub fn bench(project: &Project) -> Result<()> {
    browsers::for_testing(project)?;
    build::run(project)?;
    let mut suite = project.command("cargo");
    suite.args(["test", "--quiet", "--package", "browser-tests"]).env("BENCH", "1");
    project::run(&mut suite, "measuring")
}

/// Takes pictures of the page's states, or of those whose names contain the second argument.
///
/// # Errors
/// When no folder is named, Chromium cannot be had, or the page does not build or load.
pub fn shots(project: &Project, arguments: &[String]) -> Result<()> {
    let (folder, wanted) = match arguments {
        [folder] => (folder, ""),
        [folder, wanted] => (folder, wanted.as_str()),
        _ => bail!("`cargo xtask shots` needs the folder to put the pictures in, and takes a part of states' names"),
    };
    let folder = std::path::absolute(folder).with_context(|| format!("the folder {folder}"))?;
    browsers::for_testing(project)?;
    build::run(project)?;
    let mut suite = project.command("cargo");
    suite.args(["test", "--package", "browser-tests"]).env("SHOTS", &folder).env("SHOTS_OF", wanted);
    project::run(&mut suite, "taking pictures")?;
    say(&format!("the pictures are in {}", folder.display()));
    Ok(())
}
