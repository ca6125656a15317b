//! What is deployed against what is configured: an export tells the one, the commands and templates the other.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::{Authorizer, Chosen, Defined, Definitions, Filled, Route};
use crate::order;
use crate::text::{Text, text};

/// A setting that was changed and not deployed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Undeployed {
    /// The method or route, such as `GET /orders`; that of the first, where it is the setting of a shared authorizer.
    pub route: String,
    /// Which setting it is.
    pub what: Defined,
    /// What is deployed; empty where it has none.
    pub deployed: Vec<Filled>,
    /// What is configured; empty where it has none.
    pub configured: Vec<Filled>,
}

/// All that were changed and not deployed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Undeployments {
    /// The first of them.
    pub first: Vec<Undeployed>,
    /// How many there are.
    pub count: usize,
}

/// How many are kept: nobody reads more.
const MOST: usize = 20;

impl Defined {
    /// The name for people.
    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Self::Authorizer => text("authorization type", "권한 부여 유형"),
            Self::UserPools => text("user pools or issuers", "사용자 풀 또는 발급자"),
            Self::Scopes => text("scopes", "범위"),
            Self::Clients => text("audiences", "audience"),
            Self::TokenSource => text("token source", "토큰 소스"),
            Self::TokenValidation => text("token validation expression", "토큰 검증 정규식"),
        }
    }
}

impl Undeployments {
    /// Holds each deployed method or route against the one that is configured. Takes a few steps for each.
    pub(super) fn of(all: &Definitions) -> Self {
        let mut found = Self::default();
        let is_both = |is_deployed: bool| {
            all.routes.iter().any(|route| route.is_deployed == is_deployed)
                || all.authorizers.iter().any(|one| one.is_deployed == is_deployed)
        };
        if !(is_both(true) && is_both(false)) {
            return found;
        }
        let mut shared: Vec<(Option<usize>, Option<usize>)> = Vec::new();
        let pairs = Pairs::of(all);
        for deployed in all.routes.iter().filter(|route| route.is_deployed) {
            let Some(is) = all.configured_of(deployed, &pairs) else { continue };
            let was = all.settings_of(Some(deployed), all.authorizer(Some(deployed)));
            for one in differences(deployed, &was, &is) {
                let place = |filled: &[Filled]| filled.first().map(|one| one.span.start);
                let places = (place(&one.deployed), place(&one.configured));
                // The setting of an authorizer is one, however many methods share it.
                if shared.contains(&places) {
                    continue;
                }
                if shared.len() < MOST {
                    shared.push(places);
                }
                found.count += 1;
                if found.first.len() < MOST {
                    found.first.push(one);
                }
            }
        }
        found
    }
}

/// The configured methods and routes by verb and path; by the verb alone those whose path is not told.
struct Pairs<'d> {
    by_key: HashMap<(&'d str, Option<&'d str>), Option<&'d Route>>,
    /// How many deployed ones have a verb.
    verbs: HashMap<&'d str, usize>,
}

impl<'d> Pairs<'d> {
    fn of(all: &'d Definitions) -> Self {
        let mut pairs = Self { by_key: HashMap::new(), verbs: HashMap::new() };
        for route in &all.routes {
            let verb = verb(route);
            if route.is_deployed {
                *pairs.verbs.entry(verb).or_default() += 1;
                continue;
            }
            // Of two that differ neither is taken.
            let known = pairs.by_key.entry((verb, route.path.as_deref())).or_insert(Some(route));
            *known = known.filter(|known| known.is_like(route));
        }
        pairs
    }

    /// The configured one that a deployed one was made of.
    fn counterpart(&self, deployed: &'d Route) -> Option<&'d Route> {
        let verb = verb(deployed);
        let exact = self.by_key.get(&(verb, deployed.path.as_deref())).copied().flatten();
        let is_only = self.verbs.get(verb) == Some(&1);
        exact.or_else(|| self.by_key.get(&(verb, None)).copied().flatten().filter(|_| is_only))
    }
}

fn verb(route: &Route) -> &str {
    route.verb.as_deref().unwrap_or("ANY")
}

impl Definitions {
    /// What is configured for a deployed method or route; nothing where no piece tells it.
    pub(super) fn configured(&self, deployed: &Route) -> Option<Chosen> {
        self.configured_of(deployed, &Pairs::of(self))
    }

    fn configured_of<'d>(&'d self, deployed: &'d Route, pairs: &Pairs<'d>) -> Option<Chosen> {
        let route = pairs.counterpart(deployed);
        let served = self.authorizer(Some(deployed));
        let own = match route {
            Some(route) if route.authorizer.is_some() || route.without_authorizer().is_some() => {
                self.authorizer(Some(route))
            }
            _ => served.and_then(|served| self.namesake(served)),
        };
        if route.is_none() && own.is_none() {
            return None;
        }
        // Where no piece tells the configured one, it is taken to be the deployed one.
        let unguarded = route.is_some_and(|route| route.without_authorizer().is_some());
        Some(self.settings_of(route.or(Some(deployed)), own.or(served.filter(|_| !unguarded))))
    }

    /// The configured authorizer with the name of a deployed one, or the only one where there is one of each.
    fn namesake(&self, served: &Authorizer) -> Option<&Authorizer> {
        let found = match self.names.only(false, served.id.as_deref().unwrap_or_default()) {
            (None, true) => self.names.single(true).and(self.names.single(false)),
            (only, _) => only,
        };
        self.authorizers.get(found?)
    }
}

fn differences(route: &Route, was: &Chosen, is: &Chosen) -> Vec<Undeployed> {
    let name = format!("{} {}", verb(route), route.path.as_deref().unwrap_or_default());
    let told = |(what, deployed, configured)| Undeployed { route: name.trim().to_owned(), what, deployed, configured };
    differing(was, is).into_iter().map(told).collect()
}

/// A setting, and the values that it has in two places.
type Differing = (Defined, Vec<Filled>, Vec<Filled>);

/// The settings that differ between two. What only the deployment knows is not compared.
pub(super) fn differing(was: &Chosen, is: &Chosen) -> Vec<Differing> {
    let differing = |what: Defined, deployed: Vec<Filled>, configured: Vec<Filled>| {
        let values = |filled: &[Filled]| {
            let mut values: Vec<String> =
                filled.iter().filter(|one| !one.value.is_empty()).map(|one| one.value.clone()).collect();
            order::by(&mut values, Ord::cmp);
            values
        };
        let is_open = deployed.iter().chain(&configured).any(|one| one.is_open);
        (!is_open && values(&deployed) != values(&configured)).then_some((what, deployed, configured))
    };
    let guards = [&was.guard, &is.guard].map(|guard| guard.iter().cloned().collect::<Vec<_>>());
    let [deployed, configured] = guards;
    if !deployed.is_empty()
        && !configured.is_empty()
        && let Some(other) = differing(Defined::Authorizer, deployed, configured)
    {
        return vec![other];
    }
    let of = |chosen: &Chosen, what: Defined| -> Vec<Filled> {
        chosen.settings.iter().filter(|one| one.what == what).cloned().collect()
    };
    let whats = [
        (Defined::UserPools, false),
        (Defined::Scopes, false),
        (Defined::Clients, true),
        (Defined::TokenSource, false),
        (Defined::TokenValidation, true),
    ];
    let both_known = [was, is].iter().all(|chosen| !of(chosen, Defined::Authorizer).is_empty());
    let mut found = Vec::new();
    for (what, may_be_none) in whats {
        let (deployed, configured) = (of(was, what), of(is, what));
        let is_told = (may_be_none && both_known) || (!deployed.is_empty() && !configured.is_empty());
        found.extend(Some(()).filter(|()| is_told).and_then(|()| differing(what, deployed, configured)));
    }
    found
}
