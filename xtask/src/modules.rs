//! The two programs: that the page's holds nothing of the inspector's is proved by the names of its functions, and then
//! the names go, which nobody reads in a browser.

use std::fs;

use anyhow::{Context as _, Result, ensure};
use wasmparser::{KnownCustom, Name, Parser, Payload};

use crate::build::Files;
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

/// What rustc's WebAssembly may hold, so that `wasm-opt` writes nothing that it does not.
const OPTIONS: [&str; 11] = [
    "-Oz",
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

/// Proves where the core is, and takes the names of functions out of both programs.
///
/// # Errors
/// When a program is missing or cannot be read, or when the page's holds a piece of the inspector's.
pub fn finish(project: &Project, files: &mut Files) -> Result<()> {
    let programs: Vec<String> = files.keys().filter(|name| name.ends_with("_bg.wasm")).cloned().collect();
    ensure!(programs.len() == 2, "Trunk wrote {} programs instead of the page's and the inspector's", programs.len());
    for name in programs {
        let program = files.get(&name).map(Vec::as_slice).unwrap_or_default();
        let found = of_the_inspector(program).with_context(|| format!("reading {name}"))?;
        if name.starts_with("inspector") {
            ensure!(
                !found.is_empty(),
                "{name} has no function of the inspector's by its name; wasm-opt keeps names with -g"
            );
        } else {
            ensure!(found.is_empty(), "{name} holds what only the inspector may:\n  {}", found.join("\n  "));
        }
        let program = optimised(project, program).with_context(|| format!("optimising {name}"))?;
        files.insert(name, program);
    }
    Ok(())
}

/// The names of a program's functions that only the inspector's may have.
fn of_the_inspector(program: &[u8]) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for payload in Parser::new(0).parse_all(program) {
        let Payload::CustomSection(section) = payload? else { continue };
        let KnownCustom::Name(names) = section.as_known() else { continue };
        for names in names {
            let Name::Function(names) = names? else { continue };
            for naming in names {
                let name = without_hashes(naming?.name);
                if OF_THE_INSPECTOR.iter().any(|begin| name.trim_start_matches(['<', '&']).starts_with(begin)) {
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
            assert_eq!(of_the_inspector(&named(name)).unwrap().len(), 1, "{name}");
        }
        for name in ["token_inspector::app::root::App", "core::slice::<[u8]>::len", "token_inspector::report::message"]
        {
            assert!(of_the_inspector(&named(name)).unwrap().is_empty(), "{name}");
        }
    }

    #[test]
    fn a_name_is_read_without_the_hash_of_its_crate() {
        assert_eq!(without_hashes("core[c5930c85]::panicking::panic_fmt"), "core::panicking::panic_fmt");
        assert_eq!(without_hashes("<[u8]>::len"), "<[u8]>::len");
    }
}
