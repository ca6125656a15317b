//! The browser: the only place that names `web_sys`.

pub mod clipboard;
pub mod clock;
pub mod document;
pub mod dropped;
pub mod fetch;
pub mod files;
pub mod folders;
pub mod inspector;
pub mod log_reader;
pub mod resource_timing;
pub mod share;
pub mod shortcuts;
pub mod storage;
pub mod strings;
pub mod throwaway_key;
mod worker;
