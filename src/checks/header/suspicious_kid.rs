//! A `kid` that a careless server would take for a path, a query or an address.

use crate::check::{Check, Context, Facet, Outcome, Subject};
use crate::finding::Finding;
use crate::text::{Text, text};

/// The `kid` has marks of an injection.
pub static CHECK: Check = Check {
    id: "header/suspicious_kid",
    subject: Subject::Token(Facet::Header),
    title: text("a kid with suspicious characters", "의심스러운 문자가 있는 kid"),
    remedy: text(
        "Compare kid with the IDs of the known keys, and use it for nothing else.",
        "kid는 알려진 키의 ID와 비교하는 데에만 사용하세요.",
    ),
    spec: &["RFC 8725 §3.10"],
    run,
};

/// What no key ID of an issuer has in it: steps up a folder, quotes and comments of SQL, a shell's marks, an
/// address.
const MARKS: &[&str] = &["../", "..\\", "/dev/", "/etc/", "://", "'", "\"", ";", "--", "|", "`", "$(", "\0"];

fn run(context: &Context<'_>) -> Outcome {
    let header = context.reading.jws().map(|j| &j.header);
    let Some((header, kid)) = header.and_then(|h| Some((h, h.string("kid")?))) else { return Outcome::NotApplicable };
    if !MARKS.iter().any(|mark| kid.contains(mark)) {
        return Outcome::NotApplicable;
    }
    let says =
        text("the kid has characters that attacks on servers use", "서버 공격에 쓰이는 문자가 kid에 들어 있습니다");
    let expected = text("a key ID", "키 ID");
    let place = super::unreadable::place(context, header);
    Outcome::Warn(Finding::new(says).contrast("kid", Text::verbatim(kid), expected).at([place]))
}
