//! A long list is drawn some rows at a time, so that no frame of it holds the page.

use gloo_timers::callback::Timeout;
use yew::prelude::*;

/// How many rows are added in one go: a row of the widest table takes Chromium half a millisecond to make, lay out and
/// paint, and a task of 50 ms begins to be felt.
const STEP: usize = 50;

/// After how many milliseconds the next rows follow: those before are painted by then.
const FRAME: u32 = 20;

/// How many of `count` rows are to be drawn now. What was drawn before stays; what is new comes step by step.
#[hook]
pub fn use_stepwise(count: usize) -> usize {
    let drawn = use_mut_ref(|| 0);
    let again = use_force_update();
    let now = next(*drawn.borrow(), count);
    *drawn.borrow_mut() = now;
    use_effect_with((now, count), move |(now, count)| {
        let later = (now < count).then(|| Timeout::new(FRAME, move || again.force_update()));
        move || drop(later)
    });
    now
}

/// How many of `count` rows are drawn after so many were.
fn next(drawn: usize, count: usize) -> usize {
    count.min(drawn.saturating_add(STEP))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_step_adds_more_than_a_few_rows_and_all_are_drawn_in_the_end() {
        for count in [0, 1, STEP, STEP + 1, 4 * STEP] {
            let (mut drawn, mut steps) = (0, 0);
            while drawn < count {
                let more = next(drawn, count);
                assert!(drawn < more && more - drawn <= STEP, "{drawn} and then {more} of {count}");
                (drawn, steps) = (more, steps + 1);
            }
            assert_eq!((drawn, steps), (count, count.div_ceil(STEP)));
        }
        assert_eq!(next(4 * STEP, 7), 7, "a shorter list");
        assert_eq!(next(4 * STEP, 4 * STEP), 4 * STEP, "what stands there is not drawn anew");
    }
}
