//! What the page does, in three steps, while nothing was pasted. It needs nothing but words, so that the page can draw
//! it before the inspector has come.

use super::tree::Tree;
use crate::text::{Lang, text};

/// The steps.
#[must_use]
pub fn draw(lang: Lang) -> String {
    let mut tree = Tree::default();
    let lines = [
        text(
            "Paste the token that your API refuses. It is decoded here, in this page, and sent nowhere.",
            "API가 거부하는 토큰을 붙여넣으세요. 토큰은 이 페이지 안에서만 디코딩되며 어디로도 전송되지 않습니다.",
        ),
        text(
            "Say what your API expects: its user pool, and the OAuth scopes on the method, if any.",
            "API가 기대하는 사용자 풀을 입력하고, 메서드에 OAuth 범위가 있다면 함께 입력하세요.",
        ),
        text(
            "Read what API Gateway answers, why, and what to do.",
            "API Gateway의 응답과 그 이유, 해결 방법을 확인하세요.",
        ),
    ];
    let title = text("Why does API Gateway answer 401?", "API Gateway가 401을 반환하는 이유");
    tree.element("section", &[("class", "verdict"), ("data-section", "verdict"), ("data-answer", "empty")], |tree| {
        tree.element("div", &[("role", "status")], |tree| tree.says("h2", &[], title.get(lang)));
        tree.element("ol", &[("class", "steps")], |tree| {
            lines.iter().for_each(|line| tree.says("li", &[], line.get(lang)));
        });
    });
    tree.0
}
