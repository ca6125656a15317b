//! That the inspector is at work, or that there is none, with the next step.

use crate::app::asking::Inspector;
use crate::report::tree::{DO, Tree};
use crate::text::{Lang, Text, text};

/// The note; `None` while the inspector works and nothing waits for it. Takes whether something does.
#[must_use]
pub fn draw(lang: Lang, inspector: Inspector, is_waiting: bool) -> Option<String> {
    let words = match inspector {
        Inspector::There if !is_waiting => return None,
        Inspector::There => text("Reading what you pasted …", "붙여넣은 내용을 읽고 있습니다…"),
        Inspector::Missing => MISSING,
        Inspector::Failed => FAILED,
    };
    let mut tree = Tree::default();
    let about = [("class", "note"), ("role", "status"), ("data-role", "loading"), ("data-status", "fail")];
    let has_failed = inspector != Inspector::There;
    tree.element("p", if has_failed { &about } else { &about[..3] }, |tree| {
        tree.text(words.get(lang));
        if has_failed {
            tree.button(&[("data-action", "again"), (DO, "again")], text("Try again", "다시 시도").get(lang));
        }
    });
    Some(tree.0)
}

const MISSING: Text = text(
    "The part of this page that reads tokens could not be started. Either its files could not be loaded: check the network. Or this browser starts no Web Worker here: use another one. What you typed stays.",
    "이 페이지에서 토큰을 읽는 부분을 시작하지 못했습니다. 파일을 불러오지 못했다면 네트워크를 확인하세요. 브라우저가 Web Worker를 시작하지 못했다면 다른 브라우저를 사용하세요. 입력한 내용은 그대로 남습니다.",
);

const FAILED: Text = text(
    "The part of this page that reads tokens ended without an answer. What you typed stays; try again, or paste less of it.",
    "이 페이지에서 토큰을 읽는 부분이 응답 없이 종료되었습니다. 입력한 내용은 그대로 남습니다. 다시 시도하거나 내용을 줄여서 붙여넣으세요.",
);
