//! The house rules, proved from the source: imports go down the floors only, one door to the browser, one
//! to the network, every check is registered under its path, and files stay small.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test that cannot go on stops")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

#[path = "architecture/circles.rs"]
mod circles;
#[path = "architecture/documents.rs"]
mod documents;
#[path = "architecture/names.rs"]
mod names;

/// The floors, from the bottom. A file imports from floors below its own, or from its own.
const FLOORS: &[&[&str]] = &[
    &["text", "span", "order", "time", "calendar", "intl"],
    &["encoding"],
    &["jose", "cognito", "http", "oauth", "secret", "definitions"],
    &["answers", "exchange", "log"],
    &["intake", "finding", "expectations"],
    &["reading", "settings"],
    &["check"],
    &["checks"],
    &["authorizers"],
    &["report"],
    &["app"],
];

fn source() -> BTreeMap<String, String> {
    files("src")
}

/// The Rust files of a folder, by their path below it.
fn files(folder: &str) -> BTreeMap<String, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut files = BTreeMap::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder of the source") {
            let path: PathBuf = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let name = path.strip_prefix(&root).expect("below src").to_string_lossy().replace('\\', "/");
                files.insert(name, std::fs::read_to_string(&path).expect("UTF-8 source"));
            }
        }
    }
    files
}

/// All but the crate's doors: the library, the page and the modules that the page loads.
fn is_in_a_room(file: &str) -> bool {
    !matches!(file, "lib.rs" | "main.rs" | "inspector.rs" | "reader.rs")
}

fn floor(room: &str) -> Option<usize> {
    FLOORS.iter().position(|rooms| rooms.contains(&room))
}

fn room(file: &str) -> &str {
    file.split(['/', '.']).next().unwrap_or_default()
}

/// The rooms that a file names: `crate::room` anywhere in its code.
fn imports(code: &str) -> impl Iterator<Item = &str> {
    code.lines().filter(|line| !line.trim_start().starts_with("//")).flat_map(|line| {
        line.split("crate::").skip(1).filter_map(|rest| rest.split(|c: char| !c.is_alphanumeric() && c != '_').next())
    })
}

#[test]
fn every_room_stands_on_a_floor() {
    for file in source().keys().filter(|f| is_in_a_room(f)) {
        assert!(floor(room(file)).is_some(), "src/{file}: its room is on no floor of tests/architecture.rs");
    }
}

#[test]
fn imports_go_down() {
    for (file, code) in source().iter().filter(|(f, _)| is_in_a_room(f)) {
        let own = floor(room(file));
        for named in imports(code).filter(|named| floor(named).is_some()) {
            assert!(floor(named) <= own, "src/{file} imports crate::{named} from a floor above its own");
        }
    }
}

/// What the page may know of the core: words and plain data. The rest is the inspector's, and the page asks it.
const KNOWN_TO_THE_PAGE: &[&str] = &[
    "app",
    "text",
    "say",
    "order",
    "span",
    "time",
    "calendar",
    "intl",
    "finding::Fix",
    "encoding::base64url",
    "encoding::blank",
    "encoding::files",
    "encoding::postcard",
    "encoding::utf",
    "encoding::visible",
    "check::Need",
    "cognito::user_pool",
    "expectations::list",
    "jose::compact::begins_as_header",
    "report::highlights",
    "http::address",
    "http::authorizer",
    "settings",
    "secret::may_be_secret",
    "secret::setting",
    "report::message",
    "report::read_settings",
    "report::Answered",
    "report::Status",
    "report::checklist::Answer",
    "report::view",
];

#[test]
fn the_page_asks_the_inspector_and_never_the_core() {
    for (file, code) in source().iter().filter(|(file, _)| file.starts_with("app/")) {
        let code = code.split("#[cfg(test)]").next().unwrap_or_default();
        for line in code.lines().filter(|line| !line.trim_start().starts_with("//")) {
            for path in line.split("crate::").skip(1) {
                let is_path = |c: char| c.is_alphanumeric() || c == '_' || c == ':';
                let path = path.split(|c| !is_path(c)).next().unwrap_or_default();
                let is_known = |known: &&&str| {
                    path == **known || path.starts_with(&format!("{known}::")) || path == format!("{known}!")
                };
                assert!(KNOWN_TO_THE_PAGE.iter().any(|known| is_known(&known)), "src/{file} names crate::{path}");
            }
        }
    }
}

#[test]
fn only_the_browser_room_knows_the_browser() {
    for (file, code) in source() {
        let inside =
            file.starts_with("app/browser/") || ["intl.rs", "inspector.rs", "reader.rs"].contains(&file.as_str());
        for name in ["web_sys", "js_sys", "wasm_bindgen"] {
            assert!(
                inside || !imports_crate(&code, name),
                "src/{file} names {name}; only app/browser/, intl.rs and the programs may"
            );
        }
        assert!(file.starts_with("app/") || !imports_crate(&code, "yew"), "src/{file} names yew; only app/ may");
    }
}

#[test]
fn settings_and_logs_are_read_through_the_readers_alone() {
    for (file, code) in source() {
        let code = code.split("#[cfg(test)]").next().unwrap_or_default();
        let is_own = ["definitions/", "log/"].iter().any(|room| file.starts_with(room));
        let may = is_own || ["exchange/readers.rs", "report/view/log_file.rs"].contains(&file.as_str());
        // The groups of the report have the same name as those of a text's lines.
        for reader in ["Definitions::of(", "Log::of(&", "log::Reader", "Groups::new("] {
            assert!(may || !code.contains(reader), "src/{file} names {reader}; it asks `Readers` instead");
        }
    }
}

#[test]
fn there_is_one_door_to_the_network() {
    for (file, code) in source() {
        for name in [
            "XmlHttpRequest",
            "WebSocket::new",
            "EventSource",
            "send_beacon",
            "fetch_with",
            "HtmlIFrameElement",
            "Request::new",
        ] {
            assert!(
                file == "app/browser/fetch.rs" || !code.contains(name),
                "src/{file} names {name}; only fetch.rs may"
            );
        }
    }
}

#[test]
fn lists_are_sorted_in_one_way() {
    for (file, code) in source() {
        for name in [".sort(", ".sort_by", ".sort_unstable"] {
            assert!(file == "order.rs" || !code.contains(name), "src/{file} sorts by itself; order.rs does it for all");
        }
    }
}

#[test]
fn nothing_writes_markup() {
    for (file, code) in source() {
        for name in ["inner_html", "from_html_unchecked", "outer_html", "insert_adjacent_html", "document.write"] {
            assert!(!code.contains(name), "src/{file} names {name}");
        }
    }
}

/// The report is data and words; what they look like is the page's.
#[test]
fn the_report_draws_no_elements() {
    for (file, code) in source().iter().filter(|(file, _)| file.starts_with("report/")) {
        for name in ["html!", "\"class\"", "\"section\"", "\"aria-", "\"data-", "class=", "</"] {
            assert!(!code.contains(name), "src/{file} names {name}: an element is drawn below app/");
        }
    }
}

#[test]
fn every_check_is_registered_under_its_path() {
    let registered: Vec<&str> = token_inspector::checks::all().map(|c| c.id).collect();
    let mut written: Vec<String> = source()
        .keys()
        .filter_map(|f| f.strip_prefix("checks/")?.strip_suffix(".rs").map(str::to_owned))
        .filter(|f| f != "mod" && !f.ends_with("/mod"))
        .collect();
    written.sort();
    assert_eq!(registered, written, "checks::all(), in order of path, beside the files below src/checks/");
}

#[test]
fn every_check_has_words_and_a_source() {
    for check in token_inspector::checks::all() {
        assert!(!check.spec.is_empty(), "{} names no specification", check.id);
        for words in [&check.title, &check.remedy] {
            assert!(words.ko.chars().any(|c| ('가'..='힣').contains(&c)), "{}: no Korean in {:?}", check.id, words.ko);
            assert!(words.en.is_ascii(), "{}: the English is not plain: {:?}", check.id, words.en);
        }
    }
}

#[test]
fn every_check_is_a_step_of_some_authorizer() {
    for check in token_inspector::checks::all() {
        let used = token_inspector::authorizers::ALL.iter().any(|a| a.steps().any(|s| s.check == check))
            || token_inspector::authorizers::exchange_steps::all().any(|s| s.check == check);
        assert!(used, "{} is in no authorizer's table", check.id);
    }
}

#[test]
fn files_stay_small() {
    for (file, code) in source() {
        let lines = code.lines().count();
        // A list of checks is no check.
        let most = if file.starts_with("checks/") && !file.ends_with("/mod.rs") { 80 } else { 300 };
        assert!(lines <= most, "src/{file} has {lines} lines, of {most}");
        assert!(
            !["utils", "helpers", "misc", "common"].iter().any(|n| file.contains(n)),
            "src/{file} is named after nothing"
        );
    }
}

#[test]
fn tests_stay_small() {
    for (file, code) in files("tests") {
        let lines = code.lines().count();
        assert!(lines <= 300, "tests/{file} has {lines} lines, of 300");
    }
}

fn imports_crate(code: &str, name: &str) -> bool {
    code.lines().any(|line| !line.trim_start().starts_with("//") && line.contains(&format!("{name}::")))
}
