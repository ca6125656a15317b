//! Whether the last change was not deployed: what came back fits what is deployed, and not what is configured.

use super::deciding::Outcome;
use super::weighing::{self, Weighed};
use super::{Part, Row, Status};
use crate::authorizers::{self, Authorizer, Confidence};
use crate::check::Subject;
use crate::definitions::Defined;
use crate::expectations::Expectations;
use crate::reading::Reading;
use crate::time::NumericDate;

/// What is known to be refused by what is deployed and not by what is configured is weighed again with that said; else
/// the settings and what was weighed are as they were.
pub fn told(
    reading: &Reading,
    stated: Option<&'static Authorizer>,
    want: &Expectations,
    clock: NumericDate,
) -> (Expectations, Weighed) {
    let weighed = weighing::weigh(reading, stated, want, clock);
    if !is_told(reading, stated, want, clock, &weighed) {
        return (want.clone(), weighed);
    }
    let want = Expectations { is_undeployed: true, ..want.clone() };
    let weighed = weighing::weigh(reading, stated, &want, clock);
    (want, weighed)
}

fn is_told(
    reading: &Reading,
    stated: Option<&'static Authorizer>,
    want: &Expectations,
    clock: NumericDate,
    weighed: &Weighed,
) -> bool {
    let Some(configured) = want.configured.as_deref().filter(|_| reading.exchange.response.is_some()) else {
        return false;
    };
    let Outcome::Cause(at, Confidence::Certain) = weighed.decision.outcome else { return false };
    if !weighed.rows.get(at).is_some_and(is_decided_by_settings) {
        return false;
    }
    let kind = configured.settings.iter().find(|one| one.what == Defined::Authorizer);
    let judge = kind.and_then(|one| authorizers::find(&one.value)).or(stated);
    let takes_any_issuer = judge.is_none_or(|one| one.takes_any_issuer);
    let changed = want.with(configured.clone(), takes_any_issuer);
    let after = weighing::weigh(reading, judge, &changed, clock);
    !after.rows.iter().any(|row| row.status == Status::Fail && is_decided_by_settings(row))
}

/// Whether it is a fault of the token or of the method by the settings, which others may mend.
fn is_decided_by_settings(row: &Row) -> bool {
    let is_of_the_method = row.part == Part::Sent && row.step.check.subject == Subject::Definition;
    row.part == Part::Authorizer || is_of_the_method
}
