//! Cases as files, judged through the one door that programs use. `tests/verdicts/README.md` says how to write one.

use std::path::Path;
use std::rc::Rc;

use forge::recipe::{Keys, Recipe};
use libtest_mimic::{Arguments, Failed, Trial};
use serde_json::Value;
use token_inspector::authorizers::{self, Authorizer};
use token_inspector::cognito::token_validation::TokenValidation;
use token_inspector::exchange::Exchange;
use token_inspector::expectations::{Expectations, list};
use token_inspector::http::request::Request;
use token_inspector::http::response::Response;
use token_inspector::jose::key_source;
use token_inspector::jose::keyring::Keyring;
use token_inspector::oauth::client::Client;
use token_inspector::reading::Reading;
use token_inspector::report::{Report, judge};
use token_inspector::time::NumericDate;

/// The moment that every case is judged for, in seconds since 1970: 2027-01-15T08:00:00Z.
const NOW: i64 = 1_800_000_000;

/// Runs one test for each file of a folder.
pub fn run(folder: &str, check: fn(&Recipe) -> Result<(), String>) {
    let arguments = Arguments::from_args();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut files: Vec<_> =
        std::fs::read_dir(folder).expect("the folder of cases").map(|entry| entry.expect("a case").path()).collect();
    files.sort();
    let keys: &'static Keys = Box::leak(Box::new(Keys::generate()));
    let trials = files.into_iter().map(|path| {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        Trial::test(name, move || {
            let text = std::fs::read_to_string(&path).map_err(|e| Failed::from(e.to_string()))?;
            check(&Recipe::read(&text, keys, NOW)).map_err(Failed::from)
        })
    });
    libtest_mimic::run(&arguments, trials.collect()).exit();
}

/// What differs between the verdict that a case expects and the one in its report as JSON.
pub fn verdict_faults(recipe: &Recipe, report: &Value) -> Vec<String> {
    let verdict = &report["verdict"];
    let words = [verdict["answer"].as_str(), None, verdict["check"].as_str()].into_iter().flatten();
    let mut words: Vec<String> = words.map(str::to_owned).collect();
    if let Some(status) = verdict["status"].as_u64() {
        words.insert(1, status.to_string());
    }
    let mut faults = Vec::new();
    let found = words.join(" ");
    if found != recipe.expect {
        faults.push(format!("expected {}, found {found}", recipe.expect));
    }
    if let Some(expected) = recipe.confidence.as_ref().filter(|c| verdict["confidence"] != **c) {
        faults.push(format!("expected the confidence {expected}, found {}", verdict["confidence"]));
    }
    faults
}

/// The report of a case.
pub fn report(recipe: &Recipe) -> Report {
    let keys =
        recipe.keys.as_deref().map(|text| Keyring::from(key_source::read(text, None).expect("the keys of the case")));
    let authorizer = authorizers::find(&recipe.authorizer).expect("the authorizer of the case");
    let want = expectations(recipe, authorizer);
    let exchange = Exchange {
        request: recipe.request.as_deref().map(|text| Request::read(text).expect("the request of the case")),
        response: recipe.response.as_deref().map(|text| Response::read(text).expect("the response of the case")),
        client: recipe.oauth_client.as_deref().map(|text| Client::read(text).expect("the settings of the case")),
    };
    let source = exchange.source(&recipe.input, want.token_source()).to_owned();
    let reading = Reading::new(source, None, keys.as_ref()).beside(exchange);
    judge(Rc::new(reading), authorizer, &want, NumericDate(NOW))
}

fn expectations(recipe: &Recipe, authorizer: &Authorizer) -> Expectations {
    let strings = |typed: &str| list(typed).map(str::to_owned).collect();
    let mut want =
        Expectations { scopes: strings(&recipe.scopes), clients: strings(&recipe.client), ..Expectations::default() };
    for typed in list(&recipe.pools) {
        want.expect_pool(typed, authorizer.takes_any_issuer).expect("the pool of the case");
    }
    for (name, value) in &recipe.settings {
        match name.as_str() {
            "issuers" => want.issuers = strings(value),
            "audiences" => want.audiences = strings(value),
            "token_source" => want.token_source = Some(value.clone()),
            "token_validation" => want.token_validation = Some(TokenValidation::parse(value).expect("an expression")),
            "groups" => want.groups = strings(value),
            _ => want.logins_key = Some(value.clone()),
        }
    }
    want
}
