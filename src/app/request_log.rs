//! Every request that the page made to another server, for the person to read.

use std::rc::Rc;

use super::public_keys::Failure;
use crate::time::NumericDate;

/// A request that the page made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// The exact address.
    pub address: Rc<str>,
    /// When.
    pub at: NumericDate,
    /// The size of the answer in bytes, as far as there was one to read.
    pub bytes: Option<usize>,
}

/// Notes that `address` is being asked.
pub fn started(log: &mut Vec<Request>, address: &Rc<str>, at: NumericDate) {
    log.push(Request { address: address.clone(), at, bytes: None });
}

/// Notes how the last request to `address` ended.
pub fn ended(log: &mut Vec<Request>, address: &Rc<str>, at: NumericDate, answer: Result<&str, &Failure>) {
    match answer {
        Ok(text) => {
            if let Some(request) = log.iter_mut().rfind(|request| request.address == *address) {
                request.bytes = Some(text.len());
            }
        }
        // The key fetcher has asked once more, to tell these two apart.
        Err(Failure::Cors | Failure::Unreachable) => started(log, address, at),
        Err(_) => {}
    }
}
