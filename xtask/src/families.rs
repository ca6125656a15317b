//! What each family of algorithms adds to the module of the signatures: its size with the family's functions, less its
//! size without them and without what only they call. Constants are counted with the rest, since which code reads
//! them cannot be told.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use wasm_encoder::{CodeSection, Function, Module, RawSection};
use wasmparser::{KnownCustom, Name, Parser, Payload};

use crate::html::tags;
use crate::project::{self, Project, say};
use crate::{paths, sizes, tools};

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
        let (rest, removed) = without(&module, fragments)?;
        ensure!(removed > 0, "the module has no function for {family}; its names in families.rs are out of date");
        let rest = smallest(&rest)?;
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

/// The module in which every function whose name holds one of `fragments` ends at once, and how many those are.
fn without(module: &[u8], fragments: &[&str]) -> Result<(Vec<u8>, usize)> {
    let names = names(module)?;
    let is_removed = |index: u32| {
        let name = names.iter().find(|(known, _)| *known == index).map(|(_, name)| name.as_str());
        name.is_some_and(|name| fragments.iter().any(|fragment| name.contains(fragment)))
    };
    let mut out = Module::new();
    let mut code = CodeSection::new();
    let (mut index, mut end, mut removed) = (0, 0, 0);
    for payload in Parser::new(0).parse_all(module) {
        let payload = payload?;
        match &payload {
            Payload::ImportSection(imports) => {
                // Imported functions are counted before those that the module defines.
                for import in imports.clone().into_imports() {
                    index += u32::from(matches!(import?.ty, wasmparser::TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionStart { count, .. } => end = *count,
            Payload::CodeSectionEntry(body) => {
                if is_removed(index) {
                    let mut nothing = Function::new([]);
                    nothing.instructions().unreachable().end();
                    code.function(&nothing);
                    removed += 1;
                } else {
                    code.raw(module.get(body.range()).context("a function ends behind the module")?);
                }
                index += 1;
                if code.len() == end {
                    out.section(&code);
                }
                continue;
            }
            _ => {}
        }
        if let Some((id, range)) = payload.as_section().filter(|(id, _)| *id != wasm_encoder::SectionId::Code as u8) {
            let data = module.get(range).context("a section ends behind the module")?;
            out.section(&RawSection { id, data });
        }
    }
    Ok((out.finish(), removed))
}

fn names(module: &[u8]) -> Result<Vec<(u32, String)>> {
    let mut found = Vec::new();
    for payload in Parser::new(0).parse_all(module) {
        let Payload::CustomSection(section) = payload? else { continue };
        let KnownCustom::Name(names) = section.as_known() else { continue };
        for part in names {
            let Name::Function(functions) = part? else { continue };
            for naming in functions {
                let naming = naming?;
                found.push((naming.index, naming.name.to_owned()));
            }
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{EntityType, FunctionSection, ImportSection, NameMap, NameSection, TypeSection, ValType};

    /// Two functions behind an imported one, of which the first is `rsa[1]::f`.
    fn module() -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], [ValType::I32]);
        let mut imports = ImportSection::new();
        imports.import("a", "b", EntityType::Function(0));
        let mut functions = FunctionSection::new();
        functions.function(0).function(0);
        let mut code = CodeSection::new();
        for number in [7, 8] {
            let mut body = Function::new([]);
            body.instructions().i32_const(number).end();
            code.function(&body);
        }
        let mut map = NameMap::new();
        for (index, name) in [(0, "b"), (1, "rsa[1]::f"), (2, "g")] {
            map.append(index, name);
        }
        let mut names = NameSection::new();
        names.functions(&map);
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions).section(&code).section(&names);
        module.finish()
    }

    #[test]
    fn only_the_functions_with_the_name_end_at_once() {
        let module = module();
        assert_eq!(without(&module, &["none"]).unwrap(), (module.clone(), 0));
        let (rest, removed) = without(&module, &["rsa["]).unwrap();
        assert_eq!(removed, 1);
        // `i32.const 7` is two bytes, `unreachable` one.
        assert_eq!(rest.len(), module.len() - 1);
        let has = |module: &[u8], bytes: &[u8]| module.windows(bytes.len()).any(|part| part == bytes);
        assert!(has(&module, &[0x41, 7, 0x0b]) && !has(&rest, &[0x41, 7, 0x0b]) && has(&rest, &[0x41, 8, 0x0b]));
    }
}
