//! The JOSE Header.

pub mod foreign_algorithm;
pub mod unreadable;
