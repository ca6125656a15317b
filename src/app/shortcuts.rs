//! The keys that do something while nothing is typed into. They can be switched off (WCAG 2.2, 2.1.4).

use crate::text::{Text, text};

/// A key and what it does.
pub struct Shortcut {
    /// The key, as `KeyboardEvent.key` names it.
    pub key: &'static str,
    /// The elements that it goes to, one after the other.
    pub selector: &'static str,
    /// Whether it presses the element as well.
    pub is_pressed: bool,
    /// What it does.
    pub does: Text,
}

/// The attribute of the document while they are switched off.
pub const OFF: &str = "data-keys-off";

/// All of them.
pub static SHORTCUTS: [Shortcut; 8] = [
    key("v", "#token", false, text("to the token field, to paste", "토큰 입력란으로 이동(붙여넣기)")),
    key("x", "[data-action=clear]:enabled", true, text("clear", "지우기")),
    key("z", "[data-action=undo]", true, text("undo", "되돌리기")),
    key("c", "[data-action=copy-clean]:enabled", true, text("copy the clean token", "정리한 토큰 복사")),
    key(
        "n",
        "li:is([data-status=fail], [data-status=warn], [data-status=unknown])[tabindex]",
        false,
        text("the next finding", "다음 검사 결과로 이동"),
    ),
    key("l", "[data-action=language]", true, text("the other language", "언어 전환")),
    key("t", "[data-action=theme]", true, text("the next theme", "테마 전환")),
    key("?", ".shortcuts > summary", true, text("show or hide this list", "이 목록 열기 또는 닫기")),
];

const fn key(key: &'static str, selector: &'static str, is_pressed: bool, does: Text) -> Shortcut {
    Shortcut { key, selector, is_pressed, does }
}
