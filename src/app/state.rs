//! Everything the page remembers, and how it changes. Pure: no browser, no clock.

use std::rc::Rc;

use yew::Reducible;

use super::edition::Edition;
use super::examples::{Lent, Made};
use super::form::Form;
use super::key_sets::{Fetched, KeySets};
use super::keys_address::Typed;
use super::public_keys::{Failure, Keys};
use super::request_log::{self, Request};
use super::text_file::TextFile;
use super::theme::Theme;
use super::told::{Change, Told};
use super::undo::Cleared;
use crate::finding::Fix;
use crate::jose::jwk_set::JwkSet;
use crate::jose::key_source;
use crate::jose::keyring::Keyring;
use crate::span::Span;
use crate::text::Lang;
use crate::time::NumericDate;

/// The page's state.
#[derive(Clone, PartialEq)]
pub struct State {
    /// What was pasted, as it was pasted.
    pub source: Rc<str>,
    /// The file that it came from.
    pub file: TextFile,
    /// The token that the user chose, from 0.
    pub chosen: Option<usize>,
    /// What the API expects, as typed.
    pub form: Form,
    /// The public keys.
    pub keys: Keys,
    /// The key sets that were fetched.
    pub key_sets: KeySets,
    /// Where the user wants keys to be asked for instead.
    pub addresses: Typed,
    /// The keys as pasted.
    pub pasted_keys: Rc<str>,
    /// Whether keys are tried that the token does not name.
    pub every_key: bool,
    /// What the user tells beyond the form.
    pub told: Told,
    /// Every request that was made, in order.
    pub requests: Rc<Vec<Request>>,
    /// The language.
    pub lang: Lang,
    /// The theme.
    pub theme: Theme,
    /// What the machine's clock says.
    pub now: NumericDate,
    /// The moment that is judged for instead.
    pub moved: Option<NumericDate>,
    /// When something was last copied, and whether the browser allowed it.
    pub copied: Option<(NumericDate, bool)>,
    /// The stretches of the text that the page points at.
    pub pointed: Rc<[Span]>,
    /// What was wiped, while it can be had back.
    pub cleared: Option<Cleared>,
    /// What an example has put in the place of.
    pub example: Option<Rc<Lent>>,
    /// How the page came to be here.
    pub edition: Edition,
}

/// No set of keys is longer, in bytes.
const LARGEST_KEYS: usize = 1 << 20;

/// How many seconds the page says that something was copied.
const COPIED_FOR: i64 = 4;

/// How many seconds the key fetcher may take to load and to answer; it gives its address ten. Without a network
/// it may not load at all, and then nobody answers.
const FETCHING_FOR: i64 = 15;

/// A change.
#[derive(Clone, PartialEq)]
pub enum Action {
    /// The text in the editor changed.
    Source(Rc<str>),
    /// A file was dropped or chosen and is being read.
    FileOpened(Rc<str>),
    /// It was read; `None` when the browser could not.
    FileRead(Rc<str>, Option<String>),
    /// Take a fault out of the text.
    Fix(Fix),
    /// Look at another token.
    Choose(usize),
    /// Keys are being asked for.
    FetchStarted(Rc<str>),
    /// An address answered.
    FetchEnded(Rc<str>, Result<String, Failure>),
    /// Keys were pasted.
    KeysPasted(Rc<str>),
    /// Ask for keys at the second address instead of the first, the published one.
    KeysAddress(Rc<str>, Rc<str>),
    /// Forget the keys from this address.
    ForgetKeys(Rc<str>),
    /// Try every key, or only the one that the token names.
    EveryKey(bool),
    /// The code for what the first load leaves out is here.
    /// Something was told beyond the form.
    Tell(Change),
    /// The page's address got these settings.
    Linked(Vec<(&'static str, String)>),
    /// Speak the other language.
    SwitchLanguage,
    /// The next theme.
    NextTheme,
    /// Wipe the text and the pasted keys.
    Clear,
    /// Bring back what was wiped.
    Undo,
    /// Show an example.
    Example(Made),
    /// Something was copied, or the browser did not allow it.
    Copied(bool),
    /// Judge for this moment, or for now.
    Judge(Option<NumericDate>),
    /// Point at these stretches of the text.
    Point(Rc<[Span]>),
    /// Time went on.
    Tick(NumericDate),
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            Action::Source(text) => next.typed(text),
            Action::FileOpened(name) => next.file = TextFile::Reading(name),
            Action::FileRead(name, text) => next.file_read(name, text),
            Action::Fix(fix) => next.set_source(fix.apply(&self.source).into()),
            Action::Choose(index) => next.chosen = Some(index),
            Action::FetchStarted(address) => {
                request_log::started(Rc::make_mut(&mut next.requests), &address, self.now);
                next.keys = Keys::Fetching(address);
            }
            Action::FetchEnded(address, answer) => next.fetched(address, answer),
            Action::KeysPasted(text) => next.pasted(text),
            Action::KeysAddress(published, typed) => next.addresses.set(published, typed),
            Action::ForgetKeys(address) => {
                next.key_sets.forget(&address);
                next.keys = Keys::None;
            }
            Action::EveryKey(every_key) => next.every_key = every_key,
            Action::Tell(change) => next.tell(change),
            Action::Linked(settings) => next.link(&settings),
            Action::SwitchLanguage => next.lang = self.lang.other(),
            Action::NextTheme => next.theme = self.theme.next(),
            Action::Clear => next.clear(self),
            Action::Undo => next.undo(),
            Action::Example(made) => next.show(made),
            Action::Copied(allowed) => next.copied = Some((self.now, allowed)),
            Action::Judge(moment) => next.moved = moment,
            Action::Point(spans) => next.pointed = spans,
            Action::Tick(now) => {
                next.now = now;
                next.copied = self.copied.filter(|(at, _)| at.until(now) < COPIED_FOR);
                next.cleared = next.cleared.filter(|cleared| cleared.is_kept(now));
                next.give_up();
            }
        }
        Rc::new(next)
    }
}

impl State {
    /// Takes what was typed or pasted. A piece of an example is still the example; anything else ends it.
    fn typed(&mut self, text: Rc<str>) {
        let is_a_piece = 2 * text.len() > self.source.len() && self.source.contains(&*text);
        if self.example.is_some() && !is_a_piece {
            self.give_back();
        }
        self.cleared = None;
        self.set_source(text);
    }

    pub(super) fn set_source(&mut self, text: Rc<str>) {
        self.source = text;
        self.pointed = Rc::default();
        self.file = TextFile::None;
        self.chosen = None;
        self.every_key = false;
    }

    /// A file of keys goes where keys go, any other is searched for tokens. One that nobody waits for is dropped.
    fn file_read(&mut self, name: Rc<str>, text: Option<String>) {
        if self.file != TextFile::Reading(name.clone()) {
            return;
        }
        self.file = TextFile::None;
        match text {
            None => self.file = TextFile::Unreadable(name),
            Some(text) if self.holds_keys(&text) => self.pasted(text.into()),
            Some(text) => {
                self.typed(text.into());
                self.file = TextFile::Read(name);
            }
        }
    }

    fn give_up(&mut self) {
        if let Keys::Fetching(address) = &self.keys
            && let Some(request) = self.requests.iter().rfind(|request| request.address == *address)
            && request.at.until(self.now) > FETCHING_FOR
        {
            self.keys = Keys::Failed { address: Some(address.clone()), failure: Failure::Unreachable };
        }
    }

    fn fetched(&mut self, address: Rc<str>, answer: Result<String, Failure>) {
        request_log::ended(Rc::make_mut(&mut self.requests), &address, self.now, answer.as_deref());
        // An answer that nobody waits for any more is dropped.
        if !matches!(&self.keys, Keys::Fetching(awaited) if *awaited == address) {
            return;
        }
        self.keys = match answer {
            Ok(text) => self.read_keys(Some(address), text.into()),
            Err(failure) => Keys::Failed { address: Some(address), failure },
        };
    }

    /// Whether a file's text is a set of keys.
    fn holds_keys(&self, text: &str) -> bool {
        if text.len() > LARGEST_KEYS {
            return false;
        }
        JwkSet::read(text).is_ok()
    }

    pub(super) fn pasted(&mut self, text: Rc<str>) {
        self.keys = if text.trim().is_empty() { Keys::None } else { self.read_keys(None, text.clone()) };
        self.pasted_keys = text;
    }

    /// Reads keys from an address, or pasted ones, which may be a secret as well.
    fn read_keys(&mut self, address: Option<Rc<str>>, text: Rc<str>) -> Keys {
        let read = if address.is_some() { JwkSet::read } else { key_source::read };
        match read(&text) {
            Ok(set) => {
                let set = Rc::new(set);
                if let Some(address) = &address {
                    self.key_sets.remember(Fetched { address: address.clone(), text, set: set.clone(), at: self.now });
                }
                Keys::Loaded { address, set }
            }
            Err(instead) => Keys::Failed { address, failure: Failure::NotKeys(instead) },
        }
    }

    /// The keys that may check a token whose issuer publishes its keys at `address`: pasted ones always,
    /// fetched ones only if they came from there.
    #[must_use]
    pub fn keys_for(&self, address: Option<&str>) -> Option<Keyring> {
        let Keys::Loaded { address, set } = self.keys_shown(address, true) else { return None };
        Some(Keyring { set: (*set).clone(), address, every_key: self.every_key })
    }

    /// What is known of the keys for a token whose issuer publishes its keys at `address`. While they are asked for
    /// again, or when that fails, the older ones are still `usable`.
    #[must_use]
    pub fn keys_shown(&self, address: Option<&str>, usable: bool) -> Keys {
        let remembered = self.key_sets.from(address).map(|f| (f.address.clone(), f.set.clone()));
        match (&self.keys, remembered) {
            (Keys::Loaded { address: None, .. }, _) => self.keys.clone(),
            (Keys::Fetching(_) | Keys::Failed { .. }, _) if !usable => self.keys.clone(),
            (_, Some((address, set))) => Keys::Loaded { address: Some(address), set },
            _ => Keys::None,
        }
    }
}
