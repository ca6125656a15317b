//! The program that reads settings and logs: it comes where a text has the shape of one, and only there. Where it does not
//! come, the rest goes on.

use anyhow::{Result, ensure};
use serde_json::json;

use super::faults::built;
use super::{Host, Scenario, TOKEN, everywhere, hosted, visit};
use crate::page::Page;
use crate::stage::Stage;
use crate::tokens::id_claims;

/// The scenarios of this file.
pub fn all() -> Vec<Scenario> {
    let hosted = hosted(vec![
        everywhere("reader_is_loaded_for_no_token_request_or_answer", not_for_others),
        everywhere("reader_that_is_missing_is_told_and_tried_again", missing),
        everywhere("reader_that_was_needed_is_there_without_a_network", without_network),
        everywhere("reader_that_was_never_needed_is_missing_without_a_network", never_needed),
    ]);
    let anywhere = [
        everywhere("reader_reads_an_authorizer_beside_a_token", settings),
        everywhere("reader_reads_a_log", log),
        everywhere("log_of_thirty_megabytes_is_grouped_piece_by_piece", long_log),
        everywhere("log_of_thirty_megabytes_is_cancelled", cancelled),
        everywhere("large_file_that_is_no_log_is_a_text", no_log),
    ];
    hosted.into_iter().chain(anywhere).collect()
}

const NOTE: &str = "[data-role=reader]";
const GROUPS: &str = "[data-role=groups]";

/// A line of an access log.
const LINE: &str = r#"{"requestId":"JKJaXmPLvHcESHA=","ip":"203.0.113.9","requestTime":"15/Jan/2027:07:59:00 +0000","routeKey":"GET /orders","status":"401","authorizerError":"invalid_token: the token has expired"}"#;

/// Two lines of it.
fn lines() -> String {
    format!("{LINE}\n{}\n", LINE.replace("orders", "users"))
}

/// Whether the page has requested a file of the reader.
fn is_loaded(page: &Page<'_>) -> Result<bool> {
    let loaded = "return performance.getEntriesByType('resource').some(({ name }) => name.includes('/reader'));";
    Ok(page.script(loaded, vec![])? == json!(true))
}

fn not_for_others(stage: &Stage<'_>) -> Result<()> {
    let issuer = stage.server.issuer("good");
    let token = stage.keys.id(&id_claims(&issuer));
    let answer = "HTTP/1.1 401 Unauthorized\nx-amzn-requestid: c6af9ac6-7b61-11e6-9a41-93e8deadbeef\n\n{\"message\":\"Unauthorized\"}";
    for text in [
        token.clone(),
        format!("curl -i https://a.example/orders -H 'Authorization: Bearer {token}'"),
        format!("GET /orders HTTP/1.1\nHost: a.example\nAuthorization: Bearer {token}\n\n{answer}"),
    ] {
        stage.page.paste(TOKEN, &text)?;
        stage.page.wait_for(".part-header")?;
        ensure!(!is_loaded(&stage.page)?, "the reader was loaded for {text}");
    }
    let asked = stage.site.record.all().iter().any(|request| request.target.contains("/reader"));
    ensure!(!asked, "the host was asked for the reader");
    stage.page.paste(TOKEN, &lines())?;
    stage.page.wait_for(GROUPS)?;
    ensure!(is_loaded(&stage.page)?, "it was not loaded for a log, so this proves nothing");
    Ok(())
}

fn settings(stage: &Stage<'_>) -> Result<()> {
    let issuer = stage.server.issuer("good");
    let authorizer = r#"{"items":[{"id":"abc123","name":"pool","type":"COGNITO_USER_POOLS","providerARNs":["arn:aws:cognito-idp:eu-west-1:111122223333:userpool/eu-west-1_Ab9Cd8Ef7"],"identitySource":"method.request.header.Authorization"}]}"#;
    let text = format!("{authorizer}\n{}\n", stage.keys.id(&id_claims(&issuer)));
    stage.page.paste(TOKEN, &text)?;
    stage.page.wait_for(".part-header")?;
    stage.page.wait_for_text(".left", "providerARNs")?;
    ensure!(!stage.page.has(NOTE)?, "it still says that it is loading");
    stage.wait_for_check("cognito/other_pool", "fail")
}

fn log(stage: &Stage<'_>) -> Result<()> {
    stage.page.paste(TOKEN, &lines())?;
    stage.page.wait_for_text(GROUPS, "GET /users")?;
    // A text that needs no reader goes on as ever.
    let token = stage.keys.id(&id_claims(&stage.server.issuer("good")));
    stage.page.paste(TOKEN, &token)?;
    stage.page.wait_for(".part-header")?;
    ensure!(!stage.page.has(GROUPS)?, "the groups are of another text");
    Ok(())
}

fn missing(stage: &Stage<'_>) -> Result<()> {
    let page = &stage.page;
    for (start, end) in [("reader-", ".js"), ("reader_bg-", ".wasmz")] {
        let host = Host::start()?;
        let name = built(start, end)?;
        host.site.remove(&name);
        page.go(&host.site.address())?;
        let token = stage.keys.id(&id_claims(&stage.server.issuer("good")));
        let text = format!("{}{token}\n", lines());
        page.paste(TOKEN, &text)?;
        page.wait_for_text(NOTE, "could not be loaded")?;
        page.wait_for(".part-header")?;
        ensure!(page.value(TOKEN)? == text, "what was typed is lost");
        host.site.restore(&name);
        page.press("button[data-action=load-reader]")?;
        page.wait_for_text(GROUPS, "GET /users")?;
        ensure!(!page.has(NOTE)?, "it still says that it could not be loaded");
    }
    Ok(())
}

fn without_network(stage: &Stage<'_>) -> Result<()> {
    let host = Host::start()?;
    let page = &stage.page;
    visit(page, &host.site)?;
    page.paste(TOKEN, &lines())?;
    page.wait_for(GROUPS)?;
    page.until("the reader is kept", || {
        let kept = "
            const caches_ = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
            return caches_.flat().filter(({ url }) => url.includes('/reader')).length;";
        let kept = page.settled(kept)?;
        ensure!(kept == json!(2), "of its two files {kept} are kept");
        Ok(())
    })?;
    page.go(&host.gone()?)?;
    page.paste(TOKEN, &lines())?;
    page.wait_for_text(GROUPS, "GET /users")
}

fn never_needed(stage: &Stage<'_>) -> Result<()> {
    let host = Host::start()?;
    let page = &stage.page;
    visit(page, &host.site)?;
    page.go(&host.gone()?)?;
    page.paste(TOKEN, &lines())?;
    page.wait_for_text(NOTE, "could not be loaded")?;
    page.paste(TOKEN, &stage.keys.id(&id_claims(&stage.server.issuer("good"))))?;
    page.wait_for(".part-header")?;
    ensure!(!page.has(NOTE)?, "a token needs no reader");
    Ok(())
}

/// Drops a file of some megabytes on the page, made of these lines over and over.
fn drop(stage: &Stage<'_>, name: &str, lines: &str, megabytes: usize) -> Result<()> {
    let body = "
        const [name, lines, megabytes] = arguments;
        const piece = lines.repeat(Math.ceil(1e6 / lines.length));
        const data = new DataTransfer();
        data.items.add(new File(Array(megabytes).fill(piece), name));
        document.querySelector('main').dispatchEvent(
            new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
        return Math.ceil(1e6 / lines.length) * megabytes;";
    stage.page.script(body, vec![json!(name), json!(lines), json!(megabytes)])?;
    Ok(())
}

fn long_log(stage: &Stage<'_>) -> Result<()> {
    let page = &stage.page;
    let token = stage.keys.id(&id_claims(&stage.server.issuer("good")));
    page.paste(TOKEN, &token)?;
    drop(stage, "access.log", &lines(), 30)?;
    let count = 30 * 1_000_000_usize.div_ceil(lines().len());
    page.wait_for_text(GROUPS, "GET /users")?;
    page.wait_for_text(GROUPS, &count.to_string())?;
    page.wait_for_text("[data-role=log-file]", "access.log")?;
    ensure!(page.value(TOKEN)? == token, "the text in the box is another");
    page.press("button[data-action=clear]")?;
    ensure!(!page.has(GROUPS)?, "the groups are there still");
    Ok(())
}

fn cancelled(stage: &Stage<'_>) -> Result<()> {
    let page = &stage.page;
    // Pressed as soon as it is there: a fast machine may be at the end before a driver could press.
    let press = "
        new MutationObserver((_, observer) => {
          const button = document.querySelector('button[data-action=cancel-log]');
          if (!button) return;
          observer.disconnect();
          window.pressed = true;
          button.click();
        }).observe(document.body, { childList: true, subtree: true });";
    page.script(press, vec![])?;
    drop(stage, "access.log", &lines(), 30)?;
    page.until("it is cancelled", || {
        ensure!(page.script("return window.pressed === true;", vec![])? == json!(true), "nothing was to be cancelled");
        ensure!(!page.has("section.log-file")?, "it goes on");
        Ok(())
    })?;
    // The page works on, and nothing of the file comes late.
    page.paste(TOKEN, &stage.keys.id(&id_claims(&stage.server.issuer("good"))))?;
    page.wait_for(".part-header")?;
    ensure!(!page.has(GROUPS)? && !page.has("[data-role=log-file]")?, "the groups came all the same");
    Ok(())
}

fn no_log(stage: &Stage<'_>) -> Result<()> {
    drop(stage, "words.txt", "something else, line by line\n", 11)?;
    stage.page.wait_for_text("[data-role=large]", "words.txt")?;
    ensure!(!stage.page.has("section.log-file")?, "it is taken for a log");
    Ok(())
}
