//! The modules, compressed as far as gzip goes: no host compresses so well as it answers, and some do not compress at
//! all. The page unpacks them as they arrive.

use anyhow::{Context as _, Result, ensure};

use crate::dist::Files;

/// How the name of a packed module ends. No host knows it, and so none compresses it once more.
const END: &str = ".wasmz";

/// Packs every module and tells the page its name.
///
/// # Errors
/// When the page does not load a module in a way that it could unpack.
pub fn pack(files: &mut Files) -> Result<()> {
    let modules: Vec<String> = files.keys().filter(|name| name.ends_with("_bg.wasm")).cloned().collect();
    let page = files.remove("index.html").context("there is no index.html")?;
    let mut page = String::from_utf8(page).context("index.html is not UTF-8")?;
    // Trunk starts its own module by its address; what fetches it must unpack it as well, and say where that fails.
    page = page.replace("module_or_path: './", "module_or_path: pageProgram(code('./");
    page = page.replace("_bg.wasm' }", "_bg.wasm')) }");
    for name in modules {
        let packed = name.replace(".wasm", END);
        // A minifier writes its own quotation marks.
        let is_loaded = ['\'', '"', '`'].iter().any(|quote| page.contains(&format!("code({quote}./{name}{quote})")));
        ensure!(is_loaded, "index.html does not load {name} with code()");
        page = page.replace(&name, &packed);
        let module = files.remove(&name).unwrap_or_default();
        files.insert(packed, gzip(&module)?);
    }
    files.insert("index.html".to_owned(), page.into_bytes());
    Ok(())
}

/// The smallest gzip of some bytes.
///
/// # Errors
/// When compressing fails, which in memory it does not.
pub fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut packed = Vec::new();
    zopfli::compress(zopfli::Options::default(), zopfli::Format::Gzip, bytes, &mut packed)?;
    Ok(packed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read as _;

    fn built(page: &str) -> Files {
        Files::from([
            ("index.html".to_owned(), page.as_bytes().to_vec()),
            ("page-1_bg.wasm".to_owned(), b"module ".repeat(100)),
        ])
    }

    #[test]
    fn a_packed_module_is_named_and_comes_back() {
        let mut files = built("init({ module_or_path: './page-1_bg.wasm' }); preload ./page-1_bg.wasm");
        pack(&mut files).unwrap();
        let page = String::from_utf8_lossy(&files["index.html"]);
        assert_eq!(page, "init({ module_or_path: pageProgram(code('./page-1_bg.wasmz')) }); preload ./page-1_bg.wasmz");
        let mut module = Vec::new();
        flate2::read::GzDecoder::new(files["page-1_bg.wasmz"].as_slice()).read_to_end(&mut module).unwrap();
        assert_eq!(module, b"module ".repeat(100));
        assert!(!files.contains_key("page-1_bg.wasm"));
    }

    #[test]
    fn a_page_that_would_not_unpack_it_is_refused() {
        assert!(pack(&mut built("start('./page-1_bg.wasm')")).is_err());
    }
}
