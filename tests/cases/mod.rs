//! Cases as files, judged through the one door that programs use. `tests/verdicts/README.md` says how to write one.

use std::path::{Path, PathBuf};
use std::rc::Rc;

use forge::recipe::{Keys, Recipe};
use token_inspector::authorizers::{self, Authorizer};
use token_inspector::cognito::token_validation::TokenValidation;
use token_inspector::exchange::Exchange;
use token_inspector::expectations::{Expectations, Told, list};
use token_inspector::jose::key_source;
use token_inspector::jose::keyring::Keyring;
use token_inspector::oauth::client::Client;
use token_inspector::reading::Reading;
use token_inspector::report::{Report, judge, question};
use token_inspector::time::NumericDate;

/// The moment that every case is judged for, in seconds since 1970: 2027-01-15T08:00:00Z.
const NOW: i64 = 1_800_000_000;

/// The value of a head line that leaves out what is told otherwise.
const NOT_SAID: &str = "not said";

/// The files of a folder of cases below this package, in order of name.
pub fn files(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut files: Vec<_> =
        std::fs::read_dir(folder).expect("the folder of cases").map(|entry| entry.expect("a case").path()).collect();
    files.sort();
    files
}

/// Reads a case with the keys of the run.
pub fn recipe(path: &Path, keys: &Keys) -> Recipe {
    Recipe::read(&std::fs::read_to_string(path).expect("UTF-8 text"), keys, NOW)
}

/// The report of a case.
pub fn report(recipe: &Recipe) -> Report {
    let keys = recipe.keys.as_deref().map(|text| Keyring::from(key_source::read(text).expect("the keys of the case")));
    let authorizer = (recipe.authorizer != NOT_SAID)
        .then(|| authorizers::find(&recipe.authorizer).expect("the authorizer of the case"));
    let mut want = expectations(recipe, authorizer);
    let client = recipe.oauth_client.as_deref().map(|text| Client::read(text).expect("the settings of the case"));
    let exchange = Exchange::gather(&recipe.input, recipe.request.as_deref(), recipe.response.as_deref(), client);
    let authorizer = question::filled(&exchange, &recipe.input, authorizer, &mut want);
    let source = exchange.source(&recipe.input, want.token_source());
    let reading = Reading::new(source, None, keys.as_ref()).beside(exchange);
    judge(Rc::new(reading), authorizer, &want, NumericDate(NOW))
}

fn expectations(recipe: &Recipe, authorizer: Option<&Authorizer>) -> Expectations {
    let strings = |typed: &str| list(typed).map(str::to_owned).collect();
    let scopes =
        if recipe.scopes == NOT_SAID { Told::NotSaid } else { list(&recipe.scopes).map(str::to_owned).collect() };
    let mut want = Expectations { scopes, clients: Told::typed(&recipe.client), ..Expectations::default() };
    for typed in list(&recipe.pools) {
        want.expect_pool(typed, authorizer.is_none_or(|one| one.takes_any_issuer)).expect("the pool of the case");
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
