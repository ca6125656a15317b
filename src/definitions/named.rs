//! Authorizers by what methods call them, looked up without going through all of them for each method.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Authorizer;

/// Authorizers of one name, or all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Named {
    /// The number of the first.
    first: usize,
    /// How many there are.
    count: usize,
    /// Whether all say the same.
    are_alike: bool,
}

/// An index of a list of authorizers. What is deployed and what is configured are told apart.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Names {
    of: BTreeMap<(bool, String), Named>,
    all: BTreeMap<bool, Named>,
}

impl Names {
    /// The index of these.
    pub(super) fn of(authorizers: &[Authorizer]) -> Self {
        let mut names = Self::default();
        for (at, one) in authorizers.iter().enumerate() {
            let new = Named { first: at, count: 0, are_alike: true };
            let add = |known: &mut Named| {
                known.count += 1;
                known.are_alike &= authorizers.get(known.first).is_some_and(|first| first.is_like(one));
            };
            add(names.all.entry(one.is_deployed).or_insert(new));
            let second = one.name.iter().filter(|name| one.id.as_ref() != Some(name));
            for name in one.id.iter().chain(second) {
                add(names.of.entry((one.is_deployed, name.clone())).or_insert(new));
            }
        }
        names
    }

    /// The first of those that are called so, or of all where no name is asked for, where all of them say the same.
    pub(super) fn agreed(&self, is_deployed: bool, name: Option<&str>) -> Option<usize> {
        let found = match name {
            Some(name) => self.of.get(&(is_deployed, name.to_owned())),
            None => self.all.get(&is_deployed),
        };
        found.filter(|found| found.are_alike).map(|found| found.first)
    }

    /// The one that is called so; the other value says whether there is none.
    pub(super) fn only(&self, is_deployed: bool, name: &str) -> (Option<usize>, bool) {
        let found = self.of.get(&(is_deployed, name.to_owned()));
        (found.filter(|found| found.count == 1).map(|found| found.first), found.is_none())
    }

    /// The only one there is.
    pub(super) fn single(&self, is_deployed: bool) -> Option<usize> {
        self.all.get(&is_deployed).filter(|found| found.count == 1).map(|found| found.first)
    }
}
