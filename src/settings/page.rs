//! How a page shows things. The terminal and NDJSON know none of these.

use super::{Place, Setting};
use crate::secret::setting::is_id;

/// Not blank where another moment is judged for than now. Nobody types it: the question's moment says so.
pub static MOVED: Setting = Setting::unasked("page-moved", Place::Sections);
/// The chosen time zone.
pub static ZONE: Setting = Setting::unasked("page-zone", Place::Sections).remembered(is_id);
/// The token that this one is compared with.
pub static PINNED: Setting = Setting::unasked("page-pinned", Place::Sections);
/// Whether a report for a ticket is wanted, by `shown`.
pub static REPORT: Setting = Setting::unasked("page-report", Place::Sections);
/// The form of that report, by its ID.
pub static FORMAT: Setting = Setting::unasked("page-format", Place::Sections);
/// Whether personal values are shown in it, by `off`.
pub static MASKING: Setting = Setting::unasked("page-masking", Place::Sections);
/// Whether the claims are shown as JSON, by `raw`.
pub static CLAIMS: Setting = Setting::unasked("page-claims", Place::Page);
/// The place of the caret in the pasted text, in bytes.
pub static CARET: Setting = Setting::unasked("page-caret", Place::Page);
/// Not blank where the shortcuts are switched off.
pub static SHORTCUTS_OFF: Setting = Setting::unasked("page-keys", Place::Page).remembered(is_id);
/// Not blank where more fields are wanted than the first ones.
pub static MORE: Setting = Setting::unasked("page-more", Place::Page);
/// The theme. The page keeps it apart.
pub static THEME: Setting = Setting::unasked("theme", Place::Page);

/// All of them.
pub static ALL: &[&Setting] =
    &[&MOVED, &ZONE, &PINNED, &REPORT, &FORMAT, &MASKING, &CLAIMS, &CARET, &SHORTCUTS_OFF, &MORE, &THEME];
