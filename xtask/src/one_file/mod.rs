//! The one-file edition: the finished page with its style and all programs inside, for opening from disk. Its words are those of the page, and its policy lets it connect to nothing.

use anyhow::{Context as _, Result, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

use crate::compressed::gzip;
use crate::dist::{Files, ONE_FILE, hex};
use crate::hashed_names::{INSPECTOR, MODULES, READER};
use crate::html::{Tag, tags};
use crate::scripts;
use crate::seal;

/// The most that it may be, in bytes.
const LIMIT: usize = 1_800_000;

/// The script that unpacks and starts what the page carries.
const START: &str = include_str!("start.js");

/// The ID of the page's script that both editions have.
const STARTS_THE_INSPECTOR: &str = "starts-the-inspector";

/// What the one-file edition carries: the style, the scripts and the programs of the page.
pub struct Carried {
    /// The page's script, which starts its program itself.
    script: String,
    parts: [Vec<u8>; 7],
}

/// Takes what is to be carried out of the files that Trunk wrote.
///
/// # Errors
/// When one is missing, or the page's script does not end as wasm-bindgen ends it.
pub fn carried(files: &Files) -> Result<Carried> {
    let part = |name: &str| files.get(name).cloned().with_context(|| format!("Trunk wrote no {name}"));
    let programs = files.keys().filter_map(|name| name.strip_suffix("_bg.wasm"));
    let page =
        programs.into_iter().find(|name| !MODULES.contains(name)).context("Trunk wrote no program for the page")?;
    let of = |name: &str| Ok::<_, anyhow::Error>((part(&format!("{name}.js"))?, part(&format!("{name}_bg.wasm"))?));
    let ((script, program), (inspector_script, inspector)) = (of(page)?, of(INSPECTOR)?);
    let (reader_script, reader) = of(READER)?;
    let script = starting(&String::from_utf8(script)?)?;
    let style: Vec<u8> =
        files.iter().filter(|(name, _)| name.ends_with(".css")).flat_map(|(_, style)| style.clone()).collect();
    let parts = [style, script.clone().into_bytes(), program, inspector_script, inspector, reader_script, reader];
    Ok(Carried { script, parts })
}

/// The page's script with its program started in the place of what it exports.
fn starting(script: &str) -> Result<String> {
    let (code, exports) = script.rsplit_once("export").context("the page's script exports nothing")?;
    let names = exports.trim().trim_end_matches(';').trim_start_matches('{').trim_end_matches('}');
    let start = names.split(',').find_map(|name| name.trim().strip_suffix(" as default"));
    let start = start.context("the page's script has no default export")?;
    ensure!(start.chars().all(|c| c.is_alphanumeric() || "_$".contains(c)), "`{start}` is no name of a function");
    Ok(format!("{code};await {start}({{module_or_path:globalThis.pageProgram}});"))
}

/// Adds the one-file edition to `files`; its policy is for sealing to write.
///
/// # Errors
/// When the page does not name its parts as Trunk writes them, or a part cannot stand in a page.
pub fn add(files: &mut Files, carried: &Carried) -> Result<()> {
    let page = text(files, "index.html")?;
    let mut out = String::new();
    let mut from = 0;
    for tag in tags(&page) {
        let start = page.get(..tag.end).and_then(|before| before.rfind('<')).unwrap_or(from);
        out.push_str(page.get(from..start).unwrap_or_default());
        from = match tag.name.as_str() {
            "html" => {
                out.push_str(&edition(&format!("{}>", source(&page, &tag)), "one-file")?);
                tag.end
            }
            // Whatever the page links to is another file, and what its scripts load is inside.
            "link" => tag.end,
            // The inspector is started in the same way; where its code comes from is not the same.
            "script" if tag.value("id") != Some(STARTS_THE_INSPECTOR) => after(&page, &tag),
            _ => start,
        };
    }
    out.push_str(page.get(from..).unwrap_or_default());
    let head = out.find("</head>").context("the page has no </head>")?;
    out.insert_str(head, &element(carried)?);
    files.insert(ONE_FILE.to_owned(), out.into_bytes());
    Ok(())
}

/// Writes the SHA-256 of the sealed one-file edition into the page, which offers it.
///
/// # Errors
/// When either is missing.
pub fn offer(files: &mut Files) -> Result<()> {
    let sum = hex(&Sha256::digest(text(files, ONE_FILE)?));
    let offering = edition(&text(files, "index.html")?, &sum)?;
    files.insert("index.html".to_owned(), offering.into_bytes());
    Ok(())
}

/// Checks the size of the sealed one-file edition.
///
/// # Errors
/// When it is missing, or has grown above its limit.
pub fn check(files: &Files) -> Result<()> {
    let size = files.get(ONE_FILE).with_context(|| format!("there is no {ONE_FILE}"))?.len();
    ensure!(size <= LIMIT, "{ONE_FILE} has {size} bytes, of {LIMIT} allowed");
    Ok(())
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

/// The element that holds everything as gzip in base64, with the hash of the script inside, and the script that unpacks
/// it.
fn element(Carried { script, parts }: &Carried) -> Result<String> {
    let sizes: Vec<String> = parts.iter().map(|part| part.len().to_string()).collect();
    let packed = STANDARD.encode(gzip(&parts.concat())?);
    let start = scripts::shortened(START, scripts::Kind::Module)?;
    Ok(format!(
        "<script id=packed type=text/plain data-sizes=\"{}\" {}=\"{}\">{packed}</script><script type=module>{start}</script>",
        sizes.join(" "),
        seal::HASH_INSIDE,
        seal::source(script)
    ))
}

fn text(files: &Files, name: &str) -> Result<String> {
    let content = files.get(name).with_context(|| format!("there is no {name}"))?;
    String::from_utf8(content.clone()).with_context(|| format!("{name} is not UTF-8"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files() -> Files {
        let page = "<!doctype html><html lang=en><head><meta charset=utf-8><link rel=icon href=icon.svg>\
            <script>function later() { return import('./p.js'); }</script><script id=starts-the-inspector>both()</script>\
            <link rel=stylesheet href=./a.css><script src=./offline.js type=module></script>\
            <script type=module>import init from './p.js'; await init('./p_bg.wasm')</script></head><body>x";
        let script = "function s(x){}export{i as initSync,s as default};";
        [
            ("index.html", page),
            ("a.css", "p{}"),
            ("offline.js", "o()"),
            ("page-1.js", script),
            ("page-1_bg.wasm", "page"),
            ("inspector.js", "let wasm_bindgen"),
            ("inspector_bg.wasm", "inspector"),
            ("reader.js", "let wasm_bindgen"),
            ("reader_bg.wasm", "reader"),
        ]
        .map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec()))
        .into()
    }

    #[test]
    fn the_page_has_everything_inside() {
        let mut files = files();
        let carried = carried(&files).unwrap();
        let texts = carried.parts[2..].iter().map(|part| String::from_utf8_lossy(part)).collect::<Vec<_>>();
        assert_eq!(texts, ["page", "let wasm_bindgen", "inspector", "let wasm_bindgen", "reader"]);
        assert_eq!(carried.script, "function s(x){};await s({module_or_path:globalThis.pageProgram});");
        add(&mut files, &carried).unwrap();
        let page = text(&files, ONE_FILE).unwrap();
        let start = "<!doctype html><html data-edition=one-file lang=en><head><meta charset=utf-8><script id=starts-the-inspector>both()</script><script id=packed ";
        assert!(page.starts_with(start), "{page}");
        assert!(page.ends_with("</script></head><body>x"), "{page}");
        assert_eq!(page.matches("<script").count(), 3, "{page}");
        assert!(page.contains("'sha256-") && page.contains(" data-sizes=\"3 "), "{page}");
        assert!(!page.contains("src=") && !page.contains("href=") && !page.contains("later"), "{page}");
    }

    #[test]
    fn a_script_that_starts_in_another_way_is_refused() {
        for script in ["f()", "export{a as b}", "export{a.b as default}"] {
            assert!(starting(script).is_err(), "{script}");
        }
    }

    #[test]
    fn the_page_offers_the_sum_of_what_is_there() {
        let mut files = files();
        files.insert(ONE_FILE.to_owned(), b"abc".to_vec());
        offer(&mut files).unwrap();
        check(&files).unwrap();
        // printf abc | sha256sum
        let sum = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert!(text(&files, "index.html").unwrap().contains(&format!("<html data-edition={sum} lang=en>")));
        files.insert(ONE_FILE.to_owned(), vec![b'a'; LIMIT + 1]);
        assert!(check(&files).is_err());
    }
}
