//! What stands behind the authorizer receives, as test events.

use serde::{Deserialize, Serialize};

use super::{Page, shown};
use crate::encoding::visible::visible;
use crate::report::integration::{self, Handed};
use crate::say;
use crate::text::{Lang, Text};

/// The longest event that is shown, in bytes.
const LONGEST: usize = 8 << 10;

/// What each responder that may have decided hands on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Integration {
    /// One for each responder.
    pub events: Vec<Event>,
}

/// What one responder hands on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// The authorizer, by ID.
    pub authorizer: String,
    /// Its name, and how its form is known.
    pub title: String,
    /// What to mind.
    pub says: String,
    /// The event as JSON, to copy; empty where it is longer than [`LONGEST`].
    pub event: String,
    /// The same in words in which nothing hides.
    pub shown: String,
}

impl Integration {
    /// That of a page's token; none where nothing is handed on.
    #[must_use]
    pub fn of(page: &Page<'_>) -> Option<Self> {
        let events: Vec<Event> = integration::of(page.report).iter().map(|one| Event::of(one, page.lang)).collect();
        (!events.is_empty()).then_some(Self { events })
    }
}

impl Event {
    fn of(handed: &Handed, lang: Lang) -> Self {
        let (Text { en, ko }, Text { en: known, ko: korean }) = (&handed.name, handed.known.words());
        // A value of JSON can always be written.
        let event = serde_json::to_string_pretty(&handed.event).unwrap_or_default();
        let (event, shown_event) = if event.len() > LONGEST {
            let kilobytes = event.len().div_ceil(1000);
            let words = say!(
                "The event has {kilobytes} kB, which is too much to show here; the terminal program writes it whole.",
                "이벤트가 너무 커서({kilobytes}kB) 여기에 표시하지 않습니다. 터미널 프로그램에서는 전체를 볼 수 있습니다."
            );
            (String::new(), words.get(lang).to_owned())
        } else {
            let shown = event.lines().map(visible).collect::<Vec<_>>().join("\n");
            (event, shown)
        };
        Self {
            authorizer: handed.authorizer.to_owned(),
            title: shown(say!("{en} ({known})", "{ko}({korean})").get(lang)),
            says: shown(handed.says.get(lang)),
            shown: shown_event,
            event,
        }
    }
}
