//! The one-file edition: the finished page with its style, its code and its module inside, for opening from disk.
//! It is made of the very files of the page, and its policy lets it connect to nothing.

use anyhow::{Context as _, Result, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

use crate::build::{Files, hex};
use crate::html::{Tag, tags};

/// The file, beside the page.
pub const ONE_FILE: &str = "token-inspector.html";

/// The most that it may be, in bytes: both modules with their code, of which the algorithms are the smaller part.
const LIMIT: usize = 450_000;

/// The function that unpacks a module and starts it, in whose place `INIT` stands for the code's own way to do that.
const START: &str = include_str!("one_file.js");

/// Adds the one-file edition to `files`; its policy is for sealing to write.
///
/// # Errors
/// When the page does not name its parts as Trunk writes them, or a part cannot stand in a page.
pub fn add(files: &mut Files) -> Result<()> {
    let page = text(files, "index.html")?;
    let mut out = String::new();
    let mut from = 0;
    for tag in tags(&page) {
        let start = page.get(..tag.end).and_then(|before| before.rfind('<')).unwrap_or(from);
        let Some((instead, end)) = replaced(files, &page, &tag)? else { continue };
        out.push_str(page.get(from..start).unwrap_or_default());
        out.push_str(&instead);
        from = end;
    }
    out.push_str(page.get(from..).unwrap_or_default());
    files.insert(ONE_FILE.to_owned(), out.into_bytes());
    Ok(())
}

/// Writes the SHA-256 of the sealed one-file edition into the page, which offers it.
///
/// # Errors
/// When either is missing, or the edition has grown above its limit.
pub fn offer(files: &mut Files) -> Result<()> {
    let one = files.get(ONE_FILE).with_context(|| format!("there is no {ONE_FILE}"))?;
    ensure!(one.len() <= LIMIT, "{ONE_FILE} has {} bytes, of {LIMIT} allowed", one.len());
    let sum = hex(&Sha256::digest(one));
    let page = text(files, "index.html")?;
    let offering = edition(&page, &sum)?;
    files.insert("index.html".to_owned(), offering.into_bytes());
    Ok(())
}

/// What stands in the place of a tag, up to the byte where the page goes on; nothing where the tag stays.
fn replaced(files: &Files, page: &str, tag: &Tag) -> Result<Option<(String, usize)>> {
    let name = |attribute| tag.value(attribute).unwrap_or_default().trim_start_matches("./");
    Ok(Some(match (tag.name.as_str(), tag.value("rel")) {
        ("html", _) => (edition(&format!("{}>", source(page, tag)), "one-file")?, tag.end),
        ("link", Some("stylesheet")) => (format!("<style>{}</style>", inline(files, name("href"))?), tag.end),
        // Whatever else a page links to is another file.
        ("link", _) => (String::new(), tag.end),
        // Keeps files and looks for new ones; this file is all there is.
        ("script", _) if tag.value("src").is_some() => (String::new(), after(page, tag)),
        ("script", _) => (code(files, page.get(tag.content.clone()).unwrap_or_default())?, after(page, tag)),
        _ => return Ok(None),
    }))
}

/// The tag as written, without its last `>`.
fn source<'a>(page: &'a str, tag: &Tag) -> &'a str {
    let before = page.get(..tag.end).unwrap_or_default();
    before.get(before.rfind('<').unwrap_or_default()..).unwrap_or_default().trim_end_matches('>')
}

fn after(page: &str, tag: &Tag) -> usize {
    let close = page.get(tag.content.end..).and_then(|rest| rest.find('>'));
    close.map_or(page.len(), |offset| tag.content.end + offset + 1)
}

fn edition(page: &str, value: &str) -> Result<String> {
    ensure!(page.matches("<html").count() == 1, "the page has no one <html>");
    Ok(page.replace("<html", &format!("<html data-edition={value}")))
}

/// The module that `script` loads, as text, and the code that starts it at the same moment as `script` does: at once,
/// or when the function that `script` declares is called.
fn code(files: &Files, script: &str) -> Result<String> {
    let glue = files.keys().find(|name| name.ends_with(".js") && script.contains(name.as_str()));
    let stem = glue.and_then(|name| name.strip_suffix(".js")).context("an inline script names no file of code")?;
    let module = format!("{stem}_bg.wasm");
    let packed = packed(files.get(&module).with_context(|| format!("there is no {module}"))?)?;
    let glue = inline(files, &format!("{stem}.js"))?;
    // `export { …, name as default };` at its end.
    let init = glue.rsplit_once(" as default").and_then(|(before, _)| before.rsplit([' ', ',', '{']).next());
    let init = init.with_context(|| format!("{stem}.js has no default export"))?;
    let start = match script.strip_prefix("function ").and_then(|rest| rest.split_once('(')) {
        Some((name, _)) => format!("globalThis.{name} = start;"),
        None => "await start();".to_owned(),
    };
    Ok(format!(
        "<script id={module} type=text/plain>{}</script><script type=module>{glue}{}{start}</script>",
        STANDARD.encode(packed),
        START.replace("MODULE", &module).replace("INIT", init)
    ))
}

/// A style or script as it can stand in a page: without the blanks that begin its lines.
fn inline(files: &Files, name: &str) -> Result<String> {
    let text = text(files, name)?;
    ensure!(!text.contains("</") && !text.contains("<!--"), "{name} holds what ends or opens an element");
    let whole_lines = text.lines().all(|line| line.matches('`').count().is_multiple_of(2));
    ensure!(whole_lines, "{name} has text that goes over several lines, whose blanks must stay");
    Ok(text.lines().map(str::trim).filter(|line| !line.is_empty()).flat_map(|line| [line, "\n"]).collect())
}

fn packed(module: &[u8]) -> Result<Vec<u8>> {
    let mut packed = Vec::new();
    zopfli::compress(zopfli::Options::default(), zopfli::Format::Gzip, module, &mut packed)?;
    Ok(packed)
}

fn text(files: &Files, name: &str) -> Result<String> {
    let content = files.get(name).with_context(|| format!("there is no {name}"))?;
    String::from_utf8(content.clone()).with_context(|| format!("{name} is not UTF-8"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(glue: &str) -> Files {
        let page = "<!doctype html><html lang=en><meta charset=utf-8><link rel=icon href=icon.svg>\
            <script>function later() { return import('./p.js'); }</script>\
            <link rel=stylesheet href=./a.css><script src=./offline.js type=module></script>\
            <script type=module>import init from './p.js'; await init('./p_bg.wasm')</script><body>x";
        [("index.html", page), ("a.css", "  p {\n}"), ("p.js", glue), ("p_bg.wasm", "wasm")]
            .map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()))
            .into()
    }

    #[test]
    fn the_page_has_everything_inside() {
        let mut files = files("function f() {\n  g();\n}\nexport { initSync, f as default };");
        add(&mut files).unwrap();
        let page = text(&files, ONE_FILE).unwrap();
        assert!(page.starts_with("<!doctype html><html data-edition=one-file lang=en><meta charset=utf-8><script id="));
        assert!(page.contains("<style>p {\n}"), "{page}");
        assert!(page.ends_with("</script><body>x"), "{page}");
        assert!(page.contains("return f({ module_or_path:") && page.contains("await start();"), "{page}");
        assert!(page.contains("globalThis.later = start;"), "{page}");
        assert!(!page.contains("src=") && !page.contains("href="), "{page}");
    }

    #[test]
    fn code_that_would_end_its_element_is_refused() {
        assert!(add(&mut files("'</script>'; export { f as default };")).is_err());
    }

    #[test]
    fn text_over_several_lines_is_refused() {
        assert!(add(&mut files("`\n`; export { f as default };")).is_err());
    }

    #[test]
    fn the_page_offers_the_sum_of_what_is_there() {
        let mut files = files("");
        files.insert(ONE_FILE.to_owned(), b"abc".to_vec());
        offer(&mut files).unwrap();
        // printf abc | sha256sum
        let sum = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert!(text(&files, "index.html").unwrap().contains(&format!("<html data-edition={sum} lang=en>")));
        files.insert(ONE_FILE.to_owned(), vec![b'a'; LIMIT + 1]);
        assert!(offer(&mut files).is_err());
    }
}
