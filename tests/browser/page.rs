//! The page as a user has it: paste, press, read. Everything is waited for by looking, and nothing by
//! counting time.

use std::future::Future;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, anyhow, bail, ensure};
use fantoccini::actions::{InputSource as _, KeyAction, KeyActions};
use fantoccini::key::Key;
use fantoccini::{Client, Locator};
use serde_json::{Value, json};
use tokio::runtime::Handle;
use tokio::time::timeout;

/// How long a condition may take to come true. Far above what it takes, also where ten others want the processor, so that
/// only a fault or a stuck machine reaches it; the page itself gives up a request after 10 seconds.
const PATIENCE: Duration = Duration::from_secs(45);
/// The longest that one command to the browser may take.
const COMMAND: Duration = Duration::from_secs(60);

/// The page in a browser session.
pub struct Page<'a> {
    client: &'a Client,
    runtime: &'a Handle,
}

impl<'a> Page<'a> {
    /// The page in this session.
    pub fn new(client: &'a Client, runtime: &'a Handle) -> Self {
        Self { client, runtime }
    }

    /// Loads an address.
    pub fn go(&self, address: &str) -> Result<()> {
        self.command(self.client.goto(address)).with_context(|| format!("loading {address}"))
    }

    /// Loads an address, and waits until nothing is left of the page before it: a driver may answer before that.
    pub fn leave_for(&self, address: &str) -> Result<()> {
        self.go(address)?;
        self.until(&format!("{address} is loaded"), || {
            let at = self.script("return document.URL;", vec![])?;
            ensure!(at == json!(address), "it is still at {at}");
            Ok(())
        })
    }

    /// Runs the body of a function in the page, with `arguments`, and gives what it returns.
    pub fn script(&self, body: &str, arguments: Vec<Value>) -> Result<Value> {
        self.command(self.client.execute(body, arguments)).with_context(|| format!("running `{body}`"))
    }

    /// Runs the body of an asynchronous function in the page, and gives what its promise comes to.
    pub fn settled(&self, body: &str) -> Result<Value> {
        let start = format!(
            "window.settled = null; (async () => {{ {body} }})()
               .then(value => {{ window.settled = [value ?? null]; }}, error => {{ window.settled = [String(error)]; }});"
        );
        self.script(&start, vec![])?;
        self.until("a promise settled", || {
            let settled = self.script("return window.settled;", vec![])?;
            settled.get(0).cloned().with_context(|| format!("`{body}` has not"))
        })
    }

    /// Puts `text` into a field as pasting does, replacing what it held.
    pub fn paste(&self, field: &str, text: &str) -> Result<()> {
        self.wait_for(field)?;
        self.script(
            "const field = document.querySelector(arguments[0]);
             field.value = arguments[1];
             field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
             field.dispatchEvent(new Event('change', { bubbles: true }));",
            vec![json!(field), json!(text)],
        )?;
        self.wait_until_answered()
    }

    /// Waits until the page shows what its inspector says of everything that was typed; a page that has none at once.
    pub fn wait_until_answered(&self) -> Result<()> {
        self.until("the inspector has answered", || {
            ensure!(!self.has("main[aria-busy=true]")?, "it has not");
            Ok(())
        })
    }

    /// Types `text` into a field, key by key.
    pub fn type_into(&self, field: &str, text: &str) -> Result<()> {
        self.wait_for(field)?;
        let element = self.command(self.client.find(Locator::Css(field)))?;
        self.command(element.send_keys(text)).with_context(|| format!("typing into {field}"))
    }

    /// Presses keys one after the other where the focus is, with Control held if asked.
    pub fn keys(&self, keys: impl IntoIterator<Item = char>, control: bool) -> Result<()> {
        let press = |actions: KeyActions, value| actions.then(KeyAction::Down { value }).then(KeyAction::Up { value });
        let mut actions = KeyActions::new("keyboard".to_owned());
        let held = char::from(Key::Control);
        if control {
            actions = actions.then(KeyAction::Down { value: held });
        }
        actions = keys.into_iter().fold(actions, press);
        if control {
            actions = actions.then(KeyAction::Up { value: held });
        }
        self.command(self.client.perform_actions(actions))
    }

    /// Presses a button once it is there and can be pressed.
    pub fn press(&self, button: &str) -> Result<()> {
        self.until(&format!("{button} can be pressed"), || {
            let element = self.command(self.client.find(Locator::Css(button)))?;
            ensure!(self.command(element.is_enabled())?, "it is disabled");
            // A driver scrolls by itself, but then clicks at once, while a page may still be gliding there.
            let body = "document.querySelector(arguments[0]).scrollIntoView({ block: 'center', behavior: 'instant' });";
            self.script(body, vec![json!(button)])?;
            self.command(element.click())
        })?;
        self.wait_until_answered()
    }

    /// An attribute of the first element that `selector` finds.
    pub fn attribute(&self, selector: &str, name: &str) -> Result<Option<String>> {
        let body = "return document.querySelector(arguments[0])?.getAttribute(arguments[1]) ?? null;";
        Ok(self.script(body, vec![json!(selector), json!(name)])?.as_str().map(str::to_owned))
    }

    /// The text of the first element that `selector` finds, hidden parts included.
    pub fn text(&self, selector: &str) -> Result<String> {
        let body = "return document.querySelector(arguments[0])?.textContent ?? '';";
        Ok(self.script(body, vec![json!(selector)])?.as_str().unwrap_or_default().to_owned())
    }

    /// What a field holds.
    pub fn value(&self, field: &str) -> Result<String> {
        let body = "return document.querySelector(arguments[0])?.value ?? '';";
        Ok(self.script(body, vec![json!(field)])?.as_str().unwrap_or_default().to_owned())
    }

    /// Whether `selector` finds anything now.
    pub fn has(&self, selector: &str) -> Result<bool> {
        Ok(self.script("return document.querySelector(arguments[0]) !== null;", vec![json!(selector)])? == json!(true))
    }

    /// Waits until `selector` finds something.
    pub fn wait_for(&self, selector: &str) -> Result<()> {
        self.until(&format!("there is {selector}"), || {
            ensure!(self.has(selector)?, "there is none");
            Ok(())
        })
    }

    /// Waits until `selector` finds nothing any more.
    pub fn wait_until_gone(&self, selector: &str) -> Result<()> {
        self.until(&format!("there is no {selector}"), || {
            ensure!(!self.has(selector)?, "there is one");
            Ok(())
        })
    }

    /// Waits until an attribute has a value.
    pub fn wait_for_attribute(&self, selector: &str, name: &str, expected: &str) -> Result<()> {
        self.until(&format!("{selector} has {name}=\"{expected}\""), || {
            let found = self.attribute(selector, name)?;
            ensure!(found.as_deref() == Some(expected), "it has {found:?}");
            Ok(())
        })
    }

    /// Waits until a field holds exactly `expected`.
    pub fn wait_for_value(&self, field: &str, expected: &str) -> Result<()> {
        self.until(&format!("{field} holds {expected:?}"), || {
            let found = self.value(field)?;
            ensure!(found == expected, "it holds {found:?}");
            Ok(())
        })
    }

    /// Waits until a text contains `expected`.
    pub fn wait_for_text(&self, selector: &str, expected: &str) -> Result<()> {
        self.until(&format!("{selector} says {expected:?}"), || {
            let found = self.text(selector)?;
            ensure!(found.contains(expected), "it says {found:?}");
            Ok(())
        })
    }

    /// Tries until it succeeds; the last error says why it never did.
    pub fn until<T>(&self, what: &str, attempt: impl Fn() -> Result<T>) -> Result<T> {
        let start = Instant::now();
        loop {
            match attempt() {
                Ok(value) => return Ok(value),
                Err(error) if start.elapsed() > PATIENCE => return Err(error.context(format!("waited until {what}"))),
                Err(_) => thread::sleep(Duration::from_millis(30)),
            }
        }
    }

    /// Holds the page's clock still, `ahead` seconds from now: what the page does after a number of seconds then
    /// depends on the scenario, and not on how busy the machine is.
    pub fn hold_clock(&self, ahead: u32) -> Result<()> {
        let hold = "const now = (window.heldAt ??= Date.now()) + arguments[0] * 1000; window.Date.now = () => now;";
        self.script(hold, vec![json!(ahead)]).map(|_| ())
    }

    /// What stands on the page, in short, for the message of a failure.
    pub fn summary(&self) -> String {
        let body = "
            const of = (selector, ...names) => { const e = document.querySelector(selector);
              return e ? names.map(n => `${n}=${e.getAttribute(n)}`).join(' ') : 'missing'; };
            const checks = [...document.querySelectorAll('li[data-check]')]
              .map(e => `${e.dataset.check}:${e.dataset.status}`).join(' ');
            const filled = [...document.querySelectorAll('textarea, input')].filter(e => e.value)
              .map(e => `${e.id || e.dataset.do}:${e.value.length}`).join(' ');
            return `the page, ${Math.round(performance.now())} ms old, has fields ${filled}; `
              + `verdict ${of('[data-section=verdict]', 'data-answer', 'data-check', 'data-status')}; `
              + `keys ${of('[data-role=keys-state]', 'data-kind', 'data-failure')}; checks ${checks || 'none'}`;";
        match self.script(body, vec![]) {
            Ok(text) => text.as_str().unwrap_or_default().to_owned(),
            Err(error) => format!("the page could not be read: {error:#}"),
        }
    }

    /// Whether the session still answers.
    pub fn is_alive(&self) -> bool {
        self.command(self.client.title()).is_ok()
    }

    /// The session, for commands that only one engine has.
    pub fn client(&self) -> &Client {
        self.client
    }

    /// Waits for a command to the browser.
    pub fn command<T, E>(&self, command: impl Future<Output = std::result::Result<T, E>>) -> Result<T>
    where
        E: std::error::Error + Send + Sync + 'static,
    {
        match self.runtime.block_on(async { timeout(COMMAND, command).await }) {
            Ok(done) => done.map_err(|error| anyhow!("{error:?}")),
            Err(_) => bail!("the browser did not answer in {COMMAND:?}"),
        }
    }
}
