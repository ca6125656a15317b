//! JSON Object Signing and Encryption: RFC 7515 (JWS), 7516 (JWE), 7517 (JWK), 7518 (JWA), 7519 (JWT).

pub mod alg;
pub mod claims;
pub mod compact;
pub mod header;
pub mod jwk;
pub mod jwk_set;
pub mod token;
pub mod verify;
