//! How long the page's own thread is held at a stretch while an input is read, judged and drawn, and how long its answer
//! takes. The thread is asked without a pause whether it is free: the longest it did not answer is the longest task.

use anyhow::{Context as _, Result};
use serde_json::{Value, json};

use super::{RUNS, Row};
use crate::stage::Stage;
use crate::tokens::{access_claims, id_claims, with};

/// Tokens of three sizes, a text and an archive of 10 MB, a token with 100,000 claims, and a set of 10,000 keys.
pub fn rows(stage: &Stage<'_>) -> Result<Vec<Row>> {
    let issuer = stage.server.issuer("good");
    let sized = |bytes: usize| stage.keys.id(&with(id_claims(&issuer), "custom:large", "x".repeat(bytes * 3 / 4)));
    let entry = archive_entry(&stage.keys.access(&access_claims(&issuer)));
    stage.ask("", &issuer, "")?;
    let inputs = [
        ("a token of 1 kB", typed("textarea#token", &json!(sized(300)))),
        ("a token of 119 kB", typed("textarea#token", &json!(sized(118_000)))),
        ("a token of 1.2 MB", typed("textarea#token", &json!(sized(1_199_000)))),
        ("a token with 100,000 claims", typed("textarea#token", &json!(with_claims(stage, 100_000)))),
        (
            "a text of 10 MB without a token",
            text_file("notes.txt", "'The quick brown fox jumps over the lazy dog. 0123456789\\n'.repeat(175000)"),
        ),
        ("a HAR file of 1 MB and 100 exchanges", text_file("calls.har", &archive_of(&entry, 100))),
        ("a HAR file of 10 MB and 1,000 exchanges", text_file("calls.har", &archive_of(&entry, 1_000))),
        ("a set of 10,000 keys", with_keys(&json!(sized(300)))),
        ("an access log of 100 MB", access_log()),
    ];
    inputs.into_iter().map(|(name, input)| Ok((name, taken(stage, &input)?))).collect()
}

/// The medians of both figures, with the page loaded anew before each run.
fn taken(stage: &Stage<'_>, input: &str) -> Result<String> {
    let mut runs = (0..RUNS)
        .map(|_| {
            stage.load()?;
            // The first question waits for the inspector to be loaded.
            stage.page.paste("textarea#token", "a.b.c")?;
            stage.page.paste("textarea#token", "")?;
            let figures = stage.page.settled(&format!("{input}{MEASURE}"))?;
            let figure = |at: usize| figures.get(at).and_then(Value::as_f64);
            figure(0).zip(figure(1)).with_context(|| format!("the page gave no times, but {figures}"))
        })
        .collect::<Result<Vec<_>>>()?;
    let mut middle = |figure: fn(&(f64, f64)) -> f64| {
        runs.sort_by(|one, other| figure(one).total_cmp(&figure(other)));
        runs.get(RUNS / 2).map(figure)
    };
    let (answer, longest) = middle(|run| run.0).zip(middle(|run| run.1)).context("no time was taken")?;
    Ok(format!("{answer:.0} ms to the answer, longest task {longest:.0} ms"))
}

/// Needs `put`, which brings the input in, and `is_in`, whether it has arrived.
const MEASURE: &str = "
    let last = 0, longest = 0, free = null;
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
      free?.();
      channel.port2.postMessage(0);
    };
    const isFree = () => new Promise(next => { free = next; });
    await new Promise(requestAnimationFrame);
    const start = last = performance.now();
    channel.port2.postMessage(0);
    put();
    do await isFree(); while (!isIn() || document.querySelector('main[aria-busy=true]'));
    await new Promise(requestAnimationFrame);
    await isFree();
    const time = performance.now() - start;
    channel.port1.close();
    return [time, longest];";

/// A text that is pasted into a field. One that a page takes as a file is taken from the clipboard as well.
fn typed(field: &str, text: &Value) -> String {
    format!(
        "const text = {text};
         const field = document.querySelector('{field}');
         const put = () => {{
           const clipboardData = new DataTransfer();
           clipboardData.setData('text/plain', text);
           const paste = new ClipboardEvent('paste', {{ bubbles: true, cancelable: true, clipboardData }});
           if (!field.dispatchEvent(paste)) return;
           field.value = text;
           field.dispatchEvent(new InputEvent('input', {{ bubbles: true, inputType: 'insertFromPaste' }}));
         }};
         const isIn = () => true;"
    )
}

/// A file that is dropped on the page; `parts` is an expression that gives its content in pieces, and `is_in` whether it
/// is read.
fn dropped(name: &str, parts: &str, is_in: &str) -> String {
    format!(
        "const data = new DataTransfer();
         data.items.add(new File({parts}, '{name}'));
         const event = new DragEvent('drop', {{ bubbles: true, cancelable: true, dataTransfer: data }});
         const put = () => document.querySelector('main').dispatchEvent(event);
         const isIn = () => {is_in};"
    )
}

/// A file of which the page says that it is the text it looks at.
fn text_file(name: &str, text: &str) -> String {
    dropped(
        name,
        &format!("[{text}]"),
        &format!("document.querySelector('[data-role=large]')?.textContent.includes('{name}')"),
    )
}

/// Ten thousand lines over and over, of which each third is refused, for one of two reasons.
pub fn access_log() -> String {
    let lines = "Array.from({ length: 10000 }, (_, number) => JSON.stringify({
           requestId: `JKz${number}oAMEg=`,
           requestTime: `26/Nov/2026:0${number % 10}:10:${10 + number % 50} +0000`,
           routeKey: `GET /orders/${number % 40}`,
           status: number % 3 ? 200 : 401,
           authorizerError: number % 3 ? '-' : number % 2 ? 'The token has expired' : 'Signature verification failed',
         }) + '\\n').join('')";
    let parts = format!("(lines => Array(Math.ceil(1e8 / lines.length)).fill(lines))({lines})");
    dropped("access.log", &parts, "document.querySelector('[data-role=groups]') !== null")
}

/// Ten thousand keys for a token that is there already, none of them its own.
fn with_keys(token: &Value) -> String {
    let modulus = "u1SU1LfVLPHCozMxH2Mo4lgOEePzNm0tRgeLezV6ffAt0gunVTLw7onLRnrq0_IzW7yWR7QkrmBL7jTKEn5u-qKhbwKfBstIs-bMY2Zkp18gnTxKLxoS2tFczGkPLPgizskuemMghRniWaoLcyehkd3qqGElvW_VDL5AaWTg0nLVkjRo9z-40RQzuVaE8AkAFmxZzow3x-VJYKdjykkJ0iT9wCS0DRTXu269V264Vf_3jvredZiKRkgwlL9xNAwxXFg0x_XFw005UWVRIkdgcKWTjpBP2dPwVZ4WWC-9aGVd-Gyn1o0CLelf4rEjGoXbAAEgAqeGUxrcIlbjXfbcmw";
    format!(
        "const token = document.querySelector('textarea#token');
         token.value = {token};
         token.dispatchEvent(new InputEvent('input', {{ bubbles: true, inputType: 'insertFromPaste' }}));
         do await new Promise(next => setTimeout(next)); while (document.querySelector('main[aria-busy=true]'));
         const keys = Array.from({{ length: 10000 }}, (_, number) =>
           ({{ kty: 'RSA', alg: 'RS256', use: 'sig', kid: `key ${{number}}`, e: 'AQAB', n: '{modulus}' }}));
         {}",
        typed("textarea#keys", &json!(null)).replace("const text = null", "const text = JSON.stringify({ keys })")
    )
}

fn with_claims(stage: &Stage<'_>, count: usize) -> String {
    let issuer = stage.server.issuer("good");
    let claims = (0..count)
        .fold(id_claims(&issuer), |claims, number| with(claims, &format!("custom:{number}"), number.to_string()));
    stage.keys.id(&claims)
}

/// An exchange of 10,000 bytes.
fn archive_entry(token: &str) -> String {
    let body = r#"{\"a\":1,\"b\":\"text\"}"#.repeat(385);
    format!(
        r#"{{"request":{{"method":"GET","url":"https://abcde12345.execute-api.eu-west-1.amazonaws.com/prod/orders","headers":[{{"name":"authorization","value":"Bearer {token}"}}]}},"response":{{"status":401,"headers":[],"content":{{"mimeType":"application/json","text":"{body}"}}}}}}"#
    )
}

/// An expression that gives a HAR file of `count` such exchanges.
fn archive_of(entry: &str, count: usize) -> String {
    format!("'{{\"log\":{{\"entries\":[' + Array({count}).fill({}).join(',') + ']}}}}'", json!(entry))
}
