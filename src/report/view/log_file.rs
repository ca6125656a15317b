//! A log's file, too long for a text: it comes in pieces, and its groups are all that is kept.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use super::log::Log;
use crate::log::Groups;
use crate::text::Lang;

/// The groups of a log's file, in both languages: the file is not read once more when the page speaks the other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LogFile {
    /// In English.
    pub en: Rc<Log>,
    /// In Korean.
    pub ko: Rc<Log>,
}

impl LogFile {
    /// The groups in a language.
    #[must_use]
    pub const fn get(&self, lang: Lang) -> &Rc<Log> {
        match lang {
            Lang::En => &self.en,
            Lang::Ko => &self.ko,
        }
    }
}

/// The groups of a file whose pieces are coming.
#[derive(Debug, Default)]
pub struct Grouping(Groups);

/// Of how many lines one has to be a log's, that a file is taken for one.
const ONE_OF: u64 = 10;

impl Grouping {
    /// Takes the next bytes of the file. Gives whether so far it is a log.
    pub fn take(&mut self, piece: &[u8]) -> bool {
        self.0.take(piece);
        let (lines, unread) = self.0.lines();
        lines > unread && (lines - unread) * ONE_OF >= lines
    }

    /// The groups of all that was taken.
    #[must_use]
    pub fn finish(self) -> LogFile {
        let summary = self.0.finish();
        let of = |lang| Rc::new(Log::of_summary(&summary, lang));
        LogFile { en: of(Lang::En), ko: of(Lang::Ko) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINE: &str = "{\"requestId\":\"AbCdEf=\",\"routeKey\":\"GET /a\",\"status\":\"401\",\"authorizerError\":\"invalid_token: the token has expired\"}\n";

    #[test]
    fn pieces_of_a_log_become_groups_in_both_languages() {
        let mut grouping = Grouping::default();
        let log = LINE.repeat(100);
        assert!(log.as_bytes().chunks(700).all(|piece| grouping.take(piece)));
        let groups = grouping.finish();
        for lang in [Lang::En, Lang::Ko] {
            let log = groups.get(lang);
            assert_eq!(log.groups.iter().map(|group| group.count).collect::<Vec<_>>(), [100]);
            assert!(log.counts.contains("100") && log.groups.iter().all(|group| !group.says.is_empty()));
        }
        assert_ne!(groups.en.counts, groups.ko.counts);
    }

    #[test]
    fn what_is_no_log_is_known_by_its_first_piece() {
        for (text, is_log) in [
            ("{\n  \"log\": {\n    \"entries\": [\n".to_owned(), false),
            (String::new(), false),
            (format!("{}{LINE}", "something else\n".repeat(20)), false),
            (format!("START RequestId\nEND RequestId\n{LINE}"), true),
        ] {
            assert_eq!(Grouping::default().take(text.as_bytes()), is_log, "{text}");
        }
    }
}
