//! A group of calls that were refused, or failed, for one cause on one route.

use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Serialize};

use super::Entry;
use crate::answers::Meaning;
use crate::http::logged::LogKind;
use crate::order;
use crate::text::Text;
use crate::time::NumericDate;

/// How many clients and hours of a group are kept.
pub const MOST_CLIENTS: usize = 64;
const MOST_HOURS: usize = 24 * 31;

/// How much of a group's first line is kept, in bytes.
const KEPT: usize = 8192;

/// The seconds of an hour.
const HOUR: i64 = 3600;

/// Calls that were refused, or failed, for one cause on one route.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// The cause, in a clause.
    pub says: Text,
    /// What the message means, where it is known.
    pub meaning: Option<Meaning>,
    /// The status that came back.
    pub status: Option<u16>,
    /// What was asked for, such as `GET /orders`; empty where the log does not tell it.
    pub route: String,
    /// The kind of log.
    pub kind: LogKind,
    /// How many calls.
    pub count: u64,
    /// The first and the last moment.
    pub first: Option<NumericDate>,
    /// The last moment.
    pub last: Option<NumericDate>,
    /// How many calls of each client, and of the clients that are not told apart.
    pub clients: Vec<(String, u64)>,
    /// The calls of further clients.
    pub other_clients: u64,
    /// How many calls of each hour, by its beginning (UTC).
    pub hours: Vec<(NumericDate, u64)>,
    /// Its first line, as it stood there. It may hold a token.
    pub line: String,
}

/// A group while its lines are coming.
#[derive(Debug)]
pub(super) struct Gathered {
    /// What is known of it so far.
    pub group: Group,
    clients: HashMap<String, u64>,
    hours: BTreeMap<i64, u64>,
}

impl Gathered {
    /// The group that an entry is the first of, whose lines are `text`.
    pub fn new(entry: &Entry, route: String, says: Text, meaning: Option<Meaning>, text: &str) -> Self {
        let end = (0..=text.len().min(KEPT)).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default();
        let group = Group {
            says,
            meaning,
            status: entry.status,
            route,
            kind: entry.logged.kind,
            count: 0,
            first: None,
            last: None,
            clients: Vec::new(),
            other_clients: 0,
            hours: Vec::new(),
            line: text.get(..end).unwrap_or_default().to_owned(),
        };
        Self { group, clients: HashMap::new(), hours: BTreeMap::new() }
    }

    /// Counts a call.
    pub fn count(&mut self, entry: &Entry) {
        self.group.count += 1;
        if let Some(client) = &entry.logged.client {
            if let Some(count) = self.clients.get_mut(client) {
                *count += 1;
            } else if self.clients.len() < MOST_CLIENTS {
                self.clients.insert(client.clone(), 1);
            } else {
                self.group.other_clients += 1;
            }
        }
        let Some(at) = entry.logged.at else { return };
        self.group.first = Some(self.group.first.map_or(at, |first| first.min(at)));
        self.group.last = Some(self.group.last.map_or(at, |last| last.max(at)));
        let hour = at.0 - at.0.rem_euclid(HOUR);
        if self.hours.len() < MOST_HOURS || self.hours.contains_key(&hour) {
            *self.hours.entry(hour).or_default() += 1;
        }
    }

    /// The group, when all lines are there.
    pub fn group(self) -> Group {
        let mut clients: Vec<(String, u64)> = self.clients.into_iter().collect();
        order::by(&mut clients, |a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        let hours = self.hours.into_iter().map(|(hour, count)| (NumericDate(hour), count)).collect();
        Group { clients, hours, ..self.group }
    }
}
