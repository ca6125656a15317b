//! What only a token of Amazon Cognito has.

pub mod emulator;
pub mod not_an_access_token;
pub mod other_client;
pub mod other_kind;
pub mod other_pool;
pub mod own_scope_missing;
pub mod refresh_token;
pub mod updated_issuer;
pub mod wrong_token_use;
