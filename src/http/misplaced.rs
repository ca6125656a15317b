//! Where code puts a header that its call does not send.

use serde::{Deserialize, Serialize};

/// Where a header stands that is not sent as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Misplaced {
    /// Among the options, beside `headers`.
    BesideHeaders,
    /// In the argument that is the body.
    InTheBody,
}
