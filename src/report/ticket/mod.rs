//! A report as it is given to others: masked, and written down in some form.

pub(super) mod markdown;
pub(super) mod masked_report;
pub mod masking;
pub mod personal;
