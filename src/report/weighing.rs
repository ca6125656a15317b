//! Weighs what was found: who may have judged, and what of the request, the answer and the token is asked in their order.

use super::deciding::{Case, Decision, Outcome};
use super::judges::Judges;
use super::row::{Part, Row, Status};
use crate::authorizers::user_pool_api::USER_POOL_API;
use crate::authorizers::{Authorizer, Step, exchange_steps};
use crate::check::{Context, Need, Subject};
use crate::checks::signature;
use crate::encoding::blank;
use crate::expectations::Expectations;
use crate::reading::Reading;
use crate::time::NumericDate;

/// The rows, and what follows from them.
pub struct Weighed {
    /// Who may have judged.
    pub judges: Judges,
    /// The rows of the first of them.
    pub rows: Vec<Row>,
    /// What follows.
    pub decision: Decision,
}

/// Weighs a reading for all that may have judged it.
pub fn weigh(
    reading: &Reading,
    stated: Option<&'static Authorizer>,
    want: &Expectations,
    clock: NumericDate,
) -> Weighed {
    let (judges, now) = (Judges::of(reading, stated, want), reading.moment(clock));
    let context = |judge: &'static Authorizer| Context {
        reading,
        want,
        authorizer: judge.kind,
        rules: judge.rules,
        stated: stated.map(|one| one.kind),
        now,
        clock,
    };
    let (rows, is_judged) = rows(&context(judges.leading()), judges.leading());
    let fails_under = |judge: &'static Authorizer, row: &Row| {
        let same = judge.steps().any(|step| is_same_question(step, row.step) && fails(step, &context(judge)));
        row.part != Part::Authorizer || same
    };
    let holds_for_all = |row: &Row| judges.others().iter().all(|judge| fails_under(judge, row));
    let unknown_key = judges.leading().steps().find(|step| *step.check == signature::unknown_key::CHECK);
    let key_before_issuer = unknown_key.filter(|_| judges.leading().rules.is_program).map(|step| step.answer);
    let case = Case {
        rows: &rows,
        response: reading.exchange.response.as_ref(),
        is_judged,
        holds_for_all: &holds_for_all,
        is_sent: reading.exchange.request.is_some() || reading.tokens.is_empty(),
        key_before_issuer,
        is_in_code: want.function.is_some(),
    };
    let mut decision = case.decide();
    // What one of them refuses is open where it is not known which of them it is.
    if decision.outcome == Outcome::Accept {
        let refusing = |judge: &&'static Authorizer| judge.steps().any(|step| fails(step, &context(judge)));
        if judges.others().iter().any(refusing) {
            decision.outcome = rows.iter().position(|r| r.is_open()).map_or(Outcome::Open(0), Outcome::Open);
        }
    }
    Weighed { judges, rows, decision }
}

fn fails(step: &'static Step, context: &Context<'_>) -> bool {
    Row::of(step, Part::Authorizer, context).is_some_and(|row| row.status == Status::Fail)
}

/// Authorizers ask the same of a token by checks of their own.
fn is_same_question(one: &Step, other: &Step) -> bool {
    let of_the_token = |step: &Step| matches!(step.check.subject, Subject::Token(_));
    one.check == other.check || (of_the_token(one) && one.check.subject == other.check.subject)
}

/// The rows, in the order in which they are asked, and whether a token was judged.
fn rows(context: &Context<'_>, judge: &'static Authorizer) -> (Vec<Row>, bool) {
    let ask = |part, tables: &[&'static [Step]]| -> Vec<Row> {
        let steps = tables.iter().copied().flatten();
        steps.filter_map(|step| Row::of(step, part, context)).collect()
    };
    let mut rows = ask(Part::Answered, exchange_steps::RESPONSE_FIRST);
    rows.extend(ask(Part::Sent, exchange_steps::REQUEST));
    let exchange = &context.reading.exchange;
    // Nothing is said about a token that nobody pasted beside an answer or a client's settings, and none about one that
    // was not sent.
    let is_taken_otherwise = context.reading.tokens.is_empty() && exchange.is_in_the_editor();
    let is_blank = is_taken_otherwise || context.reading.source.chars().all(blank::is_blank);
    let asks_for_request = |row: &Row| row.need == Some(Need::Request);
    let stops = |row: &Row| matches!(row.status, Status::Fail | Status::Warn) || asks_for_request(row);
    let is_stopped = rows.iter().any(|row| row.part == Part::Sent && stops(row));
    // What the request carries is not known before it was sent.
    let is_put_in_later = context.is_header() && rows.iter().any(asks_for_request);
    // Most calls of a user pool's API carry no token: signing in, for one.
    let is_without = *judge == USER_POOL_API && context.reading.tokens.is_empty() && !exchange.is_empty();
    // Where the method takes any request, or signed ones, nobody looks at the token.
    let is_judged = context.want.without_authorizer.is_none()
        && !is_without
        && ((!is_blank && !is_put_in_later)
            || exchange.is_empty()
            || (is_blank && exchange.request.is_some() && !is_stopped));
    if is_judged {
        rows.extend(ask(Part::Authorizer, judge.steps));
    }
    let beside = [
        (Part::Told, exchange_steps::RESPONSE_LAST),
        (Part::Defined, exchange_steps::DEFINED),
        (Part::SignIn, exchange_steps::OAUTH_CLIENT),
    ];
    rows.extend(beside.into_iter().flat_map(|(part, tables)| ask(part, tables)));
    (rows, is_judged)
}
