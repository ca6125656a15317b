//! Sealing: the last step of a build. Each page gets the policy that keeps its promises, with the
//! sha256 of what stands inline, and is then checked against those promises.

mod check;
mod policy;

use anyhow::{Context as _, Result, bail, ensure};

pub use policy::{HASH_INSIDE, source};

use crate::dist::Files;
use crate::html::{Tag, tags};

/// Writes its policy into the page called `name`.
///
/// # Errors
/// When the page is missing or has no place for a policy.
pub fn seal(files: &mut Files, name: &str) -> Result<()> {
    let content = files.get(name).with_context(|| format!("dist/{name} is missing; Trunk did not finish the page"))?;
    let page = std::str::from_utf8(content).with_context(|| format!("dist/{name} is not UTF-8"))?;
    let sealed = with_policy(name, page).with_context(|| format!("sealing dist/{name}"))?;
    files.insert(name.to_owned(), sealed.into_bytes());
    Ok(())
}

/// Checks every file against the promises of the page.
///
/// # Errors
/// When a promise is broken: every broken promise is listed.
pub fn check(files: &Files) -> Result<()> {
    let faults = check::faults(files);
    ensure!(faults.is_empty(), "the page would break its promises:\n  {}", faults.join("\n  "));
    Ok(())
}

fn with_policy(name: &str, page: &str) -> Result<String> {
    let all = tags(page);
    if all.iter().any(is_policy) {
        bail!("it already has a Content-Security-Policy; remove it from the source, since sealing writes it");
    }
    let Some(charset) = all.iter().find(|tag| tag.name == "meta" && tag.value("charset").is_some()) else {
        bail!("it has no <meta charset> in its <head>, after which the policy would stand");
    };
    let (before, after) = page.split_at(charset.end);
    let policy = policy::for_page(name, page);
    Ok(format!("{before}<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">{after}"))
}

fn is_policy(tag: &Tag) -> bool {
    tag.name == "meta"
        && tag.value("http-equiv").is_some_and(|header| header.eq_ignore_ascii_case("content-security-policy"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dist::{KEYS_PAGE, ONE_FILE};

    fn sealed(name: &str, page: &str) -> String {
        let mut files = Files::from([(name.to_owned(), page.as_bytes().to_vec())]);
        seal(&mut files, name).unwrap();
        check(&files).unwrap();
        String::from_utf8(files.remove(name).unwrap()).unwrap()
    }

    #[test]
    fn the_policy_follows_the_charset_and_allows_the_inline_script_by_its_hash() {
        // printf 'alert(1)' | openssl dgst -sha256 -binary | base64
        let hash = "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='";
        let page = sealed("index.html", "<head><meta charset=\"utf-8\"><script>alert(1)</script></head>");
        assert!(page.starts_with("<head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" "));
        assert!(page.contains(&format!("script-src 'self' 'wasm-unsafe-eval' {hash};")), "{page}");
        assert!(page.contains("connect-src 'self';"));
    }

    #[test]
    fn only_the_key_fetcher_may_connect_elsewhere() {
        let page = sealed(KEYS_PAGE, "<meta charset=utf-8><script>x</script>");
        assert!(page.contains("connect-src https: http://localhost:* http://127.0.0.1:*;"));
        assert!(!page.contains("'self'"));
    }

    #[test]
    fn the_one_file_edition_connects_to_nothing() {
        let block = format!("<script type=text/plain {HASH_INSIDE}=\"{}\">x</script>", source("packed"));
        let page = sealed(ONE_FILE, &format!("<meta charset=utf-8>{block}<script type=module>x</script>"));
        assert!(page.contains("connect-src 'none';") && page.contains("trusted-types one-file"), "{page}");
        let scripts = format!("script-src 'wasm-unsafe-eval' {} {};", source("x"), source("packed"));
        assert!(page.contains(&scripts) && !page.contains("'self'"), "{page}");
    }

    #[test]
    fn sealing_twice_is_refused() {
        let mut files = Files::from([("index.html".to_owned(), b"<meta charset=utf-8>".to_vec())]);
        seal(&mut files, "index.html").unwrap();
        assert!(format!("{:#}", seal(&mut files, "index.html").unwrap_err()).contains("already has"));
    }

    #[test]
    fn a_page_without_a_charset_is_refused() {
        let mut files = Files::from([("index.html".to_owned(), b"<p>".to_vec())]);
        assert!(format!("{:#}", seal(&mut files, "index.html").unwrap_err()).contains("<meta charset>"));
    }
}
