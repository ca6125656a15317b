//! The token's moments: judged for another moment than now.

use anyhow::{Result, ensure};
use serde_json::json;

use super::{Scenario, everywhere};
use crate::stage::Stage;
use crate::tokens::{id_claims, now};

/// The scenarios of this file.
pub fn all() -> Vec<Scenario> {
    vec![everywhere("the_verdict_follows_another_moment", another_moment)]
}

const NOTICE: &str = "[data-role=other-moment]";

fn accepted(stage: &Stage<'_>) -> Result<()> {
    let issuer = stage.server.issuer("good");
    stage.ask(&stage.keys.id(&id_claims(&issuer)), &issuer, "")?;
    stage.paste_keys()?;
    stage.wait_for_answer("accept")
}

fn another_moment(stage: &Stage<'_>) -> Result<()> {
    accepted(stage)?;
    ensure!(!stage.page.has(NOTICE)?, "it says that now is another moment");
    stage.page.press("[data-role=moments] > summary")?;
    // In a browser's own form for such fields, on the wall clock.
    let field = "const at = new Date(arguments[0] * 1000);
        return new Date(at - at.getTimezoneOffset() * 60000).toISOString().slice(0, 19);";
    let later = stage.page.script(field, vec![json!(now() + 7200)])?;
    stage.page.paste("input#moment", later.as_str().unwrap_or_default())?;
    stage.wait_for_refusal("claims/expired")?;
    stage.page.wait_for_text(NOTICE, "not for now")?;
    stage.page.press("button[data-action=back-to-now]")?;
    stage.wait_for_answer("accept")?;
    stage.page.wait_until_gone(NOTICE)?;
    // An hour later, in steps of five minutes, the token has expired.
    for _ in 0..12 {
        stage.page.press("button[data-action=later]")?;
    }
    stage.wait_for_refusal("claims/expired")?;
    stage.page.press("button[data-action=earlier]")?;
    stage.page.press("button[data-action=earlier]")?;
    stage.wait_for_answer("accept")
}
