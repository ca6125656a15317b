//! One check, one file: its name, its words, its specification and its question. A check's id is its
//! path below this folder, and every file is listed in [`ALL`]; `tests/architecture.rs` proves both.

pub mod claims;
pub mod cognito;
pub mod encoding;
pub mod gateway;
pub mod header;
#[cfg(feature = "diagnosis")]
pub mod identity_pool;
#[cfg(feature = "diagnosis")]
pub mod jwt;
#[cfg(feature = "diagnosis")]
pub mod oauth_client;
#[cfg(feature = "diagnosis")]
pub mod request;
#[cfg(feature = "diagnosis")]
pub mod response;
#[cfg(feature = "diagnosis")]
pub mod settings;
pub mod signature;
pub mod whitespace;
pub mod wrapping;

use crate::check::Check;

/// Every check there is.
pub static ALL: &[&Check] = &[
    &claims::expired::CHECK,
    &claims::not_yet_valid::CHECK,
    &claims::unreadable::CHECK,
    &cognito::other_client::CHECK,
    &cognito::other_kind::CHECK,
    &cognito::other_pool::CHECK,
    &cognito::refresh_token::CHECK,
    &cognito::updated_issuer::CHECK,
    &cognito::wrong_token_use::CHECK,
    &encoding::escape::CHECK,
    &encoding::html_entity::CHECK,
    &encoding::look_alike::CHECK,
    &encoding::not_base64url::CHECK,
    &encoding::padding::CHECK,
    &encoding::percent_encoded::CHECK,
    &encoding::repeated_member::CHECK,
    &encoding::standard_alphabet::CHECK,
    &encoding::wrong_segment_count::CHECK,
    &gateway::bearer_prefix::CHECK,
    &gateway::doubled_scheme::CHECK,
    &gateway::scheme_case::CHECK,
    &gateway::scheme_colon::CHECK,
    &gateway::scheme_unspaced::CHECK,
    &gateway::scope_missing::CHECK,
    &gateway::token_missing::CHECK,
    &header::brought_key::CHECK,
    &header::critical_extension::CHECK,
    &header::foreign_algorithm::CHECK,
    &header::other_certificate::CHECK,
    &header::suspicious_kid::CHECK,
    &header::unencoded_payload::CHECK,
    &header::unreadable::CHECK,
    #[cfg(feature = "diagnosis")]
    &identity_pool::logins_key::CHECK,
    #[cfg(feature = "diagnosis")]
    &identity_pool::not_an_id_token::CHECK,
    #[cfg(feature = "diagnosis")]
    &jwt::issued_in_the_future::CHECK,
    #[cfg(feature = "diagnosis")]
    &jwt::no_such_audience::CHECK,
    #[cfg(feature = "diagnosis")]
    &jwt::no_such_audience_or_client::CHECK,
    #[cfg(feature = "diagnosis")]
    &jwt::not_rsa::CHECK,
    #[cfg(feature = "diagnosis")]
    &jwt::other_issuer::CHECK,
    #[cfg(feature = "diagnosis")]
    &jwt::scheme_sent::CHECK,
    #[cfg(feature = "diagnosis")]
    &jwt::scope_missing::CHECK,
    #[cfg(feature = "diagnosis")]
    &jwt::token_use_ignored::CHECK,
    #[cfg(feature = "diagnosis")]
    &jwt::unknown_algorithm::CHECK,
    #[cfg(feature = "diagnosis")]
    &jwt::used_too_early::CHECK,
    #[cfg(feature = "diagnosis")]
    &oauth_client::auth_url::CHECK,
    #[cfg(feature = "diagnosis")]
    &oauth_client::callback_mismatch::CHECK,
    #[cfg(feature = "diagnosis")]
    &oauth_client::client_id_is_pool_id::CHECK,
    #[cfg(feature = "diagnosis")]
    &oauth_client::grant_type::CHECK,
    #[cfg(feature = "diagnosis")]
    &oauth_client::header_prefix::CHECK,
    #[cfg(feature = "diagnosis")]
    &oauth_client::insecure_callback::CHECK,
    #[cfg(feature = "diagnosis")]
    &oauth_client::other_client::CHECK,
    #[cfg(feature = "diagnosis")]
    &oauth_client::other_region::CHECK,
    #[cfg(feature = "diagnosis")]
    &oauth_client::scope::CHECK,
    #[cfg(feature = "diagnosis")]
    &oauth_client::secret::CHECK,
    #[cfg(feature = "diagnosis")]
    &oauth_client::token_url::CHECK,
    #[cfg(feature = "diagnosis")]
    &request::aws_signature::CHECK,
    #[cfg(feature = "diagnosis")]
    &request::header_absent::CHECK,
    #[cfg(feature = "diagnosis")]
    &request::other_scheme::CHECK,
    #[cfg(feature = "diagnosis")]
    &request::other_token::CHECK,
    #[cfg(feature = "diagnosis")]
    &request::preflight::CHECK,
    #[cfg(feature = "diagnosis")]
    &request::repeated_header::CHECK,
    #[cfg(feature = "diagnosis")]
    &request::stray_in_value::CHECK,
    #[cfg(feature = "diagnosis")]
    &response::authorizer_broken::CHECK,
    #[cfg(feature = "diagnosis")]
    &response::aws_credentials::CHECK,
    #[cfg(feature = "diagnosis")]
    &response::aws_signature::CHECK,
    #[cfg(feature = "diagnosis")]
    &response::behind_cdn::CHECK,
    #[cfg(feature = "diagnosis")]
    &response::clock_skew::CHECK,
    #[cfg(feature = "diagnosis")]
    &response::cognito_refused::CHECK,
    #[cfg(feature = "diagnosis")]
    &response::credential_parameter_missing::CHECK,
    #[cfg(feature = "diagnosis")]
    &response::expired::CHECK,
    #[cfg(feature = "diagnosis")]
    &response::forbidden::CHECK,
    #[cfg(feature = "diagnosis")]
    &response::http_forbidden::CHECK,
    #[cfg(feature = "diagnosis")]
    &response::iam_policy::CHECK,
    #[cfg(feature = "diagnosis")]
    &response::integration_failed::CHECK,
    #[cfg(feature = "diagnosis")]
    &response::lambda_denied::CHECK,
    #[cfg(feature = "diagnosis")]
    &response::malformed_token::CHECK,
    #[cfg(feature = "diagnosis")]
    &response::no_token_arrived::CHECK,
    #[cfg(feature = "diagnosis")]
    &response::not_a_key_value_pair::CHECK,
    #[cfg(feature = "diagnosis")]
    &response::not_known::CHECK,
    #[cfg(feature = "diagnosis")]
    &response::oauth_error::CHECK,
    #[cfg(feature = "diagnosis")]
    &response::other_api::CHECK,
    #[cfg(feature = "diagnosis")]
    &response::other_error::CHECK,
    #[cfg(feature = "diagnosis")]
    &response::resource_policy::CHECK,
    #[cfg(feature = "diagnosis")]
    &response::succeeded::CHECK,
    #[cfg(feature = "diagnosis")]
    &response::throttled::CHECK,
    #[cfg(feature = "diagnosis")]
    &response::unauthorized::CHECK,
    #[cfg(feature = "diagnosis")]
    &response::unknown_route::CHECK,
    #[cfg(feature = "diagnosis")]
    &response::user_info_refused::CHECK,
    #[cfg(feature = "diagnosis")]
    &response::wrong_audience::CHECK,
    #[cfg(feature = "diagnosis")]
    &settings::group_missing::CHECK,
    #[cfg(feature = "diagnosis")]
    &settings::token_validation::CHECK,
    &signature::exposed_key::CHECK,
    &signature::irregular_set::CHECK,
    &signature::lost_tail::CHECK,
    &signature::not_checked::CHECK,
    &signature::rejected::CHECK,
    &signature::unknown_key::CHECK,
    &signature::weak_key::CHECK,
    &whitespace::inner::CHECK,
    &whitespace::leading::CHECK,
    &whitespace::trailing::CHECK,
    &wrapping::ellipsis::CHECK,
    &wrapping::mail_quote::CHECK,
    &wrapping::punctuation::CHECK,
    &wrapping::quotes::CHECK,
    &wrapping::run_together::CHECK,
];
