//! Amazon Cognito's own words: user pools, their issuers, and the kinds of token they give.

pub mod claim_dictionary;
pub mod difference;
pub mod issuer;
pub mod origin;
pub mod scope;
pub mod sign_in;
pub mod token_kind;
pub mod token_validation;
pub mod user_pool;
