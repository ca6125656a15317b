//! A report for programs: one JSON object. The schema is in `examples/README.md`.

use serde_json::{Value, json};

use super::ask::Ask;
use super::aspect::Aspect;
use super::change::{Change, Step};
use super::json_members::{self, Member};
use super::json_pieces::{calls, comparison, log, matrix, members_of, message, pieces, place, places, span};
use super::{Evidence, Report};
use crate::cognito::{claim_dictionary, origin};
use crate::definitions::Filled;
use crate::encoding::json::Json;
use crate::jose::compact::Document;
use crate::jose::token::Token;
use crate::jose::verify::{Reason, Rejection, Verification};
use crate::settings::Setting;
use crate::settings::line::CHOSEN;
use crate::text::Lang;

/// The report as one line of JSON, its sentences in `lang`.
#[must_use]
pub fn to_json(report: &Report, lang: Lang) -> String {
    told(report, lang, &str::to_owned)
}

/// The same, with each text as `tell` makes it.
pub(super) fn told(report: &Report, lang: Lang, tell: &dyn Fn(&str) -> String) -> String {
    let reading = &report.reading;
    let jwe = match reading.token().map(|t| &t.token) {
        Some(Token::Jwe(header)) => Some(&**header),
        _ => None,
    };
    let header = reading.jws().map(|j| &j.header).or(jwe).and_then(object);
    let claims = reading.jws().map(|j| &j.payload).and_then(object);
    let verdicts = Aspect::ALL.into_iter().map(|a| (a.id().to_owned(), Value::from(report.on(a).0.id())));
    // In the order of the schema.
    let members = [
        ("version", Member::Made(VERSION.into())),
        ("kind", Member::Made(reading.token().map_or("none", |t| t.kind.id()).into())),
        ("tokens", Member::Made(tokens(report))),
        ("pieces", Member::Made(pieces(report, lang))),
        ("calls", Member::Made(calls(report, lang))),
        ("log", Member::Made(log(report, lang))),
        ("comparison", Member::Made(comparison(report, lang))),
        (CHOSEN.name, Member::Made(report.reading.chosen.into())),
        ("partner", Member::Made(partner(report))),
        ("header", Member::Read(header)),
        ("claims", Member::Read(claims)),
        ("signature", Member::Made(signature(&reading.verification))),
        ("meanings", Member::Made(meanings(report, lang))),
        ("origin", Member::Made(origin(report, lang))),
        ("checklist", Member::Made(checklist(report, lang))),
        ("verdict", Member::Made(verdict(report, lang))),
        ("verdicts", Member::Made(verdicts.collect())),
        ("checks", Member::Made(checks(report, lang))),
        ("integration", Member::Made(integration(report, lang))),
        ("settings", Member::Made(settings(report))),
        ("matrix", Member::Made(matrix(report, lang))),
        ("message", Member::Made(message(report))),
    ];
    json_members::written(members, tell)
}

/// The version of the schema. It grows where a member goes or changes its meaning; new members leave it as it is.
const VERSION: u32 = 1;

fn object(document: &Document) -> Option<&Json> {
    document.object.as_ref().ok().map(|node| &node.value)
}

fn tokens(report: &Report) -> Value {
    let tokens = report.reading.tokens.iter().map(|t| {
        json!({
            "token": t.found.clean,
            "kind": t.kind.id(),
            "where": t.found.surroundings.id(),
            "carrier": t.found.surroundings.carrier().map(|c| c.id),
            "span": span(t.found.span()),
        })
    });
    tokens.collect()
}

fn partner(report: &Report) -> Value {
    report.reading.partner.map_or(Value::Null, |p| json!({ "token": p.index, "by": p.bond.claim() }))
}

fn signature(verification: &Verification) -> Value {
    let (status, reason) = match verification {
        Verification::Verified(_) => ("verified", None),
        Verification::Rejected(Rejection::Length { .. }) => ("rejected", Some("wrong_length")),
        Verification::Rejected(Rejection::Mismatch) => ("rejected", Some("mismatch")),
        Verification::Rejected(Rejection::Because(cause)) => ("rejected", Some(cause.id.as_str())),
        Verification::NotTried(reason) => ("not_checked", Some(reason_id(reason))),
    };
    json!({ "status": status, "reason": reason })
}

const fn reason_id(reason: &Reason) -> &'static str {
    match reason {
        Reason::NoKeys => "no_keys",
        Reason::UnknownKid { .. } => "unknown_kid",
        Reason::NoFittingKey => "no_fitting_key",
        Reason::UnusableKey(_) => "unusable_key",
        Reason::PublishedSecret => "published_secret",
        Reason::MayBePublic => "may_be_public",
        Reason::TooManyKeys { .. } => "too_many_keys",
        Reason::Unsigned => "unsigned",
        Reason::UnsupportedAlgorithm => "unsupported_algorithm",
        Reason::CriticalExtension => "critical_extension",
        Reason::RepeatedParameter(_) => "repeated_parameter",
        Reason::Unreadable => "unreadable",
    }
}

/// What each claim means, in the order of the token.
fn meanings(report: &Report, lang: Lang) -> Value {
    let object = report.reading.jws().and_then(|j| object(&j.payload));
    let names = object.map(Json::members).unwrap_or_default().iter().map(|member| member.name.as_str());
    let meaning = |name| {
        let says = claim_dictionary::meaning(name)?.get(lang);
        Some(json!({ "claim": name, "says": says, "source": claim_dictionary::source(name) }))
    };
    names.filter_map(meaning).collect()
}

fn origin(report: &Report, lang: Lang) -> Value {
    let signs = report.reading.jws().map(origin::of).unwrap_or_default();
    let sign = |s: &origin::Sign| json!({ "id": s.id, "sure": s.sure.get(lang), "says": s.says.get(lang), "because": s.because.get(lang) });
    signs.iter().map(sign).collect()
}

fn checklist(report: &Report, lang: Lang) -> Value {
    let item = |item: super::checklist::Item<'_>| {
        json!({
            "id": item.question.id,
            "asks": item.question.asks.get(lang),
            "answer": item.answer.id(),
            "says": item.row.map(|row| row.finding.says.get(lang)),
            "you": item.question.you.get(lang),
        })
    };
    super::checklist::of(report).map(item).collect()
}

fn verdict(report: &Report, lang: Lang) -> Value {
    let verdict = &report.verdict;
    json!({
        "answer": verdict.answered.id(),
        "status": report.answer().map(|(status, _)| status),
        "check": verdict.decided_by.map(|s| s.check.id),
        "confidence": verdict.confidence.id(),
        "says": verdict.says.get(lang),
        "remedy": verdict.remedy.get(lang),
        "commands": commands(report, lang),
        "authorizers": report.judges.all().map(|judge| judge.id()).collect::<Vec<_>>(),
        "because": evidence(&verdict.because, lang),
        "against": evidence(&verdict.against, lang),
        "also": evidence(&verdict.also, lang),
        "ask": verdict.ask.as_ref().map(|ask| question(ask, lang)),
        "change": verdict.change.iter().map(|change| way(change, lang)).collect::<Value>(),
    })
}

fn evidence(pieces: &[Evidence], lang: Lang) -> Value {
    let piece = |one: &Evidence| {
        json!({
            "origin": one.origin.id(),
            "check": one.check,
            "says": one.says.get(lang),
            "spans": one.spans.iter().copied().map(span).collect::<Value>(),
        })
    };
    pieces.iter().map(piece).collect()
}

fn question(ask: &Ask, lang: Lang) -> Value {
    let choices = ask.choices.iter().map(|one| json!({ "says": one.says.get(lang), "values": one.values }));
    json!({ "member": ask.member.name, "asks": ask.asks.get(lang), "choices": choices.collect::<Value>() })
}

fn way(change: &Change, lang: Lang) -> Value {
    let members = |sets: &[(&'static Setting, Value)]| -> Value {
        members_of(sets.iter().map(|(one, value)| (one.name.to_owned(), value.clone()))).into()
    };
    let step = |step: &Step| json!({ "id": step.id, "says": step.says.get(lang), "sets": members(&step.sets) });
    let steps: Value = change.steps.iter().map(step).collect();
    json!({ "lets_more_in": change.lets_more_in, "steps": steps, "try": members(&change.tried) })
}

fn commands(report: &Report, lang: Lang) -> Value {
    report.commands.iter().map(|c| json!({ "line": c.line, "says": c.says.get(lang) })).collect()
}

fn checks(report: &Report, lang: Lang) -> Value {
    let rows = report.rows.iter().map(|row| {
        json!({
            "id": row.step.check.id,
            "outcome": row.status.id(),
            "says": row.finding.says.get(lang),
            "spans": row.finding.labels.iter().copied().map(span).collect::<Value>(),
            "places": places(report, &row.finding.labels),
        })
    });
    rows.collect()
}

/// What the code behind each authorizer that may have decided receives.
fn integration(report: &Report, lang: Lang) -> Value {
    let one = |one: &super::integration::Handed| json!({ "authorizer": one.authorizer, "known": one.known.id(), "says": one.says.get(lang), "event": one.event });
    super::integration::of(report, usize::MAX).iter().map(one).collect()
}

/// What was read from the pasted definitions, each with its origin.
fn settings(report: &Report) -> Value {
    let setting = |read: &Filled| {
        json!({
            "name": super::from_the_box::setting(read.what).name,
            "value": (!read.value.is_empty()).then_some(&read.value),
            "resolved": !read.is_open,
            "from": read.piece.id(),
            "member": read.member,
            "line": read.line,
            "span": span(read.span),
            "place": place(report, read.span),
        })
    };
    report.read.iter().map(setting).collect()
}
