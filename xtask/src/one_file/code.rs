//! The code of the one-file edition: the page and the mathematics of signatures in one module. It loads nothing on
//! demand, and what two modules would both hold it holds once.

use std::fs;

use anyhow::{Context as _, Result};

use crate::build::{Files, read};
use crate::html::tags;
use crate::project::{self, Project, say};
use crate::{modules, paths, scripts};

/// Where it is built, below the project's top.
const FOLDER: &str = "target/one-file";
/// The way from there to the package, since Trunk takes no absolute one.
const MANIFEST: &str = "../../Cargo.toml";

/// The module, and the script that starts it.
pub struct Code {
    /// A classic script that declares `wasm_bindgen`.
    pub script: String,
    /// The module, as WebAssembly.
    pub module: Vec<u8>,
}

/// Builds the code with Trunk, by the same tools and options as the page's.
///
/// # Errors
/// When `index.html` does not say how the page's module is built, or the build fails.
pub fn build(project: &Project) -> Result<Code> {
    let folder = project.root.join(FOLDER);
    fs::create_dir_all(&folder).with_context(|| format!("making the folder {}", folder.display()))?;
    let page = project.root.join("index.html");
    let page = fs::read_to_string(&page).with_context(|| format!("reading {}", page.display()))?;
    let source = folder.join("index.html");
    fs::write(&source, instructions(&page)?).with_context(|| format!("writing {}", source.display()))?;

    say("building the code of the one-file edition");
    let dist = folder.join("dist");
    let mut trunk = project.command("trunk");
    // Trunk's minifier gives names in an order that changes from run to run, and `scripts` shortens more.
    trunk.args(["build", "--release", "--minify=false"]).arg("--dist").arg(&dist).arg(&source);
    project::run(trunk.env(paths::VARIABLE, paths::flags(project)?), "building the code of the one-file edition")?;
    let mut files = read(&dist)?;
    modules::shorten(project, &mut files)?;
    of(files)
}

fn of(mut files: Files) -> Result<Code> {
    let mut take = |end: &str| {
        let name = files.keys().find(|name| name.ends_with(end)).cloned();
        name.and_then(|name| files.remove(&name)).with_context(|| format!("Trunk wrote no file that ends with {end}"))
    };
    let module = take("_bg.wasm")?;
    let script = scripts::shortened(&String::from_utf8(take(".js")?)?, scripts::Kind::Classic)?;
    Ok(Code { script, module })
}

/// What Trunk is to build: as `page` says for its own module, but with the signatures inside.
fn instructions(page: &str) -> Result<String> {
    let tags = tags(page);
    let module = tags.iter().find(|tag| tag.value("data-bin") == Some("page"));
    let module = module.context("index.html names no module with data-bin=\"page\"")?;
    let attributes: String = module
        .attributes
        .iter()
        .filter(|(name, _)| !["data-cargo-features", "data-bindgen-target", "href"].contains(&name.as_str()))
        .map(|(name, value)| format!(" {name}=\"{value}\""))
        .collect();
    Ok(format!(
        "<!doctype html><html><head><link href=\"{MANIFEST}\" data-cargo-features=\"app,signatures,details\" \
         data-bindgen-target=\"no-modules\"{attributes}></head><body></body></html>"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_code_is_built_as_the_pages_but_with_the_signatures() {
        let page = "<link data-trunk rel=rust data-bin=page data-cargo-features=app data-wasm-opt=z><link data-bin=x>";
        let built = instructions(page).unwrap();
        let links: Vec<_> = tags(&built).into_iter().filter(|tag| tag.name == "link").collect();
        assert_eq!(links.len(), 1);
        for (name, value) in [
            ("data-trunk", ""),
            ("data-wasm-opt", "z"),
            ("data-cargo-features", "app,signatures,details"),
            ("data-bindgen-target", "no-modules"),
            ("href", MANIFEST),
        ] {
            assert_eq!(links[0].value(name), Some(value), "{name}");
        }
        assert!(instructions("<link data-bin=x>").is_err());
    }
}
