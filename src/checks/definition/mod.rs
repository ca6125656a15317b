//! What pasted settings say by themselves: what of them can never work, what does not fit together, what cannot be read.

pub mod client_of_other_pool;
pub mod contradiction;
pub mod inexact_issuer;
pub mod not_deployed;
pub mod old_deployment;
pub mod open_method;
pub mod scope_not_granted;
pub mod signed_method;
pub mod unknown_authorizer;
pub mod unreadable;
pub mod unresolved;
pub mod updated_issuer;
