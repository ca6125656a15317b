//! A third of the causes, through the page: with their authorizer, request, response and OAuth client it must say what
//! the terminal twin says.

use std::path::Path;

use anyhow::{Context as _, Result, ensure};
use forge::recipe::{Keys, Recipe};
use serde_json::{Value, json};

use super::cases::twin;
use super::{Scenario, TOKEN, VERDICT, everywhere};
use crate::stage::Stage;
use crate::tokens::{id_claims, now, with};

/// One in three, and one of each authorizer and each form of a request.
const SAMPLE: [&str; 63] = [
    "cause_02_id_token_on_a_method_with_scopes",
    "cause_03_expired_by_the_clock_of_the_server",
    "cause_05_before_any_answer",
    "cause_06_wrong_stage_in_the_url",
    "cause_07_header_empty",
    "cause_07_token_source_of_another_name",
    "cause_08_cut_with_an_ellipsis",
    "cause_08_quotation_marks",
    "cause_09_preflight_without_its_answer",
    "cause_10_token_of_an_sdk",
    "cause_12_audience_of_an_http_api",
    "cause_13_login_domain_as_issuer",
    "cause_14_token_validation_matches_another_client",
    "cause_15_refresh_token",
    "cause_16_no_space_behind_bearer",
    "cause_17_cdn_drops_the_header",
    "cause_19_firewall_or_api_key",
    "cause_21_updated_issuer",
    "cause_21_updated_issuer_behind_a_load_balancer",
    "cause_23_clock_of_this_machine",
    "cause_24_key_not_in_the_set",
    "cause_25_unsigned",
    "cause_26_token_of_an_identity_pool",
    "cause_28_signed_out_and_let_through",
    "checklist_all_is_well",
    "checklist_keys_missing",
    "checklist_settings_wrong",
    "client_of_the_token_fills_the_command",
    "client_with_a_hostile_name",
    "cognito_authorize_redirect_mismatch",
    "cognito_token_405",
    "cognito_token_unauthorized_client",
    "http_commands_are_those_of_an_http_api",
    "http_expired_answer_alone",
    "http_no_token",
    "http_scopes_of_the_route_in_the_challenge",
    "http_wrong_issuer",
    "identity_pool_key_with_a_scheme",
    "issuer_in_other_case",
    "issuer_of_china",
    "oauth_auth_url_without_https",
    "oauth_callback_with_a_trailing_slash",
    "oauth_callback_with_another_scheme",
    "oauth_client_id_of_another_client",
    "oauth_header_prefix_twice",
    "oauth_scope_of_a_user_for_a_machine",
    "oauth_scope_without_openid",
    "oauth_token_url_on_another_host",
    "origin_machine",
    "request_bearer_to_appsync",
    "request_header_twice",
    "request_in_a_har_file",
    "request_only",
    "request_with_another_token",
    "rest_authorizer_configuration",
    "rest_forbidden",
    "rest_key_value_pair",
    "rest_limit_exceeded",
    "rest_security_token_expired",
    "rest_signature_expired",
    "rest_unauthorized",
    "scope_in_other_case",
    "scope_without_its_resource_server",
];

/// The scenarios of this file.
pub fn all() -> Vec<Scenario> {
    let scenario = |case: &'static str| Scenario {
        name: format!("diagnosis_{case}_is_judged_as_in_the_terminal"),
        only: None,
        needs_host: false,
        run: Box::new(move |stage: &Stage<'_>| play(stage, case)),
    };
    let own = [
        everywhere("the_inspector_is_loaded_once_the_page_is_drawn", loaded_once_drawn),
        everywhere("diagnosis_brings_commands_and_a_checklist_when_asked", commands_when_asked),
        everywhere("diagnosis_offers_the_right_settings_of_an_oauth_client", right_settings),
        everywhere("diagnosis_names_the_field_that_it_cannot_read", faults_stand_at_their_fields),
    ];
    SAMPLE.into_iter().map(scenario).chain(own).collect()
}

/// The value of each field of the form: a part of a question to the terminal twin.
fn fields(recipe: &Recipe) -> Result<Value> {
    let list = |typed: &str| typed.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    let mut want = json!({
        "authorizer": recipe.authorizer,
        "user_pools": list(&recipe.pools),
        "scopes": list(&recipe.scopes),
        "clients": list(&recipe.client),
    });
    for (name, value) in &recipe.settings {
        // The page asks once for what may be a user pool or an issuer, an app client or another audience.
        let name = match name.as_str() {
            "issuers" => "user_pools",
            "audiences" => "clients",
            other => other,
        };
        match want.get_mut(name).and_then(Value::as_array_mut) {
            Some(values) => values.extend(list(value).into_iter().map(Value::from)),
            None if name == "groups" => want = with(want, name, list(value)),
            None => want = with(want, name, value.as_str()),
        }
    }
    let client = recipe.oauth_client.as_deref().map(serde_json::from_str::<Value>).transpose()?;
    Ok(json!({ "expectations": want, "request": recipe.request, "response": recipe.response, "oauth_client": client }))
}

/// What is typed into the field of a member.
fn typed(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(typed).collect::<Vec<_>>().join(" "),
        other => other.to_string(),
    }
}

fn play(stage: &Stage<'_>, case: &str) -> Result<()> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../diagnosis/cases").join(case).with_extension("txt");
    let text = std::fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
    let recipe = Recipe::read(&text, &Keys::generate(), i64::try_from(now())?);
    let line = with(with(fields(&recipe)?, "input", recipe.input.as_str()), "keys", json!(recipe.keys));
    let report = twin(&line)?;
    let verdict = |name: &str| report.pointer(&format!("/verdict/{name}"));
    let rows = report.get("checks").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let expected = json!({
        "answer": verdict("answer"),
        "check": verdict("check"),
        "status": verdict("status").and_then(Value::as_u64).map(|status| status.to_string()),
        "confidence": verdict("confidence"),
        "checks": rows.iter().map(|row| json!([row.get("id"), row.get("outcome")])).collect::<Vec<_>>(),
    });

    stage.page.press("button[data-action=more]")?;
    stage.page.wait_for("input#grant-type")?;
    stage.page.paste("select#authorizer", &recipe.authorizer)?;
    let own = match recipe.authorizer.as_str() {
        "rest-cognito" => "input#token-validation",
        "identity-pool" => "input#logins-key",
        _ => "input#groups",
    };
    stage.page.wait_for(own)?;
    let sections = [line.get("expectations"), line.get("oauth_client")];
    let members =
        sections.into_iter().flatten().filter_map(Value::as_object).flatten().filter(|(name, _)| *name != "authorizer");
    for (name, value) in members {
        // A setting that the authorizer does not have has no field.
        let field = format!("#{}", name.replace('_', "-"));
        if !typed(value).is_empty() && stage.page.has(&field)? {
            stage.page.paste(&field, &typed(value))?;
        }
    }
    for name in ["request", "response"] {
        stage.page.paste(&format!("textarea#{name}"), &line.get(name).map(typed).unwrap_or_default())?;
    }
    stage.page.paste("textarea#keys", recipe.keys.as_deref().unwrap_or_default())?;
    stage.page.paste(TOKEN, &recipe.input)?;
    stage.page.until("the page says what the terminal says", || {
        let body = "
            const v = document.querySelector(arguments[0]).dataset;
            const rows = [...document.querySelectorAll('li[data-check]')].sort((one, other) => one.value - other.value);
            const checks = rows.map(e => [e.dataset.check, e.dataset.status]);
            const { answer, confidence } = v;
            return { answer, check: v.check || null, status: v.status || null, confidence, checks };";
        let found = stage.page.script(body, vec![json!(VERDICT)])?;
        ensure!(found == expected, "the terminal says {expected}, the page {found}");
        Ok(())
    })
}

/// The names of the files that the page requested.
const LOADED: &str = "return performance.getEntriesByType('resource').map(entry => entry.name).join();";

fn loaded_once_drawn(stage: &Stage<'_>) -> Result<()> {
    stage.page.until("the inspector is loaded", || {
        let loaded = stage.page.script(LOADED, vec![])?.to_string();
        ensure!(loaded.contains("inspector_bg-"), "the page loaded {loaded}");
        Ok(())
    })?;
    let issuer = stage.server.issuer("good");
    stage.ask(&stage.keys.id(&id_claims(&issuer)), &issuer, "")?;
    stage.wait_for_answer("unknown")?;
    stage.page.wait_for(".part-header")?;
    stage.page.paste("select#authorizer", "http-jwt")?;
    stage.wait_for_check("jwt/other_issuer", "pass")
}

fn commands_when_asked(stage: &Stage<'_>) -> Result<()> {
    let issuer = "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Gh1Ij2Kl3";
    stage.ask(&stage.keys.id(&id_claims(issuer)), "eu-west-1_Ab9Cd8Ef7", "")?;
    stage.wait_for_refusal("cognito/other_pool")?;
    stage.page.press("button[data-action=more]")?;
    stage.page.wait_for_text("[data-role=command]", "aws ")?;
    let count = "return document.querySelectorAll('[data-role=checklist] > ol > li[data-answer]').length;";
    let count = stage.page.script(count, vec![])?;
    ensure!(count == json!(6), "the checklist has {count} questions");
    stage.page.wait_for("[data-role=checklist] li[data-answer=no]")
}

fn right_settings(stage: &Stage<'_>) -> Result<()> {
    stage.page.paste("input#user-pools", "us-east-1_Example01")?;
    stage.page.press("button[data-action=more]")?;
    stage.page.paste("input#auth-url", "http://photos.auth.eu-west-1.amazoncognito.com/login")?;
    let settings = "[data-role=right-settings]";
    stage.page.wait_for_text(settings, "https://photos.auth.us-east-1.amazoncognito.com/oauth2/authorize")?;
    stage.page.paste("select#authorizer", "appsync")?;
    stage.page.wait_for_text(settings, "(blank)")
}

fn faults_stand_at_their_fields(stage: &Stage<'_>) -> Result<()> {
    stage.page.press("button[data-action=more]")?;
    stage.page.paste("textarea#request", "hello")?;
    stage.wait_for_check("request/not_read", "warn")?;
    stage.page.paste("input#token-validation", "(")?;
    stage.page.wait_for("[data-error-for=token-validation]")?;
    // A request that can be read is where the token comes from.
    let issuer = stage.server.issuer("good");
    let token = stage.keys.id(&id_claims(&issuer));
    stage.page.paste("input#user-pools", &issuer)?;
    stage.page.paste("textarea#request", &format!("GET /a HTTP/1.1\nAuthorization: Bearer {token}"))?;
    stage.wait_for_check("cognito/other_pool", "pass")?;
    stage.page.wait_until_gone("li[data-check='request/not_read']")?;
    ensure!(stage.page.value(TOKEN)?.is_empty(), "the token of the request stands in the editor");
    Ok(())
}
