//! The OAuth 2.0 settings of a client such as Postman or Insomnia (RFC 6749).

pub mod client;
