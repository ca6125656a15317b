//! Pasted text in which blanks are seen.

use yew::prelude::*;

use crate::encoding::blank;

/// `text` with each blank drawn by `badge`. What stands between two blanks stays one piece, since every piece costs
/// the browser time.
pub fn badged(text: &str, badge: fn(char) -> Html) -> Html {
    let pieces = text.split_inclusive(blank::is_blank).map(|piece| {
        let (last, plain) = match piece.strip_suffix(blank::is_blank) {
            Some(plain) => (piece.chars().next_back(), plain),
            None => (None, piece),
        };
        html! { <>{ plain }{ last.map(badge) }</> }
    });
    html! { <>{ for pieces }</> }
}
