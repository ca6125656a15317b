//! JSON Object Signing and Encryption: RFC 7515 (JWS), 7516 (JWE), 7517 (JWK), 7518 (JWA), 7519 (JWT).

pub mod alg;
pub mod claims;
pub mod compact;
mod confusion;
pub mod curve;
mod ecdsa;
mod eddsa;
pub mod header;
pub mod jwk;
pub mod jwk_set;
pub mod key;
pub mod key_forms;
pub mod key_source;
pub mod keyring;
mod mac;
pub mod rejection_cause;
mod rsassa;
pub mod signature_result;
mod thumbprint;
pub mod token;
pub mod verify;
mod weakness;
