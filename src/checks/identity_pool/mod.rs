//! What an identity pool asks of a user pool's token.

pub mod logins_key;
pub mod not_an_id_token;
