//! Everything the page remembers, and how it changes. Pure: no browser, no clock.

pub mod asking;
pub mod examples;
pub mod form_values;
pub mod log_file;
mod undo;

use std::rc::Rc;

use yew::Reducible;

use self::asking::{Inspector, Reader};
use self::examples::Made;
use self::form_values::FormValues;
use self::log_file::LogFile;
use self::undo::Cleared;
use super::edition::Edition;
use super::key_sets::KeySets;
use super::keys_address::Typed;
use super::numbered::{Numbered, Numbers};
use super::opened_files::Files;
use super::public_keys::{Failure, Keys};
use super::request_log::{self, Request};
use super::text_file::TextFile;
use super::theme::Theme;
use crate::finding::Fix;
use crate::report::message::{Inspection, Question};
use crate::settings::Setting;
use crate::span::Span;
use crate::text::Lang;
use crate::time::NumericDate;

/// The page's state.
#[derive(Clone, Default, PartialEq)]
pub struct State {
    /// What was pasted, as it was pasted.
    pub source: Numbered,
    /// The file that it came from.
    pub file: TextFile,
    /// The files, and their text, of which is not known yet whether it is a set of keys.
    pub opened: Option<(Files, Numbered)>,
    /// The token that the user chose, from 0.
    pub chosen: Option<usize>,
    /// What came last of the public keys.
    pub keys: Keys,
    /// The key sets that were fetched.
    pub key_sets: KeySets,
    /// Where the user wants keys to be asked for instead.
    pub addresses: Typed,
    /// The keys as pasted.
    pub pasted_keys: Rc<str>,
    /// Whether keys are tried that the token does not name.
    pub every_key: bool,
    /// What is told beside the text.
    pub form_values: FormValues,
    /// Every request that was made, in order.
    pub requests: Rc<Vec<Request>>,
    /// The language.
    pub lang: Lang,
    /// The theme.
    pub theme: Theme,
    /// What the machine's clock says.
    pub now: NumericDate,
    /// What it said when the inspector was asked last.
    pub judged: NumericDate,
    /// The question that the inspector answered last.
    pub answered: Option<Question>,
    /// The last answer of the inspector.
    pub inspection: Option<Rc<Inspection>>,
    /// How often a person has had the inspector tried again.
    pub tries: u32,
    /// What is known of the inspector itself.
    pub inspector: Inspector,
    /// What is known of the program that reads settings and logs.
    pub reader: Reader,
    /// A log's file that is too long for a text.
    pub log_file: LogFile,
    /// Gives the texts their numbers.
    pub(super) numbers: Numbers,
    /// The moment that is judged for instead.
    pub moved: Option<NumericDate>,
    /// When something was last copied, and whether the browser allowed it.
    pub copied: Option<(NumericDate, bool)>,
    /// The stretches of the text that the page points at.
    pub pointed: Rc<[Span]>,
    /// What was wiped, while it can be had back.
    pub cleared: Option<Cleared>,
    /// Whether an example is shown.
    pub is_example: bool,
    /// How the page came to be here.
    pub edition: Edition,
}

/// How many seconds the page says that something was copied.
const COPIED_FOR: i64 = 4;

/// A change.
#[derive(Clone, PartialEq)]
pub enum Action {
    /// The text in the editor changed.
    Source(Rc<str>),
    /// The text is replaced by this line of it.
    OpenLine(Rc<str>),
    /// Files were dropped or chosen and are being read.
    FileOpened(Files),
    /// Of the files that were opened, the first, the second were read, and this is their text; `None` when the browser
    /// could not, or all was left out.
    FileRead(Files, Files, Option<String>),
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
    /// A setting was filled in.
    SetField(&'static Setting, String),
    /// The page's address got these settings.
    Linked(Vec<(&'static Setting, String)>),
    /// Remember what a link has brought.
    KeepSettings,
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
    /// The inspector answered.
    Inspected(Rc<Inspection>, Box<Question>),
    /// The inspector did not answer.
    Inspector(Inspector),
    /// Ask the inspector once more.
    TryAgain,
    /// What became of the program that reads settings and logs.
    Reader(Reader),
    /// What became of a log's file.
    LogFile(LogFile),
    /// Time went on.
    Tick(NumericDate),
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        let asks = action.asks();
        if asks {
            next.judged = next.now;
        }
        match action {
            Action::Source(text) => next.typed(text),
            Action::OpenLine(line) => next.open_line(line, self.clone()),
            Action::FileOpened(files) => {
                next.log_file = LogFile::None;
                next.file = TextFile::Reading(files);
            }
            Action::FileRead(opened, read, text) => next.file_read(opened, read, text),
            Action::Fix(fix) => next.fix(&fix),
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
            Action::SetField(setting, typed) => next.set_field(setting, &typed),
            Action::Linked(settings) => next.link(&settings),
            Action::KeepSettings => next.form_values.keep(),
            Action::SwitchLanguage => next.lang = self.lang.other(),
            Action::NextTheme => next.theme = self.theme.next(),
            Action::Clear => next.clear(self.clone()),
            Action::Undo => next.undo(),
            Action::Example(made) => next.show(made),
            Action::Copied(allowed) => next.copied = Some((self.now, allowed)),
            Action::Judge(moment) => next.moved = moment,
            Action::Point(spans) => next.pointed = spans,
            Action::Inspected(inspection, question) => {
                next.answered = Some(*question);
                next.inspected(inspection);
            }
            Action::Inspector(inspector) => next.inspector = inspector,
            Action::TryAgain => {
                next.inspector = Inspector::There;
                next.tries += 1;
            }
            Action::Reader(reader) => next.take_reader(reader),
            Action::LogFile(log_file) => next.take_log_file(log_file),
            Action::Tick(now) => {
                next.now = now;
                // Only a moment from which on the answer is another has the inspector asked again, or a clock set back.
                let until = next.inspection.as_ref().and_then(|last| last.until);
                if now < self.judged || until.is_some_and(|until| until <= now) {
                    next.judged = now;
                }
                next.copied = self.copied.filter(|(at, _)| at.until(now) < COPIED_FOR);
                next.cleared = next.cleared.filter(|cleared| cleared.is_kept(now));
                next.give_up();
            }
        }
        // Another question is asked of another inspector than the one that failed.
        if asks && self.inspector != Inspector::There && next.question() != self.question() {
            next.inspector = Inspector::There;
        }
        Rc::new(next)
    }
}

impl State {
    /// Takes what was typed or pasted. A piece of an example is still the example; anything else ends it.
    fn typed(&mut self, text: Rc<str>) {
        self.replace_example(&text);
        self.set_source(text);
    }

    pub(super) fn replace_example(&mut self, text: &str) {
        let is_a_piece = 2 * text.len() > self.source.len() && self.source.contains(text);
        if self.is_example && !is_a_piece {
            self.give_back();
        }
        self.cleared = None;
    }

    /// Takes a fault out of the text, where the text is the one that the fault was found in.
    fn fix(&mut self, fix: &Fix) {
        if self.of_this_text().is_some() {
            self.set_source(fix.apply(&self.source).into());
        }
    }

    pub(super) fn set_source(&mut self, text: Rc<str>) {
        let text = self.numbers.give(text);
        self.set_numbered(text);
    }

    pub(super) fn set_numbered(&mut self, text: Numbered) {
        self.source = text;
        self.opened = None;
        self.pointed = Rc::default();
        self.file = TextFile::None;
        self.chosen = None;
        self.every_key = false;
    }
}

impl Action {
    /// Whether it may change what the inspector is asked.
    const fn asks(&self) -> bool {
        !matches!(
            self,
            Self::Tick(_)
                | Self::Inspected(..)
                | Self::Inspector(_)
                | Self::Copied(_)
                | Self::Point(_)
                | Self::NextTheme
                | Self::Reader(_)
                | Self::LogFile(_)
        )
    }
}
