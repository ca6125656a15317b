//! How long it takes to look for every known message in an answer of 100 kB: `cargo bench --bench answers`.

use token_inspector::answers;

fn main() {
    divan::main();
}

/// The texts: prose without a message, the same with one at its end, and a message over and over.
const TEXTS: [&str; 3] = ["prose", "last", "repeated"];

/// Looking for them.
#[divan::bench(args = TEXTS)]
fn knows(bencher: divan::Bencher<'_, '_>, which: &str) {
    let text = match which {
        "repeated" => "jwt expired ".repeat(8_500),
        "last" => format!("{}\njwt expired", "The quick brown fox, at 12:03: none. ".repeat(2_700)),
        _ => "The quick brown fox, at 12:03: none. ".repeat(2_700),
    };
    assert_eq!(answers::knows(&text), which != "prose");
    bencher.counter(divan::counter::BytesCount::of_str(&text)).bench_local(|| answers::knows(&text));
}
