//! What a user does and what the page must then say or refuse.

mod accessibility;
mod cases;
mod catalogue;
mod connections;
mod definitions;
mod details;
mod diagnosis;
mod examples;
mod failures;
mod faults;
mod files;
mod first_screen;
mod injection;
mod keys;
mod network;
mod offline;
mod one_file;
mod page;
mod pastes;
mod pointing;
mod privacy;
mod reader;
mod shortcuts;
mod signatures;
mod time;
mod traces;
mod typing;
mod verdicts;

use anyhow::{Context as _, Result, ensure};
use serde_json::json;

pub use self::offline::{Host, visit};
use crate::edition::Edition;
use crate::engine::Engine;
use crate::stage::Stage;

/// The rules a scenario is played by.
pub type Run = Box<dyn Fn(&Stage<'_>) -> Result<()> + Send + Sync>;

/// One story, played in every engine unless `only` names one.
pub struct Scenario {
    /// The second part of a trial's name.
    pub name: String,
    /// The one engine that can play it.
    pub only: Option<Engine>,
    /// Whether it can be played only with a page that a host serves.
    pub needs_host: bool,
    /// The story.
    pub run: Run,
}

/// Every scenario.
pub fn all() -> Vec<Scenario> {
    [
        verdicts::all(),
        cases::all(),
        definitions::all(),
        details::all(),
        diagnosis::all(),
        examples::all(),
        files::all(),
        first_screen::all(),
        hosted(keys::all()),
        hosted(failures::all()),
        faults::all(),
        page::all(),
        pastes::all(),
        hosted(offline::all()),
        hosted(one_file::all()),
        pointing::all(),
        hosted(connections::all()),
        hosted(privacy::all()),
        injection::all(),
        hosted(catalogue::all()),
        reader::all(),
        hosted(network::all()),
        shortcuts::all(),
        signatures::all(),
        accessibility::all(),
        time::all(),
        traces::all(),
        typing::all(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// A scenario for every engine.
fn everywhere(name: &str, run: fn(&Stage<'_>) -> Result<()>) -> Scenario {
    Scenario { name: name.to_owned(), only: None, needs_host: false, run: Box::new(run) }
}

/// A scenario for one engine.
fn only(engine: Engine, name: &str, run: fn(&Stage<'_>) -> Result<()>) -> Scenario {
    Scenario { name: name.to_owned(), only: Some(engine), needs_host: false, run: Box::new(run) }
}

/// Scenarios that can be played only with a page that a host serves: about what it serves, what the page fetches, and
/// what a browser keeps for a host.
fn hosted(scenarios: Vec<Scenario>) -> Vec<Scenario> {
    scenarios.into_iter().map(Scenario::hosted).collect()
}

impl Scenario {
    /// The scenario, as one that can be played only with a page that a host serves.
    fn hosted(self) -> Self {
        Self { needs_host: true, ..self }
    }
}

/// A token without its third part, which everything refuses.
pub const CUT: &str = "eyJhbGciOiJSUzI1NiJ9.e30";
/// One with a signature that is none, refused as well.
pub const ANOTHER: &str = "eyJhbGciOiJSUzI1NiJ9.e30.a";
/// The paste area.
pub const TOKEN: &str = "textarea#token";
/// The field for the issuers or ids of the user pools.
pub const POOLS: &str = "input#user-pools";
/// The field for the method's scopes.
pub const SCOPES: &str = "input#scopes";
/// The verdict.
pub const VERDICT: &str = "[data-section=verdict]";
/// What is known of the keys.
pub const KEYS_STATE: &str = "[data-role=keys-state]";
/// The button that fetches them.
pub const FETCH_KEYS: &str = "button[data-action=fetch-keys]";

/// The steps that scenarios share.
impl Stage<'_> {
    /// Pastes a token, and says which pool and scopes a REST API's Cognito authorizer expects; without scopes, that the method
    /// has none.
    pub fn ask(&self, token: &str, pool: &str, scopes: &str) -> Result<()> {
        self.page.paste("select#authorizer", "rest-cognito")?;
        self.page.paste(POOLS, pool)?;
        self.page.paste(SCOPES, scopes)?;
        if scopes.is_empty() {
            self.without_scopes()?;
        }
        self.page.paste(TOKEN, token)
    }

    /// Says that the method has no scopes.
    pub fn without_scopes(&self) -> Result<()> {
        let none = "input#no-scopes";
        self.page.wait_for(none)?;
        self.page.script(
            "const box = document.querySelector(arguments[0]); if (!box.checked) box.click();",
            vec![json!(none)],
        )?;
        self.page.until("no scopes are said", || {
            let said = self.page.script("return document.querySelector(arguments[0]).checked;", vec![json!(none)])?;
            ensure!(said == json!(true), "the box is not checked");
            Ok(())
        })
    }

    /// Has the page fetch the keys, once it shows the address they are at. A page from disk is given them.
    pub fn fetch_keys(&self, issuer: &str) -> Result<()> {
        if self.edition == Edition::OneFile {
            return self.paste_keys();
        }
        self.press_fetch(issuer)?;
        self.page.wait_for_attribute(KEYS_STATE, "data-kind", "loaded")
    }

    /// Asks for the keys without waiting for an answer.
    pub fn press_fetch(&self, issuer: &str) -> Result<()> {
        self.page
            .wait_for_text("[data-role=keys-address]", &format!("{issuer}/.well-known/jwks.json"))
            .context("the exact address must be shown before it is asked")?;
        self.page.press(FETCH_KEYS)
    }

    /// Pastes a JWK Set into its own field.
    pub fn paste_keys(&self) -> Result<()> {
        self.page.script("document.querySelector('[data-role=paste-keys]').open = true;", vec![])?;
        self.page.paste("textarea#keys", &self.keys.published())?;
        self.page.wait_for_attribute(KEYS_STATE, "data-kind", "loaded")
    }

    /// Waits for the verdict's answer.
    pub fn wait_for_answer(&self, answer: &str) -> Result<()> {
        self.page.wait_for_attribute(VERDICT, "data-answer", answer)
    }

    /// Waits for a refusal by this check.
    pub fn wait_for_refusal(&self, check: &str) -> Result<()> {
        self.wait_for_check(check, "fail")?;
        self.page.wait_for_attribute(VERDICT, "data-check", check)?;
        self.wait_for_answer("refuse")
    }

    /// Waits for the status of a check's row.
    pub fn wait_for_check(&self, check: &str, status: &str) -> Result<()> {
        self.page.wait_for_attribute(&row(check), "data-status", status)
    }
}

/// The row of a check.
pub fn row(check: &str) -> String {
    format!("li[data-check=\"{check}\"]")
}
