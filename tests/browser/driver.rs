//! One browser under its driver's control.

use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use anyhow::{Context as _, Result};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use tokio::runtime::Handle;
use tokio::time::timeout;

use crate::engine::{Engine, Network};
use crate::process::{Process, find, free_port};

/// The longest that starting a browser may take on a slow machine.
const START: Duration = Duration::from_secs(90);

/// What a browser remembers, in a folder of its own. It is removed when nothing holds it any more.
#[derive(Clone)]
pub struct Profile {
    folder: Arc<Folder>,
    /// Whether windows are private ones.
    is_private: bool,
}

struct Folder(PathBuf);

impl Profile {
    /// An empty one.
    ///
    /// # Errors
    /// When the folder cannot be made.
    pub fn new() -> Result<Self> {
        static MADE: AtomicUsize = AtomicUsize::new(0);
        let number = MADE.fetch_add(1, Ordering::Relaxed);
        let folder = std::env::temp_dir().join(format!("token-inspector-{}-{number}", std::process::id()));
        // Firefox wants to find its own there.
        std::fs::create_dir_all(folder.join("browser")).with_context(|| format!("making {}", folder.display()))?;
        Ok(Self { folder: Arc::new(Folder(folder)), is_private: false })
    }

    /// An empty one, for private windows: a browser is to remember nothing of them.
    ///
    /// # Errors
    /// When the folder cannot be made.
    pub fn private() -> Result<Self> {
        Ok(Self { is_private: true, ..Self::new()? })
    }

    fn join(&self, name: &str) -> PathBuf {
        self.folder.0.join(name)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.0).ok();
    }
}

/// A browser session. Dropping it closes the browser and ends every process it began.
pub struct Driver {
    /// The session, for commands.
    pub client: Client,
    runtime: Handle,
    // The driver goes before the display it draws on.
    _driver: Process,
    _display: Option<Process>,
    _profile: Profile,
}

impl Driver {
    /// Starts the engine's driver and, through it, the browser.
    ///
    /// # Errors
    /// When either does not start; what they print is on standard error.
    pub fn start(engine: Engine, network: &Network, profile: &Profile, runtime: &Handle) -> Result<Self> {
        let port = free_port()?;
        let program = engine.driver().with_context(|| engine.missing().unwrap_or_default())?;
        let mut command = Command::new(program);
        command.stdout(Stdio::null()).stderr(Stdio::null());
        let display = match engine {
            Engine::Chromium => {
                command.arg(format!("--port={port}"));
                None
            }
            Engine::Firefox => {
                // The second port is for a protocol we do not use, and its fixed default may be taken.
                command.args(["--host", "127.0.0.1", "--port", &port.to_string()]);
                command.args(["--websocket-port", &free_port()?.to_string()]);
                None
            }
            Engine::WebKit => {
                let (display, number) = display()?;
                command.args(["--host=127.0.0.1", &format!("--port={port}")]).env("DISPLAY", number);
                // Its sandbox needs more rights than a container gives, and the pages are our own.
                command.env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
                command.env("XDG_DATA_HOME", profile.join("data")).env("XDG_CACHE_HOME", profile.join("cache"));
                command.env("LANG", "C.UTF-8").env("LANGUAGE", "en").env("GDK_BACKEND", "x11");
                for variable in ["http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"] {
                    command.env_remove(variable);
                }
                Some(display)
            }
        };
        let mut process = Process::start(&mut command)?;
        process.wait_for_port(port)?;
        let client = runtime.block_on(connect(engine, port, profile, network))?;
        Ok(Self { client, runtime: runtime.clone(), _driver: process, _display: display, _profile: profile.clone() })
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Asked through its driver, a browser ends all its processes, also those outside the group.
        let client = self.client.clone();
        self.runtime.block_on(async { timeout(Duration::from_secs(10), client.close()).await.ok() });
    }
}

async fn connect(engine: Engine, port: u16, profile: &Profile, network: &Network) -> Result<Client> {
    let mut builder = ClientBuilder::new(HttpConnector::new());
    builder.capabilities(engine.capabilities(&profile.join("browser"), profile.is_private, network));
    let address = format!("http://127.0.0.1:{port}");
    let client = timeout(START, builder.connect(&address)).await;
    client
        .with_context(|| format!("{} did not start in {START:?}", engine.title()))?
        .with_context(|| format!("starting {}", engine.title()))
}

/// A display without a screen, and its number as `DISPLAY` wants it. The display server finds a free
/// number by itself and prints it.
fn display() -> Result<(Process, String)> {
    let program = find(&["Xvfb"]).context("Xvfb is not on PATH")?;
    let mut command = Command::new(program);
    command.args(["-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"]);
    command.stdout(Stdio::piped()).stderr(Stdio::null());
    let mut process = Process::start(&mut command)?;
    let output = process.child().stdout.take().context("Xvfb has no output")?;
    let mut line = String::new();
    BufReader::new(output).read_line(&mut line).context("asking Xvfb for its number")?;
    Ok((process, format!(":{}", line.trim())))
}
