//! Several files, and folders, that a person drops or chooses at once. A folder is looked into piece by piece, while the
//! page goes on.

use std::rc::Rc;

use js_sys::{Array, Function, Promise};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    DataTransfer, File, FileList, FileSystemDirectoryEntry, FileSystemEntry, FileSystemFileEntry, HtmlInputElement,
};

use super::files::{Picked, text};
use crate::app::opened_files::{Files, Why};
use crate::app::several::{Entry, Walk};

/// In how many bytes at the beginning of a file a NUL is looked for.
const LOOKED_AT: i32 = 4096;

/// Files and folders, not read yet: each a `File`, or an entry of the browser's file system.
pub struct Opened(Vec<Entry<JsValue>>);

impl Opened {
    /// The files that were chosen in the field of this ID. The field forgets them, so that the same can be chosen again.
    #[must_use]
    pub fn chosen(id: &str) -> Option<Self> {
        let field = web_sys::window()?.document()?.get_element_by_id(id)?.dyn_into::<HtmlInputElement>().ok()?;
        // The list is emptied with the field.
        let opened = Self::listed(&field.files()?);
        field.set_value("");
        opened
    }

    /// The files and folders that were dropped.
    #[must_use]
    pub(super) fn dropped(data: &DataTransfer) -> Option<Self> {
        let items = data.items();
        let entries = (0..items.length()).filter_map(|i| items.get(i)?.webkit_get_as_entry().ok().flatten());
        let entries: Vec<_> = entries.map(|found| entry("", found)).collect();
        // What a script dropped has files without entries.
        if entries.iter().any(|entry| entry.is_folder) { Some(Self(entries)) } else { Self::listed(&data.files()?) }
    }

    fn listed(files: &FileList) -> Option<Self> {
        let files = (0..files.length()).filter_map(|i| files.get(i));
        let entries: Vec<_> =
            files.map(|file| Entry { path: file.name(), is_folder: false, handle: file.into() }).collect();
        (!entries.is_empty()).then_some(Self(entries))
    }

    /// The file, where it is one alone.
    ///
    /// # Errors
    ///
    /// What was opened, where it is several or a folder.
    pub fn alone(mut self) -> Result<Picked, Self> {
        if self.0.len() == 1
            && let Some(Entry { path, is_folder, handle }) = self.0.pop()
        {
            return match handle.dyn_into() {
                Ok(file) => Ok(Picked(file)),
                Err(handle) => Err(Self(vec![Entry { path, is_folder, handle }])),
            };
        }
        Err(self)
    }

    /// The names, in order.
    pub fn names(&self) -> impl Iterator<Item = Rc<str>> {
        self.0.iter().map(|entry| entry.path.as_str().into())
    }

    /// Reads all as text and hands to `done` later which files were read, and their text.
    pub fn read(self, done: impl FnOnce(Files, Option<String>) + 'static) {
        spawn_local(async move {
            let mut walk = Walk::new(self.0);
            while let Some(Entry { path, is_folder, handle }) = walk.step() {
                let done = if is_folder {
                    enter(&mut walk, &path, handle).await
                } else {
                    read(&mut walk, &path, handle).await
                };
                if done.is_none() {
                    walk.leave_out(Why::Unreadable, &path);
                }
            }
            let (files, text) = walk.end();
            done(files, text);
        });
    }
}

fn entry(folder: &str, found: FileSystemEntry) -> Entry<JsValue> {
    Entry { path: format!("{folder}{}", found.name()), is_folder: found.is_directory(), handle: found.into() }
}

/// Looks into a folder. The browser tells what is in it a part at a time, and ends with an empty one.
async fn enter(walk: &mut Walk<JsValue>, path: &str, folder: JsValue) -> Option<()> {
    let reader = folder.unchecked_into::<FileSystemDirectoryEntry>().create_reader();
    let folder = format!("{path}/");
    let mut entries = Vec::new();
    loop {
        let part = answer(|done, failed| reader.read_entries_with_callback_and_callback(done, failed).is_ok()).await?;
        let part = part.unchecked_into::<Array>();
        if part.length() == 0 {
            break;
        }
        entries.extend(part.iter().map(|found| entry(&folder, found.unchecked_into())));
    }
    walk.enter(entries);
    Some(())
}

/// Reads a file, where it is a text and there is room for it.
async fn read(walk: &mut Walk<JsValue>, path: &str, file: JsValue) -> Option<()> {
    let file = match file.dyn_into::<File>() {
        Ok(file) => file,
        Err(entry) => {
            let entry = entry.unchecked_into::<FileSystemFileEntry>();
            answer(|done, failed| {
                entry.file_with_callback_and_callback(done, failed);
                true
            })
            .await?
            .unchecked_into()
        }
    };
    if !walk.has_room(path, file.size()) {
        return Some(());
    }
    let beginning = file.slice_with_i32_and_i32(0, LOOKED_AT).ok()?;
    if text(&beginning).await?.contains('\0') {
        walk.leave_out(Why::NoText, path);
    } else {
        walk.take(path, text(&file).await?);
    }
    Some(())
}

/// What comes of a call that takes one function for what came and another for a failure.
async fn answer(ask: impl Fn(&Function, &Function) -> bool) -> Option<JsValue> {
    let promise = Promise::new(&mut |done, failed| {
        if !ask(&done, &failed) {
            // Nobody listens to what it gives.
            let _ = failed.call0(&JsValue::NULL);
        }
    });
    JsFuture::from(promise).await.ok()
}
