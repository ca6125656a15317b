//! The names by which a program and its script call each other's functions. Those of wasm-bindgen are long and end with a
//! hash, which no compression makes shorter; `wasm-opt` gives short ones and prints them, and here the script takes them.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context as _, Result, ensure};

/// What `wasm-opt` takes to give short names.
pub const OPTION: &str = "--minify-imports-and-exports-and-modules";

/// The name of the one module that everything is imported from then.
const MODULE: &str = "a";

/// How a script calls what its program exports.
const EXPORTS: &str = "wasm.";

/// The script of a program with the names that `wasm-opt` has printed as JSON.
///
/// # Errors
/// When they are none, or the script has another name for something than the program.
pub fn taken(script: &str, printed: &str) -> Result<String> {
    let printed: BTreeMap<String, Vec<Vec<String>>> = serde_json::from_str(printed)
        .context("wasm-opt prints its names in another way; without one of its own, the project gets one that fits")?;
    let rows = |kind: &str| printed.get(kind).map(Vec::as_slice).unwrap_or_default();
    let (mut imports, mut exports, mut modules) = (BTreeMap::new(), BTreeMap::new(), BTreeSet::new());
    for row in rows("imports") {
        let [module, old, new] = row.as_slice() else { continue };
        imports.insert(old.as_str(), new.as_str());
        modules.insert(module.as_str());
    }
    for row in rows("exports") {
        let [old, new] = row.as_slice() else { continue };
        exports.insert(old.as_str(), new.as_str());
    }
    let (mut out, mut found) = (String::with_capacity(script.len()), BTreeSet::new());
    for piece in pieces(script) {
        let is_export = out.strip_suffix(EXPORTS).is_some_and(|before| !before.ends_with(is_of_a_name));
        let new = match imports.get(piece) {
            _ if is_export && piece.starts_with(is_of_a_name) => {
                Some(exports.get(piece).with_context(|| format!("the program exports no {piece}"))?)
            }
            Some(new) => {
                found.insert(piece);
                Some(new)
            }
            None => None,
        };
        out.push_str(new.copied().unwrap_or(piece));
    }
    if let Some(lost) = imports.keys().find(|name| !found.contains(*name)) {
        anyhow::bail!("the script has no {lost}, which the program imports");
    }
    for module in modules {
        let old = format!("\"{module}\":");
        ensure!(out.matches(&old).count() == 1, "the script does not name the module {module} once");
        out = out.replace(&old, &format!("\"{MODULE}\":"));
    }
    Ok(out)
}

fn is_of_a_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_' || c == '$'
}

/// A script as its names and what stands between them.
fn pieces(script: &str) -> impl Iterator<Item = &str> {
    let mut rest = script;
    std::iter::from_fn(move || {
        let is_name = is_of_a_name(rest.chars().next()?);
        let end = rest.find(|c| is_of_a_name(c) != is_name).unwrap_or(rest.len());
        let (piece, behind) = rest.split_at_checked(end)?;
        rest = behind;
        Some(piece)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const PRINTED: &str = r#"{
 "imports": [ ["./page_bg.js", "__wbg_now_1f", "$"], ["./page_bg.js", "__wbg_log_2e", "a"] ],
 "exports": [ ["memory", "b"], ["__wbindgen_free", "c"] ]
}"#;

    #[test]
    fn a_script_takes_the_names_of_its_program() {
        let script = "const import0 = { __wbg_now_1f: function() {}, __wbg_log_2e: function(a) { wasm.__wbindgen_free(a); } };\n\
                      return { \"./page_bg.js\": import0 }; const memory = wasm.memory.buffer; my_wasm.memory; __wbg_now_1f0";
        let expected = "const import0 = { $: function() {}, a: function(a) { wasm.c(a); } };\n\
                        return { \"a\": import0 }; const memory = wasm.b.buffer; my_wasm.memory; __wbg_now_1f0";
        assert_eq!(taken(script, PRINTED).unwrap(), expected);
    }

    #[test]
    fn a_script_of_another_program_is_refused() {
        let own = "{ __wbg_now_1f, __wbg_log_2e } \"./page_bg.js\": wasm.memory";
        assert!(taken(own, PRINTED).is_ok());
        for other in ["__wbg_log_2e", "./page_bg.js", "memory"] {
            assert!(taken(&own.replace(other, "other"), PRINTED).is_err(), "{other}");
        }
        assert!(taken(own, "__wbg_now_1f => a").is_err());
    }
}
