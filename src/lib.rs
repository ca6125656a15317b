//! Says what Amazon API Gateway will answer to a Cognito token, why, and what to do.
//!
//! The crate is a pure core and a page, and three programs: the page, which draws and asks; the inspector, which
//! reads, judges and verifies in a worker; and the reader beside it, which reads settings and logs where there are any.
//! Between them stand [`report::message`] and [`exchange::readers`]. The core reads no clock, no network
//! and no document; time, keys and expectations are arguments. The page, behind the feature `app`, is the only part
//! that knows a browser.
//!
//! ```text
//! pasted text ──intake──▶ a token and where it stood ──jose──▶ Reading   (what it is)
//! Reading + expectations + now ──checks, in an authorizer's order──▶ Report   (what it means)
//! ```
//!
//! The modules stand in floors; a file imports only from floors below its own
//! (`tests/architecture.rs` holds the list and proves it).

pub mod answers;
pub mod authorizers;
pub mod calendar;
pub mod check;
pub mod checks;
pub mod cognito;
pub mod definitions;
pub mod encoding;
pub mod exchange;
pub mod expectations;
pub mod finding;
pub mod http;
pub mod intake;
#[cfg(feature = "app")]
pub mod intl;
pub mod jose;
pub mod log;
pub mod oauth;
pub mod order;
pub mod reading;
pub mod report;
pub mod secret;
pub mod settings;
pub mod span;
pub mod text;
pub mod time;

#[cfg(feature = "app")]
pub mod app;
