//! What the page leaves behind where nobody looks: on paper, in the address and its history, in the list of downloads, in
//! what a browser learns from fields, and in a frame of another page.

use anyhow::{Result, ensure};
use serde_json::json;

use super::{Scenario, TOKEN, everywhere};
use crate::stage::Stage;
use crate::tokens::{id_claims, secrets};

/// The scenarios of this file.
pub fn all() -> Vec<Scenario> {
    vec![
        everywhere("paper_shows_the_report_and_nothing_else", paper),
        everywhere("a_token_in_the_address_does_not_stay_there", address),
        everywhere("a_saved_report_has_no_address_that_holds_it", saved),
        everywhere("no_browser_learns_from_a_field_that_takes_text", fields),
        everywhere("the_page_refuses_to_run_in_a_frame", framed),
    ]
}

/// Has the screen follow the rules for paper, and no other.
const AS_PAPER: &str = "
    for (const sheet of document.styleSheets)
      for (const rule of sheet.cssRules)
        if (rule.media?.mediaText === 'print') rule.media.mediaText = 'all';";

fn paper(stage: &Stage<'_>) -> Result<()> {
    let id = stage.keys.id(&id_claims(&stage.server.issuer("good")));
    let signs = secrets(&id);
    let seen = || -> Result<String> {
        let text = stage.page.script("return document.body.innerText;", vec![])?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    };
    let has_no_token = |printed: &str| {
        let found = signs.iter().find(|secret| printed.contains(secret.as_str()));
        ensure!(found.is_none(), "a part of the token is printed: {found:?}");
        Ok(())
    };
    let is_masked = |printed: &str| {
        ensure!(!printed.contains("janedoe@example.com"), "an e-mail address is printed: {printed}");
        has_no_token(printed)
    };
    stage.ask(&id, &stage.server.issuer("good"), "")?;
    stage.page.wait_for("button[data-action=report]")?;
    // On the screen nobody sees what only paper shows.
    let unseen = stage.page.script("return document.querySelector('[data-role=paper]').offsetHeight;", vec![])?;
    ensure!(unseen == json!(0), "what only paper shows is {unseen} high on the screen");
    stage.page.script(AS_PAPER, vec![])?;
    let printed = seen()?;
    ensure!(printed.contains("REST API") && printed.contains("iss"), "the report is not printed: {printed}");
    ensure!(!printed.contains("Paste your token"), "more than the report is printed: {printed}");
    is_masked(&printed)?;

    // In the page as it was loaded, with the report written: masked, and as somebody asked for it.
    stage.load()?;
    stage.ask(&id, &stage.server.issuer("good"), "")?;
    stage.page.press("button[data-action=report]")?;
    stage.page.wait_for_text("[data-role=report]", "## ")?;
    ensure!(!stage.page.has("[data-role=paper]")?, "the report would be printed twice");
    stage.page.press("button[data-action=masking]")?;
    stage.page.wait_for_text("[data-role=report]", "janedoe@example.com")?;
    stage.page.press("button[data-action=masking]")?;
    stage.page.until("the report is masked again", || is_masked(&stage.page.text("[data-role=report]")?))?;
    stage.page.script(AS_PAPER, vec![])?;
    let printed = seen()?;
    ensure!(printed.contains("## "), "the report is not printed: {printed}");
    is_masked(&printed)?;

    // A text too large for the editor's drawing is shown in part, and that part is not printed either.
    stage.load()?;
    let large = format!("{id}\n{}", "a line of a log without any token\n".repeat(6_000));
    stage.ask(&large, &stage.server.issuer("good"), "")?;
    stage.page.wait_for("button[data-action=report]")?;
    stage.page.script(AS_PAPER, vec![])?;
    is_masked(&seen()?)
}

fn address(stage: &Stage<'_>) -> Result<()> {
    let id = stage.keys.id(&id_claims(&stage.server.issuer("good")));
    let signs = secrets(&id);
    let stays = |what: &str| {
        stage.page.until(&format!("{what} is out of the address"), || {
            let kept = "return JSON.stringify([location.href, document.URL, history.state]);";
            let kept = stage.page.script(kept, vec![])?;
            let kept = kept.as_str().unwrap_or_default();
            let found = signs.iter().find(|secret| kept.contains(secret.as_str()));
            ensure!(found.is_none(), "{kept}");
            Ok(())
        })
    };
    for part in [
        format!("#id_token={id}&token_type=Bearer&expires_in=3600"),
        format!("#{id}"),
        format!("#scopes=openid&t={}", id.replace('.', "%2E")),
        format!("?t={id}"),
    ] {
        stage.page.leave_for(&stage.site.blank())?;
        stage.page.go(&format!("{}{part}", stage.address()?))?;
        stage.page.wait_for(TOKEN)?;
        stays(&part)?;
    }
    // In the open page as well, and no step back leads to it.
    stage.page.script("window.before = history.length; location.hash = arguments[0];", vec![json!(id)])?;
    stays("a token that came later")?;
    // The settings of a link stay, as they are what the link is for.
    stage.page.leave_for(&stage.site.blank())?;
    stage.page.go(&format!("{}#user_pools=us-east-1_Team&scopes=openid", stage.address()?))?;
    stage.page.wait_for_value("input#user-pools", "us-east-1_Team")?;
    let here = stage.page.script("return location.hash;", vec![])?;
    ensure!(here == json!("#user_pools=us-east-1_Team&scopes=openid"), "the address ends in {here}");
    Ok(())
}

/// Writes down what the page has the browser save, which saves nothing then.
const WATCH: &str = "
    window.saved = [];
    const blobs = new Map(), make = URL.createObjectURL;
    URL.createObjectURL = blob => { const address = make.call(URL, blob); blobs.set(address, blob); return address; };
    HTMLAnchorElement.prototype.click = function () {
      blobs.get(this.href)?.text().then(text => window.saved.push([this.download, this.href, blobs.get(this.href).type, text]));
    };";

fn saved(stage: &Stage<'_>) -> Result<()> {
    stage.ask(&stage.keys.id(&id_claims(&stage.server.issuer("good"))), &stage.server.issuer("good"), "")?;
    stage.page.press("button[data-action=report]")?;
    stage.page.wait_for_text("[data-role=report]", "## ")?;
    stage.page.script(WATCH, vec![])?;
    let formats = [("markdown", "md", "## "), ("text", "txt", "REST API"), ("json", "json", "\"report\":")];
    for (at, (format, ending, sign)) in formats.into_iter().enumerate() {
        stage.page.paste("select#report-format", format)?;
        stage.page.wait_for_text("[data-role=report]", sign)?;
        stage.page.press("button[data-action=save-report]")?;
        stage.page.until("the report is saved", || {
            let saved = stage.page.script("return window.saved[arguments[0]] ?? null;", vec![json!(at)])?;
            let part = |at: usize| saved.get(at).and_then(|part| part.as_str()).unwrap_or_default().to_owned();
            let (name, address, text) = (part(0), part(1), part(3));
            ensure!(
                name.ends_with(&format!(".{ending}")) && part(2).starts_with("text/") == (ending != "json"),
                "{saved}"
            );
            ensure!(address.starts_with("blob:") && address.len() < 120, "the address is {address}");
            ensure!(text.contains(sign) && !text.contains("janedoe@example.com"), "{format} saves {text}");
            Ok(())
        })?;
    }
    Ok(())
}

fn fields(stage: &Stage<'_>) -> Result<()> {
    stage.page.press("button[data-action=more]")?;
    stage.page.wait_for("input#client-id")?;
    let learnt = "
        const wanted = { autocomplete: 'off', autocapitalize: 'off', autocorrect: 'off', spellcheck: 'false' };
        const fields = [...document.querySelectorAll('input:not([type=file], [type=checkbox], [type=datetime-local]), textarea')];
        return fields.flatMap(field => Object.entries(wanted)
          .filter(([name, value]) => field.getAttribute(name) !== value).map(([name]) => `${field.id} ${name}`))
          .concat(fields.length < 8 ? ['there are too few'] : []);";
    let learnt = stage.page.script(learnt, vec![])?;
    ensure!(learnt == json!([]), "a browser may learn from {learnt}");
    Ok(())
}

/// A page of the same origin, so that it may look into its frame.
fn framed(stage: &Stage<'_>) -> Result<()> {
    stage.page.leave_for(&stage.site.blank())?;
    let frame = "
        const frame = document.createElement('iframe');
        frame.src = arguments[0];
        document.body.append(frame);
        window.framed = frame;";
    stage.page.script(frame, vec![json!(stage.address()?)])?;
    stage.page.until("the page says that it does not run there", || {
        let inside = "const inside = window.framed.contentDocument;
            return [inside?.body?.textContent ?? '', inside?.querySelectorAll('textarea, input').length ?? -1];";
        let inside = stage.page.script(inside, vec![])?;
        let words = inside.get(0).and_then(|words| words.as_str()).unwrap_or_default();
        let says = words.contains("does not run inside another page")
            || words.contains("다른 페이지 안에서 실행되지 않습니다");
        ensure!(says && inside.get(1) == Some(&json!(0)), "inside is {inside}");
        Ok(())
    })
}
