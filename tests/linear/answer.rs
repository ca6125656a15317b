//! The whole answer to the page: search, checks, verdict, report and every section, with what each of them allocates.

use allocation_counter::{AllocationInfo, measure};

use crate::shapes::{Shape, Told, all, inspected};

/// How many bytes of memory each further byte of what is told may take, at the worst moment: a list of keys that are none,
/// of two bytes each, is the worst.
const MEMORY: u64 = 600;

/// What may come on top where a table or a list that is full doubles its room.
const ROOM: u64 = 96 << 10;

/// The lengths at which the cost is taken, each twice the one before, so that what is made once falls out of the differences.
const LENGTHS: [usize; 3] = [2 << 10, 4 << 10, 8 << 10];

/// How many times as long the texts are that are looked at once more: a step, as where a list is cut, falls behind the
/// first of them, and what grows too fast does so at any length.
const LONGER: [usize; 2] = [5, 11];

fn bytes(told: &Told) -> u64 {
    told.iter().map(|(_, text)| text.len() as u64).sum()
}

fn cost(told: &Told) -> AllocationInfo {
    measure(|| drop(inspected(told)))
}

/// What grows faster than the length, and how many bytes of memory each further byte takes.
fn growth(shape: &Shape, lengths: [usize; 3]) -> (Vec<String>, u64) {
    let told = lengths.map(|length| shape.of(length));
    let costs = told.each_ref().map(cost);
    let of = |what: &'static str, of: fn(&AllocationInfo) -> u64, room| {
        let cost = costs.each_ref().map(of);
        grows_too_fast(cost, room).then(|| format!("{}: {what}: {cost:?}", shape.name))
    };
    let mut faults: Vec<String> = [
        of("allocations", |cost| cost.count_total, ROOM >> 6),
        of("bytes in all", |cost| cost.bytes_total, ROOM),
        of("bytes at once", |cost| cost.bytes_max, ROOM),
    ]
    .into_iter()
    .flatten()
    .collect();
    let further = bytes(&told[2]).saturating_sub(bytes(&told[1])).max(1);
    let at_once = costs[2].bytes_max.saturating_sub(costs[1].bytes_max) / further;
    if at_once > MEMORY {
        faults.push(format!("{}: {at_once} bytes of memory for each further byte", shape.name));
    }
    (faults, at_once)
}

/// From the second length to the third it grows twice as much as from the first to the second; what grows with the square
/// of the length, four times as much.
const fn grows_too_fast(cost: [u64; 3], room: u64) -> bool {
    let (first, second) = (cost[1].saturating_sub(cost[0]), cost[2].saturating_sub(cost[1]));
    second * 10 > first * 25 + room * 10
}

#[test]
fn what_is_made_for_an_answer_grows_with_the_length_and_no_faster() {
    // What is made once for long texts is made before anything is counted.
    let _ = token_inspector::answers::steps(&"a long text ".repeat(10_000));
    let mut faults = Vec::new();
    let mut worst = (0, String::new());
    for shape in all() {
        let (mut found, at_once) = growth(&shape, LENGTHS);
        for longer in LONGER {
            if !found.is_empty() {
                found = growth(&shape, LENGTHS.map(|length| longer * length)).0;
            }
        }
        faults.extend(found);
        worst = worst.max((at_once, shape.name));
    }
    println!("the most memory takes {}: {} bytes a byte", worst.1, worst.0);
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn a_square_is_seen_and_a_line_is_not() {
    assert!(grows_too_fast(LENGTHS.map(|length| (length * length / 64) as u64), ROOM));
    assert!(!grows_too_fast(LENGTHS.map(|length| (1 << 20) + 900 * length as u64), ROOM));
}
