//! There is no token in what was pasted.

use crate::check::{Check, Context, Facet, Need, Outcome, Subject};
use crate::cognito::token_kind::TokenKind;
use crate::encoding::blank;
use crate::finding::Finding;
use crate::intake;
use crate::intake::credentials::Credentials;
use crate::jose::compact::begins_as_header;
use crate::say;
use crate::text::{Text, text};

/// No token.
pub static CHECK: Check = Check {
    id: "gateway/token_missing",
    subject: Subject::Token(Facet::Presence),
    title: text("no token", "토큰 없음"),
    remedy: text(
        "Put the ID or access token into the header that the authorizer names as its token source, usually Authorization.",
        "권한 부여자의 토큰 소스로 지정된 헤더(보통 Authorization)에 ID 토큰이나 액세스 토큰을 넣으세요.",
    ),
    spec: &["RFC 6750 §3"],
    run,
};

const SHAPE: Text = text(
    "A JWT usually starts with eyJ and has three parts joined by dots.",
    "JWT는 보통 eyJ로 시작하고 점(.)으로 구분된 세 부분으로 이루어집니다.",
);

fn run(context: &Context<'_>) -> Outcome {
    let reading = context.reading;
    // What only a name calls a token is shown, but an authorizer finds no JWT in it.
    let token = reading.token();
    if let Some(token) = token.filter(|t| t.kind != TokenKind::Opaque || begins_as_header(&t.found.clean)) {
        let (en, ko) = (token.kind.name().en, token.kind.name().ko);
        return Outcome::Pass(Finding::new(say!("a token was found: {en}", "찾은 토큰: {ko}")));
    }
    if reading.source.chars().all(blank::is_blank) {
        return Outcome::Fail(Finding::new(text("there is no token", "토큰이 없습니다")));
    }
    let likeness = intake::looks_like(&reading.source).or_else(|| intake::looks_like(&token?.found.clean));
    let likeness_is_unknown = likeness.is_none();
    let says = match likeness {
        Some(Text { en, ko }) => {
            say!("there is no JWT in this text, which looks like {en}", "이 텍스트는 JWT가 아니라 {ko}처럼 보입니다")
        }
        None => text("there is no JWT in this text", "이 텍스트에는 JWT가 없습니다"),
    };
    let finding = Finding::new(says).evidence(SHAPE);
    let sent = reading.exchange.request.as_ref().and_then(|request| request.value_at(context.want.token_source()));
    let is_hidden = sent.is_some_and(|value| Credentials::read(&value).held.may_hide_a_token());
    let finding = if is_hidden { finding.assumed() } else { finding };
    let finding = finding.remedy(text(
        "Paste the ID or access token that your app sends. It is in the request's Authorization header in the browser's \
         developer tools, in fetchAuthSession() of Amplify, in Postman's Authorization tab, or in the output of \
         aws cognito-idp initiate-auth.",
        "앱이 보내는 ID 토큰이나 액세스 토큰을 붙여넣으세요. 브라우저 개발자 도구의 Authorization 요청 헤더, Amplify의 \
         fetchAuthSession(), Postman의 Authorization 탭, aws cognito-idp initiate-auth의 출력에서 찾을 수 있습니다.",
    ));
    // What looks like nothing that is sent, with nothing told of a call, was sent by nobody.
    if likeness_is_unknown && reading.exchange.is_empty() {
        return Outcome::Unknown(Need::Nothing, finding);
    }
    Outcome::Fail(finding)
}
