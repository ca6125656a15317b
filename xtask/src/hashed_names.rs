//! Names with a hash of the content for the files that the page loads on demand, so that no cache hands a page the
//! code of another build. Trunk names the page's own files so by itself.

use anyhow::{Context as _, Result, ensure};
use sha2::{Digest as _, Sha256};

use crate::dist::{Files, hex};

/// The program that the page loads once it is drawn.
pub const INSPECTOR: &str = "inspector";

/// The program that the page loads when settings or a log are pasted.
pub const READER: &str = "reader";

/// The programs that the page loads by itself, in a worker.
pub const MODULES: [&str; 2] = [INSPECTOR, READER];

/// How many digits of the hash stand in a name.
const DIGITS: usize = 16;

/// Gives each module's code and script their names, and tells them to the page.
///
/// # Errors
/// When a file is missing, or the one that loads it does not name it exactly once.
pub fn hash(files: &mut Files) -> Result<()> {
    for module in MODULES {
        rename(files, &format!("{module}_bg.wasmz"))?;
        rename(files, &format!("{module}.js"))?;
    }
    Ok(())
}

/// Renames the file `name`, in the page too.
fn rename(files: &mut Files, name: &str) -> Result<()> {
    let content = files.remove(name).with_context(|| format!("there is no {name}"))?;
    let sum = hex(&Sha256::digest(&content));
    let (stem, end) = name.split_once('.').with_context(|| format!("{name} has no ending"))?;
    let hashed = format!("{stem}-{}.{end}", sum.get(..DIGITS).unwrap_or_default());
    let page = files.get("index.html").context("there is no index.html")?;
    let page = std::str::from_utf8(page).context("index.html is not UTF-8")?;
    ensure!(page.matches(name).count() == 1, "index.html does not name {name} once");
    let page = page.replace(name, &hashed).into_bytes();
    files.insert("index.html".to_owned(), page);
    files.insert(hashed, content);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn built(script: &[u8], module: &[u8]) -> Files {
        Files::from([
            (
                "index.html".to_owned(),
                b"file('./inspector.js'), code('./inspector_bg.wasmz'), file('./reader.js'), code('./reader_bg.wasmz')"
                    .to_vec(),
            ),
            ("inspector.js".to_owned(), script.to_vec()),
            ("inspector_bg.wasmz".to_owned(), module.to_vec()),
            ("reader.js".to_owned(), script.to_vec()),
            ("reader_bg.wasmz".to_owned(), module.to_vec()),
        ])
    }

    #[test]
    fn the_page_names_each_file_by_its_content() {
        let mut files = built(b"abc", b"abd");
        hash(&mut files).unwrap();
        // printf abc | sha256sum; printf abd | sha256sum
        let [script, module] = ["-ba7816bf8f01cfea.js", "_bg-a52d159f262b2c6d.wasmz"];
        let loads = |name| format!("file('./{name}{script}'), code('./{name}{module}')");
        assert_eq!(
            String::from_utf8_lossy(&files["index.html"]),
            format!("{}, {}", loads("inspector"), loads("reader"))
        );
        for name in MODULES {
            let file = |end| files[&format!("{name}{end}")].as_slice();
            assert_eq!((file(script), file(module)), (&b"abc"[..], &b"abd"[..]));
        }
        assert_eq!(files.len(), 5);
    }

    #[test]
    fn a_page_that_loads_it_by_another_name_is_refused() {
        let mut files = built(b"abc", b"abd");
        files.insert("index.html".to_owned(), b"import('./other.js')".to_vec());
        assert!(hash(&mut files).is_err());
    }
}
