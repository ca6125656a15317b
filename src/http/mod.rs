//! HTTP messages as people paste them (RFC 9110, RFC 9112): raw, in a transcript, in an archive, as a command or a line
//! of code, as an exception tells it.

pub mod address;
pub mod authorizer;
mod burp;
pub mod carried;
pub mod challenge;
mod command;
pub mod date;
pub mod door;
mod errors;
pub mod fields;
mod first_line;
pub mod har;
pub mod host;
mod lines;
pub mod logged;
pub mod mask;
mod otherwise;
mod panel;
pub mod percent;
pub mod pieces;
mod prefix;
mod printed;
pub mod request;
pub mod response;
pub mod token_source;
pub mod told;
mod told_status;
