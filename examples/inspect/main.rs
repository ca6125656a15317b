//! The terminal twin of the page: reads what is piped in and prints the report.
//!
//! ```text
//! pbpaste | cargo run --example inspect -- --pool us-east-1_AbCdEfGhI --keys jwks.json
//! cargo run --example inspect -- --ndjson < lines.ndjson
//! cargo run --example inspect -- --log access.log
//! ```

mod arguments;

use std::io::{BufRead as _, Read, Write as _};
use std::process::ExitCode;
use std::time::{SystemTime, UNIX_EPOCH};

use arguments::{Arguments, Mode};
use token_inspector::encoding::{files, utf};
use token_inspector::log::Groups;
use token_inspector::report::{Answered, Part, Row, Status, log, plain, question};
use token_inspector::text::Lang;
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
        Ok(Mode::Log(file, is_json, lang)) => grouped(&file, is_json, lang),
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
    let mut source = utf::decoded(bytes);
    if !arguments.settings.is_empty() {
        source.push_str("\n\n");
        source.push_str(&files::joined(arguments.settings.iter().map(|(name, text)| (name.as_str(), text.as_str()))));
    }
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
    // A script that hands over the wrong file learns that nothing was judged.
    let is_nothing = report.reading.token().is_none() && report.reading.exchange.is_empty();
    if is_refused || is_nothing || report.rows.iter().any(is_fault) { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

/// How many bytes of a log are read at once.
const CHUNK: usize = 1 << 16;

/// The groups of a log's lines, as a table or as JSON. The log is read piece by piece, and may be of any length. Ends with
/// 1 when a call was refused.
fn grouped(file: &str, is_json: bool, lang: Lang) -> ExitCode {
    let opened: std::io::Result<Box<dyn Read>> = match file {
        "-" => Ok(Box::new(std::io::stdin().lock())),
        file => std::fs::File::open(file).map(|file| Box::new(file) as Box<dyn Read>),
    };
    let summary = opened.and_then(|mut log| {
        let (mut groups, mut chunk) = (Groups::new(), vec![0; CHUNK]);
        loop {
            match log.read(&mut chunk)? {
                0 => return Ok(groups.finish()),
                length => groups.take(chunk.get(..length).unwrap_or_default()),
            }
        }
    });
    let summary = match summary {
        Ok(summary) => summary,
        Err(e) => {
            eprintln!("{file} could not be read: {e}.");
            return ExitCode::from(2);
        }
    };
    if summary.calls == 0 {
        eprintln!("{}", log::not_a_log().get(lang));
        return ExitCode::from(2);
    }
    let lines = if is_json {
        log::to_json(&summary, lang).iter().map(|line| format!("{line}\n")).collect()
    } else {
        log::to_text(&summary, lang)
    };
    // A closed pipe is the reader's way of saying that it has enough.
    let _ = std::io::stdout().lock().write_all(lines.as_bytes());
    if log::is_refused(&summary) { ExitCode::FAILURE } else { ExitCode::SUCCESS }
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
