//! The examples of an empty page, and Clear with its Undo.

use crate::scenarios::CUT;
use anyhow::{Context as _, Result, ensure};

use super::{POOLS, SCOPES, Scenario, TOKEN, everywhere};
use crate::stage::Stage;
use crate::tokens::id_claims;

/// The scenarios of this file.
pub fn all() -> Vec<Scenario> {
    vec![
        everywhere("examples_show_their_causes_with_verified_signatures", causes),
        everywhere("an_example_gives_way_to_what_is_typed_or_pasted", gives_way),
        everywhere("an_example_works_in_the_one_file_edition", one_file),
        everywhere("clear_can_be_undone", undone),
        everywhere("clear_cannot_be_undone_after_ten_seconds", too_late),
    ]
}

const CLEAR: &str = "button[data-action=clear]";
const UNDO: &str = "button[data-action=undo]";
const KEYS: &str = "textarea#keys";

fn example(id: &str) -> String {
    format!("button[data-example={id}]")
}

fn causes(stage: &Stage<'_>) -> Result<()> {
    stage.page.paste(POOLS, "us-east-1_MyOwnPool")?;
    for (id, check) in [
        ("expired", "claims/expired"),
        ("id-token", "cognito/wrong_token_use"),
        ("other-pool", "cognito/other_pool"),
        ("white-space", "whitespace/trailing"),
    ] {
        stage.page.press(&example(id))?;
        stage.wait_for_refusal(check)?;
        stage.wait_for_check("signature/rejected", "pass")?;
        stage.page.press(CLEAR)?;
        stage.wait_for_answer("empty")?;
        stage.page.wait_for_value(POOLS, "us-east-1_MyOwnPool")?;
        stage.page.wait_for_value(KEYS, "")?;
    }
    ensure!(stage.server.record.all().is_empty(), "the key server got {}", stage.server.record.summary());
    let kept = stage.page.script("return localStorage.getItem('token-inspector.settings');", vec![])?;
    ensure!(kept.as_str().is_some_and(|kept| !kept.contains("Example")), "the page remembers {kept}");
    Ok(())
}

fn gives_way(stage: &Stage<'_>) -> Result<()> {
    stage.page.press(&example("id-token"))?;
    stage.wait_for_refusal("cognito/wrong_token_use")?;
    stage.page.type_into(TOKEN, "n")?;
    stage.page.wait_for_value(TOKEN, "n")?;
    stage.page.wait_for_value(SCOPES, "")?;
    stage.page.wait_for_value(KEYS, "")?;
    stage.page.press(CLEAR)?;
    // What stays of an example is still the example.
    stage.page.press(&example("white-space"))?;
    stage.wait_for_refusal("whitespace/trailing")?;
    let token = stage.page.value(TOKEN)?.trim_end().to_owned();
    stage.page.paste(TOKEN, &token)?;
    stage.wait_for_answer("accept")?;
    stage.page.paste(TOKEN, &stage.keys.id(&id_claims(&stage.server.issuer("good"))))?;
    stage.wait_for_answer("unknown")
}

fn one_file(stage: &Stage<'_>) -> Result<()> {
    super::one_file::open(stage)?;
    stage.page.press(&example("expired"))?;
    stage.wait_for_refusal("claims/expired")?;
    stage.wait_for_check("signature/rejected", "pass")
}

fn undone(stage: &Stage<'_>) -> Result<()> {
    let issuer = stage.server.issuer("good");
    let token = stage.keys.id(&id_claims(&issuer));
    stage.ask(&token, &issuer, "")?;
    stage.paste_keys()?;
    stage.wait_for_answer("accept")?;
    stage.page.hold_clock(0)?;
    stage.page.press(CLEAR)?;
    stage.page.wait_for_value(TOKEN, "")?;
    stage.page.wait_for_value(KEYS, "")?;
    stage.page.wait_for_text(".cleared[role=status]", "Undo")?;
    stage.page.press(UNDO)?;
    stage.page.wait_for_value(TOKEN, &token)?;
    stage.wait_for_answer("accept")?;
    stage.page.wait_until_gone(UNDO).context("what is back is not brought back again")?;
    // What is typed after Clear is not thrown away by a press that comes too late.
    stage.page.press(CLEAR)?;
    stage.page.wait_for(UNDO)?;
    stage.page.paste(TOKEN, CUT)?;
    stage.wait_for_answer("refuse")?;
    stage.page.wait_until_gone(UNDO).context("Undo does not replace what was typed")
}

fn too_late(stage: &Stage<'_>) -> Result<()> {
    stage.page.paste(TOKEN, CUT)?;
    stage.wait_for_answer("refuse")?;
    stage.page.hold_clock(0)?;
    stage.page.press(CLEAR)?;
    stage.page.wait_for(UNDO)?;
    stage.page.hold_clock(10)?;
    stage.page.wait_until_gone(UNDO).context("the text is gone for good")?;
    stage.page.wait_for_text(".cleared", "")
}
