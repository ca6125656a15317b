//! The programs: that the page's holds nothing of the inspector's, and the inspector's nothing of the reader's, is proved
//! by the names of their functions, and then the names go, which nobody reads in a browser.

use std::fs;

use anyhow::{Context as _, Result, ensure};
use wasmparser::{KnownCustom, Name, Parser, Payload};

use crate::dist::Files;
use crate::hashed_names::{INSPECTOR, READER};
use crate::project::{Project, run, say};

/// How the names begin of what only the inspector may hold: it reads, judges and verifies.
const OF_THE_INSPECTOR: [&str; 18] = [
    "token_inspector::reading::",
    "token_inspector::check::",
    "token_inspector::checks::",
    "token_inspector::report::commands::",
    "token_inspector::report::ticket::",
    "token_inspector::report::inspector::",
    "token_inspector::report::judge",
    "token_inspector::report::question::",
    "token_inspector::intake::",
    "token_inspector::http::command::",
    "token_inspector::http::pieces::",
    "token_inspector::http::request::",
    "token_inspector::http::response::",
    "token_inspector::jose::jwk",
    "token_inspector::jose::verify",
    "token_inspector::jose::token::",
    "serde_json::",
    "rsa::",
];

/// How the names begin of what only the reader may hold: it reads settings and logs.
const OF_THE_READER: [&str; 20] = [
    "token_inspector::definitions::aws::",
    "token_inspector::definitions::cli_table::",
    "token_inspector::definitions::cli_text::",
    "token_inspector::definitions::collections::bru::",
    "token_inspector::definitions::environment::",
    "token_inspector::definitions::hcl::",
    "token_inspector::definitions::javascript::",
    "token_inspector::definitions::open_api::",
    "token_inspector::definitions::pieces::",
    "token_inspector::definitions::serverless::",
    "token_inspector::definitions::template::",
    "token_inspector::definitions::terraform::",
    "token_inspector::definitions::yaml::",
    "token_inspector::log::clf::",
    "token_inspector::log::columns::",
    "token_inspector::log::load_balancer::",
    "token_inspector::log::members::",
    "token_inspector::log::reader::",
    "hcl_edit::",
    "saphyr_parser::",
];

/// What rustc's WebAssembly may hold, so that `wasm-opt` writes nothing that it does not.
const OPTIONS: [&str; 12] = [
    "-Oz",
    // Alike functions stand together, where gzip sees that they are: it looks back over 32 kB only.
    "--reorder-functions-by-name",
    "--strip-debug",
    "--strip-producers",
    "--low-memory-unused",
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Proves where the core is, and takes the names of functions out of the programs.
///
/// # Errors
/// When a program is missing or cannot be read, or when one holds a piece of another.
pub fn finish(project: &Project, files: &mut Files) -> Result<()> {
    let programs: Vec<String> = files.keys().filter(|name| name.ends_with("_bg.wasm")).cloned().collect();
    ensure!(programs.len() == 3, "Trunk wrote {} programs instead of three", programs.len());
    for name in programs {
        let program = files.get(&name).map(Vec::as_slice).unwrap_or_default();
        let found = |of: &[&str]| of_these(program, of).with_context(|| format!("reading {name}"));
        let (inspector, reader) = (found(&OF_THE_INSPECTOR)?, found(&OF_THE_READER)?);
        let has_names = |own: &[String]| {
            ensure!(!own.is_empty(), "{name} has no function of its own by its name; wasm-opt keeps names with -g");
            Ok(())
        };
        let has_none = |others: &[String]| {
            ensure!(others.is_empty(), "{name} holds what only another program may:\n  {}", others.join("\n  "));
            Ok(())
        };
        match () {
            () if name.starts_with(READER) => has_names(&reader)?,
            () if name.starts_with(INSPECTOR) => has_names(&inspector).and_then(|()| has_none(&reader))?,
            () => has_none(&inspector).and_then(|()| has_none(&reader))?,
        }
        let program = optimised(project, program).with_context(|| format!("optimising {name}"))?;
        files.insert(name, program);
    }
    Ok(())
}

/// The names of a program's functions that begin with one of these.
fn of_these(program: &[u8], begins: &[&str]) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for payload in Parser::new(0).parse_all(program) {
        let Payload::CustomSection(section) = payload? else { continue };
        let KnownCustom::Name(names) = section.as_known() else { continue };
        for names in names {
            let Name::Function(names) = names? else { continue };
            for naming in names {
                let name = without_hashes(naming?.name);
                if begins.iter().any(|begin| name.trim_start_matches(['<', '&']).starts_with(begin)) {
                    found.push(name);
                }
            }
        }
    }
    Ok(found)
}

/// A name as it is written in source: the compiler's are `core[1f2e…]::…`.
fn without_hashes(name: &str) -> String {
    let pieces = name.split('[').enumerate().map(|(at, piece)| match piece.split_once(']') {
        Some((hash, rest)) if at > 0 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()) => rest.to_owned(),
        _ if at > 0 => format!("[{piece}"),
        _ => piece.to_owned(),
    });
    pieces.collect()
}

/// The program as `wasm-opt` makes it without names, or as it is where there is no `wasm-opt`.
fn optimised(project: &Project, program: &[u8]) -> Result<Vec<u8>> {
    if project.find("wasm-opt").is_none() {
        say("no wasm-opt here: the programs are larger than they could be");
        return Ok(program.to_vec());
    }
    let (from, to) = (project.target.join("program.wasm"), project.target.join("program-optimised.wasm"));
    fs::write(&from, program).with_context(|| format!("writing {}", from.display()))?;
    let mut command = project.command("wasm-opt");
    run(command.args(OPTIONS).arg(&from).arg("-o").arg(&to), "optimising WebAssembly")?;
    fs::read(&to).with_context(|| format!("reading {}", to.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A program whose one function has this name: the section of names alone, written by hand.
    fn named(name: &str) -> Vec<u8> {
        let text = |text: &str| [&[u8::try_from(text.len()).unwrap()], text.as_bytes()].concat();
        let names = [vec![1, 0], text(name)].concat();
        let names = [text("name"), vec![1, u8::try_from(names.len()).unwrap()], names].concat();
        [b"\0asm\x01\0\0\0".to_vec(), vec![0, u8::try_from(names.len()).unwrap()], names].concat()
    }

    #[test]
    fn a_piece_of_the_inspector_is_known_by_its_name() {
        for name in [
            "token_inspector[5930c85]::reading::read",
            "<token_inspector::intake::Found as core::fmt::Debug>::fmt",
            "rsa::key",
        ] {
            assert_eq!(of_these(&named(name), &OF_THE_INSPECTOR).unwrap().len(), 1, "{name}");
        }
        for name in ["token_inspector::app::root::App", "core::slice::<[u8]>::len", "token_inspector::report::message"]
        {
            assert!(of_these(&named(name), &OF_THE_INSPECTOR).unwrap().is_empty(), "{name}");
        }
    }

    #[test]
    fn a_name_is_read_without_the_hash_of_its_crate() {
        assert_eq!(without_hashes("core[c5930c85]::panicking::panic_fmt"), "core::panicking::panic_fmt");
        assert_eq!(without_hashes("<[u8]>::len"), "<[u8]>::len");
    }
}
