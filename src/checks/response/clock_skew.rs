//! The server's clock, from `Date`, against the sender's.

use crate::check::{Check, Context, Outcome, Subject};
use crate::finding::Finding;
use crate::say;
use crate::text::text;
use crate::time::length;

/// The clocks differ.
pub static CHECK: Check = Check {
    id: "response/clock_skew",
    subject: Subject::Answer(None),
    title: text("the clocks differ", "시계가 서로 다름"),
    remedy: text("Set this machine's clock by a time server.", "이 기기의 시계를 시간 서버에 맞추세요."),
    spec: &["RFC 9110 §6.6.1"],
    run,
};

/// No clock is called wrong for less, in seconds: an answer takes its time.
const TOLERATED: i64 = 30;

fn run(context: &Context<'_>) -> Outcome {
    let exchange = &context.reading.exchange;
    let Some(server) = exchange.server_clock() else { return Outcome::NotApplicable };
    let sent = exchange.request.as_ref().and_then(|r| r.sent_at);
    // Without the moment of sending an older answer may just be old, but a server that is ahead tells of a slow clock.
    let ahead = sent.unwrap_or(context.clock).until(server);
    let length = length(ahead.unsigned_abs());
    let (en, ko) = (length.en, length.ko);
    let finding = if ahead > TOLERATED {
        Finding::new(say!(
            "the server's clock is {en} ahead of this machine's",
            "서버의 시계가 이 기기보다 {ko} 빠릅니다"
        ))
    } else if ahead < -TOLERATED && sent.is_some() {
        Finding::new(say!(
            "the server's clock is {en} behind this machine's",
            "서버의 시계가 이 기기보다 {ko} 느립니다"
        ))
    } else {
        return Outcome::NotApplicable;
    };
    Outcome::Warn(finding.harmless().evidence(text(
        "The token is judged for the moment at which the server answered.",
        "토큰은 서버가 응답한 시각을 기준으로 판정합니다.",
    )))
}
