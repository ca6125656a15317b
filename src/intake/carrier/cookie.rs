//! A `Cookie` or `Set-Cookie` header (RFC 6265 §4).

use super::seen::{Carrier, Seen};
use crate::text::text;

/// A cookie.
pub(super) static CARRIER: Carrier = Carrier { id: "cookie", name: text("the cookie", "쿠키"), holds };

fn holds(seen: &Seen<'_>) -> bool {
    ["cookie:", "set-cookie:", "document.cookie"].into_iter().any(|word| seen.line_begins(word))
}
