//! Names with a hash of the content for the files that the page loads on demand, so that no cache hands a page the
//! code of another build. Trunk names the page's own files so by itself.

use anyhow::{Context as _, Result, ensure};
use sha2::{Digest as _, Sha256};

use crate::build::{Files, hex};

/// The modules that the page loads on demand.
pub const MODULES: [&str; 1] = ["signatures"];

/// How many digits of the hash stand in a name.
const DIGITS: usize = 16;

/// Gives each module's code and script their names, and tells them to whoever loads them.
///
/// # Errors
/// When a file is missing, or the one that loads it does not name it exactly once.
pub fn hash(files: &mut Files) -> Result<()> {
    for module in MODULES {
        let script = format!("{module}.js");
        rename(files, &format!("{module}_bg.wasm"), &script)?;
        rename(files, &script, "index.html")?;
    }
    Ok(())
}

/// Renames the file `name`, in `loader` too.
fn rename(files: &mut Files, name: &str, loader: &str) -> Result<()> {
    let content = files.remove(name).with_context(|| format!("there is no {name}"))?;
    let sum = hex(&Sha256::digest(&content));
    let (stem, end) = name.split_once('.').with_context(|| format!("{name} has no ending"))?;
    let hashed = format!("{stem}-{}.{end}", sum.get(..DIGITS).unwrap_or_default());
    let text = files.get(loader).with_context(|| format!("there is no {loader}"))?;
    let text = std::str::from_utf8(text).with_context(|| format!("{loader} is not UTF-8"))?;
    ensure!(text.matches(name).count() == 1, "{loader} does not name {name} once");
    let text = text.replace(name, &hashed).into_bytes();
    files.insert(loader.to_owned(), text);
    files.insert(hashed, content);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn built(module: &[u8]) -> Files {
        Files::from([
            ("index.html".to_owned(), b"import('./signatures.js')".to_vec()),
            ("signatures.js".to_owned(), b"new URL('signatures_bg.wasm', import.meta.url)".to_vec()),
            ("signatures_bg.wasm".to_owned(), module.to_vec()),
        ])
    }

    #[test]
    fn each_file_names_the_next_by_its_content() {
        let mut files = built(b"abc");
        hash(&mut files).unwrap();
        let names: Vec<&String> = files.keys().collect();
        // printf abc | sha256sum
        let [page, script, module] = names.as_slice() else { panic!("{names:?}") };
        assert_eq!((page.as_str(), module.as_str()), ("index.html", "signatures_bg-ba7816bf8f01cfea.wasm"));
        assert_eq!(String::from_utf8_lossy(&files["index.html"]), format!("import('./{script}')"));
        assert!(String::from_utf8_lossy(&files[*script]).contains(module.as_str()));
    }

    #[test]
    fn another_module_changes_every_name() {
        let [one, other] = [b"abc", b"abd"].map(|module| {
            let mut files = built(module);
            hash(&mut files).unwrap();
            files
        });
        assert!(one.keys().filter(|name| *name != "index.html").all(|name| !other.contains_key(name)));
        assert_ne!(one["index.html"], other["index.html"]);
    }

    #[test]
    fn a_page_that_loads_it_by_another_name_is_refused() {
        let mut files = built(b"abc");
        files.insert("index.html".to_owned(), b"import('./other.js')".to_vec());
        assert!(hash(&mut files).is_err());
    }
}
