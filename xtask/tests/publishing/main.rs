//! What is published is byte for byte what was reproduced: read from the workflows that publish, and proved by running
//! what they run. Each rule is also shown a workflow that breaks it.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, missing_docs, reason = "a test")]

mod played;
mod workflow;

use std::fs;
use std::path::{Path, PathBuf};

use workflow::{Job, Workflow};

/// The workflows that publish.
const PUBLISHING: [&str; 2] = ["pages.yml", "release.yml"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Every workflow: its file's name and its text.
fn workflows() -> Vec<(String, String)> {
    let files = fs::read_dir(root().join(".github/workflows")).unwrap().map(|entry| entry.unwrap().path());
    files.map(|f| (f.file_name().unwrap().to_string_lossy().into_owned(), fs::read_to_string(f).unwrap())).collect()
}

/// What a workflow does that it must not; empty for one that keeps every rule.
fn faults(text: &str) -> Vec<String> {
    let workflow = Workflow::read(text);
    let mut faults = Vec::new();
    if !workflow.grants_nothing {
        faults.push("its jobs may do what they do not say".to_owned());
    }
    if !workflow.rust.as_deref().is_some_and(is_version) {
        faults.push("its Rust is of no one version".to_owned());
    }
    for job in &workflow.jobs {
        let name = &job.name;
        if !job.runner.ends_with(|c: char| c.is_ascii_digit()) {
            faults.push(format!("{name} runs on {}, which changes", job.runner));
        }
        for step in job.steps.iter().filter(|step| !step.uses.is_empty() && !is_pinned(&step.uses)) {
            faults.push(format!("{name} uses {}, which is no full commit", step.uses));
        }
        if job.may_write {
            faults.extend(faults_of_publishing(job, &workflow.jobs).into_iter().map(|fault| format!("{name} {fault}")));
        }
    }
    faults
}

/// Of a job that may write: it holds no code but the machine's, and compares before it does anything else.
fn faults_of_publishing(job: &Job, all: &[Job]) -> Vec<String> {
    let mut faults = Vec::new();
    if job.steps.iter().any(|step| step.is("actions/checkout")) {
        faults.push("has the repository's code".to_owned());
    }
    if ["always", "failure", "cancelled"].iter().any(|word| job.condition.contains(word)) {
        faults.push("runs where what it needs has failed".to_owned());
    }
    let before = job.before_it_publishes();
    if before.len() == job.steps.len() {
        faults.push("publishes nothing, and may".to_owned());
    }
    if before.iter().any(|step| !step.is_plain) {
        faults.push("passes over a step, or its failure".to_owned());
    }
    let needed: Vec<&Job> = all.iter().filter(|one| job.needs.contains(&one.name)).collect();
    let sums = before.iter().filter_map(|step| step.with.get("name")).find(|name| *name != "github-pages");
    if !needed.iter().any(|needed| sums.is_some_and(|sums| reproduces(needed, sums))) {
        faults.push("compares with nothing that was reproduced".to_owned());
    }
    if cfg!(target_os = "linux") {
        if !played::passes(job, None) {
            faults.push("refuses what is right".to_owned());
        }
        let through = played::TAMPERINGS.iter().filter(|(_, tampering)| played::passes(job, Some(*tampering)));
        faults.extend(through.map(|(what, _)| format!("publishes {what}")));
    } else {
        println!("not run: the steps of the workflows are those of a Linux");
    }
    faults
}

/// Whether a job builds twice, does nothing else, and hands out the sums of what came of it under this name.
fn reproduces(job: &Job, sums: &str) -> bool {
    let runs: Vec<&str> = job.steps.iter().map(|step| step.run.as_str()).filter(|run| !run.is_empty()).collect();
    let mut last = job.steps.iter().rev();
    let hands_out = last.next().is_some_and(|step| {
        let with = |name: &str| step.with.get(name).map(String::as_str);
        let path = with("path").unwrap_or_default();
        step.is("actions/upload-artifact") && with("name") == Some(sums) && path.ends_with("/dist/SHA256SUMS")
    });
    let [rust, reproduce] = runs.as_slice() else { return false };
    hands_out
        && rust.starts_with("rustup toolchain install ")
        && *reproduce == "cargo xtask reproduce"
        && job.steps.iter().all(|step| step.is_plain)
}

/// `owner/action@` and the forty digits of a commit.
fn is_pinned(action: &str) -> bool {
    let commit = action.split_once('@').map(|(_, commit)| commit).unwrap_or_default();
    commit.len() == 40 && commit.chars().all(|c| matches!(c, '0'..='9' | 'a'..='f'))
}

/// Three numbers.
fn is_version(word: &str) -> bool {
    let numbers: Vec<&str> = word.split('.').collect();
    numbers.len() == 3 && numbers.iter().all(|n| !n.is_empty() && n.chars().all(|c| c.is_ascii_digit()))
}

#[test]
fn what_is_published_is_what_was_reproduced() {
    for (name, text) in workflows() {
        assert_eq!(faults(&text), Vec::<String>::new(), "{name}");
    }
}

#[test]
fn only_these_workflows_may_write() {
    let mut may: Vec<String> = workflows()
        .into_iter()
        .filter(|(_, text)| Workflow::read(text).jobs.iter().any(|job| job.may_write))
        .map(|(name, _)| name)
        .collect();
    may.sort();
    assert_eq!(may, PUBLISHING);
}

/// A change of a workflow that publishes, and a word of the fault that it is.
const BROKEN: [(&str, &str, &str); 13] = [
    ("cmp dist/SHA256SUMS reproduced/SHA256SUMS", "true", "a file that was changed, and its sum"),
    (
        "cmp dist/SHA256SUMS reproduced/SHA256SUMS",
        "cmp dist/SHA256SUMS dist/SHA256SUMS",
        "a file that is gone, and its sum",
    ),
    ("cmp - SHA256SUMS", "cat", "a file that was changed"),
    ("cmp - SHA256SUMS", "sha256sum --check", "a file that was added"),
    ("! -path ./SHA256SUMS", "! -name SHA256SUMS", "named like the sums"),
    ("! -type d", "-type f", "a link"),
    ("no others\n        run:", "no others\n        continue-on-error: true\n        run:", "passes over"),
    ("no others\n        run:", "no others\n        if: github.actor != 'x'\n        run:", "passes over"),
    ("reproduce]", "nothing]", "compares with nothing"),
    ("run: cargo xtask reproduce", "run: cargo xtask build", "compares with nothing"),
    ("@e8998f949152b193b063cb0ec769d69d929409be", "@v2", "no full commit"),
    ("runs-on: ubuntu-24.04", "runs-on: ubuntu-latest", "which changes"),
    ("RUSTUP_TOOLCHAIN: \"1.", "RUSTUP_TOOLCHAIN: \"stable", "no one version"),
];

#[test]
fn a_workflow_that_breaks_a_rule_is_seen() {
    for name in PUBLISHING {
        let text = fs::read_to_string(root().join(".github/workflows").join(name)).unwrap();
        for (right, wrong, fault) in BROKEN {
            let broken = text.replace(right, wrong);
            assert_ne!(broken, text, "{name} has no `{right}`");
            let found = faults(&broken);
            assert!(found.iter().any(|one| one.contains(fault)), "{name}, `{right}` as `{wrong}`: {found:?}");
        }
        // The comparison comes after what it is there for.
        let attest = text.find("      - uses: actions/attest").unwrap();
        let compare = text.find("      # Every file that is there").unwrap();
        let late = format!("{}{}\n{}", &text[..compare], &text[attest..], &text[compare..attest]);
        let found = faults(&late);
        assert!(found.iter().any(|one| one.contains("publishes a file")), "{name}: {found:?}");
    }
}

/// Each line that installs a program of crates.io, anywhere in the project's steps.
#[test]
fn every_tool_is_of_one_version() {
    let script = fs::read_to_string(root().join(".ci/run")).unwrap();
    let installs: Vec<&str> = script.lines().filter(|line| line.trim().starts_with("cargo install")).collect();
    assert!(!installs.is_empty(), ".ci/run installs nothing");
    for line in installs {
        assert!(line.contains("--locked") && line.contains("--version \"$"), ".ci/run: {line}");
    }
    let mut tools = Vec::new();
    for entry in fs::read_dir(root().join("xtask/src")).unwrap() {
        let path = entry.unwrap().path();
        let Ok(code) = fs::read_to_string(&path) else { continue };
        for call in code.split("cargo_tool(project, \"").skip(1) {
            let (tool, rest) = call.split_once("\", ").unwrap();
            let version = rest.split(',').next().unwrap();
            let value =
                code.split_once(&format!("const {version}: &str = \"")).and_then(|(_, rest)| rest.split('"').next());
            let is_locked = rest.split(')').next().unwrap().contains("--locked");
            // What the page is linked with says which one it is, and its own dependencies are not locked: SECURITY.md says so.
            let is_linked = version == "&bindgen" && code.contains("let bindgen = locked_version(");
            assert!(is_linked || is_locked && value.is_some_and(is_version), "{}: {tool}", path.display());
            tools.push(tool.to_owned());
        }
    }
    for tool in ["trunk", "wasm-bindgen-cli", "geckodriver"] {
        assert!(tools.iter().any(|one| one == tool), "{tool} is installed where this does not look: {tools:?}");
    }
}
