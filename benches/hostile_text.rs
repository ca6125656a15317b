//! How long the page's question takes for texts and settings that are made to take long, 128 kB each:
//! `cargo bench --bench hostile_text`. Prints the slowest shapes, each with the least of three runs, for the search for
//! tokens alone and for the whole answer: search, checks, verdict, report, every section. Words in the command choose
//! shapes by their names. On Linux the time is the processor's, so that a busy machine changes little.

#![allow(clippy::expect_used, reason = "a shape that names no setting is no shape")]

#[path = "../tests/linear/shapes/mod.rs"]
mod shapes;

use std::hint::black_box;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use shapes::{all, inspected, told};
use token_inspector::intake::search;

/// How long a text is.
const BYTES: usize = 128 << 10;
/// How many of the slowest are printed.
const SHOWN: usize = 12;

/// How long this thread has had a processor, where the system tells it; else how long the program has run.
fn spent() -> Duration {
    static BEGIN: LazyLock<Instant> = LazyLock::new(Instant::now);
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = told.and_then(|told| told.split(' ').next()?.parse().ok());
    nanoseconds.map_or_else(|| BEGIN.elapsed(), Duration::from_nanos)
}

fn least_of_three(run: impl Fn()) -> Duration {
    let timed = |_| {
        let from = spent();
        run();
        spent().saturating_sub(from)
    };
    (0..3).map(timed).min().unwrap_or_default()
}

fn print(what: &str, mut rows: Vec<(Duration, String)>) {
    rows.sort();
    println!("\n{what}: {} shapes of {} kB, the slowest first", rows.len(), BYTES >> 10);
    for (time, name) in rows.iter().rev().take(SHOWN) {
        println!("{:>9.1} ms  {name}", time.as_secs_f64() * 1000.0);
    }
}

fn main() {
    let wanted: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with("--")).collect();
    let is_wanted = |name: &str| wanted.is_empty() || wanted.iter().any(|word| name.contains(word.as_str()));
    let (mut searches, mut answers) = (Vec::new(), Vec::new());
    for shape in all().into_iter().filter(|shape| is_wanted(&shape.name)) {
        let texts = shape.of(BYTES);
        searches.push((least_of_three(|| drop(black_box(search(told(&texts, "input"))))), shape.name.clone()));
        answers.push((least_of_three(|| drop(black_box(inspected(&texts)))), shape.name));
    }
    print("the search for tokens", searches);
    print("the whole answer", answers);
}
