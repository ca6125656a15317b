//! The words that only some versions of a software have: `versions.txt` has each of them in full, with the versions.

use serde_json::json;
use token_inspector::answers::Told;
use token_inspector::text::Lang;

use super::messages::{evidence, found, report};
use super::rows;

/// Whose words, of which versions, what they mean, and the message.
struct Line {
    by: &'static str,
    versions: &'static str,
    meaning: &'static str,
    text: &'static str,
}

fn lines() -> Vec<Line> {
    let lines = include_str!("versions.txt").lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    let read = |line: &'static str| {
        let mut parts = line.splitn(4, " | ");
        Some(Line { by: parts.next()?, versions: parts.next()?, meaning: parts.next()?, text: parts.next()? })
    };
    lines.map(|line| read(line).unwrap_or_else(|| panic!("not four parts: {line}"))).collect()
}

/// What is found in a message of this software, as this software's own.
fn own(line: &Line) -> Told {
    let told = found(line.text).unwrap_or_else(|| panic!("not known: {}", line.text));
    told.speakers()
        .find(|one| one.table.by == line.by)
        .unwrap_or_else(|| panic!("{:?} of {} in place of {}: {}", told.row.words, told.table.by, line.by, line.text))
}

#[test]
fn each_message_names_the_versions_that_have_it() {
    for line in lines() {
        let told = own(&line);
        let (versions, meaning) = (told.row.versions, format!("{:?}", told.row.meaning));
        assert_eq!((versions, meaning.as_str()), (line.versions, line.meaning), "{}", line.text);
    }
}

#[test]
fn the_report_names_them_behind_the_software_that_they_are_of() {
    for line in lines() {
        let report = report("any-jwt", line.text);
        let named = json!({ "name": line.by, "versions": line.versions });
        let by = report["message"]["by"].as_array().expect("who says it");
        assert!(by.contains(&named), "{named} is not told for: {}", line.text);
        for lang in [Lang::En, Lang::Ko] {
            let name = own(&line).table.name();
            let named = format!("{} {}", name.get(lang), line.versions);
            let told = evidence(line.text, lang);
            assert!(told.contains(&named), "{named:?} is not told for {}: {told}", line.text);
        }
    }
}

#[test]
fn no_version_stands_in_a_table_without_a_message_that_shows_it() {
    let shown: Vec<Told> = lines().iter().map(own).collect();
    for (table, row) in rows().filter(|(_, row)| !row.versions.is_empty()) {
        let told = Told { table, row };
        assert!(shown.contains(&told), "{}: {:?} {} is in no line", table.by, row.words, row.versions);
    }
}

#[test]
fn words_that_only_others_have_carry_no_version_of_theirs() {
    // python-jose and PyJWT say the same, and only PyJWT is known by version.
    for (table, row) in rows().filter(|(_, row)| !row.versions.is_empty()) {
        for other in (Told { table, row }).speakers().skip(1) {
            let named = format!("{} {}", other.table.by, row.versions);
            let text = evidence(row.words, Lang::En);
            assert!(other.row.versions == row.versions || !text.contains(&named), "{named}: {}", row.words);
        }
    }
}
