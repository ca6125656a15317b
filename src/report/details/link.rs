//! A link that opens the page set up for one API: the expectations in its fragment, which no browser sends anywhere.

use std::fmt::Write as _;

use super::Page;
use crate::report::door::{LINKED, LINKED_MOST};
use crate::report::tree::{DO, Tree, WITH};
use crate::secret::setting::is_recognised;
use crate::text::text;

/// The button that copies it; nothing while the page expects nothing.
pub(super) fn draw(tree: &mut Tree, page: &Page<'_>) {
    let told = LINKED.iter().map(|name| (*name, page.typed(name).trim())).filter(|(_, value)| !value.is_empty());
    let (fits, left_out): (Vec<_>, Vec<_>) =
        told.partition(|(name, value)| value.len() <= LINKED_MOST && is_recognised(name, value));
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
            "What may be a token, a secret or an e-mail address, or is not recognised as a setting, is left out of the link.",
            "토큰, 비밀 값, 이메일 주소일 수 있는 값과 설정으로 알아볼 수 없는 값은 링크에서 뺐습니다.",
        );
        tree.says("p", &[("class", "quiet")], words.get(page.lang));
    }
}

/// A text as a URL can hold it: all but the unreserved characters (RFC 3986 §2.3) percent-encoded.
pub(super) fn encoded(text: &str) -> String {
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
