//! Where scenarios are played: the servers, the keys, and one browser at a time.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use anyhow::{Context as _, Result, anyhow};
use tokio::runtime::{Handle, Runtime};
use tokio::signal::unix::{SignalKind, signal};

use crate::driver::{Driver, Profile};
use crate::edition::{Edition, address_of_the_one_file};
use crate::engine::Engine;
use crate::key_server::KeyServer;
use crate::page::Page;
use crate::page_server::{BELOW, PageServer};
use crate::process;
use crate::scenarios::Scenario;
use crate::tokens::Keys;

/// What lasts for the whole run.
pub struct Theatre {
    runtime: Runtime,
    site: PageServer,
    server: KeyServer,
    keys: Keys,
    browser: Mutex<Option<(Engine, Driver)>>,
    /// How many browsers ended by themselves, or stopped answering.
    lost: AtomicUsize,
}

/// So many browsers may be lost in a run before their scenarios fail. WebKitGTK's interpreter of WebAssembly ends, rarely,
/// with a memory fault of its own, which the kernel's log names; a page that makes a browser fall does so again when its
/// scenario is played again.
const LOSSES: usize = 3;

/// What one scenario is handed, with the page newly loaded.
pub struct Stage<'a> {
    /// The page in the browser.
    pub page: Page<'a>,
    /// The server that the page came from.
    pub site: &'a PageServer,
    /// The server of the user pool's keys.
    pub server: &'a KeyServer,
    /// The keys themselves.
    pub keys: &'a Keys,
    /// The engine that plays.
    pub engine: Engine,
    /// The edition that is played.
    pub edition: Edition,
    /// Where commands to a browser run.
    pub runtime: &'a Handle,
}

impl Theatre {
    /// Starts the servers.
    ///
    /// # Errors
    /// When the page is not built, or a server does not start.
    pub fn new() -> Result<Self> {
        let runtime = Runtime::new().context("starting the servers' runtime")?;
        runtime.spawn(async {
            let ended = async { signal(SignalKind::terminate()).ok()?.recv().await };
            tokio::select! {
                _ = tokio::signal::ctrl_c() => {}
                _ = ended => {}
            }
            process::kill_all();
            std::process::exit(130);
        });
        let keys = Keys::generate();
        let site = PageServer::start(runtime.handle(), BELOW)?;
        let server = KeyServer::start(&keys.published(), runtime.handle())?;
        Ok(Self { runtime, site, server, keys, browser: Mutex::new(None), lost: AtomicUsize::new(0) })
    }

    /// Plays a scenario in an engine, whose browser is started when it is not the one running. Where the browser itself is
    /// lost in it, that is said, and the scenario is played once more in a new one.
    ///
    /// # Errors
    /// When the browser does not start, and when the scenario fails.
    pub fn play(&self, engine: Engine, scenario: &Scenario) -> Result<()> {
        let once = || {
            self.with_stage(engine, |stage| {
                stage.set()?;
                (scenario.run)(stage).map_err(|error| anyhow!("{error:#}\n{}", stage.page.summary()))
            })
        };
        let lost_before = self.lost.load(Ordering::Relaxed);
        let outcome = once();
        let lost = self.lost.load(Ordering::Relaxed);
        match outcome {
            Err(error) if lost > lost_before && lost <= LOSSES => {
                println!("{} was lost ({lost} of at most {LOSSES} times) and plays again: {error:#}", engine.title());
                once()
            }
            outcome => outcome,
        }
    }

    /// Hands out the stage in an engine, before anything is loaded.
    ///
    /// # Errors
    /// When the browser does not start, and when `play` fails.
    pub fn with_stage(&self, engine: Engine, play: impl FnOnce(&Stage<'_>) -> Result<()>) -> Result<()> {
        let mut browser = self.browser.lock().unwrap_or_else(PoisonError::into_inner);
        let fits = browser.as_ref().is_some_and(|(running, _)| *running == engine);
        if !fits {
            // The old browser ends before the new one begins.
            *browser = None;
            *browser =
                Some((engine, Driver::start(engine, &self.server.network(), &Profile::new()?, self.runtime.handle())?));
        }
        let Some((_, driver)) = browser.as_ref() else { return Ok(()) };
        let runtime = self.runtime.handle();
        let page = Page::new(&driver.client, runtime);
        let stage = Stage {
            page,
            site: &self.site,
            server: &self.server,
            keys: &self.keys,
            engine,
            edition: Edition::asked(),
            runtime,
        };
        let outcome = play(&stage);
        if outcome.is_err() && !stage.page.is_alive() {
            // A crashed browser must not fail the scenarios that follow.
            *browser = None;
            self.lost.fetch_add(1, Ordering::Relaxed);
        }
        outcome
    }

    /// Ends the browser.
    pub fn close(&self) {
        *self.browser.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }
}

impl Stage<'_> {
    /// Loads the page with nothing remembered and nothing recorded.
    ///
    /// # Errors
    /// When the page does not come up.
    pub fn set(&self) -> Result<()> {
        match self.edition {
            Edition::Hosted => self.page.leave_for(&self.site.blank())?,
            // What a page from disk remembers belongs to that page.
            Edition::OneFile => self.page.go(&self.address()?)?,
        }
        self.page.script("localStorage.clear(); sessionStorage.clear();", vec![])?;
        self.site.record.clear();
        self.server.record.clear();
        self.server.cognito.clear();
        self.load()
    }

    /// Loads the page with what it remembers.
    ///
    /// # Errors
    /// When the page does not come up.
    pub fn load(&self) -> Result<()> {
        self.page.go(&self.address()?)?;
        self.page.wait_for("textarea#token").context("the page did not come up")
    }

    /// Where the edition that is played is.
    ///
    /// # Errors
    /// When it is not built.
    pub fn address(&self) -> Result<String> {
        match self.edition {
            Edition::Hosted => Ok(self.site.address()),
            Edition::OneFile => address_of_the_one_file(),
        }
    }
}
