//! The browsers that the suite drives, and the programs that drive them.

use std::path::Path;

use anyhow::Result;

use crate::packages::{can_install_packages, install_packages};
use crate::project::{Project, say};
use crate::tools::cargo_tool;

/// The driver of Firefox, as a crate.
const GECKODRIVER: &str = "0.37.1";

/// One thing the suite needs: what it is for, any one of the programs or files that serve, and the
/// Debian packages that bring it.
struct Need {
    what: &'static str,
    any_of: &'static [&'static str],
    packages: &'static [&'static str],
}

const NEEDS: &[Need] = &[
    Need { what: "Chromium", any_of: &["chromium", "chromium-browser", "google-chrome"], packages: &["chromium"] },
    Need { what: "Chromium's driver", any_of: &["chromedriver"], packages: &["chromium-driver"] },
    Need { what: "Firefox", any_of: &["firefox", "firefox-esr"], packages: &["firefox-esr"] },
    Need { what: "WebKitGTK and its driver", any_of: &["WebKitWebDriver"], packages: &["webkit2gtk-driver"] },
    Need { what: "a display for WebKitGTK", any_of: &["Xvfb"], packages: &["xvfb", "xauth"] },
    Need {
        what: "Korean letters",
        any_of: &["/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"],
        packages: &["fonts-noto-cjk"],
    },
];

/// Gets what is missing where the system has a package manager we know, and otherwise says what is
/// missing. Whether a missing engine fails the tests is the suite's to decide.
pub fn for_testing(project: &Project) -> Result<()> {
    let missing: Vec<&Need> = NEEDS.iter().filter(|need| !is_here(project, need)).collect();
    if !missing.is_empty() {
        let names = missing.iter().map(|need| need.what).collect::<Vec<_>>().join(", ");
        if can_install_packages(project) {
            say(&format!("installing {names}"));
            let packages: Vec<&str> = missing.iter().flat_map(|need| need.packages).copied().collect();
            // What cannot be had here fails or skips its own engine, in the suite, and no other.
            if let Err(error) = install_packages(project, &packages) {
                say(&format!("{error:#}"));
            }
        } else {
            say(&format!("not found on PATH: {names}; install what you want tested"));
        }
    }
    if project.find("geckodriver").is_none() {
        cargo_tool(project, "geckodriver", GECKODRIVER, &["--locked"])?;
    }
    Ok(())
}

fn is_here(project: &Project, need: &Need) -> bool {
    need.any_of
        .iter()
        .any(|name| project.find(name).is_some() || Path::new(name).is_absolute() && Path::new(name).exists())
}
