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

/// The lengths that every shape is looked at with, and those of a few.
const LENGTHS: [usize; 2] = [64 << 10, 128 << 10];
const LONG: [usize; 4] = [1 << 20, 2 << 20, 4 << 20, 8 << 20];

/// Shapes that are looked at up to 8 MB: of every room one that has grown too fast once, or may.
#[rustfmt::skip]
const FEW: [&str; 32] = [
    "\"eyJ. \" repeated", "\"eyJ.\\n\" repeated", "\"eyJabcd.\\n\" repeated", "\"x-a: eyJ..\\n\" repeated",
    "\"idtoken:aaaaaaaaaaaaaaaa\\n\" repeated", "\"Bearer \" repeated", "\".;\" behind a token", "\".%20\" behind a token",
    "\"\\na\" behind a token", "\"а\" behind a token", "dots on lines of their own", "lines behind a word", "tokens glued",
    "an archive", "text in text in text", "one long segment", "many claims \"c#\": #", "many claims \"custom:a#\": \"value of # \"",
    "a claim cognito:groups of many \"g#\"", "a claim aud of many \"a#\"", "JSON in JSON in the claims", "tokens in a token's claims",
    "many kids without a key", "many RSA keys with a kid", "two tokens without a common claim",
    "scopes of a token and others of the method", "a message that names what the claims say", "pieces: get-resources",
    "pieces: an access log in JSON", "pieces: calls and their answers", "pieces: every kind, in turn",
    "pieces: methods and authorizers, each of another",
];

fn grows_too_fast(steps: [(u64, u64); 2]) -> bool {
    let [(few, _), (many, _)] = steps;
    many * 10 > few * GROWTH
}

fn main() {
    let wanted: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with("--")).collect();
    let is_wanted = |name: &str| wanted.is_empty() || wanted.iter().any(|word| name.contains(word.as_str()));
    let shapes: Vec<Shape> = all().into_iter().filter(|shape| is_wanted(&shape.name)).collect();
    let (mut faults, mut rows) = (Vec::new(), Vec::new());
    for shape in &shapes {
        let counted = LENGTHS.map(|length| steps(shape, length));
        let [(few, _), (many, length)] = counted;
        assert!(many > length / 64, "{}: nothing is counted", shape.name);
        if grows_too_fast(counted) {
            faults.push(format!("{}: {few} steps, then {many}", shape.name));
        }
        rows.push((many / length, format!("{} ({few}, then {many})", shape.name)));
    }
    rows.sort();
    println!("{} shapes of 64 and 128 kB; the most steps a byte:", shapes.len());
    rows.iter().rev().take(20).for_each(|(a_byte, name)| println!("{a_byte:>8}  {name}"));
    for name in FEW.into_iter().filter(|name| is_wanted(name)) {
        let shape = shapes.iter().find(|shape| shape.name == name).unwrap_or_else(|| panic!("no shape `{name}`"));
        let counted = LONG.map(|length| steps(shape, length));
        println!("{:?} steps for 1, 2, 4, 8 MB: {name}", counted.map(|(steps, _)| steps));
        let doubled = counted.windows(2).filter_map(|two| <[(u64, u64); 2]>::try_from(two).ok());
        if doubled.into_iter().any(grows_too_fast) {
            faults.push(format!("{name}: {:?} steps for 1, 2, 4, 8 MB", counted.map(|(steps, _)| steps)));
        }
    }
    faults.iter().for_each(|fault| eprintln!("grows too fast: {fault}"));
    std::process::exit(i32::from(!faults.is_empty()));
}
