//! How long it takes to search texts that are made to take long, 128 kB each: `cargo bench --bench hostile_text`.

use token_inspector::intake::search;

fn main() {
    divan::main();
}

const BYTES: usize = 128 << 10;

/// What is repeated, and where: the shapes that take the most.
const UNITS: [&str; 14] = [
    "eyJ.\n",
    "eyJabcd.\n",
    "eyJ.. ",
    "’eyJ.. ",
    "&quot;eyJ..&quot;,",
    "a=eyJ..;",
    "curl eyJ.. ",
    "eyJ ",
    "eyJ",
    "idtoken=aaaaaaaaaaaaaaaa eyJ.. ",
    "Bearer ",
    "\" ",
    "%65%79%4A%2E",
    "x eyJa\nbbbb\nbbbb\n",
];

/// A text of one unit only.
#[divan::bench(args = UNITS, sample_count = 20)]
fn repeated(bencher: divan::Bencher<'_, '_>, unit: &str) {
    let text = unit.repeat(BYTES / unit.len());
    bencher.counter(divan::counter::BytesCount::of_str(&text)).bench_local(|| search(&text));
}

/// What stands behind one token to the end of the text.
#[divan::bench(args = [".", ".;", ". ", ".\n", ".%20", ".%22", ".\"", ".…", "&quot;.", "+"], sample_count = 20)]
fn behind_a_token(bencher: divan::Bencher<'_, '_>, unit: &str) {
    let text = format!("eyJhbGciOiJub25lIn0.e30.{}", unit.repeat(BYTES / unit.len()));
    bencher.counter(divan::counter::BytesCount::of_str(&text)).bench_local(|| search(&text));
}
