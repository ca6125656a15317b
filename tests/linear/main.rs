//! No text freezes the search for tokens: the steps it takes grow with the length of the text and no faster, whatever the
//! text holds. Steps are counted, not time, so the result is the same on any machine.

mod repeated;
mod shapes;

use shapes::shapes;
use token_inspector::intake::{MOST, search};

/// How many steps a byte may take.
const A_BYTE: usize = 64;

#[test]
fn steps_grow_with_the_length_and_no_faster() {
    let shapes = shapes();
    assert!(shapes.len() > 357, "{}", shapes.len());
    let mut worst = (0, String::new());
    let mut faults = Vec::new();
    for (name, shape) in &shapes {
        let (half, whole) = (shape(64 << 10), shape(128 << 10));
        let (few, many) = (search(&half).steps, search(&whole).steps);
        if many * 10 > few * 22 {
            faults.push(format!("{name}: {few} steps for 64 kB, {many} for 128 kB"));
        }
        let a_byte = many / whole.len();
        if a_byte > A_BYTE {
            faults.push(format!("{name}: {a_byte} steps a byte"));
        }
        worst = worst.max((a_byte, name.clone()));
    }
    println!("{} shapes; the worst takes {} steps a byte: {}", shapes.len(), worst.0, worst.1);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_search_counts_what_it_looks_at() {
    for (_, shape) in shapes() {
        let text = shape(1 << 10);
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
