//! A module's functions by their names, and the module without the code of some of them.

use std::collections::HashSet;

use anyhow::{Result, anyhow};
use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{CodeSection, Function, Module};
use wasmparser::{FunctionBody, KnownCustom, Name, Parser, Payload};

/// The places, among the functions with code, of those with such a name.
///
/// # Errors
/// When the bytes are no WebAssembly.
pub fn named(module: &[u8], is_such: impl Fn(&str) -> bool) -> Result<HashSet<u32>> {
    // Imported functions are counted before those that the module defines.
    let (mut imported, mut found) = (0, HashSet::new());
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    imported += u32::from(matches!(import?.ty, wasmparser::TypeRef::Func(_)));
                }
            }
            Payload::CustomSection(section) => {
                let KnownCustom::Name(names) = section.as_known() else { continue };
                for names in names {
                    let Name::Function(names) = names? else { continue };
                    for naming in names {
                        let naming = naming?;
                        if is_such(naming.name) {
                            found.extend(naming.index.checked_sub(imported));
                        }
                    }
                }
            }
            _ => {}
        }
    }
    Ok(found)
}

/// The module in which the functions at these places end at once.
///
/// # Errors
/// When the bytes are no WebAssembly.
pub fn without(module: &[u8], removed: &HashSet<u32>) -> Result<Vec<u8>> {
    let mut rest = Module::new();
    Without { removed, at: 0 }
        .parse_core_module(&mut rest, Parser::new(0), module)
        .map_err(|error| anyhow!("reading WebAssembly: {error}"))?;
    Ok(rest.finish())
}

struct Without<'a> {
    removed: &'a HashSet<u32>,
    at: u32,
}

impl Reencode for Without<'_> {
    type Error = std::convert::Infallible;

    fn parse_function_body(&mut self, code: &mut CodeSection, body: FunctionBody<'_>) -> Result<(), Error> {
        let is_removed = self.removed.contains(&self.at);
        self.at += 1;
        if !is_removed {
            return utils::parse_function_body(self, code, body);
        }
        let mut trap = Function::new([]);
        trap.instructions().unreachable().end();
        code.function(&trap);
        Ok(())
    }
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
        let none = named(&module, |name| name == "none").unwrap();
        assert_eq!((without(&module, &none).unwrap(), none.len()), (module.clone(), 0));
        let removed = named(&module, |name| name.starts_with("rsa[")).unwrap();
        assert_eq!(removed, HashSet::from([0]));
        let rest = without(&module, &removed).unwrap();
        // `i32.const 7` is two bytes, `unreachable` one.
        assert_eq!(rest.len(), module.len() - 1);
        let has = |module: &[u8], bytes: &[u8]| module.windows(bytes.len()).any(|part| part == bytes);
        assert!(has(&module, &[0x41, 7, 0x0b]) && !has(&rest, &[0x41, 7, 0x0b]) && has(&rest, &[0x41, 8, 0x0b]));
    }
}
