//! The answer that came back: who answered, and what it means.

pub mod authorizer_broken;
pub mod aws_credentials;
pub mod aws_signature;
pub mod behind_cdn;
pub mod clock_skew;
pub mod cognito_refused;
pub mod credential_parameter_missing;
pub mod expired;
pub mod forbidden;
pub mod http_forbidden;
pub mod iam_policy;
pub mod integration_failed;
pub mod lambda_denied;
pub mod malformed_token;
pub mod no_token_arrived;
pub mod not_a_key_value_pair;
pub mod not_known;
pub mod oauth_error;
pub mod other_error;
pub mod resource_policy;
pub mod succeeded;
pub mod throttled;
pub mod unauthorized;
pub mod unknown_route;
pub mod user_info_refused;
pub mod wrong_audience;
