//! The page as such: it loads cleanly, speaks two languages, remembers what it may, and shows hostile
//! text as text.

use crate::scenarios::CUT;
use anyhow::{Result, ensure};
use serde_json::json;

use super::{POOLS, SCOPES, Scenario, TOKEN, VERDICT, everywhere, only};
use crate::chromium::Chromium as _;
use crate::engine::Engine;
use crate::stage::Stage;
use crate::tokens::{SCOPE, id_claims, with};

/// The scenarios of this file.
pub fn all() -> Vec<Scenario> {
    vec![
        only(Engine::Chromium, "loads_without_a_console_error", loads_cleanly),
        everywhere("empty_page_has_an_empty_verdict", empty_page),
        everywhere("typed_text_is_judged_key_by_key", typed_text),
        everywhere("unreadable_user_pool_is_said_beside_its_field", unreadable_pool),
        everywhere("language_switches_to_korean_and_back", language),
        everywhere("expectations_outlive_a_reload_and_the_token_does_not", reload),
        everywhere("clear_takes_everything_pasted_away", clear),
        everywhere("copying_says_what_became_of_it", copying),
        everywhere("hostile_markup_stays_text", hostile_markup),
    ]
}

fn loads_cleanly(stage: &Stage<'_>) -> Result<()> {
    stage.page.console_errors()?;
    stage.load()?;
    let errors = stage.page.console_errors()?;
    ensure!(errors.is_empty(), "the console says {errors:#?}");
    Ok(())
}

fn empty_page(stage: &Stage<'_>) -> Result<()> {
    stage.wait_for_answer("empty")
}

fn typed_text(stage: &Stage<'_>) -> Result<()> {
    stage.page.type_into(TOKEN, CUT)?;
    stage.wait_for_answer("refuse")?;
    stage.page.wait_for_value(TOKEN, CUT)
}

fn unreadable_pool(stage: &Stage<'_>) -> Result<()> {
    let error = "[data-error-for=user-pools]";
    stage.page.paste(POOLS, "no pool at all!")?;
    stage.page.until("the field's error is said", || {
        ensure!(!stage.page.text(error)?.trim().is_empty(), "there is none");
        Ok(())
    })?;
    stage.page.paste(POOLS, "us-east-1_example")?;
    stage.page.until("the field's error is gone", || {
        ensure!(stage.page.text(error)?.trim().is_empty(), "it stays");
        Ok(())
    })
}

fn language(stage: &Stage<'_>) -> Result<()> {
    let button = "button[data-action=language]";
    stage.page.wait_for_attribute("html", "lang", "en")?;
    stage.page.paste(TOKEN, CUT)?;
    stage.wait_for_answer("refuse")?;
    stage.page.press(button)?;
    stage.page.wait_for_attribute("html", "lang", "ko")?;
    stage.page.until("the verdict is Korean", || {
        let verdict = stage.page.text(VERDICT)?;
        ensure!(verdict.chars().any(|letter| ('\u{ac00}'..='\u{d7a3}').contains(&letter)), "it says {verdict:?}");
        Ok(())
    })?;
    stage.load()?;
    stage.page.wait_for_attribute("html", "lang", "ko")?;
    stage.page.press(button)?;
    stage.page.wait_for_attribute("html", "lang", "en")
}

fn reload(stage: &Stage<'_>) -> Result<()> {
    let issuer = stage.server.issuer("good");
    stage.ask(&stage.keys.id(&id_claims(&issuer)), &issuer, SCOPE)?;
    stage.wait_for_answer("refuse")?;
    stage.load()?;
    stage.page.wait_for_value(POOLS, &issuer)?;
    stage.page.wait_for_value(SCOPES, SCOPE)?;
    stage.page.wait_for_value(TOKEN, "")?;
    stage.wait_for_answer("empty")
}

fn clear(stage: &Stage<'_>) -> Result<()> {
    stage.page.paste(TOKEN, CUT)?;
    stage.wait_for_answer("refuse")?;
    stage.page.press("button[data-action=clear]")?;
    stage.page.wait_for_value(TOKEN, "")?;
    stage.wait_for_answer("empty")
}

/// Whether a browser without a person in front of it allows copying differs; that the page tells does not.
fn copying(stage: &Stage<'_>) -> Result<()> {
    let issuer = stage.server.issuer("good");
    stage.ask(&stage.keys.id(&id_claims(&issuer)), &issuer, "")?;
    stage.page.press("button[data-action=copy-clean]")?;
    stage.page.until("a word on the copy", || {
        let words = stage.page.text(".copied")?;
        ensure!(!words.is_empty(), "the page says nothing of the copy");
        Ok(())
    })
}

fn hostile_markup(stage: &Stage<'_>) -> Result<()> {
    let issuer = stage.server.issuer("good");
    let beacon = stage.server.origin();
    let markup =
        format!("<img src='{beacon}/beacon' class=hostile onerror=\"document.title='taken'\"><b class=hostile>x</b>");
    let script = "</textarea><script class=hostile>document.title='taken'</script>";
    let claims = with(with(id_claims(&issuer), "given_name", markup.as_str()), "<i class=hostile>", script);
    let title = stage.page.script("return document.title;", vec![])?;
    stage.ask(&stage.keys.id(&claims), &issuer, "")?;
    stage.paste_keys()?;
    stage.wait_for_answer("accept")?;
    let shown = "return document.body.textContent.includes(arguments[0]);";
    for text in ["class=hostile onerror=", "<b class=hostile>x</b>", "<i class=hostile>"] {
        stage.page.until(&format!("the page shows {text}"), || {
            ensure!(stage.page.script(shown, vec![json!(text)])? == json!(true), "it does not");
            Ok(())
        })?;
    }
    ensure!(!stage.page.has(".hostile")?, "markup in a claim became an element");
    ensure!(stage.page.script("return document.title;", vec![])? == title, "the title has changed");
    ensure!(stage.server.record.all().is_empty(), "the key server got {}", stage.server.record.summary());
    Ok(())
}
