//! What a published page says of itself: which commit it was built from, and the sum of every file, so that anybody
//! can build it again and compare.

use anyhow::{Context as _, Result, bail, ensure};
use sha2::{Digest as _, Sha256};

use crate::dist::{Files, hex};
use crate::project::{Project, output, say};
use crate::tools::wasm_opt_version;

/// The version, the commit, and the tools that decide which bytes come of it.
const VERSION: &str = "version.json";
/// The sums, as `sha256sum --check` reads them.
const SUMS: &str = "SHA256SUMS";

/// Adds both files to the finished page.
pub fn describe(project: &Project, files: &mut Files) {
    let git = |arguments: &[&str]| output(project.command("git").args(arguments));
    let commit = git(&["rev-parse", "HEAD"]).map(|commit| commit.trim().to_owned());
    let changed = git(&["status", "--porcelain"]).is_some_and(|changes| !changes.is_empty());
    let commit = match commit {
        Some(commit) if changed => format!("\"{commit} with changes\""),
        Some(commit) => format!("\"{commit}\""),
        // Built from an archive of the source.
        None => "null".to_owned(),
    };
    let package = output(project.command("cargo").args(["pkgid", "--package", "token-inspector"])).unwrap_or_default();
    let version = package.trim().rsplit(['#', '@']).next().unwrap_or_default();
    let rust = output(project.command("rustc").arg("--version"));
    let rust = quoted(rust.as_deref().and_then(|words| words.split_whitespace().nth(1)));
    let wasm_opt = quoted(wasm_opt_version(project).as_deref());
    let told = format!("{{\"version\":\"{version}\",\"commit\":{commit},\"rust\":{rust},\"wasm_opt\":{wasm_opt}}}\n");
    files.insert(VERSION.to_owned(), told.into_bytes());
    let sums = sums(files);
    files.insert(SUMS.to_owned(), sums.into_bytes());
}

/// A word as JSON; `null` where it is not known.
fn quoted(word: Option<&str>) -> String {
    word.map_or_else(|| "null".to_owned(), |word| format!("\"{word}\""))
}

fn sums(files: &Files) -> String {
    files.iter().map(|(name, content)| format!("{}  {name}\n", hex(&Sha256::digest(content)))).collect()
}

/// Fetches every file that `dist/` has from the address of a published page, and compares.
///
/// # Errors
/// When no address is named, `dist/` is not built, or a file differs: every one that does is named.
pub fn verify(project: &Project, arguments: &[String]) -> Result<()> {
    let [address] = arguments else { bail!("`cargo xtask verify` needs the address of a published page") };
    let address = address.trim_end_matches('/');
    let path = project.dist().join(SUMS);
    let list = std::fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
    let mut differ = Vec::new();
    let files: Vec<(&str, &str)> = list.lines().filter_map(|line| line.split_once("  ")).collect();
    // What people open is the folder, which a host may answer with another file than the one of that name.
    let folder = files.iter().filter(|(_, name)| *name == "index.html").map(|(sum, _)| (*sum, ""));
    for (sum, name) in files.iter().copied().chain(folder) {
        let mut curl = project.command("curl");
        curl.args(["--fail", "--silent", "--show-error", "--compressed", &format!("{address}/{name}")]);
        let answer = curl.output().context("starting curl")?;
        if !answer.status.success() || hex(&Sha256::digest(&answer.stdout)) != sum {
            differ.push(if name.is_empty() { "the folder itself" } else { name });
        }
    }
    ensure!(differ.is_empty(), "{address} differs from dist/ in {}", differ.join(", "));
    say(&format!("{address} serves what dist/ holds, file by file"));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_as_sha256sum_prints_them() {
        let files = Files::from([("a".to_owned(), b"abc".to_vec())]);
        // printf abc > a; sha256sum a
        assert_eq!(sums(&files), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a\n");
    }
}
