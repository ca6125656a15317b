//! The checklist of AWS's article on 401 from a REST API with a Cognito authorizer, as six questions: each is answered
//! from the report where it can be, and else put to the user.

use super::{Report, Row, Status};
use crate::authorizers::Authorizer;
use crate::check::{Check, Facet, Subject};
use crate::checks::{claims, cognito, encoding, gateway, header, jwt, response, settings, whitespace, wrapping};
use crate::http::authorizer::Kind;
use crate::text::{Text, text};

/// A question.
#[derive(Debug, PartialEq)]
pub struct Question {
    /// The name in reports for programs.
    pub id: &'static str,
    /// The question.
    pub asks: Text,
    /// The sides of a token, and the other things, whose checks answer it.
    subjects: &'static [Subject],
    /// The checks that answer it beside them.
    checks: &'static [&'static Check],
    /// What only the user can answer.
    pub you: Text,
}

/// An answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Answer {
    /// Nothing speaks against it.
    Yes,
    /// A check fails.
    No,
    /// It cannot be seen here: the question is put to the user.
    Ask,
}

impl Answer {
    /// The name in reports for programs.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Ask => "ask",
        }
    }
}

/// A question with its answer, and the row that gave it.
pub struct Item<'a> {
    /// The question.
    pub question: &'static Question,
    /// The answer.
    pub answer: Answer,
    /// What answered it, unless all is well.
    pub row: Option<&'a Row>,
}

/// Whether the questions are about an authorizer: they are those of a REST API.
#[must_use]
pub fn is_about(judge: &Authorizer) -> bool {
    matches!(judge.kind, Kind::RestCognito | Kind::RestJwt)
}

/// The six questions, in order, answered from a report.
pub fn of(report: &Report) -> impl Iterator<Item = Item<'_>> {
    QUESTIONS.iter().map(|question| item(report, question))
}

fn item<'a>(report: &'a Report, question: &'static Question) -> Item<'a> {
    let asked =
        |row: &&Row| question.subjects.contains(&row.step.check.subject) || question.checks.contains(&row.step.check);
    let rows = || report.rows.iter().filter(asked);
    let is_open =
        |row: &&Row| row.status == Status::Unknown || (row.status == Status::Warn && !row.finding.is_harmless);
    let failed = rows().find(|row| row.status == Status::Fail);
    let (answer, row) = match (failed, rows().find(is_open)) {
        (Some(row), _) => (Answer::No, Some(row)),
        (None, Some(row)) => (Answer::Ask, Some(row)),
        (None, None) if rows().next().is_none() => (Answer::Ask, None),
        (None, None) => (Answer::Yes, None),
    };
    Item { question, answer, row }
}

/// In the order of the article.
pub static QUESTIONS: [Question; 6] = [
    Question {
        id: "authorizer",
        asks: text(
            "Is the token from a user pool of the authorizer?",
            "권한 부여자의 사용자 풀에서 발급된 토큰인가요?",
        ),
        subjects: &[],
        checks: &[&cognito::other_pool::CHECK, &cognito::updated_issuer::CHECK, &jwt::other_issuer::CHECK],
        you: text(
            "Was the API deployed after its last change, and does the authorizer pass its test in the console? The test takes \
             ID tokens only.",
            "마지막 변경 이후 API를 배포했고, 콘솔의 권한 부여자 테스트를 통과했나요? 이 테스트에는 ID 토큰만 사용할 수 있습니다.",
        ),
    },
    Question {
        id: "token",
        asks: text(
            "Is the token whole, signed by its user pool, and not expired?",
            "토큰이 온전하고, 사용자 풀의 서명이 맞으며, 만료되지 않았나요?",
        ),
        subjects: &[Subject::Token(Facet::Signature), Subject::Token(Facet::Keys)],
        checks: &[
            &claims::expired::CHECK,
            &claims::not_yet_valid::CHECK,
            &claims::unreadable::CHECK,
            &encoding::escape::CHECK,
            &encoding::html_entity::CHECK,
            &encoding::look_alike::CHECK,
            &encoding::not_base64url::CHECK,
            &encoding::padding::CHECK,
            &encoding::percent_encoded::CHECK,
            &encoding::repeated_member::CHECK,
            &encoding::standard_alphabet::CHECK,
            &encoding::wrong_segment_count::CHECK,
            &header::brought_key::CHECK,
            &header::critical_extension::CHECK,
            &header::foreign_algorithm::CHECK,
            &header::other_certificate::CHECK,
            &header::suspicious_kid::CHECK,
            &header::unencoded_payload::CHECK,
            &header::unreadable::CHECK,
            &header::wrong_type::CHECK,
            &response::expired::CHECK,
            &response::malformed_token::CHECK,
            &whitespace::inner::CHECK,
            &whitespace::leading::CHECK,
            &whitespace::trailing::CHECK,
            &wrapping::ellipsis::CHECK,
            &wrapping::in_pieces::CHECK,
            &wrapping::mail_quote::CHECK,
            &wrapping::punctuation::CHECK,
            &wrapping::quotes::CHECK,
            &wrapping::run_together::CHECK,
            &wrapping::too_much::CHECK,
        ],
        you: text(
            "Fetch or paste the public keys, so that the signature can be checked.",
            "서명을 확인할 수 있도록 공개 키를 가져오거나 붙여넣으세요.",
        ),
    },
    Question {
        id: "kind",
        asks: text(
            "Is it an ID token where the method has no scopes, and an access token where it has?",
            "범위가 없는 메서드에는 ID 토큰을, 범위가 있는 메서드에는 액세스 토큰을 보냈나요?",
        ),
        subjects: &[],
        checks: &[
            &cognito::other_kind::CHECK,
            &cognito::refresh_token::CHECK,
            &cognito::wrong_token_use::CHECK,
            &gateway::scope_missing::CHECK,
            &jwt::scope_missing::CHECK,
        ],
        you: text(
            "Does the method have OAuth scopes, and which?",
            "메서드에 OAuth 범위가 있나요? 있다면 어떤 범위인가요?",
        ),
    },
    Question {
        id: "claims",
        asks: text(
            "Do token_use, exp, auth_time and iss say what you expect?",
            "token_use, exp, auth_time, iss 클레임이 예상한 값인가요?",
        ),
        subjects: &[],
        checks: &[
            &claims::expired::CHECK,
            &claims::not_yet_valid::CHECK,
            &claims::unreadable::CHECK,
            &cognito::other_client::CHECK,
            &cognito::other_pool::CHECK,
            &cognito::wrong_token_use::CHECK,
            &jwt::other_issuer::CHECK,
            &settings::group_missing::CHECK,
            &settings::token_validation::CHECK,
        ],
        you: text(
            "Compare the claims with the sign-in: auth_time is when the user signed in, not when the token was issued.",
            "클레임을 실제 로그인과 비교하세요. auth_time은 토큰 발급 시각이 아니라 사용자가 로그인한 시각입니다.",
        ),
    },
    Question {
        id: "header",
        asks: text("Is the token sent in the right header, and alone?", "올바른 헤더에 토큰만 담아 보냈나요?"),
        subjects: &[Subject::Request],
        checks: &[
            &jwt::scheme_sent::CHECK,
            &response::no_token_arrived::CHECK,
            &gateway::doubled_scheme::CHECK,
            &gateway::scheme_colon::CHECK,
            &gateway::scheme_unspaced::CHECK,
        ],
        you: text(
            "Paste the request that was sent, to see which header the token is in.",
            "토큰이 어느 헤더에 있는지 확인할 수 있도록, 보낸 요청을 붙여넣으세요.",
        ),
    },
    Question {
        id: "client",
        asks: text(
            "Do the settings of Postman, or of another OAuth client, fit the app client?",
            "Postman 같은 OAuth 클라이언트의 설정이 앱 클라이언트와 맞나요?",
        ),
        subjects: &[Subject::Client],
        checks: &[&response::oauth_error::CHECK],
        you: text(
            "Compare grant type, callback URL, auth URL, token URL, client ID, secret and scopes with the app client.",
            "권한 부여 유형, 콜백 URL, 권한 부여 URL, 토큰 URL, 클라이언트 ID, 보안 암호, 범위를 앱 클라이언트와 비교하세요.",
        ),
    },
];
