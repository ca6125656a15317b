//! Commands that only Chromium's driver has.

use anyhow::Result;
use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::{Value, json};
use url::{ParseError, Url};

use crate::page::Page;

/// Chromium's commands on a page.
pub trait Chromium {
    /// What the console was told at level `SEVERE` since last asked: errors, and refusals by policy.
    fn console_errors(&self) -> Result<Vec<String>>;

    /// Runs a command of the DevTools protocol.
    fn devtools(&self, command: &str, parameters: Value) -> Result<Value>;
}

impl Chromium for Page<'_> {
    fn console_errors(&self) -> Result<Vec<String>> {
        let entries =
            self.command(self.client().issue_cmd(Post { end: "se/log", body: json!({ "type": "browser" }) }))?;
        let entries = entries.as_array().cloned().unwrap_or_default();
        let severe = entries.iter().filter(|entry| entry.get("level") == Some(&json!("SEVERE")));
        Ok(severe.filter_map(|entry| entry.get("message")?.as_str().map(str::to_owned)).collect())
    }

    fn devtools(&self, command: &str, parameters: Value) -> Result<Value> {
        let body = json!({ "cmd": command, "params": parameters });
        self.command(self.client().issue_cmd(Post { end: "goog/cdp/execute", body }))
    }
}

/// A command below the session's address.
#[derive(Debug)]
struct Post {
    end: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Post {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.end))
    }

    fn method_and_body(&self, _address: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}
