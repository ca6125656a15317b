//! Amazon Cognito's own words: user pools, their issuers, and the kinds of token they give.

pub mod claim_dictionary;
pub mod issuer;
pub mod sign_in;
pub mod token_kind;
pub mod user_pool;
