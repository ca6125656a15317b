//! A line of code with a header in it: its quotation marks are no part of the value.

use super::{Found, Kind};

/// The token without the quotation marks of code: `Authorization: "Bearer …",` in a line by itself, where the comma
/// or semicolon tells that it was copied out of a program.
pub(super) fn out_of_code(mut found: Found) -> Found {
    let kinds: Vec<Kind> = found.strays.iter().map(|stray| stray.kind).filter(|kind| *kind != Kind::Scheme).collect();
    let is_code = matches!(kinds.as_slice(), [Kind::FieldName, Kind::Quote, Kind::Quote, Kind::Punctuation, ..])
        || matches!(kinds.as_slice(), [Kind::LeadingBlank, Kind::FieldName, Kind::Quote, Kind::Quote, ..]);
    if is_code {
        found.strays.retain(|stray| matches!(stray.kind, Kind::FieldName | Kind::Scheme));
    }
    found
}
