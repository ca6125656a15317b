//! A sample of the case files, pasted into the page: it must say what the terminal twin says.

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, ensure};
use forge::recipe::{Keys, Recipe};
use serde_json::{Value, json};

use super::{POOLS, SCOPES, Scenario, TOKEN, VERDICT};
use crate::stage::Stage;
use crate::tokens::now;

/// One of each carrier, and of each family of faults.
const SAMPLE: [&str; 22] = [
    "bearer",
    "carrier_header_block",
    "carrier_initiate_auth",
    "carrier_json_in_a_string",
    "carrier_url_with_two_tokens",
    "carrier_cookie_of_amplify",
    "carrier_curl_for_cmd",
    "carrier_powershell",
    "carrier_fetch",
    "carrier_har",
    "carrier_local_storage",
    "carrier_log_line",
    "carrier_mail",
    "doubled_bearer",
    "look_alike_letter",
    "opaque_tokens_in_json",
    "padding",
    "percent_encoded_dots",
    "refresh_token",
    "smart_quotes",
    "trailing_zero_width_space",
    "two_tokens_run_together",
];

/// The scenarios of this file.
pub fn all() -> Vec<Scenario> {
    let scenario = |case: &'static str| Scenario {
        name: format!("case_{case}_is_judged_as_in_the_terminal"),
        only: None,
        needs_host: false,
        run: Box::new(move |stage: &Stage<'_>| play(stage, case)),
    };
    SAMPLE.into_iter().map(scenario).collect()
}

fn play(stage: &Stage<'_>, case: &str) -> Result<()> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../verdicts/cases").join(case).with_extension("txt");
    let text = std::fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
    let recipe = Recipe::read(&text, &Keys::generate(), i64::try_from(now())?);
    let expected = shown(&terminal(&recipe)?);
    stage.page.script("document.querySelector('[data-role=paste-keys]').open = true;", vec![])?;
    stage.page.paste("textarea#keys", recipe.keys.as_deref().unwrap_or_default())?;
    stage.page.paste(POOLS, &recipe.pools)?;
    stage.page.paste(SCOPES, &recipe.scopes)?;
    stage.page.paste(TOKEN, &recipe.input)?;
    stage.page.until("the page says what the terminal says", || {
        let body = "
            const v = document.querySelector(arguments[0]).dataset;
            const rows = [...document.querySelectorAll('li[data-check]')].sort((one, other) => one.value - other.value);
            const checks = rows.map(e => [e.dataset.check, e.dataset.status]);
            return { answer: v.answer, check: v.check || null, checks };";
        let found = stage.page.script(body, vec![json!(VERDICT)])?;
        ensure!(found == expected, "the terminal says {expected}, the page {found}");
        Ok(())
    })
}

/// What of a report the page shows as attributes.
fn shown(report: &Value) -> Value {
    let rows = report.get("checks").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let checks: Vec<Value> = rows.iter().map(|row| json!([row.get("id"), row.get("outcome")])).collect();
    json!({ "answer": report.pointer("/verdict/answer"), "check": report.pointer("/verdict/check"), "checks": checks })
}

/// The report of the terminal twin.
fn terminal(recipe: &Recipe) -> Result<Value> {
    let list = |typed: &str| typed.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    let expectations = json!({ "user_pools": list(&recipe.pools), "scopes": list(&recipe.scopes) });
    let line = json!({ "input": recipe.input, "keys": recipe.keys, "expectations": expectations });
    twin(&line)
}

/// The terminal twin's answer to a line.
pub fn twin(line: &Value) -> Result<Value> {
    twins(std::slice::from_ref(line))?.pop().context("an answer")
}

/// The terminal twin's answers to lines, in one run.
pub fn twins(lines: &[Value]) -> Result<Vec<Value>> {
    let mut twin = Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--example", "inspect", "--", "--ndjson"])
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("../.."))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("starting the terminal twin")?;
    let mut input = twin.stdin.take().context("its input")?;
    let text: String = lines.iter().map(|line| format!("{line}\n")).collect();
    // It answers while it is still asked.
    let asks = std::thread::spawn(move || input.write_all(text.as_bytes()));
    let output = twin.wait_with_output()?;
    asks.join().ok().context("asking it")??;
    let answers: Vec<Value> = serde_json::Deserializer::from_slice(&output.stdout)
        .into_iter()
        .collect::<Result<_, _>>()
        .context("its answers are JSON")?;
    ensure!(answers.len() == lines.len(), "{} answers to {} lines", answers.len(), lines.len());
    Ok(answers)
}
