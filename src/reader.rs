//! The reader beside the inspector: it reads settings and logs, and is fetched only where a text has the shape of one. What
//! it is asked and answers is in `exchange/readers.rs`. It also groups the lines of a log that comes in pieces.

use std::cell::RefCell;

use token_inspector::exchange::readers::answer;
use token_inspector::report::view::log_file::{Grouping, LogFile};
use wasm_bindgen::prelude::*;

// Half the size of the standard library's allocator for wasm, and as fast.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

thread_local! {
    static GROUPING: RefCell<Grouping> = RefCell::default();
}

fn main() {}

/// Reads a text as settings or as a log. Nothing is answered to what is no question.
#[wasm_bindgen]
#[must_use]
pub fn read(asked: &[u8]) -> Vec<u8> {
    answer(asked)
}

/// Takes the next piece of a log's file. Gives whether it is one so far.
#[wasm_bindgen]
#[must_use]
pub fn take(piece: &[u8]) -> bool {
    GROUPING.with_borrow_mut(|grouping| grouping.take(piece))
}

/// The groups of all pieces, as bytes of a [`LogFile`].
#[wasm_bindgen]
#[must_use]
pub fn finish() -> Vec<u8> {
    let groups: LogFile = GROUPING.take().finish();
    postcard::to_allocvec(&groups).unwrap_or_default()
}
