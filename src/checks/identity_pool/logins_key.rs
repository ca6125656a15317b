//! The key of the token in the `Logins` map: the issuer without its scheme.

use crate::check::{Check, Context, Facet, Outcome, Subject};
use crate::finding::Finding;
use crate::say;
use crate::text::{Text, text};

/// The key in `Logins` is not the token's issuer without `https://`.
pub static CHECK: Check = Check {
    id: "identity_pool/logins_key",
    subject: Subject::Token(Facet::Logins),
    title: text("another key in Logins", "Logins의 키가 다름"),
    remedy: text(
        "Use the issuer without https:// as the key in Logins.",
        "발급자에서 https://를 뺀 값을 Logins의 키로 사용하세요.",
    ),
    spec: &["Cognito: identity pools, Logins"],
    run,
};

fn run(context: &Context<'_>) -> Outcome {
    let Some(right) = context.reading.jws().and_then(|j| j.claims().iss()?.strip_prefix("https://")) else {
        return Outcome::NotApplicable;
    };
    let Some(key) = context.want.logins_key.as_deref() else {
        return Outcome::Pass(Finding::new(say!("its key in Logins is {right}", "Logins에 사용할 키: {right}")));
    };
    if key == right {
        return Outcome::Pass(Finding::new(text("the key in Logins is right", "Logins의 키가 맞습니다")));
    }
    let says = if key.strip_prefix("https://").or_else(|| key.strip_prefix("http://")) == Some(right) {
        text("the key in Logins has a scheme before it", "Logins의 키 앞에 https://가 붙어 있습니다")
    } else {
        text("the key in Logins is not the token's issuer", "Logins의 키가 토큰의 발급자와 다릅니다")
    };
    Outcome::Fail(Finding::new(says).contrast("Logins", Text::verbatim(key), Text::verbatim(right)))
}
