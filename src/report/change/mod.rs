//! The smallest changes that open the door: found by judging again under candidate changes, one at a time, then two, then
//! three. What lets more in comes after what does not.

mod candidate;
mod candidates;
mod scopes;

use serde_json::{Value, json};

use candidate::{Candidate, Case};
use candidates::candidates;

use super::deciding::Outcome;
use super::weighing;
use super::{Answered, Report};
use crate::authorizers::Authorizer;
use crate::expectations::{Expectations, Told};
use crate::order;
use crate::settings::{Setting, expected, line};
use crate::text::Text;
use crate::time::NumericDate;

/// Changes that are enough together, of which none can be left out.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// What to do.
    pub steps: Vec<Step>,
    /// Whether the API lets more in after it than before.
    pub lets_more_in: bool,
    /// What to put into the question before any step: what came back is the answer to what was, and the rest stays.
    pub tried: Vec<(&'static Setting, Value)>,
}

/// One thing to do.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// The name in reports for programs.
    pub id: &'static str,
    /// What to do.
    pub says: Text,
    /// What to put into the question to try it: members of a line, or of its `expectations`.
    pub sets: Vec<(&'static Setting, Value)>,
}

/// The most changes that are asked for at once.
const TOGETHER: usize = 3;
/// The most ways that are told.
const WAYS: usize = 4;

/// The smallest changes after which the authorizer of `report` does not refuse; none where it does not refuse now.
#[must_use]
pub fn of(report: &Report, stated: Option<&'static Authorizer>, want: &Expectations, now: NumericDate) -> Vec<Change> {
    let judge = Some(report.judges.leading()).filter(|judge| report.judges.is_one() || stated == Some(judge));
    let Some(judge) = judge.filter(|_| report.verdict.answered == Answered::Refuse) else { return Vec::new() };
    // What came back was the answer to what was, not to what will be.
    let exchange = (*report.reading.exchange).clone().without_response();
    let now = report.reading.moment(now);
    let mut tried = vec![
        (&line::WITHOUT_RESPONSE, json!(true)),
        (&line::NOW, json!(now.0)),
        (&expected::AUTHORIZER, json!(judge.id())),
    ];
    let mut case = Case { reading: (*report.reading).clone().beside(exchange), want: want.clone(), now };
    let refuses = |case: &Case| {
        matches!(weighing::weigh(&case.reading, Some(judge), &case.want, case.now).decision.outcome, Outcome::Cause(..))
    };
    if !want.scopes.is_said() && !refuses(&case) {
        // It was refused as a method without scopes refuses.
        case.want.scopes = Told::Nothing;
        tried.push((&expected::SCOPES, json!([])));
    }
    if !refuses(&case) {
        return Vec::new();
    }
    let mut candidates = candidates(&case, judge);
    order::by_key(&mut candidates, |one| one.lets_more_in);
    let mut found: Vec<Vec<usize>> = Vec::new();
    for size in 1..=TOGETHER {
        for set in sets(candidates.len(), size) {
            let is_larger = found.iter().any(|smaller| smaller.iter().all(|at| set.contains(at)));
            let mut chosen: Vec<&Candidate> = set.iter().filter_map(|at| candidates.get(*at)).collect();
            order::by_key(&mut chosen, |one| one.kind);
            let is_twofold = chosen.windows(2).any(|pair| matches!(pair, [one, other] if one.kind == other.kind));
            if is_larger || is_twofold || found.len() == WAYS {
                continue;
            }
            let mut changed = case.clone();
            chosen.iter().for_each(|one| (one.apply)(&mut changed));
            if !refuses(&changed) {
                found.push(set);
            }
        }
    }
    let change = |set: Vec<usize>| {
        let chosen: Vec<&Candidate> = set.iter().filter_map(|at| candidates.get(*at)).collect();
        Change {
            lets_more_in: chosen.iter().any(|one| one.lets_more_in),
            steps: chosen.into_iter().map(|one| one.step.clone()).collect(),
            tried: tried.clone(),
        }
    };
    let mut changes: Vec<Change> = found.into_iter().map(change).collect();
    order::by_key(&mut changes, |change| (change.lets_more_in, change.steps.len()));
    changes
}

/// The sets of `size` of `count` numbers, in order.
fn sets(count: usize, size: usize) -> Vec<Vec<usize>> {
    let Some(smaller) = size.checked_sub(1) else { return vec![Vec::new()] };
    let with = |set: Vec<usize>| {
        let from = set.last().map_or(0, |last| last + 1);
        (from..count).map(move |next| set.iter().copied().chain([next]).collect())
    };
    sets(count, smaller).into_iter().flat_map(with).collect()
}
