//! HTTP messages as people paste them (RFC 9110, RFC 9112): raw, in a transcript, in an archive, as a command or a line
//! of code, as an exception tells it.

pub mod address;
pub mod authorizer;
pub mod body;
mod burp;
pub mod challenge;
mod command;
pub mod date;
pub mod decided_by;
mod errors;
pub mod fields;
pub mod filled_in;
mod first_line;
pub mod har;
pub mod host;
mod http_client;
mod lines;
mod log_kind;
pub mod logged;
pub mod misplaced;
pub mod misspelt;
mod non_http;
mod panel;
pub mod pasted_as;
pub mod percent;
mod piece;
pub mod pieces;
mod prefix;
mod printed;
mod read;
pub mod request;
pub mod responder;
pub mod response;
pub mod secondhand;
pub mod token_source;
mod told_status;
