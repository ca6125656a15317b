//! From a HAR file dropped on the page to its tokens on the screen: one megabyte, and ten.

use anyhow::{Context as _, Result};
use serde_json::{Value, json};

use super::{Row, median};
use crate::stage::Stage;
use crate::tokens::{access_claims, with};

/// A hundred tokens, and a thousand; one to each 10,000 bytes.
pub fn rows(stage: &Stage<'_>) -> Result<Vec<Row>> {
    let issuer = stage.server.issuer("good");
    let token = |run: usize| stage.keys.access(&with(access_claims(&issuer), "jti", format!("run {run}")));
    stage.ask("", &issuer, "")?;
    let one = median(|run| dropped(stage, &token(run), 100))?;
    let ten = median(|run| dropped(stage, &token(run), 1000))?;
    Ok(vec![
        ("HAR file of 1 MB and 100 tokens, dropped, to their list painted", one),
        ("HAR file of 10 MB and 1,000 tokens, dropped, to their list painted", ten),
    ])
}

fn dropped(stage: &Stage<'_>, token: &str, count: usize) -> Result<f64> {
    let entry = format!(
        r#"{{"request":{{"headers":[{{"name":"authorization","value":"Bearer {token}"}}]}},"response":{{"content":{{"text":"{}"}}}}}}"#,
        r#"{\"a\":1,\"b\":\"text\"}"#.repeat(385)
    );
    let name = format!("{count} {}.har", token.get(token.len().saturating_sub(8)..).unwrap_or_default());
    let body = format!(
        "const text = '{{\"log\":{{\"entries\":[' + Array({count}).fill({}).join(',') + ']}}}}';
         const data = new DataTransfer();
         data.items.add(new File([text], {}));
         const event = new DragEvent('drop', {{ bubbles: true, cancelable: true, dataTransfer: data }});
         const start = performance.now();
         document.querySelector('main').dispatchEvent(event);
         while (!document.querySelector('[data-role=large]')?.textContent.includes({})) {{
           await new Promise(next => {{ const c = new MessageChannel(); c.port1.onmessage = next; c.port2.postMessage(0); }});
         }}
         await new Promise(requestAnimationFrame);
         return performance.now() - start;",
        Value::to_string(&json!(entry)),
        Value::to_string(&json!(name)),
        Value::to_string(&json!(name)),
    );
    stage.page.settled(&body)?.as_f64().context("the page gave no time")
}
