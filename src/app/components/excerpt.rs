//! Text in which blanks are seen.

use yew::prelude::*;

use crate::app::components::line::line_of;
use crate::encoding::blank;
use crate::report::view::excerpt::{Excerpt, Piece};

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

/// An excerpt: its blanks are badges with their names, and its place is marked.
pub fn excerpt(Excerpt { before, place, after }: &Excerpt) -> Html {
    html! {
        <code class="excerpt">
            { pieces(before) }
            if let Some(place) = place { <mark>{ pieces(place) }</mark> }
            { pieces(after) }
        </code>
    }
}

fn pieces(pieces: &[Piece]) -> Html {
    let piece = |piece: &Piece| match piece {
        Piece::Text(words) => html! { words },
        Piece::Blank(name) => line_of("span", "sign", name),
    };
    pieces.iter().map(piece).collect()
}
