//! What stands behind the authorizer receives, as test events.

use serde::{Deserialize, Serialize};

use super::{Page, shown};
use crate::encoding::visible::visible;
use crate::report::integration::{self, Handed};
use crate::say;
use crate::text::{Lang, Text, text};

/// The longest claims of which an event is made, and the longest event that is shown, in bytes.
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

const TOO_LONG: Text = text(
    "The claims are too long for the event to be shown here; the terminal program writes it whole.",
    "클레임이 너무 길어 여기에 이벤트를 표시하지 않습니다. 터미널 프로그램에서는 전체를 볼 수 있습니다.",
);

impl Integration {
    /// That of a page's token; none where nothing is handed on.
    #[must_use]
    pub fn of(page: &Page<'_>) -> Option<Self> {
        let events: Vec<Event> =
            integration::of(page.report, LONGEST).iter().map(|one| Event::of(one, page.lang)).collect();
        (!events.is_empty()).then_some(Self { events })
    }
}

impl Event {
    fn of(handed: &Handed, lang: Lang) -> Self {
        let (Text { en, ko }, Text { en: known, ko: korean }) = (&handed.name, handed.known.words());
        // A value of JSON can always be written.
        let event = handed.event.as_ref().and_then(|event| serde_json::to_string_pretty(event).ok());
        let (event, shown_event) = match event.filter(|event| event.len() <= LONGEST) {
            Some(event) => {
                let shown = event.lines().map(visible).collect::<Vec<_>>().join("\n");
                (event, shown)
            }
            None => (String::new(), TOO_LONG.get(lang).to_owned()),
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
