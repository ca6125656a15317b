//! Pieces that sections share. They know no report.

pub mod button;
pub mod copy;
pub mod excerpt;
pub mod field;
pub mod line;
pub mod pointing;
pub mod select;
pub mod sheet;
pub mod stepwise;
pub mod text_area;
pub mod value;
