//! Something else than a token where the token belongs.

use crate::check::held::{self, Words};
use crate::check::{Check, Context, Need, Outcome, Subject};
use crate::finding::Finding;
use crate::http::filled_in;
use crate::intake::credentials::{Credentials, Held};
use crate::text::text;

/// What was sent is no token.
pub static CHECK: Check = Check {
    id: "request/not_a_token",
    subject: Subject::Request,
    title: text("no token where the token belongs", "토큰 자리에 토큰이 아닌 값"),
    remedy: text(
        "Send the token string itself behind Bearer and one space.",
        "Bearer와 공백 한 칸 뒤에 토큰 문자열 자체를 넣어 보내세요.",
    ),
    spec: &["RFC 6750 §2.1"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let Some(value) = super::value(context) else { return Outcome::NotApplicable };
    let (request, source) = (context.reading.exchange.request.as_ref(), context.want.token_source());
    let is_shells = request.is_some_and(|request| request.is_filled_in(source));
    // A tool fills in what the same text gives a value.
    let name = value.split_once("{{").and_then(|(_, rest)| rest.split_once("}}")).map(|(name, _)| name.trim());
    let may_be_filled_in = request.is_some_and(|request| request.is_perhaps_filled_in(source))
        || name.is_some_and(|name| filled_in::gives(&context.reading.source, name));
    let Credentials { scheme, held: what, .. } = Credentials::read(&value);
    // Another scheme is told by a check of its own.
    if scheme.is_some_and(|scheme| !scheme.eq_ignore_ascii_case("bearer")) {
        return Outcome::NotApplicable;
    }
    // A text by itself may be anything; only what is unmistakable is called by its name. What another service takes is
    // not known.
    let is_vague = request.is_none() || super::is_read_by_none(context);
    if what == Held::NoJwt && is_vague {
        return Outcome::NotApplicable;
    }
    let Some(Words { says, remedy }) = held::words(what).filter(|_| !is_shells) else { return Outcome::NotApplicable };
    let finding = Finding::new(says).remedy(remedy);
    match what {
        Held::Hidden => Outcome::Unknown(Need::Request, finding),
        _ if what.may_hide_a_token() || (may_be_filled_in && what == Held::Placeholder) => {
            Outcome::Fail(finding.assumed())
        }
        _ => Outcome::Fail(finding),
    }
}
