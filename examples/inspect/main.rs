//! The terminal twin of the page: reads what is piped in and prints the report.
//!
//! ```text
//! pbpaste | cargo run --example inspect -- --pool us-east-1_AbCdEfGhI --keys jwks.json
//! cargo run --example inspect -- --ndjson < lines.ndjson
//! ```

mod arguments;

use std::io::{BufRead as _, Read as _, Write as _};
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use arguments::{Arguments, Mode};
use token_inspector::report::{Answered, Part, Row, Status, plain, question};
use token_inspector::time::NumericDate;

fn main() -> ExitCode {
    match Arguments::read(std::env::args().skip(1)) {
        Err(words) => {
            eprintln!("{words}\n\n{}", arguments::usage());
            ExitCode::from(2)
        }
        Ok(Mode::Help) => {
            println!("{}", arguments::usage());
            ExitCode::SUCCESS
        }
        Ok(Mode::Ndjson) => lines(),
        Ok(Mode::Inspect(arguments)) => inspect(&arguments),
    }
}

/// One token from standard input, one report in words. Ends with 1 when the token would be refused, or the settings have
/// a fault of their own, or one of its methods or routes would refuse one of the tokens.
fn inspect(arguments: &Arguments) -> ExitCode {
    let mut bytes = Vec::new();
    if let Err(e) = std::io::stdin().lock().read_to_end(&mut bytes) {
        eprintln!("Standard input could not be read: {e}.");
        return ExitCode::from(2);
    }
    let settings = arguments.settings.iter().map(|text| format!("\n\n{text}"));
    let source = String::from_utf8_lossy(&bytes).into_owned() + &settings.collect::<String>();
    let beside = match arguments.beside(&source) {
        Ok(beside) => beside,
        Err(words) => {
            eprintln!("{words}");
            return ExitCode::from(2);
        }
    };
    let now = arguments.now.unwrap_or_else(clock);
    let report = beside.report(&source, None, arguments.keys.clone(), now);
    print!("{}", plain::to_text(&report, arguments.lang));
    let is_fault = |row: &Row| row.part == Part::Defined && matches!(row.status, Status::Fail | Status::Warn);
    let is_cell = !arguments.settings.is_empty() && report.matrix.has_refusal();
    let is_refused = report.verdict.answered == Answered::Refuse || is_cell;
    if is_refused || report.rows.iter().any(is_fault) { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

/// One JSON object a line in, one report a line out.
fn lines() -> ExitCode {
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().split(b'\n') {
        let Ok(bytes) = line else { break };
        if bytes.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        let answer = question::answer(&bytes, clock());
        // A closed pipe is the reader's way of saying that it has enough.
        if writeln!(out, "{answer}").is_err() {
            break;
        }
    }
    ExitCode::SUCCESS
}

fn clock() -> NumericDate {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    NumericDate(i64::try_from(since.as_secs()).unwrap_or(i64::MAX))
}
