//! A workflow of GitHub Actions, as far as it is looked at here.

use std::collections::BTreeMap;

use saphyr::{LoadableYamlNode as _, YamlOwned};

/// One file of `.github/workflows/`.
pub struct Workflow {
    /// Whether its jobs may do nothing but what they say themselves.
    pub grants_nothing: bool,
    /// The version of Rust that all of its steps run.
    pub rust: Option<String>,
    /// Its jobs, in the order of their names.
    pub jobs: Vec<Job>,
}

/// A job: a machine of its own.
pub struct Job {
    pub name: String,
    pub runner: String,
    /// The jobs that must have succeeded before.
    pub needs: Vec<String>,
    /// The condition under which it runs.
    pub condition: String,
    /// Whether it may change anything outside of its machine, or prove who it is.
    pub may_write: bool,
    pub steps: Vec<Step>,
}

/// A step of a job.
#[derive(Clone, Default)]
pub struct Step {
    /// The action, with its version.
    pub uses: String,
    /// The commands for `bash -e`.
    pub run: String,
    /// What the action is told.
    pub with: BTreeMap<String, String>,
    /// Whether it is always run, in the job's own folder and shell, and its failure ends the job.
    pub is_plain: bool,
}

impl Workflow {
    /// Reads the text of a file.
    pub fn read(text: &str) -> Self {
        let documents = YamlOwned::load_from_str(text).unwrap();
        let [top] = documents.as_slice() else { panic!("a workflow is one document") };
        let jobs = members(top.as_mapping_get("jobs").unwrap());
        Self {
            grants_nothing: top
                .as_mapping_get("permissions")
                .and_then(YamlOwned::as_mapping)
                .is_some_and(|granted| granted.is_empty()),
            rust: top
                .as_mapping_get("env")
                .and_then(|env| env.as_mapping_get("RUSTUP_TOOLCHAIN"))
                .and_then(YamlOwned::as_str)
                .map(str::to_owned),
            jobs: jobs.into_iter().map(|(name, job)| Job::read(name, job)).collect(),
        }
    }
}

impl Job {
    fn read(name: String, job: &YamlOwned) -> Self {
        let permissions = job.as_mapping_get("permissions");
        // Without permissions of its own, and with those of one word, it has more than is told here.
        let may_write = permissions.and_then(YamlOwned::as_mapping).is_none()
            || permissions.is_some_and(|granted| members(granted).iter().any(|(_, word)| text(word) != "read"));
        let needs = job.as_mapping_get("needs");
        let steps = job.as_mapping_get("steps").and_then(YamlOwned::as_sequence);
        Self {
            name,
            runner: job.as_mapping_get("runs-on").map(text).unwrap_or_default(),
            needs: match needs.and_then(YamlOwned::as_sequence) {
                Some(list) => list.iter().map(text).collect(),
                None => needs.map(text).into_iter().collect(),
            },
            condition: job.as_mapping_get("if").map(text).unwrap_or_default(),
            may_write,
            steps: steps.into_iter().flatten().map(Step::read).collect(),
        }
    }

    /// Its steps up to the first one that does more than bring files or run commands of the machine's own.
    pub fn before_it_publishes(&self) -> &[Step] {
        let publishes = |step: &Step| !step.is("actions/download-artifact") && !step.run_alone();
        let first = self.steps.iter().position(publishes).unwrap_or(self.steps.len());
        &self.steps[..first]
    }
}

impl Step {
    fn read(step: &YamlOwned) -> Self {
        let words = |name: &str| step.as_mapping_get(name).map(text).unwrap_or_default();
        let with = step.as_mapping_get("with").map(members).unwrap_or_default();
        Self {
            uses: words("uses"),
            run: words("run"),
            with: with.into_iter().map(|(name, value)| (name, text(value))).collect(),
            is_plain: members(step).iter().all(|(name, _)| ["id", "name", "uses", "run", "with"].contains(&&**name)),
        }
    }

    /// Whether it is this action, in whatever version.
    pub fn is(&self, action: &str) -> bool {
        self.uses.split('@').next() == Some(action)
    }

    /// Whether it runs commands, none of which speaks to GitHub.
    fn run_alone(&self) -> bool {
        self.uses.is_empty() && !self.run.split_whitespace().any(|word| ["gh", "curl", "git"].contains(&word))
    }
}

fn members(node: &YamlOwned) -> Vec<(String, &YamlOwned)> {
    let Some(mapping) = node.as_mapping() else { return Vec::new() };
    mapping.iter().map(|(name, value)| (text(name), value)).collect()
}

fn text(node: &YamlOwned) -> String {
    match (node.as_str(), node.as_bool(), node.as_integer()) {
        (Some(text), ..) => text.to_owned(),
        (_, Some(value), _) => value.to_string(),
        (.., Some(value)) => value.to_string(),
        _ => String::new(),
    }
}
