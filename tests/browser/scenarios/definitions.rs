//! A quarter of the case files of settings, pasted one after another: the page must say what the terminal twin says.

use std::path::Path;

use anyhow::{Context as _, Result};
use forge::recipe::{Keys, Recipe};

use super::Scenario;
use super::pastes::play;
use crate::stage::Stage;
use crate::tokens::now;

/// In how many scenarios they are played.
const PARTS: usize = 4;

/// The scenarios of this file.
pub fn all() -> Vec<Scenario> {
    let names = ["first", "second", "third", "last"];
    let scenario = |(part, name): (usize, &str)| {
        let name = format!("{name}_quarter_of_the_sampled_settings_is_judged_as_in_the_terminal");
        let run = move |stage: &Stage<'_>| {
            let sample = sample()?;
            let cases: Vec<String> = sample.into_iter().skip(part).step_by(PARTS).collect();
            play(stage, FOLDER, &cases.iter().map(String::as_str).collect::<Vec<_>>())
        };
        Scenario { name, only: None, needs_host: false, run: Box::new(run) }
    };
    names.into_iter().enumerate().map(scenario).collect()
}

/// The folder of the cases.
const FOLDER: &str = "definitions";

/// The first case of each kind, which the name of its file begins with, and every fourth of all: those of which
/// everything is pasted in the one box.
fn sample() -> Result<Vec<String>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(FOLDER).join("cases");
    let (keys, now) = (Keys::generate(), i64::try_from(now())?);
    let mut all = Vec::new();
    for entry in std::fs::read_dir(&folder).with_context(|| format!("reading {}", folder.display()))? {
        let path = entry?.path();
        let name = path.file_stem().and_then(|name| name.to_str()).context("the name of a case")?.to_owned();
        let recipe = Recipe::read(&std::fs::read_to_string(&path)?, &keys, now);
        let is_in_the_box = recipe.request.is_none() && recipe.response.is_none() && recipe.oauth_client.is_none();
        let is_typed = recipe.scopes != "not said" || !(recipe.pools.is_empty() && recipe.client.is_empty());
        if is_in_the_box && recipe.settings.is_empty() && !is_typed {
            all.push(name);
        }
    }
    all.sort();
    let kind = |name: &str| name.split('_').next().unwrap_or_default().to_owned();
    let is_first = |at: usize| at == 0 || all.get(at - 1).map(|name| kind(name)) != all.get(at).map(|name| kind(name));
    Ok((0..all.len()).filter(|at| at % 4 == 0 || is_first(*at)).filter_map(|at| all.get(at).cloned()).collect())
}
