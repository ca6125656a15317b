//! What stands before the API and decides. An authorizer is a table: the checks in the order it decides
//! in, each with the answer that a failure produces.

pub mod alb;
pub mod alb_session;
pub mod any_jwt;
pub mod appsync;
pub mod asp_net;
pub mod aws_jwt_verify;
pub mod envoy;
pub mod exchange_steps;
pub mod gateway;
pub mod http_jwt;
pub mod identity_pool;
pub mod json_web_token;
pub mod py_jwt;
pub mod rest_cognito;
pub mod rest_jwt;
mod shared;
pub mod spring;
pub mod sts;
pub mod user_info;
pub mod user_pool_api;

use crate::check::Check;
use crate::check::rules::Rules;
use crate::http::authorizer::Kind;
use crate::say;
use crate::settings::Asked;
use crate::text::{Text, text};
use gateway::Gateway;

/// An authorizer.
pub struct Authorizer {
    /// Which one it is: what the rooms below know of it.
    pub kind: Kind,
    /// Who answers.
    pub gateway: &'static Gateway,
    /// Whether it compares the issuer as a text, of whatever make: then its user pools may be any issuer.
    pub takes_any_issuer: bool,
    /// How it goes by what every authorizer looks at.
    pub rules: Rules,
    /// The steps, in deciding order, in groups that authorizers have in common.
    pub steps: &'static [&'static [Step]],
    /// What a person is asked for, in the order it is asked for.
    pub asks: &'static [&'static Asked],
    /// What decides as well, and no page can see; the likeliest first.
    pub unseen: &'static [Text],
    /// What to do where it refused and nothing that can be seen explains it, the likeliest first.
    pub last_resort: Text,
}

/// One step of an authorizer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    /// The question.
    pub check: &'static Check,
    /// The answer when it fails.
    pub answer: Answer,
    /// How sure it is that a failure gives this answer.
    pub confidence: Confidence,
}

/// What the caller receives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The HTTP status.
    pub status: u16,
    /// The `message` in the body, unless the gateway response was customised.
    pub message: &'static str,
}

/// How sure an answer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Confidence {
    /// It is documented, and everything that it depends on was seen.
    Certain,
    /// It is what usually happens; the documentation leaves it open, or something else may have happened first.
    Likely,
    /// What decides cannot be seen from here.
    Unseen,
}

impl Answer {
    /// `{"message":"Unauthorized"}`
    pub const UNAUTHORIZED: Self = Self { status: 401, message: "Unauthorized" };
    /// `{"message":"The incoming token has expired"}`
    pub const EXPIRED: Self = Self { status: 401, message: "The incoming token has expired" };
    /// No answer of the API: the fault keeps the request from being made.
    pub const NONE: Self = Self { status: 0, message: "" };
    /// `{"message":"Forbidden"}`
    pub const FORBIDDEN: Self = Self { status: 403, message: "Forbidden" };
}

impl Authorizer {
    /// The name in links and in reports for programs.
    #[must_use]
    pub fn id(&self) -> &'static str {
        self.kind.id()
    }

    /// The name for people, in AWS's words.
    #[must_use]
    pub fn name(&self) -> Text {
        self.kind.name()
    }

    /// The steps, in deciding order.
    pub fn steps(&self) -> impl Iterator<Item = &'static Step> {
        self.steps.iter().copied().flatten()
    }
}

impl Confidence {
    /// All, the surest first.
    pub const ALL: [Self; 3] = [Self::Certain, Self::Likely, Self::Unseen];

    /// The words for people.
    #[must_use]
    pub const fn words(self) -> Text {
        match self {
            Self::Certain => text("certain", "확실함"),
            Self::Likely => text("likely", "높음"),
            Self::Unseen => text("open; what decides cannot be seen from here", "미정, 판정에 필요한 정보 없음"),
        }
    }

    /// The same with what it is about.
    #[must_use]
    pub fn told(self) -> Text {
        let Text { en, ko } = self.words();
        say!("How sure: {en}", "판정 신뢰도: {ko}")
    }

    /// The name in attributes and in reports for programs.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Certain => "certain",
            Self::Likely => "likely",
            Self::Unseen => "unseen",
        }
    }
}

/// Every authorizer that is modelled.
pub static ALL: &[&Authorizer] = &[
    &rest_cognito::REST_COGNITO,
    &rest_jwt::REST_JWT,
    &http_jwt::HTTP_JWT,
    &any_jwt::ANY_JWT,
    &appsync::APPSYNC,
    &alb::ALB,
    &alb_session::ALB_SESSION,
    &identity_pool::IDENTITY_POOL,
    &user_pool_api::USER_POOL_API,
    &user_info::USER_INFO,
    &aws_jwt_verify::AWS_JWT_VERIFY,
    &spring::SPRING,
    &asp_net::ASP_NET,
    &envoy::ENVOY,
    &json_web_token::JSON_WEB_TOKEN,
    &py_jwt::PY_JWT,
    &sts::STS,
];

/// Those that stay possible where nothing says which one decides: they read a token from a header of any request, and
/// the ones met most often come first. The others are known by their host, their answer, or because somebody says so.
pub static POSSIBLE: &[&Authorizer] =
    &[&rest_cognito::REST_COGNITO, &http_jwt::HTTP_JWT, &rest_jwt::REST_JWT, &any_jwt::ANY_JWT, &appsync::APPSYNC];

/// The authorizer with this id.
#[must_use]
pub fn find(id: &str) -> Option<&'static Authorizer> {
    Kind::find(id).and_then(of)
}

/// The authorizer of a kind.
#[must_use]
pub fn of(kind: Kind) -> Option<&'static Authorizer> {
    ALL.iter().find(|one| one.kind == kind).copied()
}

impl std::fmt::Debug for Authorizer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.id())
    }
}

impl PartialEq for Authorizer {
    fn eq(&self, other: &Self) -> bool {
        self.kind == other.kind
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_its_table_in_order() {
        assert_eq!(ALL.iter().map(|one| one.kind).collect::<Vec<_>>(), Kind::ALL);
    }
}
