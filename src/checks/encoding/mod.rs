//! The segments of the Compact Serialization.

pub mod wrong_segment_count;
