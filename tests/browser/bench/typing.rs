//! From a change of the text to the verdict on the screen: the frame that shows it has been drawn.

use anyhow::{Context as _, Result};
use serde_json::{Value, json};

use super::{Row, median};
use crate::stage::Stage;
use crate::tokens::{id_claims, with};

/// A token as Cognito gives it, a key pressed behind it, the same with the signature verified, and a large one.
pub fn rows(stage: &Stage<'_>) -> Result<Vec<Row>> {
    let issuer = stage.server.issuer("good");
    let sign =
        |run: usize| stage.keys.id(&with(id_claims(&issuer), "event_id", format!("run {run} {}", "x".repeat(240))));
    let large = stage.keys.id(&with(id_claims(&issuer), "large", "x".repeat(44_000)));
    stage.ask("", &issuer, "")?;
    let paste = median(|run| change(stage, &sign(run)))?;
    let base = sign(0);
    let key = median(|run| change(stage, &format!("{base}{}", "x".repeat(run + 1))))?;
    let big = median(|run| change(stage, &format!("{large}{}", " ".repeat(run))))?;
    stage.page.paste("textarea#token", &base)?;
    stage.paste_keys()?;
    stage.wait_for_answer("accept")?;
    let verified = median(|run| change(stage, &sign(run)))?;
    Ok(vec![
        ("paste of a 1 kB token to the verdict painted", paste),
        ("one more key to the verdict painted", key),
        ("paste of a 60 kB token to the verdict painted", big),
        ("paste of a 1 kB token to the verdict painted, RS256 verified", verified),
    ])
}

/// The key comes as a frame begins, and the time ends when a frame with what became of it has been drawn: a message that
/// is posted before a frame is drawn is read after it. A page that is quick enough is not charged for the next frame.
fn change(stage: &Stage<'_>, text: &str) -> Result<f64> {
    let body = format!(
        "const field = document.querySelector('textarea#token');
         const text = {};
         const drawn = () => new Promise(next => {{ const c = new MessageChannel(); c.port1.onmessage = next; c.port2.postMessage(0); }});
         const isShown = () => document.querySelector('.mirror').textContent.length === text.length + 1;
         await new Promise(requestAnimationFrame);
         const start = performance.now();
         field.value = text;
         field.dispatchEvent(new InputEvent('input', {{ bubbles: true, inputType: 'insertFromPaste' }}));
         for (;;) {{
           await drawn();
           const time = performance.now() - start;
           if (isShown()) return time;
           await new Promise(requestAnimationFrame);
         }}",
        Value::to_string(&json!(text))
    );
    stage.page.settled(&body)?.as_f64().context("the page gave no time")
}
