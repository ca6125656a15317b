//! Where scenarios are played: the servers, the keys, and one browser at a time.

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
}

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
        Ok(Self { runtime, site, server, keys, browser: Mutex::new(None) })
    }

    /// Plays a scenario in an engine, whose browser is started when it is not the one running.
    ///
    /// # Errors
    /// When the browser does not start, and when the scenario fails.
    pub fn play(&self, engine: Engine, scenario: &Scenario) -> Result<()> {
        self.with_stage(engine, |stage| {
            stage.set()?;
            (scenario.run)(stage).map_err(|error| anyhow!("{error:#}\n{}", stage.page.summary()))
        })
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
            // A crashed browser must fail one scenario, not all that follow.
            *browser = None;
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
