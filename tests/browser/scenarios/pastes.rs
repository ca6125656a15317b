//! What people paste into the one box, one after another into the same page: each time it must say what the terminal twin
//! says, and nothing of the paste before may stay.

use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use forge::recipe::{Keys, Recipe};
use serde_json::{Value, json};

use super::cases::twins;
use super::{POOLS, Scenario, TOKEN, VERDICT, everywhere};
use crate::stage::Stage;
use crate::tokens::now;

/// Transcripts of programs that send requests, their files and archives.
const TRANSCRIPTS: [&str; 24] = [
    "box_aws_sdk_js",
    "box_bruno_file",
    "box_burp",
    "box_cmd_curl_i",
    "box_csharp_401",
    "box_csharp_exc",
    "box_curl_body",
    "box_curl_body_exp",
    "box_curl_body_pretty",
    "box_curl_i",
    "box_curl_redirect",
    "box_curlv_403_http_2",
    "box_curlv_crlf",
    "box_curlv_exp_http_2",
    "box_curlv_http_1_1",
    "box_curlv_http_2",
    "box_curlv_http_3",
    "box_curlv_proxy",
    "box_curlv_undef",
    "box_har_b64body",
    "box_har_ff",
    "box_har_preflight",
    "box_har_sanitised",
    "box_http_file_vars",
];

/// Consoles, logs, mails and tickets.
const CONSOLES: [&str; 24] = [
    "box_amplify_notauth",
    "box_appsync_expired_errors",
    "box_axios_error_to_json",
    "box_axios_expired",
    "box_axios_node",
    "box_axios_undef",
    "box_chrome_headers_colon",
    "box_chrome_headers_pane",
    "box_cypress_request_failed",
    "box_exp_nothing_mail",
    "box_fetch_copied_and_console",
    "box_fetch_copied_expired",
    "box_ff_401",
    "box_gh_console",
    "box_github_actions_log",
    "box_gitlab_ci_log",
    "box_go_log",
    "box_insomnia_console",
    "box_jest_supertest",
    "box_jira_macros",
    "box_k6_fail",
    "box_logcat_undef",
    "box_mail_quoted_twice",
    "box_mailquote",
];

/// Errors and values as libraries print them, and what else is pasted.
const DUMPS: [&str; 24] = [
    "box_body_then_token",
    "box_dart_null",
    "box_dio",
    "box_docker_prefix",
    "box_feign",
    "box_got",
    "box_got_undef",
    "box_httpclient_debug",
    "box_httpie_v",
    "box_httpx",
    "box_init_auth",
    "box_init_auth2",
    "box_insomnia_timeline",
    "box_intellij_out",
    "box_java_httpclient",
    "box_jmeter",
    "box_k1_editor_quoted",
    "box_kf_bare_head",
    "box_kf_bare_head_only",
    "box_kf_bare_head_only2",
    "box_kf_getuser_box",
    "box_kf_ws",
    "box_ktor_exception",
    "box_localhost_401",
];

/// The folder of these cases.
const FOLDER: &str = "diagnosis";

/// The scenarios of this file.
pub fn all() -> Vec<Scenario> {
    vec![
        everywhere("transcripts_in_the_box_are_judged_as_in_the_terminal", |stage| play(stage, FOLDER, &TRANSCRIPTS)),
        everywhere("consoles_in_the_box_are_judged_as_in_the_terminal", |stage| play(stage, FOLDER, &CONSOLES)),
        everywhere("dumps_in_the_box_are_judged_as_in_the_terminal", |stage| play(stage, FOLDER, &DUMPS)),
    ]
}

/// Pastes cases of a folder of tests, and compares what the page says with what the terminal twin does.
pub fn play(stage: &Stage<'_>, folder: &str, cases: &[&str]) -> Result<()> {
    let (made, now) = (Keys::generate(), i64::try_from(now())?);
    let read = |case: &&str| {
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("..")
            .join(folder)
            .join("cases")
            .join(case)
            .with_extension("txt");
        let text = std::fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
        Ok(Recipe::read(&text, &made, now))
    };
    let recipes: Vec<Recipe> = cases.iter().map(read).collect::<Result<_>>()?;
    let reports = twins(&recipes.iter().map(|recipe| recipe.line(now)).collect::<Vec<_>>())?;
    stage.page.script("document.querySelector('[data-role=paste-keys]').open = true;", vec![])?;
    let first = recipes.first().context("a case")?;
    let mut keys = first.keys.as_deref().unwrap_or_default();
    stage.page.paste("textarea#keys", keys)?;
    stage.page.paste(POOLS, &first.pools)?;
    for ((case, recipe), report) in cases.iter().zip(&recipes).zip(&reports) {
        let authorizer = if recipe.authorizer == "not said" { "" } else { &recipe.authorizer };
        stage.page.paste("select#authorizer", authorizer)?;
        let own = recipe.keys.as_deref().unwrap_or_default();
        if own != keys {
            stage.page.paste("textarea#keys", own)?;
            keys = own;
        }
        stage.page.paste(TOKEN, &recipe.input)?;
        let expected = told(report);
        stage.page.until(&format!("the page says of {case} what the terminal says"), || {
            let body = "
                const v = document.querySelector(arguments[0]).dataset;
                return { answer: v.answer, check: v.check || null, confidence: v.confidence };";
            let found = stage.page.script(body, vec![json!(VERDICT)])?;
            ensure!(found == expected, "{case}: the terminal says {expected}, the page {found}");
            Ok(())
        })?;
    }
    Ok(())
}

/// What of a report the page shows as attributes of its verdict.
fn told(report: &Value) -> Value {
    let verdict = |name: &str| report.pointer(&format!("/verdict/{name}"));
    json!({ "answer": verdict("answer"), "check": verdict("check"), "confidence": verdict("confidence") })
}
