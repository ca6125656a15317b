//! The project's own steps, in Rust so that they are the same on every system: get the tools, build
//! and seal the page, serve it, test it. `cargo xtask help` lists them.

mod browsers;
mod build;
mod catalogue;
mod compressed;
mod dist;
mod fuzz;
mod hashed_names;
mod html;
mod modules;
mod mutants;
mod one_file;
mod packages;
mod project;
mod release;
mod remapped_paths;
mod reproduce;
mod scripts;
mod seal;
mod serve;
mod service_worker;
mod sizes;
mod steps;
mod styles;
mod suite;
mod tools;

use std::process::ExitCode;

use anyhow::{Result, bail};

use crate::project::Project;

const HELP: &str = "\
The project's own steps. Whatever a step needs and does not find, it gets first, and says so.

  cargo xtask serve [--open] [--port N]   build the page if a source changed, and serve it
  cargo xtask build                       build the page into dist/, seal it, print its sizes
  cargo xtask size                        the sizes of the built page
  cargo xtask reproduce                   build the last commit twice, in two folders, and compare every byte
  cargo xtask test [--vectors DIR] [--no-browsers] [NAME]
                                          every test, then the page in three browser engines;
                                          NAME runs only the tests whose name contains it
  cargo xtask verify ADDRESS              compare a published page with dist/, file by file
  cargo xtask bench                       how long the page takes here, by Chromium, as a table
  cargo xtask shots DIR [STATE]           pictures of the page's states, or of those named so, by Chromium, into DIR
  cargo xtask fuzz [TARGET ...] [SECONDS] invent inputs for the targets of fuzz/, 60 seconds each; the kept ones
                                          are replayed by `cargo test --test corpus`
  cargo xtask fuzz --check                compile the targets only
  cargo xtask steps [NAME ...]            count the branches that an answer takes, over texts made to take long, and hold
                                          that they grow with the length; NAME chooses texts by their names
  cargo xtask mutants [FILE ...]          change the code in every small way and count which changes a test sees: of
                                          those files, or of all that .cargo/mutants.toml names (hours)
  cargo xtask help                        this text
";

fn main() -> ExitCode {
    match run(std::env::args().skip(1).collect()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(mut arguments: Vec<String>) -> Result<()> {
    if arguments.is_empty() {
        print!("{HELP}");
        return Ok(());
    }
    let step = arguments.remove(0);
    if arguments.iter().any(|argument| matches!(argument.as_str(), "--help" | "-h")) {
        print!("{}", help_of(&step).unwrap_or(HELP));
        return Ok(());
    }
    let project = Project::here()?;
    match step.as_str() {
        "serve" => serve::run(&project, &serve::Options::read(arguments)?),
        "build" => {
            none(&arguments)?;
            build::run(&project)
        }
        "size" => {
            none(&arguments)?;
            build::sizes(&project)
        }
        "reproduce" => {
            none(&arguments)?;
            reproduce::run(&project)
        }
        "test" => suite::run(&project, &suite::Options::read(arguments)?),
        "verify" => release::verify(&project, &arguments),
        "bench" => {
            none(&arguments)?;
            suite::bench(&project)
        }
        "shots" => suite::shots(&project, &arguments),
        "fuzz" => fuzz::run(&project, &arguments),
        "mutants" => mutants::run(&project, &arguments),
        "steps" => steps::run(&project, &arguments),
        "help" | "--help" | "-h" => {
            print!("{HELP}");
            Ok(())
        }
        other => bail!("there is no step `{other}`; `cargo xtask help` lists them"),
    }
}

/// The part of the help that tells of one step; `None` where there is no such step.
fn help_of(step: &str) -> Option<&'static str> {
    let start = HELP.find(&format!("  cargo xtask {step} ")).filter(|_| !step.is_empty())?;
    let (_, rest) = HELP.split_at_checked(start)?;
    let next = rest.match_indices("\n  cargo xtask ").map(|(at, _)| at + 1).next();
    Some(next.and_then(|end| rest.split_at_checked(end)).map_or(rest, |(own, _)| own))
}

/// Refuses arguments where a step takes none, so that a misspelt option is never ignored.
fn none(arguments: &[String]) -> Result<()> {
    match arguments.first() {
        Some(argument) => bail!("this step takes no argument, and got `{argument}`"),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_tells_of_itself_alone() {
        let serve = help_of("serve").unwrap();
        assert!(serve.starts_with("  cargo xtask serve [--open]") && serve.lines().count() == 1, "{serve}");
        assert!(help_of("test").is_some_and(|help| help.contains("--vectors") && !help.contains("verify")));
        assert_eq!(help_of("sing"), None);
        assert_eq!(help_of(""), None);
    }
}
