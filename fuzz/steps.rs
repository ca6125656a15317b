//! Counts every branch that an answer takes, over all shapes of `tests/linear/`, and holds that their number grows with the
//! length and no faster: reading, verifying, judging, weighing and writing the report alike. The compiler puts a call at
//! each edge of the program's graph (SanitizerCoverage), so that nothing has to count for itself. No clock: the same number
//! on any machine. `cargo xtask steps` builds and runs it; words in the command choose shapes by their names.

#[path = "../tests/linear/shapes/mod.rs"]
mod shapes;

use shapes::{Shape, all, inspected};

/// The branches that were taken.
static mut TAKEN: u64 = 0;

/// What the compiler has each branch call.
#[unsafe(no_mangle)]
pub extern "C" fn __sanitizer_cov_trace_pc() {
    // SAFETY: the program has one thread.
    unsafe {
        TAKEN += 1;
    }
}

fn steps(shape: &Shape, bytes: usize) -> (u64, u64) {
    let told = shape.of(bytes);
    let length = told.iter().map(|(_, text)| text.len() as u64).sum();
    // SAFETY: as above.
    let taken = || unsafe { TAKEN };
    let before = taken();
    drop(inspected(&told));
    (taken() - before, length)
}

/// How many times as many steps twice the length may take, in tenths.
const GROWTH: u64 = 22;

/// From how many times as many steps on, in tenths, a shape grows: below that most of it is no longer read.
const GROWS: u64 = 15;

/// The lengths of every shape, each twice the one before. What is read of a text has an end, at 5000 tokens or where it is
/// longer than any that people have: the shorter lengths lie before that, and so every shape is judged where it grows.
const LENGTHS: [usize; 5] = [8 << 10, 16 << 10, 32 << 10, 64 << 10, 128 << 10];

/// Those of a few shapes.
const LONG: [usize; 6] = [256 << 10, 512 << 10, 1 << 20, 2 << 20, 4 << 20, 8 << 20];

/// Shapes that are looked at up to 8 MB: of every room one that has grown too fast once, or may.
#[rustfmt::skip]
const FEW: [&str; 36] = [
    "\"eyJ. \" repeated", "\"eyJ.\\n\" repeated", "\"eyJabcd.\\n\" repeated", "\"x-a: eyJ..\\n\" repeated",
    "\"idtoken:aaaaaaaaaaaaaaaa\\n\" repeated", "\"Bearer \" repeated", "\".;\" behind a token", "\".%20\" behind a token",
    "\"\\na\" behind a token", "\"а\" behind a token", "dots on lines of their own", "lines behind a word", "tokens glued",
    "an archive", "text in text in text", "one long segment", "many claims \"c#\": #", "many claims \"custom:a#\": \"value of # \"",
    "a claim cognito:groups of many \"g#\"", "a claim aud of many \"a#\"", "JSON in JSON in the claims", "tokens in a token's claims",
    "many kids without a key", "many RSA keys with a kid", "two tokens without a common claim",
    "scopes of a token and others of the method", "a message that names what the claims say", "pieces: get-resources",
    "pieces: an access log in JSON", "pieces: calls and their answers", "pieces: every kind, in turn",
    "pieces: methods and authorizers, each of another", "\"eyJ.. \" among prose", "\"curl eyJ.. \" among prose",
    "\"idtoken:aaaaaaaaaaaaaaaa\\n\" among prose", "\"eyJhIjoxfQ.e30.aaa \" among prose",
];

/// At how many of the doublings of a long text its steps grow at least: what has many tokens is read to the most of them.
const MEASURED: usize = 3;

/// How often in a row of lengths the steps grow, and where they grow too fast. What is longer than any that people have is
/// left to another reader, or to none, so that one doubling may make a step; what grows too fast does so at the next as well,
/// and takes more than twice the steps for each byte in the end.
fn judged(name: &str, lengths: &[usize], counted: &[u64]) -> (usize, Vec<String>) {
    let (mut grown, mut was_fast, mut is_fast_twice) = (0, false, false);
    for two in counted.windows(2) {
        let [few, many] = [0, 1].map(|at| two.get(at).copied().unwrap_or_default());
        grown += usize::from(many * 10 > few * GROWS);
        let is_fast = grows_too_fast(few, many);
        is_fast_twice |= is_fast && was_fast;
        was_fast = is_fast;
    }
    let a_byte = |at: Option<(&usize, &u64)>| at.map_or(0, |(length, steps)| steps * 1000 / *length as u64);
    let (first, last) = (a_byte(lengths.iter().zip(counted).next()), a_byte(lengths.iter().zip(counted).last()));
    let is_fault = is_fast_twice || last > 2 * first;
    (grown, is_fault.then(|| format!("{name}: {counted:?} steps")).into_iter().collect())
}

fn grows_too_fast(few: u64, many: u64) -> bool {
    many * 10 > few * GROWTH
}

fn main() {
    // What is made once for long texts is made before anything is counted.
    let _ = token_inspector::answers::steps(&"a long text ".repeat(10_000));
    let wanted: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with("--")).collect();
    let is_wanted = |name: &str| wanted.is_empty() || wanted.iter().any(|word| name.contains(word.as_str()));
    let shapes: Vec<Shape> = all().into_iter().filter(|shape| is_wanted(&shape.name)).collect();
    let (mut faults, mut rows, mut still) = (Vec::new(), Vec::new(), 0);
    for shape in &shapes {
        let counted = LENGTHS.map(|length| steps(shape, length));
        let (many, length) = counted.last().copied().unwrap_or_default();
        assert!(many > length / 64, "{}: nothing is counted", shape.name);
        let counted = counted.map(|(steps, _)| steps);
        let (_, found) = judged(&shape.name, &LENGTHS, &counted);
        let [.., half, whole] = counted;
        still += usize::from(whole * 10 <= half * GROWS);
        if grows_too_fast(half, whole) {
            faults.push(format!("{}: {half} steps for 64 kB, {whole} for 128 kB", shape.name));
        }
        faults.extend(found);
        rows.push((many / length, format!("{} {counted:?}", shape.name)));
    }
    rows.sort();
    println!("{} shapes of 8 to 128 kB, {still} of them not read to the end; the most steps a byte:", shapes.len());
    rows.iter().rev().take(20).for_each(|(a_byte, name)| println!("{a_byte:>8}  {name}"));
    for name in FEW.into_iter().filter(|name| is_wanted(name)) {
        let shape = shapes.iter().find(|shape| shape.name == name).unwrap_or_else(|| panic!("no shape `{name}`"));
        let counted = LONG.map(|length| steps(shape, length).0);
        println!("{counted:?} steps for 256 kB to 8 MB: {name}");
        let (grown, found) = judged(name, &LONG, &counted);
        faults.extend(found);
        if grown < MEASURED {
            faults.push(format!("{name}: little of it is read, and so little measured: {counted:?}"));
        }
    }
    faults.iter().for_each(|fault| eprintln!("{fault}"));
    std::process::exit(i32::from(!faults.is_empty()));
}
