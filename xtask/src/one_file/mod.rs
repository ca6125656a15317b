//! The one-file edition: the finished page with its style, its code and its module inside, for opening from disk.
//! Its words are those of the page, and its policy lets it connect to nothing.

mod block;
mod code;
mod lzma;

use anyhow::{Context as _, Result, ensure};
use sha2::{Digest as _, Sha256};

use crate::build::{Files, hex};
use crate::html::{Tag, tags};
use crate::scripts;
use crate::seal;

pub use code::{Code, build};

/// The file, beside the page.
pub const ONE_FILE: &str = "token-inspector.html";

/// The most that it may be, in bytes.
const LIMIT: usize = 300_000;

/// The script that unpacks and starts what the page carries.
const START: &str = include_str!("start.js");

/// Adds the one-file edition to `files` as UTF-8; its policy is for sealing to write, and its bytes for [`finish`].
///
/// # Errors
/// When the page does not name its parts as Trunk writes them, or a part cannot stand in a page.
pub fn add(files: &mut Files, code: &Code) -> Result<()> {
    let page = text(files, "index.html")?;
    let (mut out, mut style) = (String::new(), Vec::new());
    let mut from = 0;
    for tag in tags(&page) {
        let start = page.get(..tag.end).and_then(|before| before.rfind('<')).unwrap_or(from);
        if tag.value("rel") == Some("stylesheet") {
            let name = tag.value("href").unwrap_or_default().trim_start_matches("./");
            style.extend(files.get(name).with_context(|| format!("there is no {name}"))?);
        }
        out.push_str(page.get(from..start).unwrap_or_default());
        from = match tag.name.as_str() {
            "html" => {
                out.push_str(&edition(&format!("{}>", source(&page, &tag)), "one-file")?);
                tag.end
            }
            // Whatever the page links to is another file, and what its scripts load is inside.
            "link" => tag.end,
            "script" => after(&page, &tag),
            _ => start,
        };
    }
    out.push_str(page.get(from..).unwrap_or_default());
    let head = out.find("</head>").context("the page has no </head>")?;
    out.insert_str(head, &carried(&style, code)?);
    files.insert(ONE_FILE.to_owned(), out.into_bytes());
    Ok(())
}

/// Writes the SHA-256 of the sealed one-file edition into the page, which offers it.
///
/// # Errors
/// When either is missing.
pub fn offer(files: &mut Files) -> Result<()> {
    let sum = hex(&Sha256::digest(utf_16(&text(files, ONE_FILE)?)));
    let offering = edition(&text(files, "index.html")?, &sum)?;
    files.insert("index.html".to_owned(), offering.into_bytes());
    Ok(())
}

/// Turns the sealed and checked one-file edition into the bytes that are served.
///
/// # Errors
/// When it is missing, or has grown above its limit.
pub fn finish(files: &mut Files) -> Result<()> {
    let bytes = utf_16(&text(files, ONE_FILE)?);
    ensure!(bytes.len() <= LIMIT, "{ONE_FILE} has {} bytes, of {LIMIT} allowed", bytes.len());
    files.insert(ONE_FILE.to_owned(), bytes);
    Ok(())
}

/// A page with a byte order mark, which browsers believe before any header of a host (HTML, "encoding sniffing").
fn utf_16(page: &str) -> Vec<u8> {
    ['\u{feff}'].into_iter().chain(page.chars()).flat_map(units).flat_map(u16::to_le_bytes).collect()
}

fn units(letter: char) -> impl Iterator<Item = u16> {
    let mut buffer = [0; 2];
    let length = letter.encode_utf16(&mut buffer).len();
    buffer.into_iter().take(length)
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

/// The element that holds everything, with the hash of the script inside, and the script that unpacks it.
fn carried(style: &[u8], code: &Code) -> Result<String> {
    let Code { script, module } = code;
    ensure!(!style.contains(&0) && !script.contains('\0'), "the style or the script holds a zero byte");
    let block::Block { text, bytes, size } = block::Block::of(&[style, script.as_bytes(), module])?;
    let start = scripts::shortened(START, scripts::Kind::Module)?;
    Ok(format!(
        "<script id=packed type=text/plain data-bytes={bytes} data-size={size} {attribute}=\"{hash}\">{text}</script>\
         <script type=module>{start}</script>",
        attribute = seal::HASH_INSIDE,
        hash = seal::source(script)
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
            <script>function later() { return import('./p.js'); }</script>\
            <link rel=stylesheet href=./a.css><script src=./offline.js type=module></script>\
            <script type=module>import init from './p.js'; await init('./p_bg.wasm')</script></head><body>x";
        [("index.html", page), ("a.css", "p{}")].map(|(name, text)| (name.to_owned(), text.as_bytes().to_vec())).into()
    }

    fn code() -> Code {
        Code { script: "let wasm_bindgen".to_owned(), module: b"\0asm".to_vec() }
    }

    #[test]
    fn the_page_has_everything_inside() {
        let mut files = files();
        add(&mut files, &code()).unwrap();
        let page = text(&files, ONE_FILE).unwrap();
        let start = "<!doctype html><html data-edition=one-file lang=en><head><meta charset=utf-8><script id=packed ";
        assert!(page.starts_with(start), "{page}");
        assert!(page.ends_with("</script></head><body>x"), "{page}");
        assert_eq!(page.matches("<script").count(), 2, "{page}");
        assert!(page.contains("'sha256-") && page.contains("wasm_bindgen({"), "{page}");
        assert!(!page.contains("src=") && !page.contains("href=") && !page.contains("later"), "{page}");
    }

    #[test]
    fn a_style_that_would_be_cut_is_refused() {
        let mut files = files();
        files.insert("a.css".to_owned(), b"p{}\0".to_vec());
        assert!(add(&mut files, &code()).is_err());
    }

    #[test]
    fn the_page_offers_the_sum_of_what_is_there() {
        let mut files = files();
        files.insert(ONE_FILE.to_owned(), "a한".as_bytes().to_vec());
        offer(&mut files).unwrap();
        finish(&mut files).unwrap();
        assert_eq!(files[ONE_FILE], [0xff, 0xfe, b'a', 0, 0x5c, 0xd5]);
        // printf '\xff\xfea\0\x5c\xd5' | sha256sum
        let sum = "0af00ab518fb456730f2c2c4a86b1b03e4d91980b0a7181ec91d7a2acd156f06";
        assert!(text(&files, "index.html").unwrap().contains(&format!("<html data-edition={sum} lang=en>")));
        files.insert(ONE_FILE.to_owned(), vec![b'a'; LIMIT / 2]);
        assert!(finish(&mut files).is_err());
    }
}
