//! Files that are dropped or chosen, and texts too large for an editor.

use anyhow::{Result, ensure};
use serde_json::json;

use super::{Scenario, TOKEN, everywhere};
use crate::stage::Stage;
use crate::tokens::{access_claims, id_claims};

/// The scenarios of this file.
pub fn all() -> Vec<Scenario> {
    vec![
        everywhere("dropped_file_is_searched_for_tokens", dropped_text),
        everywhere("dropped_keys_go_where_keys_go", dropped_keys),
        everywhere("dropped_file_in_utf_16_is_read", dropped_utf_16),
        everywhere("files_dropped_together_are_read_as_one_text", dropped_together),
        everywhere("text_dropped_beside_a_field_is_taken_by_the_page", dropped_beside),
        everywhere("har_of_ten_megabytes_is_listed_by_pages", large_har),
        everywhere("another_token_can_be_pasted_after_a_large_text", after_a_large_text),
    ]
}

/// Drops a file of this name on the page, its text made of `part` so many times between `before` and `after`.
fn drop(stage: &Stage<'_>, name: &str, text: [&str; 3], times: usize) -> Result<()> {
    let body = "
        const [name, before, part, after, times] = arguments;
        const data = new DataTransfer();
        data.items.add(new File([before + Array(times).fill(part).join(',') + after], name));
        document.querySelector('main').dispatchEvent(
            new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));";
    let [before, part, after] = text;
    stage
        .page
        .script(body, [name, before, part, after].map(|t| json!(t)).into_iter().chain([json!(times)]).collect())?;
    Ok(())
}

fn dropped_text(stage: &Stage<'_>) -> Result<()> {
    let issuer = stage.server.issuer("good");
    let text = format!("Authorization: Bearer {}\n", stage.keys.id(&id_claims(&issuer)));
    stage.ask("", &issuer, "")?;
    stage.paste_keys()?;
    drop(stage, "request.txt", [&text, "", ""], 1)?;
    stage.page.wait_for_value(TOKEN, &text)?;
    stage.wait_for_answer("refuse")?;
    stage.wait_for_check("whitespace/trailing", "fail")
}

fn dropped_keys(stage: &Stage<'_>) -> Result<()> {
    let issuer = stage.server.issuer("good");
    let token = stage.keys.id(&id_claims(&issuer));
    stage.ask(&token, &issuer, "")?;
    drop(stage, "jwks.json", [&stage.keys.published(), "", ""], 1)?;
    stage.wait_for_answer("accept")?;
    stage.page.wait_for_value(TOKEN, &token)
}

/// As `>` of Windows PowerShell writes it.
fn dropped_utf_16(stage: &Stage<'_>) -> Result<()> {
    let text = "{\r\n  \"주문\": \"orders\"\r\n}\r\n";
    let units: Vec<u16> = std::iter::once(0xfeff).chain(text.encode_utf16()).collect();
    let body = "
        const data = new DataTransfer();
        data.items.add(new File([new Uint16Array(arguments[0])], 'out.json'));
        document.querySelector('main').dispatchEvent(
            new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));";
    stage.page.paste(TOKEN, "")?;
    stage.page.script(body, vec![json!(units)])?;
    stage.page.wait_for_value(TOKEN, &text.replace("\r\n", "\n"))
}

/// A folder cannot be dropped by a script, in any engine: what a drop has of it comes from the system alone. How one is
/// walked through is tested in `src/app/several.rs`.
fn dropped_together(stage: &Stage<'_>) -> Result<()> {
    let issuer = stage.server.issuer("good");
    let token = stage.keys.id(&id_claims(&issuer));
    let template = "Resources:
  Orders:
    Type: AWS::ApiGatewayV2::Authorizer
    Properties:
      AuthorizerType: JWT
      IdentitySource: [$request.header.X-Orders-Token]
      JwtConfiguration:
        Audience: [orders-client]
        Issuer: ISSUER
"
    .replace("ISSUER", &issuer);
    let body = "
        const [files] = arguments;
        const data = new DataTransfer();
        for (const [name, text] of files) data.items.add(new File([text], name));
        data.items.add(new File([new Uint8Array([137, 80, 78, 71, 0, 0])], 'logo.png'));
        document.querySelector('main').dispatchEvent(
            new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));";
    stage.page.paste(TOKEN, "")?;
    stage.page.script(body, vec![json!([["token.txt", token], ["template.yaml", template]])])?;
    // By name, whatever the order in which they came.
    let text = format!("---\n# file: template.yaml\n{template}\n---\n# file: token.txt\n{token}\n\n");
    stage.page.wait_for_value(TOKEN, &text)?;
    stage.page.wait_for_text("[data-role=files]", "2 files: template.yaml, token.txt")?;
    stage.page.wait_for_text("[data-role=files]", "logo.png")?;
    stage.page.wait_for_text("[data-read=clients]", "orders-client")?;
    stage.page.wait_for_text("[data-read=clients]", "template.yaml, line 8")?;
    stage.page.press("[data-action=clear]")?;
    stage.page.wait_for_value(TOKEN, "")?;
    stage.page.wait_until_gone("[data-role=files]")?;
    stage.page.press("[data-action=undo]")?;
    stage.page.wait_for_value(TOKEN, &text)?;
    stage.page.wait_for_text("[data-role=files]", "logo.png")
}

/// Some browsers search the web for text that is dropped on a page and not taken by it.
fn dropped_beside(stage: &Stage<'_>) -> Result<()> {
    let body = "
        const data = new DataTransfer();
        data.setData('text/plain', 'dropped beside');
        const send = (name, on) => {
          const event = new DragEvent(name, { bubbles: true, cancelable: true, dataTransfer: data });
          on.dispatchEvent(event);
          return event.defaultPrevented;
        };
        const [page, field] = [document.querySelector('.page'), document.querySelector('#keys')];
        return [send('dragover', page), send('drop', page), send('dragover', field), send('drop', field)];";
    let taken = stage.page.script(body, vec![])?;
    ensure!(taken == json!([true, true, false, false]), "taken by the page, the page, its field, its field: {taken}");
    stage.page.wait_for_value(TOKEN, "dropped beside")?;
    let width =
        "return document.querySelector('.page').getBoundingClientRect().width >= document.documentElement.clientWidth;";
    ensure!(stage.page.script(width, vec![])? == json!(true), "there is a margin that nobody listens on");
    Ok(())
}

fn large_har(stage: &Stage<'_>) -> Result<()> {
    let issuer = stage.server.issuer("good");
    let access = stage.keys.access(&access_claims(&issuer));
    let filler = "x".repeat(9_000);
    let entry = format!(
        r#"{{"request":{{"headers":[{{"name":"authorization","value":"Bearer {access}"}}]}},"response":{{"content":{{"text":"{filler}"}}}}}}"#
    );
    stage.ask("", &issuer, "")?;
    drop(stage, "calls.har", [r#"{"log":{"entries":["#, &entry, "]}}"], 1000)?;
    stage.page.wait_for_text("[data-role=large]", "calls.har")?;
    stage.page.wait_for_text("[data-role=large]", "1000 tokens")?;
    stage.page.wait_for_text(".found", "authorization in the HAR file")?;
    stage.page.wait_for_value(TOKEN, "")?;
    let chips = "return document.querySelectorAll('.found .chip').length;";
    ensure!(stage.page.script(chips, vec![])? == 8, "a page of the list is not eight tokens");
    stage.page.press(".found .pager button:last-child")?;
    stage.page.wait_for_text(".found .pager", "9–16 / 1000")
}

fn after_a_large_text(stage: &Stage<'_>) -> Result<()> {
    let issuer = stage.server.issuer("good");
    let token = stage.keys.id(&id_claims(&issuer));
    let large = format!("{{\"filler\":\"{}\",\"id_token\":\"{token}\"}}", "한 글자 🙂 ".repeat(20_000));
    stage.ask(&large, &issuer, "")?;
    stage.page.wait_for_text("[data-role=large]", "1 token")?;
    stage.page.wait_for_text("[data-role=large] .mirror", "한 글자 🙂 \",\"id_token\":\"eyJ")?;
    stage.page.paste(TOKEN, &token)?;
    stage.page.wait_for_value(TOKEN, &token)?;
    stage.page.wait_until_gone("[data-role=large]")
}
