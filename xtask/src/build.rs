//! The release page: built by Trunk, sealed with its policy, measured, and only then finished.

use std::fs;
use std::path::Path;
use std::time::SystemTime;

use anyhow::Result;

use crate::dist::{CATALOGUE, Files, KEYS_PAGE, ONE_FILE, read, write};
use crate::project::{self, Project, say};
use crate::{
    catalogue, compressed, hashed_names, modules, one_file, release, remapped_paths, scripts, seal, service_worker,
    sizes, styles, tools,
};

/// Whatever the page is made from. A change of any of these makes `dist/` old.
const SOURCES: &[&str] =
    &["src", "styles", "static", "docs/checks.md", "index.html", "Trunk.toml", "Cargo.toml", "Cargo.lock", "xtask/src"];

/// Builds `dist/`, joins its style sheets, seals it and prints its sizes.
///
/// # Errors
/// When a tool is missing and cannot be had, the build fails, a promise of the page is broken, or
/// the first load has grown too large.
pub fn run(project: &Project) -> Result<()> {
    tools::for_building(project)?;
    say("building the page");
    let mut trunk = project.command("trunk");
    // Every address in the page is relative, so that it works below any path of any host.
    trunk
        .args(["build", "--release", "--public-url", "./"])
        .env(remapped_paths::VARIABLE, remapped_paths::flags(project)?);
    project::run(&mut trunk, "building the page")?;

    let dist = project.dist();
    let mut files = read(&dist)?;
    let sealed = finish(project, &mut files);
    if sealed.is_err() {
        // A page that breaks a promise must not be taken for a finished one by a later run.
        fs::remove_file(dist.join("index.html")).ok();
    }
    print!("{}", sealed?);
    write(&dist, &files)
}

/// Prints the table of the finished page's sizes; the page is built where a source is newer.
///
/// # Errors
/// When the page does not build, or its first load is above the limit.
pub fn sizes(project: &Project) -> Result<()> {
    if is_finished(project) {
        print!("{}", sizes::report(&read(&project.dist())?)?);
        return Ok(());
    }
    // Building prints the same table.
    run(project)
}

/// Turns what Trunk built into the finished page, and gives the table of its sizes.
fn finish(project: &Project, files: &mut Files) -> Result<String> {
    styles::join(files)?;
    modules::finish(project, files)?;
    scripts::shorten(project, files)?;
    // It carries the programs as they are, before they are packed one by one.
    let carried = one_file::carried(files)?;
    compressed::pack(files)?;
    hashed_names::hash(files)?;
    one_file::add(files, &carried)?;
    catalogue::add(project, files)?;
    // The page names the sum of the one-file edition as it is sealed, so that one is sealed first.
    seal::seal(files, ONE_FILE)?;
    one_file::offer(files)?;
    seal::seal(files, "index.html")?;
    seal::seal(files, KEYS_PAGE)?;
    seal::seal(files, CATALOGUE)?;
    seal::check(files)?;
    one_file::check(files)?;
    // The worker holds the hash of the page as it is served.
    service_worker::list(files)?;
    let table = sizes::report(files)?;
    release::describe(project, files);
    Ok(table)
}

/// Whether `dist/` holds a sealed page that is newer than everything it is made from.
pub fn is_finished(project: &Project) -> bool {
    let page = project.dist().join("index.html");
    let sealed = fs::read_to_string(&page).is_ok_and(|text| text.contains("Content-Security-Policy"));
    let Some(built) = fs::metadata(&page).ok().and_then(|data| data.modified().ok()) else { return false };
    sealed && SOURCES.iter().filter_map(|source| newest(&project.root.join(source))).all(|changed| changed < built)
}

/// The latest change of a file, or of anything in a folder. A file that was taken away changes its folder.
fn newest(path: &Path) -> Option<SystemTime> {
    let own = fs::metadata(path).ok()?.modified().ok()?;
    let entries = fs::read_dir(path).into_iter().flatten().flatten();
    Some(entries.filter_map(|entry| newest(&entry.path())).fold(own, SystemTime::max))
}
