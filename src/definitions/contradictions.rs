//! Pieces that state different things about one and the same: neither is taken for the right one.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::{Authorizer, Chosen, Defined, Definitions, Filled, Route, deployed};

/// Two pieces that state different things.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contradiction {
    /// What both speak of: a method or route such as `GET /orders`, or the ID or name of an authorizer.
    pub of: String,
    /// The setting that differs.
    pub what: Defined,
    /// What the first says.
    pub first: Vec<Filled>,
    /// What the other says.
    pub other: Vec<Filled>,
}

/// How many are kept: nobody reads more.
const MOST: usize = 20;

impl Definitions {
    /// The contradictions, in the order of the text. What is deployed and what is configured may differ, and is not
    /// compared here. Takes a few steps for each piece.
    pub(super) fn find_contradictions(&self) -> Vec<Contradiction> {
        let mut found = Vec::new();
        let mut authorizers: HashMap<(bool, &str), &Authorizer> = HashMap::new();
        for one in &self.authorizers {
            for name in [&one.id, &one.name].into_iter().flatten() {
                let first = *authorizers.entry((one.is_deployed, name)).or_insert(one);
                if found.len() < MOST && !first.is_like(one) {
                    found.extend(self.between(name, first, one));
                }
            }
        }
        let mut routes: HashMap<(bool, Option<&str>, &str), &Route> = HashMap::new();
        for one in self.routes.iter() {
            let Some(path) = one.path.as_deref() else { continue };
            let first = *routes.entry((one.is_deployed, one.verb.as_deref(), path)).or_insert(one);
            if found.len() < MOST && !std::ptr::eq(first, one) && !first.is_like(one) {
                let settings = |route: &Route| self.settings_of(Some(route), self.authorizer(Some(route)));
                let name = format!("{} {path}", one.verb.as_deref().unwrap_or("ANY"));
                found.extend(told(&name, &settings(first), &settings(one)));
            }
        }
        found.dedup_by(|a, b| a.first == b.first && a.other == b.other);
        found.truncate(MOST);
        found
    }

    fn between(&self, name: &str, first: &Authorizer, other: &Authorizer) -> Vec<Contradiction> {
        told(name, &self.settings_of(None, Some(first)), &self.settings_of(None, Some(other)))
    }

    /// Whether two say the same; of one and the same method or route, whether they come to the same, however their pieces
    /// name its authorizer.
    pub(super) fn is_same(&self, first: &Route, other: &Route) -> bool {
        let settings = |route: &Route| self.settings_of(Some(route), self.authorizer(Some(route)));
        let is_one = first.path.is_some() && first.path == other.path && first.verb == other.verb;
        first.is_like(other) || (is_one && deployed::differing(&settings(first), &settings(other)).is_empty())
    }
}

fn told(of: &str, first: &Chosen, other: &Chosen) -> Vec<Contradiction> {
    deployed::differing(first, other)
        .into_iter()
        .map(|(what, first, other)| Contradiction { of: of.to_owned(), what, first, other })
        .collect()
}
