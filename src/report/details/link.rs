//! A link that opens the page set up for one API: the expectations in its fragment, which no browser sends anywhere.

use std::fmt::Write as _;

use super::Page;
use crate::expectations::list;
use crate::intake::HEADER_START;
use crate::report::door::{LINKED, LINKED_MOST};
use crate::report::tree::{DO, Tree, WITH};
use crate::text::text;

/// The button that copies it; nothing while the page expects nothing.
pub(in crate::report) fn draw(tree: &mut Tree, page: &Page<'_>) {
    let told = LINKED.iter().map(|name| (*name, page.typed(name).trim())).filter(|(_, value)| !value.is_empty());
    let (fits, left_out): (Vec<_>, Vec<_>) = told.partition(|(_, value)| may_be_linked(value));
    if fits.is_empty() {
        return;
    }
    let pairs = fits.iter().map(|(name, value)| format!("{name}={}", encoded(value)));
    let fragment = pairs.collect::<Vec<_>>().join("&");
    tree.element("p", &[("class", "tools")], |tree| {
        let about = [("data-action", "copy-link"), (DO, "copy-link"), (WITH, &*fragment)];
        tree.button(&about, text("Copy a link for the team", "팀용 링크 복사").get(page.lang));
    });
    let words = text(
        "It opens this page with what your API expects filled in. It holds no token and no secret, and browsers do not send what stands behind the # anywhere.",
        "API가 기대하는 값이 채워진 상태로 이 페이지가 열립니다. 토큰이나 비밀 값은 들어가지 않으며, 브라우저는 # 뒤의 내용을 어디로도 보내지 않습니다.",
    );
    tree.says("p", &[("class", "quiet")], words.get(page.lang));
    if !left_out.is_empty() {
        let words = text(
            "What looks like a token or a secret, or is very long, is left out of the link.",
            "토큰이나 비밀 값처럼 보이거나 너무 긴 값은 링크에서 뺐습니다.",
        );
        tree.says("p", &[("class", "quiet")], words.get(page.lang));
    }
}

/// Whether a setting may stand in a link.
fn may_be_linked(value: &str) -> bool {
    value.len() <= LINKED_MOST
        && !value.contains(HEADER_START)
        && !value.chars().any(char::is_control)
        && !list(value).any(is_secret)
}

/// Whether it may be the secret of an app client or of an AWS account: letters and digits alone, 40 or more. An app
/// client's ID is shorter, and what is as long as a URL has other characters.
fn is_secret(one: &str) -> bool {
    one.len() >= 40 && one.bytes().all(|b| b.is_ascii_alphanumeric())
}

/// A text as a URL can hold it: all but the unreserved characters (RFC 3986 §2.3) percent-encoded.
pub(in crate::report) fn encoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            // Writing to a String cannot fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}
