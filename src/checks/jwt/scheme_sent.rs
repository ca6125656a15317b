//! The scheme, where a service takes the token alone.

use crate::check::strays::{StrayWords, strays_fail};
use crate::check::{Check, Context, Outcome, Subject};
use crate::intake::Kind;
use crate::text::text;

/// `Bearer` where it does not belong.
pub static CHECK: Check = Check {
    id: "jwt/scheme_sent",
    subject: Subject::Paste,
    title: text("a scheme where the token alone belongs", "토큰만 있어야 할 자리의 스킴"),
    remedy: text("Send the token alone, without Bearer.", "Bearer 없이 토큰만 보내세요."),
    spec: &["AppSync: Amazon Cognito user pools authorization", "Cognito: identity pools, Logins"],
    run,
};

const KINDS: &[Kind] = &[Kind::Scheme, Kind::SchemeAgain, Kind::SchemeCase, Kind::SchemeColon, Kind::SchemeUnspaced];

static WORDS: StrayWords = StrayWords {
    says: text("Bearer stands before the token", "토큰 앞에 Bearer가 있습니다"),
    why: text("This service takes the token alone.", "이 서비스는 토큰만 받습니다."),
};

fn run(context: &Context<'_>) -> Outcome {
    strays_fail(context, KINDS, &WORDS)
}
