//! The page's WebAssembly in fewer bytes, by what only holds for this page and no tool can know:
//! a panic ends a module silently, so its message need not be composed; and nobody but a module's own code
//! names its imports and exports, so their names can be short.

use std::collections::HashMap;
use std::fs;

use anyhow::{Context as _, Result, anyhow, ensure};
use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{CustomSection, ExportSection, ImportSection, Module};
use wasmparser::{CustomSectionReader, Export, Import, Parser};

use crate::build::Files;
use crate::functions;
use crate::project::{Project, run, say};

/// How the names begin of the standard library's functions that compose a panic's message and never return: every
/// one has the type `-> !`. The library would print it to a standard error that wasm32-unknown-unknown does not have, and the page sets no hook of its own.
const PANICS: [&str; 9] = [
    "core::panicking::",
    "core::cell::panic_already",
    "core::option::expect_failed",
    "core::option::unwrap_failed",
    "core::result::unwrap_failed",
    "core::slice::index::slice_index_fail",
    "core::str::slice_error_fail",
    "alloc::alloc::handle_alloc_error",
    "alloc::raw_vec::handle_error",
];

/// What rustc's WebAssembly may hold, so that `wasm-opt` writes nothing that it does not.
const OPTIONS: [&str; 9] = [
    "-Oz",
    "--low-memory-unused",
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Shortens every module and the names by which its code knows it.
///
/// # Errors
/// When a module cannot be read, has no code beside it, or lost the names of its functions.
pub fn shorten(project: &Project, files: &mut Files) -> Result<()> {
    let modules: Vec<String> = files.keys().filter(|name| name.ends_with("_bg.wasm")).cloned().collect();
    for name in modules {
        let what = || format!("shortening {name}");
        let code = name.replace("_bg.wasm", ".js");
        let glue = files.get(&code).with_context(|| format!("{name} has no {code} beside it"))?;
        let glue = String::from_utf8(glue.clone()).with_context(|| format!("{code} is not UTF-8"))?;
        let (module, names) = shortened(files.get(&name).map(Vec::as_slice).unwrap_or_default()).with_context(what)?;
        let module = optimised(project, &module).with_context(what)?;
        files.insert(code, renamed(&glue, &names).into_bytes());
        files.insert(name, module);
    }
    Ok(())
}

/// A module in which a panic is nothing but the trap at its end, and its new names by the old ones.
fn shortened(module: &[u8]) -> Result<(Vec<u8>, HashMap<String, String>)> {
    let is_panic = |name: &str| PANICS.iter().any(|begin| without_hash(name).starts_with(begin));
    let panics = functions::named(module, is_panic)?;
    ensure!(!panics.is_empty(), "its functions have no names; wasm-opt keeps them when it is given -g");
    let module = functions::without(module, &panics)?;
    let mut shortening = Shortening::default();
    let mut shorter = Module::new();
    shortening
        .parse_core_module(&mut shorter, Parser::new(0), &module)
        .map_err(|error| anyhow!("reading WebAssembly: {error}"))?;
    Ok((shorter.finish(), shortening.names))
}

/// The standard library's functions are named `core[1f2e…]::…`.
fn without_hash(name: &str) -> String {
    match name.split_once('[').and_then(|(crate_name, rest)| Some((crate_name, rest.split_once(']')?.1))) {
        Some((crate_name, path)) => format!("{crate_name}{path}"),
        None => name.to_owned(),
    }
}

#[derive(Default)]
struct Shortening {
    names: HashMap<String, String>,
}

impl Shortening {
    /// Short for the names that wasm-bindgen made up; others may be known elsewhere.
    fn short(&mut self, name: &str) -> String {
        if !name.starts_with("__") && !name.starts_with("wasm_bindgen__") {
            return name.to_owned();
        }
        let next = self.names.len();
        self.names.entry(name.to_owned()).or_insert_with(|| letters(next)).clone()
    }
}

impl Reencode for Shortening {
    type Error = std::convert::Infallible;

    fn parse_import(&mut self, imports: &mut ImportSection, import: Import<'_>) -> Result<(), Error> {
        let name = self.short(import.name);
        utils::parse_import(self, imports, Import { name: &name, ..import })
    }

    fn parse_export(&mut self, exports: &mut ExportSection, export: Export<'_>) -> Result<(), Error> {
        let name = self.short(export.name);
        utils::parse_export(self, exports, Export { name: &name, ..export })
    }

    fn parse_custom_section(&mut self, module: &mut Module, section: CustomSectionReader<'_>) -> Result<(), Error> {
        // The names have done their service, and nobody reads the others.
        if section.name() == "target_features" {
            module.section(&CustomSection { name: section.name().into(), data: section.data().into() });
        }
        Ok(())
    }
}

/// `a` to `z`, then `ba`, `bb` and so on.
fn letters(number: usize) -> String {
    let last = char::from(b'a'.saturating_add(u8::try_from(number % 26).unwrap_or_default()));
    if number < 26 { last.to_string() } else { letters(number / 26) + &last.to_string() }
}

/// `script` with every name of `names` replaced where it stands as a whole word.
fn renamed(script: &str, names: &HashMap<String, String>) -> String {
    let is_word = |c: char| c.is_alphanumeric() || c == '_' || c == '$';
    let mut out = String::with_capacity(script.len());
    let mut rest = script;
    while let Some(start) = rest.find(is_word) {
        let (before, from) = rest.split_at(start);
        let (word, after) = from.split_at(from.find(|c| !is_word(c)).unwrap_or(from.len()));
        out.push_str(before);
        out.push_str(names.get(word).map_or(word, String::as_str));
        rest = after;
    }
    out + rest
}

/// The module as `wasm-opt` makes it of what is left, or as it is where there is no `wasm-opt`.
fn optimised(project: &Project, module: &[u8]) -> Result<Vec<u8>> {
    if project.find("wasm-opt").is_none() {
        say("no wasm-opt here: the modules are a little larger than they could be");
        return Ok(module.to_vec());
    }
    let (from, to) = (project.target.join("module.wasm"), project.target.join("module-optimised.wasm"));
    fs::write(&from, module).with_context(|| format!("writing {}", from.display()))?;
    let mut command = project.command("wasm-opt");
    run(command.args(OPTIONS).arg(&from).arg("-o").arg(&to), "optimising WebAssembly")?;
    fs::read(&to).with_context(|| format!("reading {}", to.display()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn a_name_is_replaced_as_a_whole_word_only() {
        let names = HashMap::from([("__wbg_a_1".to_owned(), "a".to_owned())]);
        let script = "{ __wbg_a_1: () => wasm.__wbg_a_12(`__wbg_a_1`) }";
        assert_eq!(renamed(script, &names), "{ a: () => wasm.__wbg_a_12(`a`) }");
    }

    #[test]
    fn every_name_is_another() {
        let names: HashSet<String> = (0..2000).map(letters).collect();
        assert_eq!(names.len(), 2000);
    }

    #[test]
    fn the_standard_library_is_known_by_its_plain_names() {
        assert_eq!(without_hash("core[c5930c85]::panicking::panic_fmt"), "core::panicking::panic_fmt");
        assert_eq!(without_hash("token_inspector::read"), "token_inspector::read");
    }

    #[test]
    fn a_module_without_names_is_refused() {
        assert!(shortened(&Module::new().finish()).is_err());
    }
}
