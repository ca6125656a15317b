//! The answer that came back: who answered, and what it means.

pub mod authorizer_broken;
pub mod aws_credentials;
pub mod aws_signature;
pub mod bad_signature;
pub mod behind_cdn;
pub mod claim_refused;
pub mod clock_skew;
pub mod cognito_refused;
pub mod expired;
pub mod field_refused;
pub mod forbidden;
pub mod hidden_by_the_browser;
pub mod http_forbidden;
pub mod iam_policy;
pub mod integration_failed;
pub mod keys_unreachable;
pub mod lambda_denied;
pub mod login_refused;
pub mod malformed_token;
pub mod no_token_arrived;
pub mod not_about_the_token;
pub mod not_known;
pub mod not_permitted;
pub mod oauth_error;
pub mod other_api;
pub mod other_door;
pub mod other_error;
pub mod other_server;
pub mod read_as_signature;
pub mod resource_policy;
pub mod revoked;
pub mod sent_to_sign_in;
pub mod session_refused;
pub mod succeeded;
pub mod throttled;
pub mod too_early;
pub mod unauthorized;
pub mod unknown_key;
pub mod unknown_route;
pub mod wants_signature;
pub mod wrong_algorithm;
pub mod wrong_audience;
pub mod wrong_client;
pub mod wrong_issuer;
pub mod wrong_token_use;

use crate::answers::Meaning;
use crate::check::Check;

/// The checks of this group, in order of name.
pub(super) static ALL: &[&Check] = &[
    &authorizer_broken::CHECK,
    &aws_credentials::CHECK,
    &aws_signature::CHECK,
    &bad_signature::CHECK,
    &behind_cdn::CHECK,
    &claim_refused::CHECK,
    &clock_skew::CHECK,
    &cognito_refused::CHECK,
    &expired::CHECK,
    &field_refused::CHECK,
    &forbidden::CHECK,
    &hidden_by_the_browser::CHECK,
    &http_forbidden::CHECK,
    &iam_policy::CHECK,
    &integration_failed::CHECK,
    &keys_unreachable::CHECK,
    &lambda_denied::CHECK,
    &login_refused::CHECK,
    &malformed_token::CHECK,
    &no_token_arrived::CHECK,
    &not_about_the_token::CHECK,
    &not_known::CHECK,
    &not_permitted::CHECK,
    &oauth_error::CHECK,
    &other_api::CHECK,
    &other_door::CHECK,
    &other_error::CHECK,
    &other_server::CHECK,
    &read_as_signature::CHECK,
    &resource_policy::CHECK,
    &revoked::CHECK,
    &sent_to_sign_in::CHECK,
    &session_refused::CHECK,
    &succeeded::CHECK,
    &throttled::CHECK,
    &too_early::CHECK,
    &unauthorized::CHECK,
    &unknown_key::CHECK,
    &unknown_route::CHECK,
    &wants_signature::CHECK,
    &wrong_algorithm::CHECK,
    &wrong_audience::CHECK,
    &wrong_client::CHECK,
    &wrong_issuer::CHECK,
    &wrong_token_use::CHECK,
];

/// The check that explains what a message means; `None` where the message says all there is.
#[must_use]
pub fn by_meaning(meaning: Meaning) -> Option<&'static Check> {
    Some(match meaning {
        Meaning::Expired => &expired::CHECK,
        Meaning::TooEarly => &too_early::CHECK,
        Meaning::WrongAudience => &wrong_audience::CHECK,
        Meaning::WrongIssuer => &wrong_issuer::CHECK,
        Meaning::WrongClient => &wrong_client::CHECK,
        Meaning::WrongAlgorithm => &wrong_algorithm::CHECK,
        Meaning::UnknownKey => &unknown_key::CHECK,
        Meaning::BadSignature => &bad_signature::CHECK,
        Meaning::Malformed => &malformed_token::CHECK,
        Meaning::NoToken => &no_token_arrived::CHECK,
        Meaning::WrongTokenUse => &wrong_token_use::CHECK,
        Meaning::NotPermitted => &not_permitted::CHECK,
        Meaning::ClaimRefused => &claim_refused::CHECK,
        Meaning::Revoked => &revoked::CHECK,
        Meaning::KeysUnreachable => &keys_unreachable::CHECK,
        Meaning::ReadAsSignature => &read_as_signature::CHECK,
        Meaning::WantsSignature => &wants_signature::CHECK,
        Meaning::SignatureRefused => &aws_signature::CHECK,
        Meaning::NoRoute => &unknown_route::CHECK,
        Meaning::NotAboutTheToken => &not_about_the_token::CHECK,
        Meaning::FieldRefused => &field_refused::CHECK,
        Meaning::LoginRefused => &login_refused::CHECK,
        Meaning::SignInRefused => &cognito_refused::CHECK,
        Meaning::OauthRefused => &oauth_error::CHECK,
        Meaning::SessionRefused => &session_refused::CHECK,
        Meaning::PolicyRefused => &resource_policy::CHECK,
        Meaning::ServerBroken => &authorizer_broken::CHECK,
        Meaning::EdgeRefused => return None,
    })
}
