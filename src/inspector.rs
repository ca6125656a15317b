//! The inspector in the page's worker: it reads, judges and verifies. The page asks it with bytes, and it answers with
//! bytes; what they hold is in `report/message.rs`.

use std::cell::RefCell;

use token_inspector::encoding::postcard::from_bytes;
use token_inspector::exchange::readers::Elsewhere;
use token_inspector::intl::Browser;
use token_inspector::report::inspector::Inspector;
use token_inspector::report::message::Asked;
use wasm_bindgen::prelude::*;

// Half the size of the standard library's allocator for wasm, and as fast.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

thread_local! {
    static INSPECTOR: RefCell<Inspector> =
        RefCell::new(Inspector::new(Box::new(Browser::default()), Box::new(Elsewhere::new(ask_reader))));
}

#[wasm_bindgen]
extern "C" {
    /// The answer of the reader's program in the same worker; nothing where it is not there.
    #[wasm_bindgen(js_name = askReader)]
    fn ask_reader(asked: &[u8]) -> Option<Vec<u8>>;
}

fn main() {}

/// Answers a question. Nothing is answered to what is none.
#[wasm_bindgen]
pub fn inspect(asked: &[u8]) -> Vec<u8> {
    let Some(Asked { texts, question }) = from_bytes(asked) else { return Vec::new() };
    let inspection = INSPECTOR.with_borrow_mut(|inspector| inspector.inspect(texts, &question));
    postcard::to_allocvec(&inspection).unwrap_or_default()
}
