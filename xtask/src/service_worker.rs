//! The service worker's lists: the files that it keeps on the device, and those that it keeps once they were needed, each
//! with the hash of its content.

use anyhow::{Context as _, Result, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

use crate::dist::{Files, KEYS_PAGE, ONE_FILE, WORKER, hex};
use crate::hashed_names::READER;

/// The line of the script that the list replaces.
const PLACE: &str = "const BUILD = { version: \"\", files: {}, later: {} };";

/// Writes the list into the worker.
///
/// # Errors
/// When the worker is missing, or has no place for the list.
pub fn list(files: &mut Files) -> Result<()> {
    let worker = files.get(WORKER).with_context(|| format!("there is no {WORKER}"))?;
    let worker = String::from_utf8(worker.clone()).with_context(|| format!("{WORKER} is not UTF-8"))?;
    ensure!(worker.matches(PLACE).count() == 1, "{WORKER} has no line `{PLACE}`");
    let lines = |is_listed: &dyn Fn(&str) -> bool| -> String {
        let files = files.iter().filter(|(name, _)| is_kept(name) && is_listed(name));
        // Hosts redirect the name of the page to its folder, or do not know it; the folder always answers.
        let files = files.map(|(name, content)| (if name == "index.html" { "./" } else { name }, content));
        let sum = |content: &[u8]| STANDARD.encode(Sha256::digest(content));
        files.map(|(name, content)| format!("    \"{name}\": \"sha256-{}\",\n", sum(content))).collect()
    };
    let (first, later) = (lines(&|name| !is_for_later(name)), lines(&is_for_later));
    let version = hex(&Sha256::digest(format!("{first}{later}")));
    let listed = format!(
        "const BUILD = {{\n  version: \"{version}\",\n  files: {{\n{first}  }},\n  later: {{\n{later}  }},\n}};"
    );
    files.insert(WORKER.to_owned(), worker.replace(PLACE, &listed).into_bytes());
    Ok(())
}

/// Whether the page needs a file when there is no network. The key fetcher's frame has an origin of its own,
/// which no worker serves; pictures of the icon are read by the system when the page is installed.
fn is_kept(name: &str) -> bool {
    ![KEYS_PAGE, WORKER, ONE_FILE].contains(&name) && !name.ends_with(".png")
}

/// Whether only some who come need a file.
fn is_for_later(name: &str) -> bool {
    name.starts_with(READER)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listed(page: &str) -> String {
        let mut files = Files::from([
            ("index.html".to_owned(), page.as_bytes().to_vec()),
            (KEYS_PAGE.to_owned(), b"k".to_vec()),
            (WORKER.to_owned(), format!("a\n{PLACE}\nb").into_bytes()),
        ]);
        list(&mut files).unwrap();
        String::from_utf8(files.remove(WORKER).unwrap()).unwrap()
    }

    #[test]
    fn the_page_is_listed_by_its_folder_and_its_hash() {
        // printf abc | openssl dgst -sha256 -binary | base64
        let line = "\"./\": \"sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=\",";
        let worker = listed("abc");
        assert!(worker.contains(line), "{worker}");
        assert!(!worker.contains(KEYS_PAGE) && !worker.contains("index.html"), "{worker}");
    }

    #[test]
    fn another_content_is_another_version() {
        let version = |page| listed(page).lines().find(|line| line.contains("version:")).map(str::to_owned);
        assert!(version("abc").is_some());
        assert_ne!(version("abc"), version("abd"));
        assert_eq!(version("abc"), version("abc"));
    }

    #[test]
    fn what_only_some_need_is_listed_by_itself() {
        let mut files = Files::from([
            ("index.html".to_owned(), Vec::new()),
            ("reader_bg-1.wasmz".to_owned(), b"r".to_vec()),
            (WORKER.to_owned(), PLACE.as_bytes().to_vec()),
        ]);
        list(&mut files).unwrap();
        let worker = String::from_utf8(files.remove(WORKER).unwrap()).unwrap();
        let (first, later) = worker.split_once("later:").unwrap();
        assert!(first.contains("\"./\"") && !first.contains("reader"), "{worker}");
        assert!(later.contains("\"reader_bg-1.wasmz\": \"sha256-") && !later.contains("./"), "{worker}");
    }

    #[test]
    fn a_worker_without_a_place_for_the_list_is_refused() {
        let mut files = Files::from([(WORKER.to_owned(), b"x".to_vec())]);
        assert!(list(&mut files).is_err());
    }
}
