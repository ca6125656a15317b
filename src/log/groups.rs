//! Many lines, as groups by cause and route, each with its clients and its hours. The lines come in chunks, which may be
//! cut anywhere; what is kept does not grow with them.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::cause::{cause, key};
use super::group::{Gathered, Group};
use super::{Entry, Placed, Reader};
use crate::answers::Meaning;
use crate::order;
use crate::span::Span;
use crate::text::Text;

/// How many groups are kept; calls of further ones are counted together.
pub const MOST_GROUPS: usize = 500;

/// How many messages are remembered, so that each is looked up once.
const MOST_MESSAGES: usize = 2000;

/// The longest line that is read, in bytes; what is longer is passed over.
const LONGEST: usize = 1 << 18;

/// What many lines tell.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    /// The groups, the largest first.
    pub groups: Vec<Group>,
    /// How many lines there were that are not blank.
    pub lines: u64,
    /// How many of them are none of a log that is known, or too long.
    pub unread: u64,
    /// How many calls they tell of.
    pub calls: u64,
    /// How many of the calls were let through.
    pub passed: u64,
    /// How many calls are in none of the groups, since there were too many groups.
    pub other: u64,
}

/// Takes lines in chunks, and makes groups of them.
#[derive(Debug, Default)]
pub struct Groups {
    reader: Reader,
    rest: Vec<u8>,
    is_too_long: bool,
    placed: Vec<Placed>,
    causes: HashMap<String, (Text, Option<Meaning>)>,
    places: HashMap<(String, String, Option<u16>), usize>,
    gathered: Vec<Gathered>,
    summary: Summary,
    steps: usize,
}

impl Groups {
    /// No lines yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes the next bytes of the log.
    pub fn take(&mut self, chunk: &[u8]) {
        self.steps += chunk.len();
        for part in chunk.split_inclusive(|byte| *byte == b'\n') {
            let Some(end) = part.strip_suffix(b"\n") else {
                self.keep(part);
                return;
            };
            if self.rest.is_empty() && !self.is_too_long {
                self.line(end);
                continue;
            }
            self.keep(end);
            let line = std::mem::take(&mut self.rest);
            if std::mem::take(&mut self.is_too_long) {
                self.summary.lines += 1;
                self.summary.unread += 1;
            } else {
                self.line(&line);
            }
            self.rest = line;
            self.rest.clear();
        }
    }

    /// The groups of all that was taken.
    #[must_use]
    pub fn finish(mut self) -> Summary {
        if !self.rest.is_empty() || self.is_too_long {
            self.take(b"\n");
        }
        let mut placed = std::mem::take(&mut self.placed);
        self.reader.finish(&mut placed);
        for one in &placed {
            self.entry(&one.entry, one.kept.as_deref().unwrap_or_default());
        }
        let mut summary = self.summary;
        summary.groups = self.gathered.into_iter().map(Gathered::group).collect();
        order::by(&mut summary.groups, |a, b| b.count.cmp(&a.count).then_with(|| a.route.cmp(&b.route)));
        summary
    }

    /// How many bytes were looked at so far.
    #[must_use]
    pub const fn steps(&self) -> usize {
        self.steps
    }

    /// How many lines were read so far, and how many of them are of no log that is known.
    #[must_use]
    pub const fn lines(&self) -> (u64, u64) {
        (self.summary.lines, self.summary.unread)
    }

    /// How many calls were found so far.
    #[must_use]
    pub const fn calls(&self) -> u64 {
        self.summary.calls
    }

    /// Counts lines that were read elsewhere, of which `unread` are of no log that is known.
    pub const fn counted(&mut self, lines: u64, unread: u64) {
        self.summary.lines += lines;
        self.summary.unread += unread;
    }

    /// Counts a call, whose lines are `text`. Gives the number of its group, where it is in one.
    pub fn entry(&mut self, entry: &Entry, text: &str) -> Option<usize> {
        self.summary.calls += 1;
        if entry.is_passed() {
            self.summary.passed += 1;
            return None;
        }
        let key = (key(entry), entry.logged.route(), entry.status);
        let at = match self.places.get(&key) {
            Some(at) => *at,
            None if self.gathered.len() >= MOST_GROUPS => {
                self.summary.other += 1;
                return None;
            }
            None => {
                let (says, meaning) = self.cause(&key.0, entry);
                // Messages that differ in what they quote are one cause.
                let same = |one: &Gathered| {
                    one.group.says == says && one.group.route == key.1 && one.group.status == entry.status
                };
                let known = self.gathered.iter().position(same);
                let at = known.unwrap_or_else(|| {
                    self.gathered.push(Gathered::new(entry, key.1.clone(), says, meaning, text));
                    self.gathered.len() - 1
                });
                if self.places.len() < MOST_MESSAGES {
                    self.places.insert(key, at);
                }
                at
            }
        };
        self.gathered.get_mut(at)?.count(entry);
        Some(at)
    }

    /// How many calls are in the group of this number so far.
    #[must_use]
    pub fn count_of(&self, group: usize) -> u64 {
        self.gathered.get(group).map_or(0, |gathered| gathered.group.count)
    }

    fn keep(&mut self, part: &[u8]) {
        if self.rest.len() + part.len() > LONGEST {
            self.is_too_long = true;
            self.rest.clear();
        }
        if !self.is_too_long {
            self.rest.extend_from_slice(part);
        }
    }

    fn line(&mut self, bytes: &[u8]) {
        if bytes.len() > LONGEST {
            self.summary.lines += 1;
            self.summary.unread += 1;
            return;
        }
        let line = String::from_utf8_lossy(bytes);
        let line = line.trim();
        if line.is_empty() {
            return;
        }
        self.steps += line.len();
        self.summary.lines += 1;
        let mut placed = std::mem::take(&mut self.placed);
        if !self.reader.line(line, Span::new(0, line.len()), &mut placed) {
            self.summary.unread += 1;
        }
        for one in placed.drain(..) {
            self.entry(&one.entry, one.text(line));
        }
        self.placed = placed;
    }

    /// The cause that an entry tells of, in a clause.
    fn cause(&mut self, key: &str, entry: &Entry) -> (Text, Option<Meaning>) {
        if let Some(known) = self.causes.get(key) {
            return known.clone();
        }
        self.steps += key.len();
        let cause = cause(entry);
        if self.causes.len() < MOST_MESSAGES {
            self.causes.insert(key.to_owned(), cause.clone());
        }
        cause
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::log::group::MOST_CLIENTS;

    fn line(status: u16, route: &str, reason: &str, client: &str, minute: u32) -> String {
        format!(
            "{{\"requestId\":\"AbCdEf=\",\"ip\":\"{client}\",\"requestTime\":\"09/Apr/2026:12:{minute:02}:00 +0000\",\"routeKey\":\"{route}\",\"status\":\"{status}\",\"authorizerError\":\"{reason}\"}}\n"
        )
    }

    fn log() -> String {
        let mut log = String::new();
        for minute in 0..50 {
            log += &line(401, "GET /orders", "invalid_token: the token has expired", "203.0.113.9", minute);
            log += &line(200, "GET /orders", "-", "203.0.113.7", minute);
        }
        log += &line(401, "GET /한글", "invalid_token: issuer does not match", "203.0.113.8", 59);
        log + "something else\n"
    }

    fn grouped(log: &[u8], chunk: usize) -> (Summary, usize) {
        let mut groups = Groups::new();
        log.chunks(chunk).for_each(|chunk| groups.take(chunk));
        let steps = groups.steps();
        (groups.finish(), steps)
    }

    #[test]
    fn lines_become_groups_wherever_they_are_cut() {
        let log = log();
        let (whole, steps) = grouped(log.as_bytes(), usize::MAX);
        assert_eq!((whole.lines, whole.calls, whole.passed, whole.unread), (102, 101, 50, 1));
        let [expired, issuer] = whole.groups.as_slice() else { panic!("{:?}", whole.groups) };
        assert_eq!(
            (expired.count, expired.meaning, expired.route.as_str()),
            (50, Some(Meaning::Expired), "GET /orders")
        );
        assert_eq!((expired.clients.as_slice(), expired.hours.len()), (&[("203.0.113.9".to_owned(), 50)][..], 1));
        assert_eq!((issuer.meaning, issuer.route.as_str()), (Some(Meaning::WrongIssuer), "GET /한글"));
        assert!(log.contains(&issuer.line) && issuer.line.contains("issuer"));
        for chunk in [1, 2, 3, 7, 64, 4096] {
            assert_eq!(grouped(log.as_bytes(), chunk), (whole.clone(), steps), "{chunk}");
        }
    }

    #[test]
    fn what_is_kept_is_bounded_and_said() {
        let mut groups = Groups::new();
        for number in 0..2000 {
            let route = format!("GET /{number}");
            groups.take(line(401, &route, "invalid_token: the token has expired", "203.0.113.9", 1).as_bytes());
            let client = format!("203.0.113.{}", number % 200);
            groups.take(line(401, "GET /one", "invalid_token: issuer does not match", &client, 1).as_bytes());
        }
        groups.take(&vec![b'x'; LONGEST * 3]);
        assert!(groups.rest.len() <= LONGEST);
        let summary = groups.finish();
        assert_eq!(summary.groups.len(), MOST_GROUPS);
        assert_eq!(summary.other, 1501);
        assert_eq!((summary.calls, summary.unread), (4000, 1));
        let one = &summary.groups[0];
        assert_eq!((one.count, one.clients.len()), (2000, MOST_CLIENTS));
        assert_eq!(one.clients.iter().map(|(_, count)| count).sum::<u64>() + one.other_clients, 2000);
    }

    #[test]
    fn steps_grow_with_the_bytes_alone() {
        let log = log();
        let steps = |times: usize| grouped(log.repeat(times).as_bytes(), 1000).1;
        let (one, ten) = (steps(10), steps(100));
        assert!(ten <= one * 10, "{one} {ten}");
    }
}
