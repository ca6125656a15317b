//! Who judged: the authorizers that may have decided, told by the responder that answered or was asked, else by what was said,
//! else by nothing.

use crate::authorizers::any_jwt::ANY_JWT;
use crate::authorizers::aws_jwt_verify::AWS_JWT_VERIFY;
use crate::authorizers::identity_pool::IDENTITY_POOL;
use crate::authorizers::json_web_token::JSON_WEB_TOKEN;
use crate::authorizers::py_jwt::PY_JWT;
use crate::authorizers::rest_cognito::REST_COGNITO;
use crate::authorizers::{self, Authorizer, POSSIBLE};
use crate::expectations::Expectations;
use crate::http::authorizer::Kind;
use crate::http::decided_by;
use crate::http::responder::{Judge, Mark, Responder};
use crate::reading::Reading;

/// What a Lambda authorizer may verify tokens with.
static IN_A_FUNCTION: [&Authorizer; 4] = [&ANY_JWT, &AWS_JWT_VERIFY, &JSON_WEB_TOKEN, &PY_JWT];

/// The authorizers that may have decided.
#[derive(Clone, Debug, PartialEq)]
pub struct Judges {
    /// The first, whose rows are shown.
    first: &'static Authorizer,
    /// The others that are as possible.
    others: Vec<&'static Authorizer>,
    /// The authorizer that was told, where the responder that answered has none such.
    pub contradicted: Option<&'static Authorizer>,
    /// The responder that answered or was asked, and what tells it.
    pub responder: Option<Judge>,
}

impl Judges {
    /// Who may have judged what was pasted, where `stated` was told, by what is expected else.
    #[must_use]
    pub fn of(reading: &Reading, stated: Option<&'static Authorizer>, want: &Expectations) -> Self {
        let marked = decided_by::of(reading.exchange.request.as_ref(), reading.exchange.response.as_ref());
        // An identity pool answers under the name of a user pool's exception, and is told by its words.
        let is_vague = marked.as_ref().is_none_or(|judge| judge.responder == Responder::UserPoolApi);
        // A library speaks out of a program, whose server has marks of its own.
        let is_program =
            marked.as_ref().is_none_or(|judge| matches!(judge.responder, Responder::Application | Responder::Local));
        // Words that a library has as well do not tell an API's type.
        let has_one_speaker = reading.told.is_some_and(|told| told.speakers().count() == 1);
        let spoken = reading.told.map(|told| told.table.responder).filter(|responder| match responder {
            Responder::IdentityPool | Responder::AppSync | Responder::Sts | Responder::UserPoolApi => is_vague,
            // Which library it was is told by the words, and its program may be any.
            Responder::Application => marked.is_none() && stated.is_none(),
            Responder::HttpApi | Responder::RestApi => marked.is_none() && has_one_speaker,
            responder => responder.is_library() && is_program,
        });
        let responder = spoken.map(|responder| Judge { responder, by: Mark::Body }).or(marked);
        // The answer of an identity pool has the same mark.
        let is_shared = |judge: &Judge| judge.responder == Responder::UserPoolApi && matches!(judge.by, Mark::Field(_));
        let is_its = stated == Some(&IDENTITY_POOL) && responder.as_ref().is_some_and(is_shared);
        let at = responder.iter().filter(|_| !is_its).flat_map(|judge| Kind::at(judge.responder));
        let behind: Vec<&'static Authorizer> = at.filter_map(authorizers::of).collect();
        let is_library = spoken.is_some_and(Responder::is_library);
        let (all, contradicted) = match stated {
            // In a Lambda function any program may stand.
            None if want.function.is_some() && !is_library => (IN_A_FUNCTION.to_vec(), None),
            None if behind.is_empty() => (POSSIBLE.to_vec(), None),
            None => (behind, None),
            Some(one) if behind.is_empty() || behind.contains(&one) => (vec![one], None),
            // A library that was recognised by its words is the more exact of the two.
            Some(one) if is_library => (behind, (*one != ANY_JWT).then_some(one)),
            // A program that takes tokens may stand behind any responder.
            Some(one) if one.rules.is_program => (vec![one], None),
            Some(one) => (behind, Some(one)),
        };
        let mut all = all.into_iter();
        Self { first: all.next().unwrap_or(&REST_COGNITO), others: all.collect(), contradicted, responder }
    }

    /// The one whose rows are shown.
    #[must_use]
    pub const fn leading(&self) -> &'static Authorizer {
        self.first
    }

    /// The others that are as possible.
    #[must_use]
    pub fn others(&self) -> &[&'static Authorizer] {
        &self.others
    }

    /// All, the leading one first.
    pub fn all(&self) -> impl Iterator<Item = &'static Authorizer> {
        std::iter::once(self.first).chain(self.others.iter().copied())
    }

    /// Whether it is known which one it was.
    #[must_use]
    pub fn is_one(&self) -> bool {
        self.others.is_empty()
    }
}
