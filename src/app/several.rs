//! Several files and folders that are opened at once: which files are read, and how they become one text. Pure.

use std::collections::VecDeque;
use std::rc::Rc;

use super::opened_files::{Files, MOST, Why};
use super::state::log_file::LONG;
use crate::encoding::files;
use crate::order;

/// After how many files that are left out no more are looked at.
const PATIENCE: usize = 2_000;
/// Folders of what was installed, fetched or built, and of versions.
const MADE: [&str; 5] = [".git", "node_modules", ".terraform", "target", "dist"];
/// A file or a folder, not read yet.
pub struct Entry<T> {
    /// Its name, behind those of the folders that it is in.
    pub path: String,
    /// Whether it is a folder.
    pub is_folder: bool,
    /// How the browser has it.
    pub handle: T,
}

/// A walk over all that was opened. What stands higher comes first, so that what is left out stands deeper.
pub struct Walk<T> {
    waiting: VecDeque<Entry<T>>,
    read: Vec<(Rc<str>, String)>,
    bytes: f64,
    left_out: Vec<(Why, Rc<str>)>,
}

impl<T> Walk<T> {
    /// Begins with what was opened.
    #[must_use]
    pub fn new(opened: Vec<Entry<T>>) -> Self {
        let mut walk = Self { waiting: VecDeque::new(), read: Vec::new(), bytes: 0.0, left_out: Vec::new() };
        walk.enter(opened);
        walk
    }

    /// Takes what is in a folder: its files, by name, before its folders.
    pub fn enter(&mut self, mut entries: Vec<Entry<T>>) {
        order::by(&mut entries, |one, other| (one.is_folder, &one.path).cmp(&(other.is_folder, &other.path)));
        for entry in entries {
            let name = entry.path.rsplit('/').next().unwrap_or_default();
            if entry.is_folder && MADE.contains(&name) {
                self.leave_out(Why::Made, &entry.path);
            } else {
                self.waiting.push_back(entry);
            }
        }
    }

    /// What is to be looked at next.
    pub fn step(&mut self) -> Option<Entry<T>> {
        if self.read.len() < MOST && self.left_out.len() < PATIENCE {
            return self.waiting.pop_front();
        }
        for entry in std::mem::take(&mut self.waiting) {
            self.leave_out(Why::TooMany, &entry.path);
        }
        None
    }

    /// Whether there is room for a file of so many bytes. Where there is none, it is left out.
    pub fn has_room(&mut self, path: &str, size: f64) -> bool {
        let has_room = self.bytes + size <= LONG;
        if !has_room {
            self.leave_out(Why::TooLong, path);
        }
        has_room
    }

    /// Takes the text of a file.
    pub fn take(&mut self, path: &str, text: String) {
        #[expect(clippy::cast_precision_loss, reason = "there is room for it")]
        let bytes = text.len() as f64;
        self.bytes += bytes;
        self.read.push((path.into(), text));
    }

    /// Leaves out a file or a folder.
    pub fn leave_out(&mut self, why: Why, path: &str) {
        self.left_out.push((why, path.into()));
    }

    /// The files that were read, and their texts as one, in the order of their names; none where no file was read.
    #[must_use]
    pub fn end(mut self) -> (Files, Option<String>) {
        order::by(&mut self.read, |(one, _), (other, _)| one.cmp(other));
        let names = self.read.iter().map(|(name, _)| name.clone()).collect();
        let text = (!self.read.is_empty()).then(|| joined(self.read));
        (Files { names, left_out: self.left_out.into() }, text)
    }
}

/// One text of several. One alone stays as it is.
fn joined(mut read: Vec<(Rc<str>, String)>) -> String {
    if let [(name, text)] = read.as_mut_slice() {
        return files::alone(name, std::mem::take(text));
    }
    files::joined(read.iter().map(|(name, text)| (&**name, text.as_str())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::opened_files::told;

    /// What a path leads to: the text of a file, or nothing for a folder.
    type Tree = [(&'static str, Option<&'static str>)];

    /// What is in a folder of a tree; what was opened is in none.
    fn within(tree: &Tree, folder: &str) -> Vec<Entry<String>> {
        let inside = |path: &&str| path.rsplit_once('/').map_or("", |(folder, _)| folder) == folder;
        let found = tree.iter().filter(|(path, _)| inside(path));
        let entry = |(path, text): &(&str, Option<&str>)| Entry {
            path: (*path).to_owned(),
            is_folder: text.is_none(),
            handle: text.unwrap_or_default().to_owned(),
        };
        found.map(entry).collect()
    }

    /// Walks as the browser's room does, and tells where it went.
    fn walked(tree: &Tree) -> (Vec<String>, Files, Option<String>) {
        let mut walk = Walk::new(within(tree, ""));
        let mut went = Vec::new();
        while let Some(entry) = walk.step() {
            went.push(entry.path.clone());
            if entry.is_folder {
                walk.enter(within(tree, &entry.path));
            } else {
                walk.take(&entry.path, entry.handle);
            }
        }
        let (files, text) = walk.end();
        (went, files, text)
    }

    fn files(count: usize) -> Vec<Entry<()>> {
        (0..count).map(|at| Entry { path: format!("{at:04}.txt"), is_folder: false, handle: () }).collect()
    }

    #[test]
    fn what_stands_higher_is_read_first_and_the_text_is_in_the_order_of_names() {
        let tree = [
            ("app", None),
            ("app/deep", None),
            ("app/deep/c.tf", Some("c")),
            ("app/b.yaml", Some("b\n\n")),
            ("z.txt", Some("z")),
        ];
        let (went, files, text) = walked(&tree);
        assert_eq!(went, ["z.txt", "app", "app/b.yaml", "app/deep", "app/deep/c.tf"]);
        assert_eq!(files, Files::all(["app/b.yaml", "app/deep/c.tf", "z.txt"].map(Rc::from)));
        let together = "---\n# file: app/b.yaml\nb\n\n---\n# file: app/deep/c.tf\nc\n\n---\n# file: z.txt\nz\n\n";
        assert_eq!(text.as_deref(), Some(together));
    }

    #[test]
    fn one_file_alone_stays_as_it_is() {
        let (_, files, text) = walked(&[("app", None), ("app/a.txt", Some("a\n\n"))]);
        assert_eq!((files, text.as_deref()), (Files::all(["app/a.txt".into()]), Some("a\n\n")));
        let (_, files, text) = walked(&[("app", None)]);
        assert_eq!((files, text), (Files::default(), None));
    }

    #[test]
    fn folders_of_what_is_made_are_left_out_wherever_they_are() {
        let tree = [
            ("app", None),
            ("app/.git", None),
            ("app/.git/config", Some("x")),
            ("app/ui", None),
            ("app/ui/node_modules", None),
            ("app/ui/node_modules/a.js", Some("x")),
            ("app/ui/targets", None),
            ("app/ui/targets/dist", Some("a file of that name")),
        ];
        let (_, files, text) = walked(&tree);
        assert_eq!(text.as_deref(), Some("a file of that name"));
        let left_out: Vec<_> = files.left_out.iter().map(|(why, path)| (*why, &**path)).collect();
        assert_eq!(left_out, [(Why::Made, "app/.git"), (Why::Made, "app/ui/node_modules")]);
    }

    #[test]
    fn two_hundred_files_are_read_and_the_others_are_told() {
        let mut walk = Walk::new(files(MOST + 2));
        while let Some(entry) = walk.step() {
            walk.take(&entry.path, String::new());
        }
        let (files, _) = walk.end();
        assert_eq!(files.names.len(), MOST);
        assert_eq!(*files.left_out, [(Why::TooMany, "0200.txt".into()), (Why::TooMany, "0201.txt".into())]);
    }

    #[test]
    fn a_folder_of_pictures_is_not_looked_at_to_its_end() {
        let mut walk = Walk::new(files(PATIENCE + 1));
        let mut looked_at = 0;
        while let Some(entry) = walk.step() {
            looked_at += 1;
            walk.leave_out(Why::NoText, &entry.path);
        }
        assert_eq!((looked_at, walk.end().0.left_out.len()), (PATIENCE, PATIENCE + 1));
    }

    #[test]
    fn ten_megabytes_are_read_together() {
        let mut walk = Walk::<()>::new(Vec::new());
        assert!(walk.has_room("a.log", LONG));
        walk.take("a.log", "four".to_owned());
        assert!(!walk.has_room("b.log", LONG - 3.0), "one byte too many");
        assert!(walk.has_room("c.log", LONG - 4.0));
        assert_eq!(*walk.end().0.left_out, [(Why::TooLong, "b.log".into())]);
    }

    #[test]
    fn every_reason_is_told_once_with_the_first_names() {
        let left_out = |why, count: usize| (0..count).map(move |at| (why, Rc::from(format!("{at}.png"))));
        let all: Vec<_> = left_out(Why::NoText, 4).chain(left_out(Why::Unreadable, 1)).collect();
        let en: Vec<_> = told(&all).into_iter().map(|words| words.en.into_owned()).collect();
        let expected =
            ["The browser could not read (1): 0.png", "Left out because they are not text (4): 0.png, 1.png, 2.png, …"];
        assert_eq!(en, expected);
        assert!(told(&[]).is_empty());
    }
}
