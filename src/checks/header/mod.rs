//! The JOSE Header.

pub mod brought_key;
pub mod critical_extension;
pub mod foreign_algorithm;
pub mod other_certificate;
pub mod suspicious_kid;
pub mod unencoded_payload;
pub mod unreadable;
pub mod wrong_type;
