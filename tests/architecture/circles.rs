//! What stands side by side in a folder, files and folders with all that is in them, imports one another in one direction
//! only: there is always one to read first. A module and those inside of it are one thing, and may know each other.

use std::collections::{BTreeMap, BTreeSet};

use crate::files;

/// The files of a program, by the path of their module, such as `["http", "request"]`.
struct Modules<'s> {
    /// Every `use` and every path of a file, from the top of the crate.
    names: BTreeMap<Vec<&'s str>, Vec<Vec<&'s str>>>,
}

/// The module that a file is; `None` for the programs beside the library.
fn module(file: &str) -> Option<Vec<&str>> {
    let path = file.strip_suffix(".rs")?;
    match path {
        "lib" | "main" | "inspector" | "reader" => None,
        _ => Some(path.strip_suffix("/mod").unwrap_or(path).split('/').collect()),
    }
}

/// The code of a file, without its tests and its comments.
fn code(text: &str) -> String {
    let code = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
    code.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n")
}

/// Every path in a piece of code, those of a group one by one.
fn paths(code: &str) -> Vec<Vec<&str>> {
    let mut found = Vec::new();
    // What stands before the groups that are open.
    let mut groups: Vec<Vec<&str>> = Vec::new();
    let mut path: Vec<&str> = Vec::new();
    let mut rest = code;
    while let Some(c) = rest.chars().next() {
        if c.is_alphanumeric() || c == '_' {
            let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
            path.push(&rest[..end]);
            rest = &rest[end..];
            if let Some(behind) = rest.strip_prefix("::{") {
                groups.push([groups.last().cloned().unwrap_or_default(), std::mem::take(&mut path)].concat());
                rest = behind;
            } else if let Some(behind) = rest.strip_prefix("::") {
                rest = behind;
            } else {
                let before = groups.last().cloned().unwrap_or_default();
                found.push([before, std::mem::take(&mut path)].concat());
            }
            continue;
        }
        match c {
            '{' if !groups.is_empty() => groups.push(groups.last().cloned().unwrap_or_default()),
            '}' => drop(groups.pop()),
            _ => {}
        }
        path.clear();
        rest = &rest[c.len_utf8()..];
    }
    found.retain(|path| path.len() > 1);
    found
}

impl<'s> Modules<'s> {
    fn of(code: &'s BTreeMap<String, String>) -> Self {
        let known: BTreeSet<Vec<&str>> = code.keys().filter_map(|file| module(file)).collect();
        let names = code.iter().filter_map(|(file, code)| {
            let own = module(file)?;
            let paths = paths(code).into_iter().filter_map(|path| absolute(&own, &path, &known)).collect();
            Some((own, paths))
        });
        Self { names: names.collect() }
    }

    /// The module that a path leads to, through whatever hands it on.
    fn leads_to(&self, path: &[&'s str], depth: usize) -> Option<Vec<&'s str>> {
        let length = (1..=path.len()).rev().find(|length| self.names.contains_key(&path[..*length]))?;
        let (module, behind) = path.split_at(length);
        let handed_on = behind.first().filter(|_| depth < 4).and_then(|name| {
            let is_it = |known: &&Vec<&str>| {
                known.last() == Some(name) && known.len() > length + 1 && known.starts_with(module)
            };
            self.names[module].iter().find(is_it)
        });
        match handed_on {
            Some(inner) => self.leads_to(inner, depth + 1),
            None => Some(module.to_vec()),
        }
    }

    /// The circles, each as the entries of a folder that are in it, with one import of each.
    fn circles(&self) -> Vec<String> {
        let mut arrows: BTreeMap<&[&str], BTreeMap<(&str, &str), String>> = BTreeMap::new();
        let targets: Vec<(&Vec<&str>, Vec<&str>)> = self
            .names
            .iter()
            .flat_map(|(own, paths)| paths.iter().filter_map(move |path| Some((own, self.leads_to(path, 0)?))))
            .collect();
        for (own, target) in &targets {
            let shared = own.iter().zip(target).take_while(|(one, other)| one == other).count();
            // One of them is inside of the other, or they are the same.
            let (Some(from), Some(to)) = (own.get(shared), target.get(shared)) else { continue };
            let import = format!("{} imports {}", own.join("/"), target.join("/"));
            arrows.entry(&own[..shared]).or_default().entry((from, to)).or_insert(import);
        }
        arrows.into_values().flat_map(|arrows| circle(&arrows)).collect()
    }
}

/// A path from the top of the crate; `None` for what is of another crate or is a name of the file's own.
fn absolute<'s>(own: &[&'s str], path: &[&'s str], known: &BTreeSet<Vec<&str>>) -> Option<Vec<&'s str>> {
    let ups = path.iter().take_while(|step| **step == "super").count();
    match path.first()? {
        &"crate" => Some(path[1..].to_vec()),
        &"self" => Some([own, &path[1..]].concat()),
        &"super" => Some([own.get(..own.len().checked_sub(ups)?)?, &path[ups..]].concat()),
        first => {
            let inside = [own, &[*first]].concat();
            known.contains(&inside).then(|| [own, path].concat())
        }
    }
}

/// What is left of the arrows of a folder once all that begin or end a way are taken away.
fn circle(arrows: &BTreeMap<(&str, &str), String>) -> Vec<String> {
    let mut left: Vec<(&str, &str)> = arrows.keys().copied().collect();
    loop {
        let before = left.len();
        let (from, to): (BTreeSet<&str>, BTreeSet<&str>) = left.iter().copied().unzip();
        left.retain(|(one, other)| to.contains(one) && from.contains(other));
        if left.len() == before {
            return left.iter().map(|arrow| arrows[arrow].clone()).collect();
        }
    }
}

fn circles_of(files: &BTreeMap<String, String>) -> Vec<String> {
    let code: BTreeMap<String, String> = files.iter().map(|(file, text)| (file.clone(), code(text))).collect();
    Modules::of(&code).circles()
}

#[test]
fn what_stands_side_by_side_imports_in_one_direction() {
    for folder in ["src", "xtask/src"] {
        let circles = circles_of(&files(folder));
        assert!(circles.is_empty(), "a circle below {folder}: {circles:#?}");
    }
}

#[test]
fn a_circle_is_seen_however_it_is_closed() {
    let circles = |files: &[(&str, &str)]| {
        circles_of(&files.iter().map(|(file, code)| ((*file).to_owned(), (*code).to_owned())).collect()).len()
    };
    for (count, files) in [
        (0, vec![("a.rs", "use crate::b::B;"), ("b.rs", "use std::a::A;\n// crate::a::A\nfn a() { x::a(); }")]),
        (2, vec![("a.rs", "use crate::b::B;"), ("b.rs", "use super::a::A;")]),
        (2, vec![("a.rs", "use crate::b::B;"), ("b.rs", "fn b() { crate::a::a() }")]),
        (2, vec![("a.rs", "use crate::{c::C, b::{B, D}};"), ("b.rs", "use crate::a;\nuse crate::a::A;")]),
        (3, vec![("a.rs", "use crate::b;\nuse b::B;"), ("b.rs", "use crate::c::C;"), ("c.rs", "use crate::a::A;")]),
        // Of folders, by any of their files.
        (2, vec![("x/a.rs", "use crate::y::b::B;"), ("y/b.rs", ""), ("y/c.rs", "use crate::x::d::D;"), ("x/d.rs", "")]),
        (2, vec![("x/mod.rs", "mod a;"), ("x/a.rs", "use super::b::B;"), ("x/b.rs", "use crate::x::a::A;")]),
        // Handed on by the module that they are in.
        (
            2,
            vec![
                ("x/mod.rs", "pub use a::A;\npub use self::b::B;"),
                ("x/a.rs", "use super::B;"),
                ("x/b.rs", "use crate::x::A;"),
            ],
        ),
        // A module and those inside of it, and tests.
        (0, vec![("x/mod.rs", "pub use a::A;"), ("x/a.rs", "use super::X;")]),
        (0, vec![("x.rs", "mod a;\nuse a::A;"), ("x/a.rs", "use super::X;\nuse crate::x::X;")]),
        (0, vec![("a.rs", "use crate::b::B;"), ("b.rs", "#[cfg(test)]\nmod tests {\n    use crate::a::A;\n}")]),
    ] {
        assert_eq!(circles(&files), count, "{files:?}");
    }
}
