//! The catalogue of all checks, `docs/checks.md`: written from the checks and from the cases, and kept in step with both.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on stops")]

mod cases;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use forge::recipe::Keys;
use token_inspector::answers::{Row, Sure, TABLES, Table};
use token_inspector::authorizers::{self, exchange_steps};
use token_inspector::check::Check;
use token_inspector::checks;
use token_inspector::checks::response::by_meaning;
use token_inspector::report::{Answered, Report, Status};

/// Where it is written to.
const CATALOGUE: &str = "docs/checks.md";
/// The list of the messages.
const ANSWERS: &str = "docs/answers.md";
/// What writes it.
const COMMAND: &str = "cargo test --test catalogue -- --ignored";
/// Where the examples come from.
const FOLDERS: [&str; 3] = ["tests/verdicts/cases", "tests/diagnosis/cases", "tests/definitions/cases"];

/// Checks that tell what is well, and never a fault.
const NEVER_BAD: [&str; 2] = ["gateway/bearer_prefix", "response/succeeded"];

#[test]
fn the_catalogue_is_in_step() {
    let written = std::fs::read_to_string(path()).unwrap_or_default();
    let differs = catalogue().lines().zip(written.lines().chain(std::iter::repeat(""))).position(|(a, b)| a != b);
    let is_longer = written.lines().count() > catalogue().lines().count();
    assert!(
        differs.is_none() && !is_longer,
        "{CATALOGUE} differs in line {}; {COMMAND} writes it",
        differs.map_or(0, |line| line + 1)
    );
}

#[test]
fn the_list_of_answers_is_in_step() {
    let written = std::fs::read_to_string(in_docs(ANSWERS)).unwrap_or_default();
    assert!(written == list_of_answers(), "{ANSWERS} is behind; {COMMAND} writes it");
}

#[test]
fn each_answer_has_an_anchor_of_its_own() {
    let list = list_of_answers();
    let mut anchors: Vec<&str> = list.lines().filter_map(|line| line.strip_prefix("<a id=\"")).collect();
    let all = anchors.len();
    anchors.sort_unstable();
    anchors.dedup();
    assert_eq!(anchors.len(), all, "two answers have one anchor");
    assert_eq!(all, TABLES.iter().map(|table| table.rows.len()).sum::<usize>());
}

#[test]
fn the_table_of_causes_names_what_the_cases_show() {
    let table = std::fs::read_to_string(in_docs("docs/causes.md")).expect("the table");
    let keys = Keys::generate();
    let rows: Vec<Vec<&str>> = table
        .lines()
        .filter(|line| line.starts_with("| ") && !line.starts_with("| |"))
        .map(|line| line.split(" | ").map(|cell| cell.trim_matches(['|', ' '])).collect())
        .collect();
    assert_eq!(rows.len(), 30);
    for (at, row) in rows.iter().enumerate() {
        let [number, _, _, named, case] = row.as_slice() else { panic!("{row:?} has five cells") };
        assert_eq!(*number, (at + 1).to_string());
        let named: Vec<&str> = named.split('`').skip(1).step_by(2).collect();
        for id in &named {
            assert!(checks::all().any(|check| check.id == *id), "{id} is no check");
        }
        let Some(first) = named.first() else { continue };
        let file = case.split("(../").nth(1).and_then(|rest| rest.strip_suffix(')')).expect("a link to a case");
        let report = cases::report(&cases::recipe(&in_docs(file), &keys));
        let is_shown = |row: &token_inspector::report::Row| {
            row.step.check.id == *first && matches!(row.status, Status::Fail | Status::Warn)
        };
        assert!(report.rows.iter().any(is_shown), "{file} does not show {first}");
    }
}

#[test]
#[ignore = "writes the catalogue"]
fn write_the_catalogue() {
    std::fs::write(path(), catalogue()).expect("the catalogue can be written");
    std::fs::write(in_docs(ANSWERS), list_of_answers()).expect("the answers can be written");
}

/// Every message that is known, by who says it.
fn list_of_answers() -> String {
    let mut out = format!(
        "# The answers\n\nEvery message that is known, by who says it, and what it means. Written by `{COMMAND}` from the tables in \
         `src/answers/`;\n`cargo test --test catalogue` fails where the two differ.\n"
    );
    for table in TABLES {
        write!(out, "\n## {}\n\nSource: {}.\n", table.by, table.source).expect("a text can be written to");
        for row in table.rows {
            answer(&mut out, table, row);
        }
    }
    out
}

fn answer(out: &mut String, table: &Table, row: &Row) {
    let mut line = |text: String| writeln!(out, "{text}").expect("a text can be written to");
    let statuses: Vec<String> = row.statuses.iter().map(u16::to_string).collect();
    let words = if row.words.is_empty() {
        format!("status {}", statuses.join(", "))
    } else {
        format!("{}{}", row.words, row.then)
    };
    line(format!("\n<a id=\"{}\"></a>\n", anchor(&[table.by, &words, &statuses.join("-")])));
    line(format!("### `{words}`\n"));
    let clause = row.clause();
    line(format!("**{}** · **{}**\n", clause.en, clause.ko));
    let check = by_meaning(row.meaning);
    let remedy = row.own_remedy().or_else(|| check.map(|check| check.remedy.clone()));
    for words in [row.explanation(), remedy].into_iter().flatten() {
        line(format!("- {}\n- {}", words.en, words.ko));
    }
    if let Some(check) = check {
        line(format!("- Told by [{}](checks.md#{}).", check.id, check.id.replace('/', "")));
    }
    if !row.versions.is_empty() {
        line(format!("- Versions: {}.", row.versions));
    }
    if row.sure == Sure::Inferred {
        line("- Met in one place, or inferred: not documented.".to_owned());
    }
}

/// Letters and digits, and a hyphen for what stands between them.
fn anchor(parts: &[&str]) -> String {
    let joined = parts.join(" ").to_ascii_lowercase();
    let pieces = joined.split(|c: char| !c.is_ascii_alphanumeric()).filter(|piece| !piece.is_empty());
    pieces.collect::<Vec<_>>().join("-")
}

fn in_docs(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

fn path() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(CATALOGUE)
}

/// A case that shows a check.
struct Example {
    /// The file, from the top of the repository.
    file: String,
    /// Why it is there.
    comment: String,
}

/// A check's examples. The better one of two comes first in order.
#[derive(Default)]
struct Examples {
    bad: Option<(u8, Example)>,
    good: Option<(u8, Example)>,
}

fn catalogue() -> String {
    let examples = examples();
    let mut out = format!(
        "# The checks\n\nEvery check, in order of its ID, which is its file below `src/checks/`. Written by `{COMMAND}` from the \
         checks and the cases;\n`cargo test --test catalogue` fails where the two differ.\n"
    );
    let is_lacking = |id: &str, e: &Examples| e.bad.is_none() != NEVER_BAD.contains(&id) || e.good.is_none();
    let lacking: Vec<&str> = examples.iter().filter(|(id, e)| is_lacking(id, e)).map(|(id, _)| *id).collect();
    assert!(lacking.is_empty(), "no case shows what is bad, or what is good, for {lacking:?}");
    for check in checks::all() {
        let found = examples.get(check.id).expect("every check has examples");
        entry(&mut out, check, found);
    }
    out
}

fn entry(out: &mut String, check: &Check, examples: &Examples) {
    let mut line = |text: String| writeln!(out, "{text}").expect("a text can be written to");
    line(format!("\n## {}\n", check.id));
    line(format!("**{}** · **{}**\n", check.title.en, check.title.ko));
    line(format!("- {}", check.remedy.en));
    line(format!("- {}", check.remedy.ko));
    line(format!("- Follows {}.", check.spec.join("; ")));
    line(format!("- Asked by {}.", askers(check)));
    for (name, example) in [("Bad", &examples.bad), ("Good", &examples.good)] {
        let Some((_, Example { file, comment })) = example else {
            line(format!("- {name}: never; it only tells what is well."));
            continue;
        };
        let case = Path::new(file).file_stem().unwrap_or_default().to_string_lossy();
        line(format!("- {name}: [{case}](../{file}). {comment}"));
    }
}

/// Who asks the question.
fn askers(check: &Check) -> String {
    if exchange_steps::all().any(|s| s.check == check) {
        return "every authorizer, beside the token".to_owned();
    }
    let askers = authorizers::ALL.iter().filter(|a| a.steps().any(|s| s.check == check));
    askers.map(|a| format!("`{}`", a.id())).collect::<Vec<_>>().join(", ")
}

/// The first example of each kind: bad where the check decides, or fails, or warns; good where it passes, or where it
/// has nothing to say and the token is accepted, or where it has nothing to say at all.
fn examples() -> BTreeMap<&'static str, Examples> {
    let keys = Keys::generate();
    let mut found: BTreeMap<&str, Examples> = checks::all().map(|c| (c.id, Examples::default())).collect();
    for path in FOLDERS.iter().flat_map(|folder| cases::files(folder)) {
        let report = cases::report(&cases::recipe(&path, &keys));
        for (id, examples) in &mut found {
            let (bad, good) = ranks(&report, id);
            for (rank, best) in [(bad, &mut examples.bad), (good, &mut examples.good)] {
                if let Some(rank) = rank.filter(|rank| best.as_ref().is_none_or(|(known, _)| rank < known)) {
                    *best = Some((rank, example(&path)));
                }
            }
        }
    }
    found
}

/// How well a report shows what is bad, and what is good, for a check; 0 is best.
fn ranks(report: &Report, id: &str) -> (Option<u8>, Option<u8>) {
    let status = report.rows.iter().find(|r| r.step.check.id == id).map(|r| r.status);
    let decides = report.verdict.decided_by.is_some_and(|s| s.check.id == id);
    let is_accepted = report.verdict.answered == Answered::Accept;
    let is_asked = report.authorizer.steps().chain(exchange_steps::all()).any(|s| s.check.id == id);
    match status {
        Some(Status::Fail) => (Some(u8::from(!decides)), None),
        Some(Status::Warn) => (Some(2), None),
        Some(Status::Unknown) => (Some(3), None),
        Some(Status::Pass) => (None, Some(u8::from(!is_accepted))),
        None if is_asked && is_accepted => (None, Some(2 + u8::from(!has_what_is_judged(report, id)))),
        None => (None, None),
    }
}

/// Whether what the check looks at was pasted at all.
fn has_what_is_judged(report: &Report, id: &str) -> bool {
    let exchange = &report.reading.exchange;
    match id.split('/').next() {
        Some("request") => exchange.request.is_some(),
        Some("response") => exchange.response.is_some(),
        Some("oauth_client") => exchange.client.is_some(),
        _ => true,
    }
}

fn example(path: &Path) -> Example {
    let text = std::fs::read_to_string(path).expect("a case");
    let comment = text.lines().find_map(|l| l.strip_prefix("comment: ")).unwrap_or_default().to_owned();
    let file = path.strip_prefix(env!("CARGO_MANIFEST_DIR")).expect("below the package");
    Example { file: file.to_string_lossy().replace('\\', "/"), comment }
}
