//! The answer that the API would give, and the check that decides it.

use anyhow::{Result, ensure};

use super::{Scenario, TOKEN, everywhere, row};
use crate::stage::Stage;
use crate::tokens::{SCOPE, access_claims, id_claims, now, tampered, with};

/// The scenarios of this file.
pub fn all() -> Vec<Scenario> {
    vec![
        everywhere("id_token_without_scopes_is_accepted", id_token_without_scopes),
        everywhere("access_token_with_its_scope_is_accepted", access_token_with_scope),
        everywhere("access_token_without_scopes_is_refused", access_token_without_scopes),
        everywhere("id_token_with_scopes_is_refused", id_token_with_scopes),
        everywhere("access_token_with_another_scope_is_refused", access_token_with_another_scope),
        everywhere("expired_token_is_refused", expired_token),
        everywhere("token_of_another_pool_is_refused", token_of_another_pool),
        everywhere("refresh_token_is_refused_as_one", refresh_token),
        everywhere("trailing_newline_is_found_and_fixed", trailing_newline),
        everywhere("tampered_signature_is_rejected", tampered_signature),
        everywhere("unknown_key_is_no_rejected_signature", unknown_key),
    ]
}

fn id_token_without_scopes(stage: &Stage<'_>) -> Result<()> {
    let issuer = stage.server.issuer("good");
    stage.ask(&stage.keys.id(&id_claims(&issuer)), &issuer, "")?;
    stage.fetch_keys(&issuer)?;
    stage.wait_for_check("signature/rejected", "pass")?;
    stage.wait_for_answer("accept")
}

fn access_token_with_scope(stage: &Stage<'_>) -> Result<()> {
    let issuer = stage.server.issuer("good");
    stage.ask(&stage.keys.access(&access_claims(&issuer)), &issuer, SCOPE)?;
    stage.fetch_keys(&issuer)?;
    stage.wait_for_answer("accept")
}

fn access_token_without_scopes(stage: &Stage<'_>) -> Result<()> {
    let issuer = stage.server.issuer("good");
    stage.ask(&stage.keys.access(&access_claims(&issuer)), &issuer, "")?;
    stage.fetch_keys(&issuer)?;
    stage.wait_for_refusal("cognito/wrong_token_use")
}

fn id_token_with_scopes(stage: &Stage<'_>) -> Result<()> {
    let issuer = stage.server.issuer("good");
    stage.ask(&stage.keys.id(&id_claims(&issuer)), &issuer, SCOPE)?;
    stage.fetch_keys(&issuer)?;
    stage.wait_for_refusal("cognito/wrong_token_use")
}

fn access_token_with_another_scope(stage: &Stage<'_>) -> Result<()> {
    let issuer = stage.server.issuer("good");
    stage.ask(&stage.keys.access(&access_claims(&issuer)), &issuer, "photos/read")?;
    stage.fetch_keys(&issuer)?;
    stage.wait_for_refusal("gateway/scope_missing")
}

fn expired_token(stage: &Stage<'_>) -> Result<()> {
    let issuer = stage.server.issuer("good");
    let claims = with(id_claims(&issuer), "exp", now() - 30);
    stage.ask(&stage.keys.id(&claims), &issuer, "")?;
    stage.fetch_keys(&issuer)?;
    stage.wait_for_refusal("claims/expired")
}

fn token_of_another_pool(stage: &Stage<'_>) -> Result<()> {
    let issuer = "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Ab9Cd8Ef7";
    stage.ask(&stage.keys.id(&id_claims(issuer)), "us-east-1_AnotherPool", "")?;
    stage.wait_for_refusal("cognito/other_pool")
}

fn refresh_token(stage: &Stage<'_>) -> Result<()> {
    // A refresh token is a JWE: five segments, of which only the header can be read.
    let header = "eyJjdHkiOiJKV1QiLCJlbmMiOiJBMjU2R0NNIiwiYWxnIjoiUlNBLU9BRVAifQ";
    let segment = "c2VhbGVkIGZvciBDb2duaXRv";
    let token = format!("{header}.{segment}.{segment}.{segment}.{segment}");
    stage.ask(&token, &stage.server.issuer("good"), "")?;
    stage.wait_for_refusal("cognito/refresh_token")
}

fn trailing_newline(stage: &Stage<'_>) -> Result<()> {
    let issuer = stage.server.issuer("good");
    let token = stage.keys.id(&id_claims(&issuer));
    stage.ask(&format!("{token}\n"), &issuer, "")?;
    stage.wait_for_refusal("whitespace/trailing")?;
    stage.page.press(&format!("{} button[data-action=fix]", row("whitespace/trailing")))?;
    stage.page.wait_for_value(TOKEN, &token)?;
    stage.wait_for_check("whitespace/trailing", "pass")
}

fn tampered_signature(stage: &Stage<'_>) -> Result<()> {
    let issuer = stage.server.issuer("good");
    stage.ask(&tampered(&stage.keys.id(&id_claims(&issuer))), &issuer, "")?;
    stage.fetch_keys(&issuer)?;
    stage.wait_for_refusal("signature/rejected")
}

fn unknown_key(stage: &Stage<'_>) -> Result<()> {
    let issuer = stage.server.issuer("good");
    stage.ask(&stage.keys.stranger(&id_claims(&issuer)), &issuer, "")?;
    stage.fetch_keys(&issuer)?;
    stage.wait_for_refusal("signature/unknown_key")?;
    let signature = stage.page.attribute(&row("signature/rejected"), "data-status")?;
    ensure!(
        signature.as_deref() != Some("fail"),
        "a signature whose key is unknown was not tried, and must not be called rejected"
    );
    Ok(())
}
