//! The states that a page is looked at in, by people as pictures and by rules of accessibility, and how each is
//! reached from a page newly loaded.

mod pastes;

use anyhow::Result;
use serde_json::json;

use crate::scenarios::{CUT, KEYS_STATE};
use crate::stage::Stage;
use crate::tokens::{access_claims, id_claims, now, with};

/// A state's name, and the way to it.
pub type State = (&'static str, fn(&Stage<'_>) -> Result<()>);

/// Every state that is looked at.
pub fn states() -> impl Iterator<Item = &'static State> {
    SET.iter().chain(pastes::PASTES)
}

/// The states that fields are filled in for.
const SET: &[State] = &[
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
        stage.ask(CUT, "no pool at all!", "")?;
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
    ("diagnosis", |stage| {
        let issuer = stage.server.issuer("good");
        stage.page.press("button[data-action=more]")?;
        stage.page.wait_for("input#grant-type")?;
        stage.ask(&stage.keys.id(&id_claims(&issuer)), &issuer, "orders/read")?;
        stage.page.paste("select#authorizer", "http-jwt")?;
        stage.page.paste("textarea#request", "GET /a HTTP/1.1\nAuthorization: Basic YTpi")?;
        stage.page.paste("textarea#response", "no response")?;
        stage.page.paste("input#callback-url", "http://app.example/callback")?;
        stage.page.wait_for("li[data-check='request/not_read']")?;
        stage
            .page
            .script("document.querySelectorAll('details').forEach(details => { details.open = true; });", vec![])?;
        stage.page.wait_for("[data-role=exchange][open]")
    }),
    ("compared", |stage| {
        let issuer = stage.server.issuer("good");
        stage.ask(&stage.keys.access(&access_claims(&issuer)), &issuer, "")?;
        stage.page.wait_for("button[data-action=pin]")?;
        stage.page.press("button[data-action=pin]")?;
        stage.page.wait_for(".compare [data-role=verdicts]")?;
        stage.page.paste("textarea#token", &stage.keys.id(&id_claims(&issuer)))?;
        stage.page.wait_for(".compare [data-role=apart]")?;
        stage.page.script("document.querySelector('.compare details').open = true;", vec![]).map(drop)
    }),
    ("reported", |stage| {
        let issuer = stage.server.issuer("good");
        stage.ask(&stage.keys.id(&id_claims(&issuer)), &issuer, "")?;
        stage.page.wait_for("button[data-action=report]")?;
        stage.page.press("button[data-action=report]")?;
        stage.page.wait_for("[data-role=report]")?;
        stage.page.press("button[data-action=raw]")?;
        stage.page.wait_for(".claims pre")?;
        stage.page.script("document.querySelector('.shortcuts').open = true;", vec![]).map(drop)
    }),
];
