//! No text freezes the page: what it costs grows with the length of the text and no faster, whatever the text holds. Steps
//! and allocations are counted, not time, so the result is the same on any machine.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test that cannot go on stops")]

mod answer;
mod shapes;
mod verification;

use token_inspector::intake::{MOST, search};

use crate::shapes::{Shape, all, told};

/// How many steps a byte may take.
const A_BYTE: usize = 64;

#[test]
fn steps_grow_with_the_length_and_no_faster() {
    let shapes = all();
    assert!(shapes.len() > 357, "{}", shapes.len());
    let mut worst = (0, String::new());
    let mut faults = Vec::new();
    for shape in &shapes {
        let steps = |bytes: usize| {
            let text = told(&shape.of(bytes), "input").to_owned();
            (search(&text).steps, text.len())
        };
        // Where a search begins to look, it does so at some length: what grows too fast does so at greater ones as well.
        let mut cost = [4 << 10, 8 << 10].map(steps);
        if grows_too_fast(cost) {
            cost = [64 << 10, 128 << 10].map(steps);
        }
        let [(few, _), (many, length)] = cost;
        if grows_too_fast(cost) {
            faults.push(format!("{}: {few} steps for half, {many} for the whole", shape.name));
        }
        let a_byte = many / length;
        if a_byte > A_BYTE {
            faults.push(format!("{}: {a_byte} steps a byte", shape.name));
        }
        worst = worst.max((a_byte, shape.name.clone()));
    }
    println!("{} shapes; the worst takes {} steps a byte: {}", shapes.len(), worst.0, worst.1);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Whether twice the length takes more than 2.2 times the steps.
const fn grows_too_fast([(few, _), (many, _)]: [(usize, usize); 2]) -> bool {
    many * 10 > few * 22
}

#[test]
fn a_search_counts_what_it_looks_at() {
    let text = |shape: &Shape| told(&shape.of(1 << 10), "input").to_owned();
    for text in all().iter().map(text) {
        assert!(search(&text).steps >= text.len(), "each byte is looked at: {text}");
    }
}

#[test]
fn a_search_that_ends_early_says_where() {
    let text = "eyJ.. ".repeat(MOST + 10);
    let search = search(&text);
    assert_eq!((search.found.len(), search.ended), (MOST, Some(MOST * "eyJ.. ".len())));
    let few = "eyJ.. ".repeat(MOST);
    assert_eq!(token_inspector::intake::search(&few).ended, None);
}

#[test]
fn strays_stay_few_and_the_places_true() {
    let token = format!("eyJhbGciOiJub25lIn0.e30.{}AA", "+".repeat(100_000));
    let found = search(&token).found;
    let [found] = found.as_slice() else { panic!("one token") };
    assert_eq!(found.clean.len(), token.len());
    assert_eq!(found.pieces.len(), 1, "characters that stand for one each need no place of their own");
    assert_eq!((found.strays.len(), found.rest.len()), (500, 1));
    assert_eq!(found.strays.len() + found.rest.iter().map(|rest| rest.count).sum::<usize>(), 100_000);
}
