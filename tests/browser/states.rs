//! The states that a page is looked at in, by people as pictures and by rules of accessibility, and how each is
//! reached from a page newly loaded.

use anyhow::Result;
use serde_json::json;

use crate::scenarios::KEYS_STATE;
use crate::stage::Stage;
use crate::tokens::{access_claims, id_claims, now, with};

/// A state's name, and the way to it.
pub type State = (&'static str, fn(&Stage<'_>) -> Result<()>);

/// Every state that is looked at.
pub const STATES: &[State] = &[
    ("empty", |_| Ok(())),
    ("accepted", |stage| {
        let issuer = stage.server.issuer("good");
        stage.ask(&stage.keys.id(&id_claims(&issuer)), &issuer, "")?;
        stage.fetch_keys(&issuer)?;
        stage.wait_for_answer("accept")
    }),
    ("unknown", |stage| {
        let issuer = stage.server.issuer("good");
        stage.ask(&stage.keys.id(&id_claims(&issuer)), &issuer, "")?;
        stage.wait_for_answer("unknown")
    }),
    ("expired", |stage| {
        let issuer = stage.server.issuer("good");
        let claims = with(with(id_claims(&issuer), "exp", now() - 5400), "iat", now() - 9000);
        stage.ask(&stage.keys.id(&with(claims, "auth_time", now() - 9000)), &issuer, "")?;
        stage.fetch_keys(&issuer)?;
        stage.wait_for_answer("refuse")
    }),
    ("wrong_token", |stage| {
        let issuer = stage.server.issuer("good");
        stage.ask(&stage.keys.access(&access_claims(&issuer)), &issuer, "")?;
        stage.wait_for_answer("refuse")
    }),
    ("trailing_newline", |stage| {
        let issuer = stage.server.issuer("good");
        stage.ask(&format!("{}\n", stage.keys.id(&id_claims(&issuer))), &issuer, "")?;
        stage.wait_for_answer("refuse")
    }),
    ("unreadable_pool", |stage| {
        stage.ask("not a token", "no pool at all!", "")?;
        stage.wait_for_answer("refuse")
    }),
    ("keys_failed", |stage| {
        let issuer = stage.server.issuer("nocors");
        stage.ask(&stage.keys.id(&id_claims(&issuer)), &issuer, "")?;
        stage.press_fetch(&issuer)?;
        stage.page.wait_for_attribute(KEYS_STATE, "data-kind", "failed")
    }),
    ("keys_pasted", |stage| {
        let issuer = stage.server.issuer("good");
        stage.ask(&stage.keys.id(&id_claims(&issuer)), &issuer, "")?;
        stage.paste_keys()?;
        stage.wait_for_answer("accept")
    }),
    ("several_tokens", |stage| {
        let issuer = stage.server.issuer("good");
        let tokens = [stage.keys.id(&id_claims(&issuer)), stage.keys.access(&access_claims(&issuer))];
        let pasted = tokens.iter().cycle().take(10).map(|token| format!("token: {token}\n")).collect::<String>();
        stage.ask(&pasted, &issuer, "")?;
        stage.page.wait_for(".found .pager")
    }),
    ("large_text", |stage| {
        let issuer = stage.server.issuer("good");
        let token = stage.keys.id(&id_claims(&issuer));
        stage.ask(&json!({ "filler": "x".repeat(200_000), "id_token": token }).to_string(), &issuer, "")?;
        stage.page.wait_for("[data-role=large]")
    }),
    ("request_log_open", |stage| {
        let issuer = stage.server.issuer("good");
        stage.ask(&stage.keys.id(&id_claims(&issuer)), &issuer, "")?;
        stage.fetch_keys(&issuer)?;
        stage.wait_for_answer("accept")?;
        stage.page.script("document.querySelector('.pledge').open = true;", vec![])?;
        stage.page.wait_for(".pledge[open] .log li")
    }),
];
