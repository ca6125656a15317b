//! A key endpoint that fails, each way told apart, and the paste that still works afterwards.

use anyhow::{Result, ensure};

use super::{KEYS_STATE, Scenario, row};
use crate::stage::Stage;
use crate::tokens::id_claims;

/// How the endpoint fails, and what the page must call it.
const FAILURES: &[(&str, &str)] = &[
    ("down", "unreachable"),
    ("html", "html"),
    ("nocors", "cors"),
    ("notfound", "status"),
    ("error", "status"),
    ("redirect", "redirect"),
    ("redirect_nocors", "unreachable"),
    ("empty", "empty"),
    ("text", "not_json"),
    ("object", "not_keys"),
    ("discovery", "discovery"),
    ("large", "too_large"),
    ("slow", "timeout"),
    ("cut", "unreachable"),
];

/// The scenarios of this file.
pub fn all() -> Vec<Scenario> {
    let scenario = |(mode, failure): &(&'static str, &'static str)| {
        let (mode, failure) = (*mode, *failure);
        Scenario {
            name: format!("key_endpoint_{mode}_is_called_{failure}"),
            only: None,
            needs_host: false,
            run: Box::new(move |stage| fails(stage, mode, failure)),
        }
    };
    FAILURES.iter().map(scenario).collect()
}

fn fails(stage: &Stage<'_>, mode: &str, failure: &str) -> Result<()> {
    let issuer = stage.server.issuer(mode);
    stage.ask(&stage.keys.id(&id_claims(&issuer)), &issuer, "")?;
    stage.press_fetch(&issuer)?;
    stage.page.wait_for_attribute(KEYS_STATE, "data-kind", "failed")?;
    stage.page.wait_for_attribute(KEYS_STATE, "data-failure", failure)?;
    let followed = stage.server.record.all().iter().any(|request| request.target == "/followed");
    ensure!(!followed, "a redirect to another host was followed");
    // That a server answered is known, so that nobody has to ask it again who may read the answer.
    let asked = stage.server.record.all().len();
    ensure!(mode != "cut" || asked == 1, "the keys were asked for {asked} times");
    let signature = stage.page.attribute(&row("signature/rejected"), "data-status")?;
    ensure!(signature.as_deref() != Some("fail"), "a key endpoint's failure must not reject a signature");
    stage.paste_keys()?;
    stage.wait_for_answer("accept")
}
