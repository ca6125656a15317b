//! One check, one file: its name, its words, its specification and its question. A check's id is its
//! path below this folder, and every file is listed in [`ALL`]; `tests/architecture.rs` proves both.

pub mod claims;
pub mod cognito;
pub mod encoding;
pub mod gateway;
pub mod header;
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
