//! Cases as files, judged through the one door that programs use. `tests/verdicts/README.md` says how to write one.

use std::path::{Path, PathBuf};

use forge::recipe::{Keys, Recipe};
use token_inspector::exchange::Exchange;
use token_inspector::exchange::readers::Here;
use token_inspector::jose::key_source;
use token_inspector::jose::keyring::Keyring;
use token_inspector::report::Report;
use token_inspector::report::question::typed;
use token_inspector::settings::expected::{AUTHORIZER, CLIENTS, NO_SCOPES, SCOPES, USER_POOLS};
use token_inspector::settings::line::{OAUTH_CLIENT, REQUEST, RESPONSE};
use token_inspector::settings::{self, Setting};
use token_inspector::text::Lang;
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
    let (beside, faults) = typed(told(recipe).into_iter(), Lang::En, |request, response, client| {
        Exchange::gather(&Here, &recipe.input, request, response, client)
    });
    assert!(faults.is_empty(), "the settings of the case: {faults:?}");
    beside.report(&recipe.input, None, keys, NumericDate(NOW))
}

/// What a case tells beside what is pasted.
fn told(recipe: &Recipe) -> Vec<(&'static Setting, &str)> {
    let mut told: Vec<(&'static Setting, &str)> = vec![(&USER_POOLS, &recipe.pools), (&CLIENTS, &recipe.client)];
    if recipe.authorizer != NOT_SAID {
        told.push((&AUTHORIZER, &recipe.authorizer));
    }
    match recipe.scopes.as_str() {
        NOT_SAID => {}
        "" => told.push((&NO_SCOPES, "true")),
        scopes => told.push((&SCOPES, scopes)),
    }
    told.extend(recipe.request.as_deref().map(|text| (&REQUEST, text)));
    told.extend(recipe.response.as_deref().map(|text| (&RESPONSE, text)));
    told.extend(recipe.oauth_client.as_deref().map(|text| (&OAUTH_CLIENT, text)));
    let further = recipe.settings.iter().map(|(name, value)| {
        (settings::find(name).unwrap_or_else(|| panic!("a head line has no name {name}")), value.as_str())
    });
    told.extend(further);
    told
}
