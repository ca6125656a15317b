//! A header field of an HTTP request, alone or in a block of several (RFC 9112 §5).

use super::seen::{Carrier, Seen};
use crate::text::text;

/// A request header.
pub(super) static CARRIER: Carrier = Carrier { id: "header", name: text("the request header", "요청 헤더"), holds };

fn holds(seen: &Seen<'_>) -> bool {
    let Some(name) = seen.name else { return false };
    let is_field =
        name.eq_ignore_ascii_case("authorization") || name.get(..2).is_some_and(|x| x.eq_ignore_ascii_case("x-"));
    is_field && seen.line_begins(name)
}
