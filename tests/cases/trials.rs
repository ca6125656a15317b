//! Cases as tests: one for each file.

use forge::recipe::{Keys, Recipe};
use libtest_mimic::{Arguments, Failed, Trial};
use serde_json::Value;

use crate::cases;

/// Runs one test for each file of a folder.
pub fn run(folder: &str, check: fn(&Recipe) -> Result<(), String>) {
    let arguments = Arguments::from_args();
    let keys: &'static Keys = Box::leak(Box::new(Keys::generate()));
    let trials = cases::files(folder).into_iter().map(|path| {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        Trial::test(name, move || check(&cases::recipe(&path, keys)).map_err(Failed::from))
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
