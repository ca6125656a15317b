//! The page's scripts in fewer bytes. The service worker stays as it is written: it is no part of the first load,
//! and whoever wants to know what it keeps can read it in the browser.

use std::fs;

use anyhow::{Context as _, Result, ensure};
use oxc_allocator::Allocator;
use oxc_codegen::{Codegen, CodegenOptions};
use oxc_minifier::{CompressOptions, MangleOptions, Minifier, MinifierOptions};
use oxc_parser::Parser;
use oxc_span::SourceType;

use crate::dist::{Files, WORKER};
use crate::hashed_names::MODULES;
use crate::project::Project;

/// Where Trunk has wasm-bindgen leave what it writes, below the target folder.
const WRITTEN: &str = "wasm-bindgen/release";

/// Shortens every script but the service worker. Those of the programs in a worker are taken as wasm-bindgen wrote them:
/// Trunk's own minifier puts the functions of such a script into another order each time, so that no two builds would be
/// the same.
///
/// # Errors
/// When a script cannot be read.
pub fn shorten(project: &Project, files: &mut Files) -> Result<()> {
    for name in MODULES.map(|module| format!("{module}.js")) {
        let script = project.target.join(WRITTEN).join(&name);
        let content = fs::read(&script).with_context(|| format!("reading {}", script.display()))?;
        ensure!(files.insert(name.clone(), content).is_some(), "Trunk wrote no {name}");
    }
    for (name, content) in files.iter_mut().filter(|(name, _)| name.ends_with(".js") && *name != WORKER) {
        let script = std::str::from_utf8(content).with_context(|| format!("{name} is not UTF-8"))?;
        // What stands beside a worker's program declares a name for the script that it is joined to.
        let kind = if MODULES.iter().any(|module| name.starts_with(module)) { Kind::Classic } else { Kind::Module };
        *content = shortened(script, kind).with_context(|| format!("shortening {name}"))?.into_bytes();
    }
    Ok(())
}

/// How a script is loaded, which says whether others see what it declares.
#[derive(Clone, Copy)]
pub enum Kind {
    /// `type=module`: only its exports keep their names.
    Module,
    /// Without a type: all that it declares at its top keeps its name.
    Classic,
}

/// A script in fewer bytes.
///
/// # Errors
/// When it cannot be read.
pub fn shortened(script: &str, kind: Kind) -> Result<String> {
    let allocator = Allocator::default();
    let source = match kind {
        Kind::Module => SourceType::mjs(),
        Kind::Classic => SourceType::cjs(),
    };
    let parsed = Parser::new(&allocator, script, source).parse();
    ensure!(parsed.errors.is_empty() && !parsed.panicked, "it is no script: {:?}", parsed.errors.first());
    let mut program = parsed.program;
    let options = MinifierOptions {
        mangle: Some(MangleOptions { top_level: matches!(kind, Kind::Module), ..MangleOptions::default() }),
        compress: Some(CompressOptions::smallest()),
    };
    let names = Minifier::new(options).minify(&allocator, &mut program).scoping;
    Ok(Codegen::new().with_options(CodegenOptions::minify()).with_scoping(names).build(&program).code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_loses_its_blanks_and_comments_and_keeps_its_exports() {
        let long = "// why\nfunction long_name(value) {\n  return value + 1;\n}\nexport { long_name as default };";
        let short = shortened(long, Kind::Module).unwrap();
        assert!(short.contains("as default") && !short.contains("why") && !short.contains('\n'), "{short}");
    }

    #[test]
    fn what_a_classic_script_declares_keeps_its_name() {
        let short = shortened("let declared = (function (long) { return long; })(1);", Kind::Classic).unwrap();
        assert!(short.contains("declared") && !short.contains("long"), "{short}");
    }

    #[test]
    fn a_broken_script_is_refused() {
        assert!(shortened("function (", Kind::Module).is_err());
    }
}
