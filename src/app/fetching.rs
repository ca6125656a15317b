//! Keys that come: from an address that is asked, or pasted. Pure.

use std::rc::Rc;

use super::key_sets::Fetched;
use super::public_keys::{Failure, Keys};
use super::request_log;
use super::state::State;

/// How many seconds the key fetcher may take to load and to answer; it gives its address ten. Without a network
/// it may not load at all, and then nobody answers.
const FETCHING_FOR: i64 = 15;

impl State {
    /// Gives up on an address that has not answered for long.
    pub(super) fn give_up(&mut self) {
        if let Keys::Fetching(address) = &self.keys
            && let Some(request) = self.requests.iter().rfind(|request| request.address == *address)
            && request.at.until(self.now) > FETCHING_FOR
        {
            self.keys = Keys::Failed { address: address.clone(), failure: Failure::Unreachable };
        }
    }

    /// Takes what an address has answered.
    pub(super) fn fetched(&mut self, address: Rc<str>, answer: Result<String, Failure>) {
        request_log::ended(Rc::make_mut(&mut self.requests), &address, self.now, answer.as_deref());
        // An answer that nobody waits for any more is dropped.
        if !matches!(&self.keys, Keys::Fetching(awaited) if *awaited == address) {
            return;
        }
        self.keys = match answer {
            Ok(text) => {
                let text = self.numbers.give(text.into());
                Keys::Answered(Fetched { address, text, at: self.now })
            }
            Err(failure) => Keys::Failed { address, failure },
        };
    }

    /// Takes keys that were pasted.
    pub(super) fn pasted(&mut self, text: Rc<str>) {
        self.keys = if text.trim().is_empty() { Keys::None } else { Keys::Pasted(self.numbers.give(text.clone())) };
        self.pasted_keys = text;
    }
}
