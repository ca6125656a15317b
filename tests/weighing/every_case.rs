//! What must hold of the verdict of every case file: what came along with a token never changes a certain cause, a refusing
//! answer never lets anything in, each change opens the door while no part of it does, and "certain" is a promise.

use std::collections::BTreeMap;

use forge::recipe::{Keys, Recipe};
use serde_json::Value;
use token_inspector::authorizers::Confidence;
use token_inspector::check::Subject;
use token_inspector::jose::jwk_set::JwkSet;
use token_inspector::report::Report;

use super::{NOW, cases, changed, verdict};

/// Every case, with the name of its file.
fn every_case() -> impl Iterator<Item = (String, Recipe)> {
    of_folders(&["tests/verdicts/cases", "tests/diagnosis/cases"])
}

fn of_folders(folders: &'static [&'static str]) -> impl Iterator<Item = (String, Recipe)> {
    let keys = Keys::generate();
    folders.iter().copied().flat_map(cases::files).map(move |path| {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        (name, cases::recipe(&path, &keys))
    })
}

/// How many were asked, and how many were left out for which reason.
#[derive(Default)]
struct Count {
    asked: usize,
    left_out: BTreeMap<&'static str, usize>,
}

impl Count {
    fn leave_out(&mut self, why: &'static str) {
        *self.left_out.entry(why).or_default() += 1;
    }

    /// Says it, and fails where too few were asked.
    fn tell(&self, what: &str, least: usize) {
        eprintln!("{what}: {} asked; left out: {:?}", self.asked, self.left_out);
        assert!(self.asked >= least, "only {} {what}", self.asked);
    }
}

/// Why the cause of a case need not stay the same whatever comes along with what was pasted; none where it has to.
fn may_change(recipe: &Recipe, report: &Report) -> Option<&'static str> {
    let verdict = &report.verdict;
    let check = verdict.decided_by.map(|step| step.check);
    match check {
        None => Some("nothing refuses"),
        Some(_) if verdict.confidence != Confidence::Certain => Some("the cause is not certain"),
        Some(check) if !matches!(check.subject, Subject::Token(_)) => Some("the fault is not the token's"),
        Some(_) if !report.reading.exchange.definitions.is_empty() => {
            Some("the fault lies between the token and pasted settings")
        }
        Some(_) if recipe.input.trim().is_empty() => Some("nothing is pasted in the box"),
        Some(_) if !recipe.input.contains(&recipe.token) => Some("the token does not stand there as it was signed"),
        Some(_) => None,
    }
}

/// What comes along round anything.
const ROUND: [&str; 5] = ["  {}", "{}\n\n", "\r\n{}\r\n", "Hi, this is what I get:\n\n{}\n\nThanks", "```\n{}\n```"];

/// What comes along round a token that stands alone.
const ROUND_A_TOKEN: [&str; 8] = [
    "\"{}\"",
    "'{}'",
    "`{}`",
    "Bearer {}",
    "Authorization: Bearer {}",
    "2027-01-15T08:00:00Z INFO [main] token={}",
    "web-1  | {}",
    "{},",
];

/// The paste with each line quoted, as a mail program does it.
fn quoted(text: &str) -> String {
    text.lines().map(|line| format!("> {line}\n")).collect()
}

#[test]
fn what_came_along_never_changes_a_certain_cause() {
    let mut count = Count::default();
    let mut faults = Vec::new();
    for (at, (name, mut recipe)) in every_case().enumerate() {
        let report = cases::report(&recipe);
        if let Some(why) = may_change(&recipe, &report) {
            count.leave_out(why);
            continue;
        }
        let cause = report.verdict.decided_by.map(|step| step.check.id);
        let is_alone = recipe.input.trim() == recipe.token;
        let some = |all: &'static [&'static str], count: usize| all.iter().cycle().skip(at).take(count);
        let around = some(&ROUND, 2).chain(some(&ROUND_A_TOKEN, 4).filter(|_| is_alone));
        let plain = recipe.input.clone();
        let pasted: Vec<String> = around.map(|round| round.replace("{}", &plain)).chain([quoted(&plain)]).collect();
        for text in pasted {
            recipe.input = text;
            let found = cases::report(&recipe).verdict.decided_by.map(|step| step.check.id);
            if found != cause {
                let start: String = recipe.input.chars().take(40).collect();
                faults.push(format!("{name}: {found:?} in place of {cause:?} in {start:?}"));
            }
            count.asked += 1;
        }
    }
    count.tell("pastes with something round them", 500);
    assert!(faults.is_empty(), "{}:\n{}", faults.len(), faults.join("\n"));
}

/// Whether the keys of a case are such as stand in a line's `keys`.
fn is_read_from_a_line(recipe: &Recipe) -> bool {
    recipe.keys.as_ref().is_none_or(|keys| JwkSet::read(keys).is_ok())
}

const ANSWERS: [&str; 5] = [
    "HTTP/1.1 401 Unauthorized\nx-amzn-ErrorType: UnauthorizedException\n\n{\"message\":\"Unauthorized\"}",
    "HTTP/1.1 401\n\n{\"message\":\"The incoming token has expired\"}",
    "HTTP/2 403\napigw-requestid: a\n\n{\"message\":\"Forbidden\"}",
    "{\"message\":\"Unauthorized\"}",
    "Error: Request failed with status code 401",
];

#[test]
fn a_refusing_answer_never_lets_anything_in() {
    let mut count = Count::default();
    let mut faults = Vec::new();
    for (at, (name, mut recipe)) in every_case().enumerate() {
        if recipe.response.is_some() {
            count.leave_out("has an answer of its own");
            continue;
        }
        if !is_read_from_a_line(&recipe) {
            count.leave_out("its keys are a secret, which a line tells otherwise");
            continue;
        }
        for answer in [ANSWERS[at % ANSWERS.len()], ANSWERS[(at + 2) % ANSWERS.len()]] {
            recipe.response = Some(answer.to_owned());
            let line = recipe.line(NOW);
            if verdict(&line)["answer"] == "accept" {
                faults.push(format!("{name} with {answer}"));
            }
            count.asked += 1;
        }
    }
    count.tell("cases with a refusing answer", 500);
    assert!(faults.is_empty(), "{}:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn each_change_of_a_case_opens_the_door_and_no_part_of_it_does() {
    let mut count = Count::default();
    let mut faults = Vec::new();
    for (name, recipe) in every_case().chain(of_folders(&["tests/definitions/cases"])) {
        if !is_read_from_a_line(&recipe) {
            count.leave_out("its keys are a secret, which a line tells otherwise");
            continue;
        }
        let line = recipe.line(NOW);
        let found = verdict(&line);
        let changes = found["change"].as_array().cloned().unwrap_or_default();
        if changes.is_empty() {
            count.leave_out(if found["answer"] == "refuse" { "no change is told" } else { "nothing refuses" });
        }
        for change in &changes {
            let steps: Vec<&Value> = change["steps"].as_array().expect("steps").iter().collect();
            let all = (1_usize << steps.len()) - 1;
            for bits in 0..=all {
                let part: Vec<&Value> =
                    steps.iter().enumerate().filter(|(at, _)| bits & (1 << at) != 0).map(|(_, step)| *step).collect();
                let answer = verdict(&changed(&line, change, &part))["answer"].clone();
                if (answer != "refuse") != (bits == all) {
                    faults.push(format!("{name}: {answer} with {bits:b} of {change}"));
                }
            }
            count.asked += 1;
        }
    }
    count.tell("changes", 200);
    assert!(faults.is_empty(), "{}:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn nothing_assumed_or_only_pasted_is_certain() {
    let mut count = Count::default();
    for (name, recipe) in every_case() {
        let report = cases::report(&recipe);
        let verdict = &report.verdict;
        if verdict.confidence != Confidence::Certain {
            count.leave_out("not certain");
            continue;
        }
        for row in report.rows.iter().filter(|row| Some(row.step) == verdict.decided_by) {
            assert!(row.origin.proves(), "{name}: {:?}", row.origin);
        }
        count.asked += 1;
    }
    count.tell("certain verdicts", 200);
}

/// A word for what is certain, in a sentence about a verdict that is not.
#[test]
fn no_sentence_of_a_verdict_that_is_not_certain_says_certain() {
    let mut count = Count::default();
    for (name, recipe) in every_case() {
        let report = cases::report(&recipe);
        if report.verdict.confidence == Confidence::Certain {
            count.leave_out("certain");
            continue;
        }
        let verdict = &report.verdict;
        let sentences = [Some(&verdict.says), verdict.detail.as_ref(), Some(&verdict.remedy)];
        let evidence = verdict.because.iter().chain(&verdict.against).chain(&verdict.also).map(|one| &one.says);
        for text in sentences.into_iter().flatten().chain(evidence) {
            let says_certain = text.en.split(|c: char| !c.is_alphabetic()).any(|word| {
                ["certain", "certainly", "surely", "definitely"].contains(&word.to_ascii_lowercase().as_str())
            });
            assert!(!says_certain && !text.ko.contains("확실"), "{name}: {text:?}");
        }
        count.asked += 1;
    }
    count.tell("verdicts that are not certain", 200);
}
