//! What speaks beside the token, whatever the authorizer: the answer that came back, the request that was sent, and
//! the OAuth client that got the token.

use super::shared::{certain, likely};
use super::{Answer, Step};
use crate::checks::{definition, oauth_client, request, response};

const FORBIDDEN: u16 = 403;

/// Answers that are not about the token, or say that there was no fault. They decide before anything else.
pub static RESPONSE_FIRST: &[&[Step]] = &[
    &certain([&response::succeeded::CHECK], Answer { status: 200, message: "" }),
    &certain([&response::sent_to_sign_in::CHECK], answer(302, "")),
    &likely([&response::hidden_by_the_browser::CHECK], Answer::UNAUTHORIZED),
    &certain([&response::unknown_route::CHECK], answer(FORBIDDEN, "Missing Authentication Token")),
    &certain([&response::read_as_signature::CHECK], answer(FORBIDDEN, "Authorization header")),
    &certain([&response::wants_signature::CHECK], Answer::FORBIDDEN),
    &certain([&response::not_about_the_token::CHECK], answer(413, "")),
    &certain([&response::keys_unreachable::CHECK], Answer::UNAUTHORIZED),
    &certain([&response::field_refused::CHECK], answer(200, "Not Authorized to access")),
    &certain([&response::lambda_denied::CHECK], answer(FORBIDDEN, "User is not authorized to access this resource")),
    &certain(
        [&response::resource_policy::CHECK],
        answer(FORBIDDEN, "User: anonymous is not authorized to perform: execute-api:Invoke"),
    ),
    &certain(
        [&response::iam_policy::CHECK],
        answer(FORBIDDEN, "User is not authorized to perform: execute-api:Invoke"),
    ),
    &certain([&response::aws_credentials::CHECK], answer(FORBIDDEN, "The security token included in the request")),
    &certain([&response::aws_signature::CHECK], answer(FORBIDDEN, "Signature")),
    &likely([&response::forbidden::CHECK], Answer::FORBIDDEN),
    &certain([&response::throttled::CHECK], answer(429, "Too Many Requests")),
    &certain([&response::authorizer_broken::CHECK], answer(500, "null")),
    &certain([&response::integration_failed::CHECK], answer(500, "Internal server error")),
    &certain([&response::cognito_refused::CHECK], answer(400, "NotAuthorizedException")),
    &certain([&request::not_a_form::CHECK, &response::oauth_error::CHECK], answer(400, "")),
    &certain([&request::session_cookie::CHECK], Answer::UNAUTHORIZED),
    // By the rules of another service nothing further can be judged.
    &certain([&request::other_door::CHECK, &response::other_door::CHECK], Answer::UNAUTHORIZED),
];

/// The request, and the method that it reaches. A header that does not arrive cannot be judged any further.
pub static REQUEST: &[&[Step]] = &[
    &certain([&definition::signed_method::CHECK], answer(FORBIDDEN, "")),
    &likely([&definition::open_method::CHECK], Answer::UNAUTHORIZED),
    &certain(
        [
            &request::preflight::CHECK,
            &request::no_cors::CHECK,
            &request::another_origin::CHECK,
            &request::hidden::CHECK,
            &request::put_in_later::CHECK,
            &request::misplaced::CHECK,
            &request::misspelt::CHECK,
            &request::header_absent::CHECK,
            &request::aws_signature::CHECK,
            &request::not_a_token::CHECK,
            &request::several_values::CHECK,
            &request::not_read::CHECK,
        ],
        Answer::UNAUTHORIZED,
    ),
    &likely(
        [
            &request::other_scheme::CHECK,
            &request::repeated_header::CHECK,
            &request::stray_in_value::CHECK,
            &request::other_token::CHECK,
        ],
        Answer::UNAUTHORIZED,
    ),
];

/// What the answer itself says about the token. It decides where no check of the token explains it.
pub static RESPONSE_LAST: &[&[Step]] = &[
    &certain([&response::expired::CHECK], Answer::EXPIRED),
    &certain(
        [
            &response::too_early::CHECK,
            &response::wrong_issuer::CHECK,
            &response::wrong_audience::CHECK,
            &response::wrong_client::CHECK,
            &response::wrong_algorithm::CHECK,
            &response::unknown_key::CHECK,
            &response::bad_signature::CHECK,
            &response::malformed_token::CHECK,
            &response::wrong_token_use::CHECK,
            &response::not_permitted::CHECK,
            &response::claim_refused::CHECK,
            &response::revoked::CHECK,
            &response::login_refused::CHECK,
            &response::session_refused::CHECK,
            &response::no_token_arrived::CHECK,
            &response::other_error::CHECK,
        ],
        Answer::UNAUTHORIZED,
    ),
    &likely([&response::http_forbidden::CHECK], Answer::FORBIDDEN),
    // It is judged by the rules of the API that answered; that it is another is the cause where these explain nothing.
    &likely([&response::other_api::CHECK], Answer::UNAUTHORIZED),
    &likely([&response::other_server::CHECK], Answer::UNAUTHORIZED),
    &certain(
        [
            &response::unauthorized::CHECK,
            &response::behind_cdn::CHECK,
            &response::clock_skew::CHECK,
            &response::not_known::CHECK,
        ],
        Answer::UNAUTHORIZED,
    ),
];

/// Pasted settings by themselves: what can never work, whatever the token.
pub static DEFINED: &[&[Step]] = &[
    &certain([&definition::not_deployed::CHECK], Answer::NONE),
    &certain(
        [
            &definition::inexact_issuer::CHECK,
            &definition::updated_issuer::CHECK,
            &definition::old_deployment::CHECK,
            &definition::contradiction::CHECK,
            &definition::client_of_other_pool::CHECK,
            &definition::scope_not_granted::CHECK,
            &definition::unknown_authorizer::CHECK,
            &definition::function_authorizer::CHECK,
            &definition::trial::CHECK,
            &definition::disabled_endpoint::CHECK,
            &definition::gateway_response::CHECK,
            &definition::unresolved::CHECK,
            &definition::values_alone::CHECK,
            &definition::unreadable::CHECK,
        ],
        Answer::UNAUTHORIZED,
    ),
];

/// The OAuth client. Its faults keep the right token from being given out.
pub static OAUTH_CLIENT: &[&[Step]] = &[&certain(
    [
        &oauth_client::grant_type::CHECK,
        &oauth_client::auth_url::CHECK,
        &oauth_client::token_url::CHECK,
        &oauth_client::other_region::CHECK,
        &oauth_client::client_id_is_pool_id::CHECK,
        &oauth_client::other_client::CHECK,
        &oauth_client::secret::CHECK,
        &oauth_client::insecure_callback::CHECK,
        &oauth_client::callback_mismatch::CHECK,
        &oauth_client::scope::CHECK,
        &oauth_client::header_prefix::CHECK,
        &oauth_client::token_type::CHECK,
    ],
    Answer::NONE,
)];

/// Every step that speaks beside the token.
pub fn all() -> impl Iterator<Item = &'static Step> {
    [RESPONSE_FIRST, REQUEST, RESPONSE_LAST, DEFINED, OAUTH_CLIENT].into_iter().flatten().copied().flatten()
}

const fn answer(status: u16, message: &'static str) -> Answer {
    Answer { status, message }
}
