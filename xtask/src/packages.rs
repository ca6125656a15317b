//! Packages of the system, where it is a Debian or an Ubuntu.

use std::process::Command;

use anyhow::{Result, bail};

use crate::project::{Project, output, run};

/// Whether this is a Debian or Ubuntu where packages can be installed without a password.
pub fn can_install_packages(project: &Project) -> bool {
    project.find("apt-get").is_some() && (is_root(project) || can_sudo(project))
}

/// Installs Debian packages.
///
/// # Errors
/// When a package cannot be installed, naming it.
pub fn install_packages(project: &Project, packages: &[&str]) -> Result<()> {
    run(apt(project).arg("update"), "reading the list of packages")?;
    if run(&mut install(project, packages), "installing packages").is_ok() {
        return Ok(());
    }
    // One package that a distribution does not have must not keep the others away.
    let failed: Vec<&str> = packages
        .iter()
        .copied()
        .filter(|package| run(&mut install(project, &[package]), "installing a package").is_err())
        .collect();
    if !failed.is_empty() {
        bail!("these packages could not be installed: {}; install them another way", failed.join(" "));
    }
    Ok(())
}

fn install(project: &Project, packages: &[&str]) -> Command {
    let mut command = apt(project);
    command.args(["install", "--yes", "--no-install-recommends"]).args(packages);
    command
}

fn apt(project: &Project) -> Command {
    if is_root(project) {
        let mut command = project.command("apt-get");
        command.env("DEBIAN_FRONTEND", "noninteractive").arg("--quiet");
        return command;
    }
    let mut command = project.command("sudo");
    command.args(["--non-interactive", "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "--quiet"]);
    command
}

fn is_root(project: &Project) -> bool {
    output(project.command("id").arg("-u")).is_some_and(|id| id.trim() == "0")
}

fn can_sudo(project: &Project) -> bool {
    project.find("sudo").is_some() && output(project.command("sudo").args(["--non-interactive", "true"])).is_some()
}
