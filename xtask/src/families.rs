//! What each family of algorithms adds to the module of the signatures: its size with the family's functions, less its
//! size without them and without what only they call. Constants are counted with the rest, since which code reads
//! them cannot be told.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};

use crate::html::tags;
use crate::project::{self, Project, say};
use crate::{functions, paths, sizes, tools};

/// Each family, and what stands in the names of its functions. A crate's name is followed by its hash, in brackets.
const FAMILIES: &[(&str, &[&str])] = &[
    ("RSASSA-PKCS1-v1_5 and RSASSA-PSS", &["::rsassa::", "rsa["]),
    ("ECDSA with P-256", &["::es256", "::der256", "p256["]),
    ("ECDSA with P-384", &["::es384", "::der384", "p384["]),
    ("ECDSA with P-521", &["::es512", "::der512", "p521["]),
    ("EdDSA with Ed25519", &["::curves::ed25519", "ed25519_dalek[", "curve25519_dalek["]),
    ("HMAC", &["::mac::", "hmac["]),
    ("keys in other forms than JWK", &["::key_forms::"]),
];

/// Builds the module with the names of its functions, and gives the table.
///
/// # Errors
/// When a tool is missing, the module does not build, or a family has no function in it.
pub fn report(project: &Project) -> Result<String> {
    tools::for_building(project)?;
    let page = fs::read_to_string(project.root.join("index.html")).context("reading index.html")?;
    let options = tags(&page).into_iter().find(|tag| tag.value("data-bin") == Some("signatures"));
    let options = options.context("index.html names no module with data-bin=\"signatures\"")?;
    let options = options.value("data-wasm-opt-params").unwrap_or_default().to_owned();
    let folder = project.target.join("families");
    let module = with_names(project, &folder)?;
    let smallest = |module: &[u8]| smallest(project, &folder, &options, module);

    let whole = smallest(&module)?;
    let mut table = format!("{:>10} {:>10}\n", "bytes", "gzip");
    for (family, fragments) in FAMILIES {
        let removed = functions::named(&module, |name| fragments.iter().any(|fragment| name.contains(fragment)))?;
        ensure!(
            !removed.is_empty(),
            "the module has no function for {family}; its names in families.rs are out of date"
        );
        let rest = smallest(&functions::without(&module, &removed)?)?;
        let [bytes, gzip] = [whole.0.saturating_sub(rest.0), whole.1.saturating_sub(rest.1)];
        writeln!(table, "{bytes:>10} {gzip:>10}  {family}")?;
    }
    writeln!(table, "{:>10} {:>10}  the whole module, with what the families share", whole.0, whole.1)?;
    Ok(table)
}

/// The module as Trunk hands it to `wasm-opt`, with names that say for which curve generic code was made.
fn with_names(project: &Project, folder: &Path) -> Result<Vec<u8>> {
    say("building the module of the signatures with the names of its functions");
    let mut cargo = project.command("cargo");
    cargo.args(["build", "--release", "--target", "wasm32-unknown-unknown", "--bin", "signatures"]);
    cargo.args(["--no-default-features", "--features", "module"]).env("CARGO_TARGET_DIR", folder);
    cargo.env(paths::VARIABLE, format!("{} -Csymbol-mangling-version=v0", paths::flags(project)?));
    project::run(&mut cargo, "building the module")?;
    let mut bindgen = project.command("wasm-bindgen");
    bindgen.args(["--target", "web", "--no-typescript", "--out-dir"]).arg(folder);
    bindgen.arg(folder.join("wasm32-unknown-unknown/release/signatures.wasm"));
    project::run(&mut bindgen, "binding the module")?;
    let bound = folder.join("signatures_bg.wasm");
    fs::read(&bound).with_context(|| format!("reading {}", bound.display()))
}

/// The bytes of a module after `wasm-opt`, as they are and as gzip.
fn smallest(project: &Project, folder: &Path, options: &str, module: &[u8]) -> Result<(usize, usize)> {
    let (from, to) = (folder.join("named.wasm"), folder.join("smallest.wasm"));
    fs::write(&from, module).with_context(|| format!("writing {}", from.display()))?;
    let mut command = project.command("wasm-opt");
    command.arg("-Oz").args(options.split_whitespace()).arg(&from).arg("--output").arg(&to);
    project::run(&mut command, "making the module small")?;
    let module = fs::read(&to).with_context(|| format!("reading {}", to.display()))?;
    Ok((module.len(), sizes::gzip(&module)?))
}
