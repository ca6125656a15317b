//! What findings and claims point at in the pasted text.

use anyhow::{Result, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::json;

use super::{Scenario, everywhere};
use crate::stage::Stage;
use crate::tokens::id_claims;

/// The scenarios of this file.
pub fn all() -> Vec<Scenario> {
    vec![
        everywhere("a_finding_points_at_its_characters", finding),
        everywhere("a_claim_points_at_its_stretch_of_the_payload", claim),
        everywhere("a_stretch_of_the_payload_points_at_its_claim", stretch),
    ]
}

const POINTED: &str =
    "return [...document.querySelectorAll('.mirror [data-pointed]')].map(e => e.textContent).join('');";
const CARET: &str = "const e = document.querySelector('#token'); return [e.value, e.selectionStart, e.selectionEnd];";

/// Has the mouse come to an element; whether anything follows is up to the page.
fn hover(stage: &Stage<'_>, selector: &str) -> Result<()> {
    stage.page.wait_for(selector)?;
    let body = "document.querySelector(arguments[0]).dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));";
    stage.page.script(body, vec![json!(selector)]).map(drop)
}

fn pointed(stage: &Stage<'_>, expected: &str) -> Result<()> {
    stage.page.until("the page points there", || {
        let found = stage.page.script(POINTED, vec![])?;
        ensure!(found == json!(expected), "it points at {found}, and should at {expected:?}");
        Ok(())
    })
}

fn finding(stage: &Stage<'_>) -> Result<()> {
    let issuer = stage.server.issuer("good");
    let token = stage.keys.id(&id_claims(&issuer));
    stage.ask(&format!("{token}\n"), &issuer, "")?;
    stage.wait_for_refusal("whitespace/trailing")?;
    let row = "li[data-check='whitespace/trailing']";
    stage.page.script("document.querySelector('#token').setSelectionRange(5, 9);", vec![])?;
    hover(stage, row)?;
    pointed(stage, "\n")?;
    let caret = stage.page.script(CARET, vec![])?;
    ensure!(caret == json!([format!("{token}\n"), 5, 9]), "hovering has moved the selection: {caret}");
    stage.page.press(&format!("{row} [data-action=show]"))?;
    let caret = stage.page.script(CARET, vec![])?;
    ensure!(caret == json!([format!("{token}\n"), token.len(), token.len() + 1]), "Show selects {caret}");
    ensure!(
        stage.page.script("return document.activeElement.id;", vec![])? == json!("token"),
        "the focus is elsewhere"
    );
    Ok(())
}

fn claim(stage: &Stage<'_>) -> Result<()> {
    let issuer = stage.server.issuer("good");
    let token = stage.keys.id(&id_claims(&issuer));
    stage.ask(&token, &issuer, "")?;
    for name in ["sub", "aud", "exp", "email"] {
        hover(stage, &format!("tr[data-claim={name}]"))?;
        stage.page.until("the stretch holds the claim", || {
            let found = stage.page.script(POINTED, vec![])?;
            let stretch = found.as_str().unwrap_or_default();
            let payload = token.split('.').nth(1).unwrap_or_default();
            let at = payload.find(stretch).unwrap_or_default();
            ensure!(!stretch.is_empty() && payload.contains(stretch), "it points at {stretch:?}");
            // A whole group of four characters before and behind decodes by itself.
            let (start, end) = (at / 4 * 4, ((at + stretch.len()).div_ceil(4) * 4).min(payload.len()));
            let around = URL_SAFE_NO_PAD.decode(payload.get(start..end).unwrap_or_default())?;
            let around = String::from_utf8_lossy(&around);
            ensure!(around.contains(&format!("\"{name}\":")), "around it stands {around:?}");
            ensure!(around.len() < 80, "it points at too much: {around:?}");
            Ok(())
        })?;
    }
    Ok(())
}

fn stretch(stage: &Stage<'_>) -> Result<()> {
    let issuer = stage.server.issuer("good");
    stage.ask(&stage.keys.id(&id_claims(&issuer)), &issuer, "")?;
    if stage.page.script("return 'caretPositionFromPoint' in document;", vec![])? != json!(true) {
        eprintln!("skipped: this engine does not tell what is under the mouse; the caret does it there");
        return Ok(());
    }
    for name in ["email", "sub"] {
        hover(stage, &format!("tr[data-claim={name}]"))?;
        let over =
            "const { x, y, width, height } = document.querySelector('.mirror [data-pointed]').getClientRects()[0];
                    const at = { clientX: x + width / 2, clientY: y + height / 2, bubbles: true };
                    document.querySelector('#token').dispatchEvent(new MouseEvent('mousemove', at));";
        stage.page.wait_for(".mirror [data-pointed]")?;
        stage.page.script(over, vec![])?;
        stage.page.wait_for(&format!("tr[data-claim={name}][data-pointed=true]"))?;
    }
    Ok(())
}
