//! The editor is a plain text area: caret, selection, undo and composition stay the browser's own, whatever is drawn
//! below.

use anyhow::{Result, ensure};
use fantoccini::key::Key;
use serde_json::{Value, json};

use super::{Scenario, TOKEN, everywhere, only};
use crate::chromium::Chromium as _;
use crate::engine::Engine;
use crate::stage::Stage;
use crate::tokens::{id_claims, now, with};

/// The scenarios of this file.
pub fn all() -> Vec<Scenario> {
    vec![
        everywhere("typing_keeps_caret_selection_and_undo", typing),
        everywhere("pasting_into_a_selection_can_be_undone", pasting),
        everywhere("a_ticking_clock_keeps_the_selection", selection),
        only(Engine::Chromium, "composition_of_hangul_is_not_disturbed", composition),
    ]
}

/// What the editor holds and what of it is selected.
fn editor(stage: &Stage<'_>) -> Result<Value> {
    let body = "const e = document.querySelector(arguments[0]);
        return [e.value, e.selectionStart, e.selectionEnd, document.activeElement === e];";
    stage.page.script(body, vec![json!(TOKEN)])
}

/// Waits for the editor to hold exactly this, with this selected.
fn wait_for(stage: &Stage<'_>, text: &str, start: usize, end: usize) -> Result<()> {
    stage.page.until("the editor is as it was left", || {
        let found = editor(stage)?;
        ensure!(found == json!([text, start, end, true]), "it is {found}, and should be {text:?}, {start} to {end}");
        Ok(())
    })
}

/// Puts the caret, or a selection, into the editor.
fn select(stage: &Stage<'_>, start: usize, end: usize) -> Result<()> {
    let body =
        "const e = document.querySelector(arguments[0]); e.focus(); e.setSelectionRange(arguments[1], arguments[2]);";
    stage.page.script(body, vec![json!(TOKEN), json!(start), json!(end)])?;
    Ok(())
}

/// A token behind a faulty beginning and before a faulty end, so that every kind of mark is drawn.
fn marked(stage: &Stage<'_>) -> Result<String> {
    let issuer = stage.server.issuer("good");
    // The clock of a token with minutes to go ticks each second.
    let claims = with(id_claims(&issuer), "exp", now() + 300);
    let text = format!("Authorization: Bearer  {} \n", stage.keys.id(&claims));
    stage.ask(&text, &issuer, "")?;
    stage.page.wait_for(".mirror [data-fault]")?;
    stage.page.wait_for(".mirror [data-part=payload]")?;
    Ok(text)
}

fn typing(stage: &Stage<'_>) -> Result<()> {
    let text = marked(stage)?;
    let at = 60;
    let (before, after) = text.split_at(at);
    select(stage, at, at)?;
    // Each key is judged before the next, so that the drawing changes under the caret.
    for (typed, key) in [("x", 'x'), ("xy", 'y'), ("xy ", ' '), ("xy z", 'z')] {
        stage.page.keys([key], false)?;
        wait_for(stage, &format!("{before}{typed}{after}"), at + typed.len(), at + typed.len())?;
    }
    stage.page.keys([Key::Left.into(), Key::Left.into(), Key::Backspace.into()], false)?;
    wait_for(stage, &format!("{before}x z{after}"), at + 1, at + 1)?;
    stage.page.keys([Key::Delete.into(), 'w'], false)?;
    wait_for(stage, &format!("{before}xwz{after}"), at + 2, at + 2)?;
    drawn(stage)
}

/// The drawing below shows what the text area holds.
fn drawn(stage: &Stage<'_>) -> Result<()> {
    stage.page.until("the drawing is of the text", || {
        let drawn = stage.page.text(".mirror")?;
        let held = stage.page.value(TOKEN)?;
        ensure!(drawn.trim_end_matches('\u{200b}') == held, "it shows {drawn:?} of {held:?}");
        Ok(())
    })
}

fn pasting(stage: &Stage<'_>) -> Result<()> {
    let text = marked(stage)?;
    select(stage, 4, 8)?;
    // As a paste from the keyboard, which leaves an entry in the browser's own list of what can be undone.
    let inserted = stage.page.script("return document.execCommand('insertText', false, 'a\\n\u{200b}한');", vec![])?;
    ensure!(inserted == json!(true), "this engine inserts no text");
    let (before, after) = (text.get(..4).unwrap_or_default(), text.get(8..).unwrap_or_default());
    wait_for(stage, &format!("{before}a\n\u{200b}한{after}"), 8, 8)?;
    drawn(stage)?;
    undo(stage)?;
    stage.page.wait_for_value(TOKEN, &text)?;
    drawn(stage)?;
    stage.page.script("document.execCommand('redo');", vec![])?;
    stage.page.wait_for_value(TOKEN, &format!("{before}a\n\u{200b}한{after}"))
}

/// WebKitGTK's driver presses keys that its small browser gives no meaning to; there the command is asked for itself.
fn undo(stage: &Stage<'_>) -> Result<()> {
    if stage.engine == Engine::WebKit {
        stage.page.script("document.execCommand('undo');", vec![])?;
        return Ok(());
    }
    stage.page.keys(['z'], true)
}

fn selection(stage: &Stage<'_>) -> Result<()> {
    let text = marked(stage)?;
    select(stage, 30, 90)?;
    for _ in 0..2 {
        let shown = stage.page.text("td.relative")?;
        stage.page.until("the clock ticks", || {
            ensure!(stage.page.text("td.relative")? != shown, "it still says {shown:?}");
            Ok(())
        })?;
        wait_for(stage, &text, 30, 90)?;
    }
    Ok(())
}

/// A syllable grows from its letters while the page judges every stage of it, and is undone as one.
fn composition(stage: &Stage<'_>) -> Result<()> {
    let text = marked(stage)?;
    let at = 40;
    let (before, after) = text.split_at(at);
    select(stage, at, at)?;
    let watch = "window.composed = []; const e = document.querySelector(arguments[0]);
        for (const name of ['compositionstart', 'compositionupdate', 'compositionend'])
          e.addEventListener(name, event => window.composed.push(`${name} ${event.data}`));";
    stage.page.script(watch, vec![json!(TOKEN)])?;
    for letters in ["ㅎ", "하", "한"] {
        let parameters = json!({ "text": letters, "selectionStart": 1, "selectionEnd": 1 });
        stage.page.devtools("Input.imeSetComposition", parameters)?;
        wait_for(stage, &format!("{before}{letters}{after}"), at + 1, at + 1)?;
        drawn(stage)?;
    }
    stage.page.devtools("Input.insertText", json!({ "text": "한" }))?;
    wait_for(stage, &format!("{before}한{after}"), at + 1, at + 1)?;
    let composed = stage.page.script("return window.composed;", vec![])?;
    let expected = [
        "compositionstart ",
        "compositionupdate ㅎ",
        "compositionupdate 하",
        "compositionupdate 한",
        // The input method confirms the syllable.
        "compositionupdate 한",
        "compositionend 한",
    ];
    ensure!(composed == json!(expected), "the composition went {composed}");
    undo(stage)?;
    stage.page.wait_for_value(TOKEN, &text)
}
