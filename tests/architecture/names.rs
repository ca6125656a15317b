//! What is named by a value, which the compiler knows, and not by a text, which it does not.

use std::path::Path;

use token_inspector::http::authorizer::Kind;

use crate::source;

#[test]
fn only_the_table_enumerates_algorithms() {
    let named = |code: &str| ["RS384", "PS256", "ES256", "HS256"].iter().any(|name| code.contains(name));
    for (file, code) in source() {
        let code = code.split("#[cfg(test)]").next().unwrap_or_default();
        assert!(file == "jose/alg.rs" || !named(code), "src/{file} names algorithms; only jose/alg.rs may");
    }
}

/// A check is named by its value, which the compiler knows, and never by its ID, which it does not.
#[test]
fn nothing_compares_the_ids_of_checks() {
    let ids: Vec<&str> = token_inspector::checks::all().map(|check| check.id).collect();
    let folders: Vec<&str> = ids.iter().filter_map(|id| id.split_once('/')).map(|(folder, _)| folder).collect();
    for (file, code) in source() {
        let code = code.split("#[cfg(test)]").next().unwrap_or_default();
        for quoted in code.split('"').skip(1).step_by(2) {
            let is_own = file == format!("checks/{quoted}.rs");
            let is_folder = quoted.strip_suffix('/').is_some_and(|folder| folders.contains(&folder));
            assert!(is_own || !(ids.contains(&quoted) || is_folder), "src/{file} names the check {quoted} by its ID");
        }
    }
}

/// An authorizer is named by its kind, which the compiler knows, and never by its ID, which it does not.
#[test]
fn nothing_compares_the_ids_of_authorizers() {
    // What has the same name: a kind of token, what a field of a server holds, the name of a host, a library's own name.
    let others = [
        ("cognito/token_kind.rs", "identity-pool"),
        ("http/decided_by.rs", "envoy"),
        ("http/host.rs", "sts"),
        ("answers/node.rs", "aws-jwt-verify"),
    ];
    for (file, code) in source().into_iter().filter(|(file, _)| file != "http/authorizer.rs") {
        let code = code.split("#[cfg(test)]").next().unwrap_or_default();
        for quoted in code.split('"').skip(1).step_by(2) {
            let is_id = Kind::ALL.iter().any(|kind| kind.id() == quoted);
            let is_other = others.contains(&(file.as_str(), quoted));
            assert!(
                !is_id || is_other,
                "src/{file} names the authorizer {quoted} by its ID; see http::authorizer::Kind"
            );
        }
    }
}

/// Names of settings that name other things as well: claims, members of other documents, elements, questions.
const OTHER_THINGS: &[&str] = &[
    "secret",
    "theme",
    "authorizer",
    "issuers",
    "audiences",
    "scopes",
    "client_id",
    "groups",
    "keys",
    "lang",
    "now",
    "request",
    "response",
    "scope",
];

#[test]
fn each_exception_is_still_one() {
    let files = source();
    let others: Vec<&String> =
        files.iter().filter(|(file, _)| !file.starts_with("settings/")).map(|(_, code)| code).collect();
    for name in OTHER_THINGS {
        assert!(
            others.iter().any(|code| code.contains(&format!("\"{name}\""))),
            "nothing else is called {name} any more"
        );
    }
}

#[test]
fn only_the_table_names_settings() {
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/inspect");
    let programs = ["arguments.rs", "main.rs"].map(|name| {
        (format!("../examples/inspect/{name}"), std::fs::read_to_string(examples.join(name)).expect("UTF-8 source"))
    });
    for (file, code) in source().into_iter().chain(programs).filter(|(file, _)| !file.starts_with("settings/")) {
        let code = code.split("#[cfg(test)]").next().unwrap_or_default();
        for one in token_inspector::settings::all().filter(|one| !OTHER_THINGS.contains(&one.name)) {
            let names = [Some(one.name), one.option.map(|(option, _)| option)];
            for name in names.into_iter().flatten() {
                assert!(
                    !code.contains(&format!("\"{name}\"")),
                    "src/{file} names the setting {name}; see src/settings/"
                );
            }
        }
    }
}
