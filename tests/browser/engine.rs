//! The three browser engines: what each needs on this machine, and how it is told to run a test.

use std::fs;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::process::find;

/// A browser engine.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    /// Chromium or Chrome, by chromedriver.
    Chromium,
    /// Firefox, by geckodriver.
    Firefox,
    /// WebKitGTK's small browser, by WebKitWebDriver, on a display of its own.
    WebKit,
}

/// All of them, in the order in which they run.
pub const ENGINES: &[Engine] = &[Engine::Chromium, Engine::Firefox, Engine::WebKit];

/// What lies between a browser and its servers, for the engine that can be told so.
pub struct Network {
    /// The one foreign host that has a server here, and where that is.
    pub host: String,
    /// The proxy for everything, this machine's own addresses included.
    pub proxy: Option<SocketAddr>,
}

impl Engine {
    /// The first part of a trial's name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }

    /// The name to say to a person.
    pub fn title(self) -> &'static str {
        match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::WebKit => "WebKitGTK",
        }
    }

    /// The program that drives it.
    pub fn driver(self) -> Option<PathBuf> {
        find(match self {
            Self::Chromium => &["chromedriver"],
            Self::Firefox => &["geckodriver"],
            Self::WebKit => &["WebKitWebDriver"],
        })
    }

    /// The browser itself.
    pub fn browser(self) -> Option<PathBuf> {
        match self {
            Self::Chromium => find(&["chromium", "chromium-browser", "google-chrome", "chrome"]),
            Self::Firefox => find(&["firefox-esr", "firefox"]),
            Self::WebKit => mini_browser(),
        }
    }

    /// What of it is not on this machine, in words.
    pub fn missing(self) -> Option<String> {
        let title = self.title();
        if self.driver().is_none() {
            return Some(format!("the driver of {title} is not on PATH"));
        }
        if self.browser().is_none() {
            return Some(format!("{title} is not on PATH"));
        }
        (self == Self::WebKit && find(&["Xvfb"]).is_none()).then(|| "Xvfb, WebKitGTK's display, is missing".to_owned())
    }

    /// What the driver is asked for. `profile` is an empty folder; its windows are private where
    /// `is_private`; WebKitGTK's always are.
    pub fn capabilities(self, profile: &Path, is_private: bool, network: &Network) -> serde_json::Map<String, Value> {
        let browser = self.browser().map(|path| path.to_string_lossy().into_owned());
        let mut chromium = chromium_arguments(profile, network);
        chromium.extend(is_private.then(|| "--incognito".to_owned()));
        let wanted = match self {
            Self::Chromium => json!({
                "browserName": "chrome",
                "goog:loggingPrefs": { "browser": "ALL" },
                "goog:chromeOptions": { "binary": browser, "args": chromium },
            }),
            Self::Firefox => json!({
                "browserName": "firefox",
                "moz:firefoxOptions": {
                    "binary": browser,
                    "args": ["-headless", "-profile", profile],
                    "prefs": {
                        "network.proxy.type": 0,
                        "intl.accept_languages": "en",
                        "app.update.auto": false,
                        // A window that a driver opens is a private one only where all are.
                        "browser.privatebrowsing.autostart": is_private,
                    },
                },
            }),
            Self::WebKit => json!({
                "browserName": "MiniBrowser",
                "webkitgtk:browserOptions": { "binary": browser, "args": ["--automation"] },
            }),
        };
        wanted.as_object().cloned().unwrap_or_default()
    }
}

fn chromium_arguments(profile: &Path, network: &Network) -> Vec<String> {
    let mut arguments: Vec<String> = [
        "--headless",
        // Root, as in a container, cannot have Chromium's sandbox.
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--homepage=about:blank",
        "--disable-background-networking",
        // A browser asks its maker for the time, and what to fill into fields of such names, whatever page is open.
        "--disable-features=AutofillServerCommunication,NetworkTimeServiceQuerying,OptimizationHints,OptimizationGuideModelDownloading",
        "--disable-component-update",
        "--disable-sync",
        "--lang=en-US",
        // The certificate of the one foreign host is made by the tests.
        "--ignore-certificate-errors",
        "--window-size=1280,800",
    ]
    .map(str::to_owned)
    .to_vec();
    arguments.push(format!("--user-data-dir={}", profile.display()));
    arguments.push(format!("--host-resolver-rules=MAP {}", network.host));
    match network.proxy {
        // A browser goes around a proxy to its own machine, unless it is told not to.
        Some(proxy) => {
            arguments.extend([format!("--proxy-server={proxy}"), "--proxy-bypass-list=<-loopback>".to_owned()])
        }
        None => arguments.push("--no-proxy-server".to_owned()),
    }
    arguments
}

/// WebKitGTK's small browser, which stands outside the PATH in a folder that the distribution names.
fn mini_browser() -> Option<PathBuf> {
    let tops = ["/usr/lib", "/usr/libexec", "/usr/lib64"].map(PathBuf::from);
    let below = tops.iter().flat_map(|top| folders(top));
    let all = tops.iter().cloned().chain(below).flat_map(|folder| folders(&folder));
    let mut found: Vec<PathBuf> = all.map(|folder| folder.join("MiniBrowser")).filter(|file| file.is_file()).collect();
    found.sort();
    found.pop()
}

fn folders(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| entry.path()).filter(|path| path.is_dir()).collect()
}
