//! The tools that build the page, each in the one version that is known to work, fetched when missing.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha512};

use crate::packages::{can_install_packages, install_packages};
use crate::project::{Project, output, run, say};

/// The last Trunk that the project's minimum Rust version compiles.
const TRUNK: &str = "0.21.14";
/// The release of the npm package that ships `wasm-opt` as a program for Node.
const BINARYEN: NpmPackage = NpmPackage {
    name: "binaryen@132",
    sha512: "4Usg7yEvwO3FMso3Oov6qkOOHSod1IEv+boKkh77kTljM+eNBouqCTbqWswGzbG+vDNO/b/v2C4gfEh1WgB9Lg==",
};
/// The release of the npm package that knows the rules of accessibility that can be tested.
const AXE_CORE: NpmPackage = NpmPackage {
    name: "axe-core@4.14.1",
    sha512: "FHfa+lmNjQZfJz1q8wKqIDwC6DExcHt/pkjNQb09a3NPjCKg2rhu5qb2S4r76ASyFNNtuFooJpZe37OgudVGtQ==",
};
const TARGET: &str = "wasm32-unknown-unknown";

/// A package of the npm registry without dependencies, held to one content.
#[derive(Clone, Copy)]
struct NpmPackage {
    /// Its name and version.
    name: &'static str,
    /// The SHA-512 of its archive in base64, as lock files have it.
    sha512: &'static str,
}

impl NpmPackage {
    fn version(&self) -> &'static str {
        self.name.rsplit('@').next().unwrap_or_default()
    }
}

/// Makes sure that everything `trunk build` runs is here.
pub fn for_building(project: &Project) -> Result<()> {
    wasm_target(project)?;
    cargo_tool(project, "trunk", TRUNK, &["--locked"])?;
    // The command line must speak exactly the version that the page is linked with. Its own lock
    // file is not used: it names a crate that the registry no longer serves.
    let bindgen = locked_version(&project.root.join("Cargo.lock"), "wasm-bindgen")?;
    cargo_tool(project, "wasm-bindgen-cli", &bindgen, &[])?;
    wasm_opt(project)
}

/// Installs the program of a crate when no program of that version is found. A different version
/// that the user has is left alone, and ours goes into the project's own folder.
///
/// # Errors
/// When `cargo install` fails.
pub fn cargo_tool(project: &Project, package: &str, version: &str, options: &[&str]) -> Result<()> {
    let program = package.trim_end_matches("-cli");
    let found = version_of(project.command(program));
    if found.as_deref() == Some(version) {
        return Ok(());
    }
    let mut install = project.command("cargo");
    install.arg("install").args(options).args([package, "--version", version]);
    match found {
        None => say(&format!("installing {package} {version} (a few minutes, once)")),
        Some(other) => {
            let own = &project.own_tools;
            say(&format!("installing {package} {version} into {} ({other} stays as it is)", own.display()));
            install.arg("--root").arg(own);
        }
    }
    run(&mut install, &format!("installing {package} {version}"))
}

fn wasm_target(project: &Project) -> Result<()> {
    let mut rustc = project.command("rustc");
    let sysroot = output(rustc.args(["--print", "sysroot"])).context("asking rustc where it is installed")?;
    // Asking the file system answers at once and also holds where Rust did not come by rustup.
    if Path::new(sysroot.trim()).join("lib/rustlib").join(TARGET).join("lib").is_dir() {
        return Ok(());
    }
    say(&format!("adding the Rust target {TARGET}"));
    run(project.command("rustup").args(["target", "add", TARGET]), "adding the WebAssembly target")
}

fn wasm_opt(project: &Project) -> Result<()> {
    let found = wasm_opt_version(project);
    if found.as_deref() == Some(BINARYEN.version()) || npm_package(project, BINARYEN)? {
        return Ok(());
    }
    let own = BINARYEN.name;
    match found {
        None => say(&format!("no wasm-opt and no npm that would bring {own}: Trunk downloads a wasm-opt of its own")),
        Some(found) => say(&format!("no npm that would bring {own}: wasm-opt {found} makes other bytes than it")),
    }
    Ok(())
}

/// The version of the `wasm-opt` that is run: the third word of `wasm-opt version 132 (version_132)`.
pub fn wasm_opt_version(project: &Project) -> Option<String> {
    let text = output(project.command("wasm-opt").arg("--version"))?;
    text.split_whitespace().nth(2).map(str::to_owned)
}

/// Makes sure that the rules of accessibility are where the browser suite looks for them.
///
/// # Errors
/// When npm fails. Without npm the suite says what it skips.
pub fn axe_core(project: &Project) -> Result<()> {
    if !project.own_tools.join("node_modules/axe-core/axe.min.js").is_file() && !npm_package(project, AXE_CORE)? {
        say("no npm here: axe-core cannot be had, and accessibility is not tested by it");
    }
    Ok(())
}

/// Installs a package into the project's own folder; `false` where there is no npm to do it.
///
/// # Errors
/// When npm fails, or the archive is not the one that the package was when it was chosen.
fn npm_package(project: &Project, NpmPackage { name, sha512 }: NpmPackage) -> Result<bool> {
    if project.find("npm").is_none() && can_install_packages(project) {
        install_packages(project, &["nodejs", "npm"])?;
    }
    if project.find("npm").is_none() {
        return Ok(false);
    }
    let own = &project.own_tools;
    fs::create_dir_all(own).with_context(|| format!("making the folder {}", own.display()))?;
    say(&format!("installing {name} into {}", own.display()));
    let mut pack = project.command("npm");
    pack.args(["pack", "--silent", "--ignore-scripts", "--pack-destination"]).arg(own).arg(name);
    let printed = output(&mut pack).with_context(|| format!("fetching {name} with npm"))?;
    let archive = own.join(printed.trim());
    let content = fs::read(&archive).with_context(|| format!("reading {}", archive.display()))?;
    ensure!(
        STANDARD.encode(Sha512::digest(&content)) == sha512,
        "{name} is another file than the one that was chosen: its SHA-512 differs"
    );
    let mut npm = project.command("npm");
    npm.args(["install", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", "--prefix"])
        .arg(own)
        .arg(&archive);
    run(&mut npm, &format!("installing {name}"))?;
    Ok(true)
}

/// The version that `cargo install`ed programs print: the second word of `trunk 0.21.14`.
fn version_of(mut program: Command) -> Option<String> {
    let text = output(program.arg("--version"))?;
    text.split_whitespace().nth(1).map(str::to_owned)
}

/// The version of `package` in a Cargo.lock.
fn locked_version(lock: &Path, package: &str) -> Result<String> {
    let text = fs::read_to_string(lock).with_context(|| format!("reading {}", lock.display()))?;
    version_in(&text, package)
        .with_context(|| format!("{} names no `{package}`; `cargo generate-lockfile` writes it anew", lock.display()))
}

fn version_in(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    let version = lines.nth(1)?.strip_prefix("version = \"")?;
    version.strip_suffix('"').map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::{AXE_CORE, BINARYEN, STANDARD, version_in};
    use base64::Engine as _;

    #[test]
    fn a_package_of_npm_is_held_to_one_version_and_one_content() {
        for package in [BINARYEN, AXE_CORE] {
            assert!(package.version().starts_with(|c: char| c.is_ascii_digit()), "{}", package.name);
            assert!(package.version().chars().all(|c| c.is_ascii_digit() || c == '.'), "{}", package.name);
            assert_eq!(STANDARD.decode(package.sha512).unwrap().len(), 64, "{}", package.name);
        }
    }

    #[test]
    fn the_locked_version_is_that_of_the_whole_name() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"1.0.0\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(version_in(lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(version_in(lock, "yew"), None);
    }
}
