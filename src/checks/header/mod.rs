//! The JOSE Header.

pub mod critical_extension;
pub mod embedded_key;
pub mod foreign_algorithm;
pub mod key_address;
pub mod suspicious_kid;
pub mod unencoded_payload;
pub mod unreadable;
