//! The scheme before the token. A Cognito authorizer takes the token with or without it.

use crate::check::{Check, Context, Outcome, Subject};
use crate::finding::{Finding, Fix};
use crate::intake::Kind;
use crate::say;
use crate::text::text;

/// A header name or a scheme stands before the token.
pub static CHECK: Check = Check {
    id: "gateway/bearer_prefix",
    subject: Subject::Paste,
    title: text("a scheme before the token", "토큰 앞의 스킴"),
    remedy: text("Nothing needs to change.", "변경할 사항이 없습니다."),
    spec: &["RFC 6750 §2.1"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let Some(found) = context.reading.sent() else { return Outcome::NotApplicable };
    let kinds = [Kind::FieldName, Kind::Scheme];
    let places: Vec<_> = found.strays_of(&kinds).map(|s| s.span).collect();
    if places.is_empty() {
        return Outcome::NotApplicable;
    }
    let prefix: String = places.iter().map(|s| s.of(&context.reading.source)).collect();
    let prefix = prefix.trim_end();
    let finding = Finding::new(say!("“{prefix}” stands before the token", "토큰 앞에 “{prefix}” 접두사가 있습니다"));
    let evidence = text(
        "It is not part of the token. API Gateway takes the token with or without Bearer.",
        "토큰의 일부가 아닙니다. API Gateway는 Bearer가 있든 없든 토큰을 받습니다.",
    );
    Outcome::Pass(finding.evidence(evidence).fix(Fix(places.iter().map(|s| (*s, "".into())).collect())).at(places))
}
