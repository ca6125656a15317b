//! The files of its own that the page has requested, as the browser has noted them (Resource Timing §4).

use wasm_bindgen::JsCast as _;
use web_sys::PerformanceResourceTiming;

use super::clock;
use crate::app::request_log::Request;

/// The page itself and every file that it requested since, in order; none where the browser takes no notes.
#[must_use]
pub fn requested() -> Vec<Request> {
    let Some(performance) = web_sys::window().and_then(|window| window.performance()) else { return Vec::new() };
    let entries = |kind| performance.get_entries_by_type(kind).into_iter();
    let noted = entries("navigation").chain(entries("resource"));
    let request = |entry: PerformanceResourceTiming| {
        let at = clock::moment(performance.time_origin() + entry.start_time());
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a file's size in bytes")]
        let bytes = Some(entry.encoded_body_size() as usize).filter(|bytes| *bytes > 0);
        Request { address: entry.name().into(), at, bytes }
    };
    noted.filter_map(|entry| entry.dyn_into().ok()).map(request).collect()
}
