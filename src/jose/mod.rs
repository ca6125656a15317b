//! JSON Object Signing and Encryption: RFC 7515 (JWS), 7516 (JWE), 7517 (JWK), 7518 (JWA), 7519 (JWT).

pub mod alg;
pub mod cause;
pub mod claims;
pub mod compact;
#[cfg(feature = "signatures")]
mod curves;
pub mod header;
pub mod jwk;
pub mod jwk_set;
pub mod key;
#[cfg(feature = "signatures")]
pub mod key_forms;
pub mod key_source;
pub mod keyring;
#[cfg(feature = "signatures")]
mod mac;
pub mod module;
#[cfg(feature = "signatures")]
mod rsassa;
mod thumbprint;
pub mod token;
pub mod verify;
#[cfg(feature = "signatures")]
mod weakness;
