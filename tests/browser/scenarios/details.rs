//! What stands below the checks: the claims, another token beside this one, the report for a ticket, the team's link.

use crate::scenarios::CUT;
use anyhow::{Result, ensure};
use serde_json::json;

use super::{POOLS, SCOPES, Scenario, TOKEN, everywhere};
use crate::engine::Engine;
use crate::stage::Stage;
use crate::tokens::{access_claims, id_claims, with};

/// The scenarios of this file.
pub fn all() -> Vec<Scenario> {
    vec![
        everywhere("claims_are_shown_as_json_and_point_back_at_the_caret", claims),
        everywhere("a_long_table_of_claims_is_drawn_to_its_end", many_claims),
        everywhere("a_pinned_token_is_compared_claim_by_claim", compared),
        everywhere("the_report_for_a_ticket_masks_what_is_personal", report),
        everywhere("a_link_for_the_team_opens_the_page_set_up", linked),
        everywhere("a_hostile_link_is_ignored", hostile),
        // Files are foreign to each other for a browser: one that opened another sees nothing of it.
        everywhere("a_page_that_opened_this_one_does_not_set_it_up", opened).hosted(),
        everywhere("a_zone_is_chosen_and_kept", zone),
        everywhere("what_cannot_be_loaded_is_said_and_tried_again", missing),
        everywhere("the_one_file_edition_draws_the_same_sections", one_file),
    ]
}

fn pasted(stage: &Stage<'_>) -> Result<String> {
    let issuer = stage.server.issuer("good");
    let token = stage.keys.id(&id_claims(&issuer));
    stage.ask(&token, &issuer, "")?;
    stage.page.wait_for("tr[data-claim=email]")?;
    Ok(token)
}

fn claims(stage: &Stage<'_>) -> Result<()> {
    let token = pasted(stage)?;
    stage.page.press("button[data-action=raw]")?;
    stage.page.wait_for_text(".claims pre", "\"token_use\": \"id\"")?;
    stage.page.wait_until_gone("tr[data-claim=email]")?;
    stage.page.press("button[data-action=table]")?;
    stage.page.wait_for("tr[data-claim=email]")?;
    // Where the caret comes to stand, the claim is marked.
    let middle = token.find('.').unwrap_or_default() + 8;
    let body = "const area = document.querySelector('#token'); area.focus(); area.setSelectionRange(arguments[0], arguments[0]);
        area.dispatchEvent(new KeyboardEvent('keyup', { bubbles: true, key: 'ArrowLeft' }));";
    stage.page.script(body, vec![json!(middle)])?;
    stage.page.wait_for(".claims tr[data-pointed=true]")
}

fn many_claims(stage: &Stage<'_>) -> Result<()> {
    let issuer = stage.server.issuer("good");
    let named = |count: usize| {
        let claims = (0..count).fold(id_claims(&issuer), |all, at| with(all, &format!("custom:{at}"), at.to_string()));
        stage.keys.id(&claims)
    };
    let rows = || stage.page.script("return document.querySelectorAll('.claims tr[data-claim]').length;", vec![]);
    stage.ask(&named(120), &issuer, "")?;
    stage.page.wait_for("tr[data-claim='custom:119']")?;
    ensure!(!stage.page.has(".claims [data-role=more]")?, "something is left out");
    stage.page.paste(TOKEN, &named(300))?;
    stage.page.wait_for(".claims [data-role=more]")?;
    ensure!(rows()? == 200, "not all rows stand above the line that says what is left out");
    stage.page.paste(TOKEN, &named(3))?;
    stage.page.wait_until_gone("tr[data-claim='custom:3']")?;
    stage.page.wait_for("tr[data-claim='custom:2']")
}

fn compared(stage: &Stage<'_>) -> Result<()> {
    pasted(stage)?;
    stage.page.press("button[data-action=pin]")?;
    stage.page.wait_for(".compare [data-role=verdicts]")?;
    let issuer = stage.server.issuer("good");
    stage.page.paste(TOKEN, &stage.keys.access(&access_claims(&issuer)))?;
    stage.page.wait_for_text(".compare table", "token_use")?;
    stage.page.wait_for_text(".compare [data-role=apart]", "of the pinned one")?;
    stage.page.wait_for("[data-differs=only-there]")?;
    let kept = stage.page.script("return JSON.stringify(localStorage);", vec![])?;
    ensure!(kept.as_str().is_some_and(|kept| !kept.contains("eyJ")), "the page remembers {kept}");
    stage.page.press("button[data-action=unpin]")?;
    stage.page.until("nothing is compared", || {
        ensure!(!stage.page.has(".compare [data-role=verdicts]")?, "it is still compared");
        Ok(())
    })
}

const REPORT: &str = "[data-role=report]";

fn report(stage: &Stage<'_>) -> Result<()> {
    let token = pasted(stage)?;
    stage.page.press("button[data-action=report]")?;
    stage.page.wait_for_text(REPORT, "## ")?;
    for format in ["markdown", "text", "json"] {
        stage.page.paste("select#report-format", format)?;
        let sign = match format {
            "markdown" => "## ",
            "text" => "REST API",
            _ => "\"report\":",
        };
        stage.page.wait_for_text(REPORT, sign)?;
        let text = stage.page.text(REPORT)?;
        ensure!(!text.contains("janedoe@example.com") && !text.contains("eyJ"), "{format} shows {text}");
    }
    stage.page.press("button[data-action=masking]")?;
    stage.page.wait_for_text(REPORT, "janedoe@example.com")?;
    let signature = token.rsplit('.').next().unwrap_or_default();
    ensure!(!stage.page.text(REPORT)?.contains(signature), "the signature stands in the report");
    Ok(())
}

fn linked(stage: &Stage<'_>) -> Result<()> {
    stage.page.leave_for(&stage.site.blank())?;
    let fragment = "#authorizer=http-jwt&user_pools=us-east-1_Team&scopes=orders%2Fread%20orders%2Fwrite";
    stage.page.go(&format!("{}{fragment}", stage.address()?))?;
    stage.page.wait_for_value("input#scopes", "orders/read orders/write")?;
    stage.page.wait_for_value("select#authorizer", "http-jwt")?;
    stage.page.wait_for_value("input#user-pools", "us-east-1_Team")?;
    // What a link brings is not remembered before somebody keeps it.
    let kept = || stage.page.script("return JSON.stringify(localStorage);", vec![]);
    ensure!(kept()?.as_str().is_some_and(|kept| !kept.contains("us-east-1_Team")), "the link is remembered");
    stage.page.wait_for_text("label[for=scopes]", "from a link")?;
    stage.page.press("button[data-action=keep-settings]")?;
    stage.page.until("the settings are kept", || {
        ensure!(kept()?.as_str().is_some_and(|kept| kept.contains("us-east-1_Team")), "they are not");
        Ok(())
    })?;
    // And it gives the same link again.
    stage.page.paste(TOKEN, &stage.keys.id(&id_claims(&stage.server.issuer("good"))))?;
    let copy = ".ticket [data-fragment]";
    stage.page.wait_for_attribute(copy, "data-fragment", fragment.trim_start_matches('#'))?;
    // Another link in the open page sets it up for another API, and leaves the token.
    stage.page.script("location.hash = 'user_pools=us-east-1_Other';", vec![])?;
    stage.page.wait_for_value("input#user-pools", "us-east-1_Other")?;
    stage.page.wait_for_value("input#scopes", "")?;
    ensure!(!stage.page.value(TOKEN)?.is_empty(), "the token is gone");
    stage.page.wait_for_attribute(copy, "data-fragment", "user_pools=us-east-1_Other")
}

fn hostile(stage: &Stage<'_>) -> Result<()> {
    stage.page.paste(POOLS, "us-east-1_MyOwnPool")?;
    for fragment in [
        "#user_pools=%zz",
        "#token=eyJhbGciOiJub25lIn0.e30.",
        "#scopes=eyJhbGciOiJub25lIn0.e30.",
        "#authorizer=none&request=GET&page-pinned=x",
        "#<script>alert(1)</script>=1&__proto__=x",
    ] {
        stage.page.leave_for(&stage.site.blank())?;
        stage.page.go(&format!("{}{fragment}", stage.address()?))?;
        stage.page.wait_for_value(POOLS, "us-east-1_MyOwnPool")?;
        stage.page.wait_for_value(SCOPES, "")?;
        stage.page.wait_for_value(TOKEN, "")?;
        stage.page.wait_for_value("select#authorizer", "")?;
    }
    Ok(())
}

/// A page of the same origin, so that it may look at what it has done.
fn opened(stage: &Stage<'_>) -> Result<()> {
    stage.page.leave_for(&stage.site.blank())?;
    let open = format!(
        "const page = open({});
         if (!page) return 'refused';
         const field = () => page.document.querySelector('input#user-pools');
         while (!field()) await new Promise(next => setTimeout(next, 50));
         const changed = new Promise(next => page.addEventListener('hashchange', () => setTimeout(next, 50)));
         page.location.hash = 'user_pools=us-east-1_Other';
         await changed;
         const found = [page.location.hash, field().value];
         page.close();
         return found;",
        json!(stage.address()?)
    );
    let found = stage.page.settled(&open)?;
    if stage.engine == Engine::WebKit && found == json!("refused") {
        eprintln!("skipped: this engine opens no page for a driver's script");
        return Ok(());
    }
    ensure!(found == json!(["#user_pools=us-east-1_Other", ""]), "the page that opened it finds {found}");
    Ok(())
}

fn zone(stage: &Stage<'_>) -> Result<()> {
    pasted(stage)?;
    stage.page.press("[data-role=moments] > summary")?;
    stage.page.paste("select#zone", "Asia/Seoul")?;
    stage.page.wait_for_text("tr[data-moment=exp]", "GMT+9")?;
    stage.page.paste("select#zone", "UTC")?;
    stage.page.wait_for_text("tr[data-moment=exp]", "UTC")?;
    stage.load()?;
    pasted(stage)?;
    stage.page.wait_for_value("select#zone", "UTC")
}

/// Lets the page's own way to load fail, and then work. What runs already is ended by clearing.
fn missing(stage: &Stage<'_>) -> Result<()> {
    // The inspector that the page has started by itself is at work.
    stage.page.paste(TOKEN, CUT)?;
    stage.wait_for_answer("refuse")?;
    stage.page.script(
        "const start = window.startInspector;
         window.startInspector = () => { window.startInspector = start; return Promise.reject(new Error('no network')); };",
        vec![],
    )?;
    stage.page.press("button[data-action=clear]")?;
    stage.page.wait_for_text("[data-role=loading]", "could not be started")?;
    stage.page.press("button[data-action=again]")?;
    let issuer = stage.server.issuer("good");
    stage.ask(&stage.keys.id(&id_claims(&issuer)), &issuer, "")?;
    stage.page.wait_for("tr[data-claim=email]")?;
    stage.page.wait_until_gone("[data-role=loading]")
}

fn one_file(stage: &Stage<'_>) -> Result<()> {
    super::one_file::open(stage)?;
    stage.page.paste(TOKEN, &stage.keys.id(&id_claims(&stage.server.issuer("good"))))?;
    for section in ["tr[data-claim=email]", "tr[data-moment=exp]", ".part-header pre", ".compare", ".ticket"] {
        stage.page.wait_for(section)?;
    }
    stage.page.press("[data-role=moments] > summary")?;
    stage.page.press("button[data-action=later]")?;
    stage.page.wait_for("[data-role=other-moment]")?;
    stage.page.press("button[data-action=report]")?;
    stage.page.wait_for(REPORT)
}
