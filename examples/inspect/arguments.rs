//! The command line. Its options are those of the settings.

use token_inspector::authorizers;
use token_inspector::encoding::utf;
use token_inspector::exchange::Exchange;
use token_inspector::exchange::readers::Here;
use token_inspector::jose::key_source;
use token_inspector::jose::keyring::Keyring;
use token_inspector::report::question::{Beside, typed};
use token_inspector::settings::expected::{NO_SCOPES, SCOPES};
use token_inspector::settings::line::{LANG, NOW, SECRET};
use token_inspector::settings::{self, Setting};
use token_inspector::text::Lang;
use token_inspector::time::NumericDate;

/// How many options stand in a line of the usage.
const IN_A_LINE: usize = 4;

/// What `--help` prints.
pub fn usage() -> String {
    let options: Vec<(&str, &str)> = settings::all().filter_map(|one| one.option).collect();
    let line = |line: &[(&str, &str)]| {
        line.iter().map(|(name, takes)| format!("[{name} {takes}]")).collect::<Vec<_>>().join(" ")
    };
    let options: Vec<String> = options.chunks(IN_A_LINE).map(line).collect();
    let options = options.join("\n               ");
    let authorizers: Vec<&str> = authorizers::ALL.iter().map(|one| one.id()).collect();
    let authorizers = authorizers.join(", ");
    format!(
        "\
Says what API Gateway will answer to the token on standard input.

usage: inspect {options}
               [--settings FILE]…
       inspect --ndjson      one JSON object a line; the schema is in examples/README.md
       inspect --log FILE [--json] [--lang LANG]
                             the lines of a log, of any length, as groups by cause and route; - is standard input

Values of a LIST are parted by commas or blanks, and an option that stands twice adds to them.
The authorizers are {authorizers}.
The exit status is 0 when nothing speaks against the token, 1 when it would be refused, when there is none, or when the settings have a fault of
their own, or where one of the methods or routes in a settings file would refuse one of the tokens, 2 for a fault in the call."
    )
}

/// What to do.
pub enum Mode {
    /// Print the usage.
    Help,
    /// Answer line by line.
    Ndjson,
    /// Group the lines of a log: its file, whether as JSON, and the language.
    Log(String, bool, Lang),
    /// Report on one token.
    Inspect(Box<Arguments>),
}

/// What the command line says.
pub struct Arguments {
    pub keys: Option<Keyring>,
    pub now: Option<NumericDate>,
    pub lang: Lang,
    /// What it tells of a request, an answer, a client and the API: of an option that takes a file, its text.
    told: Vec<(&'static Setting, String)>,
    /// What was written down of the API: the output of commands, a template, an API's definition; each file's name and text.
    pub settings: Vec<(String, String)>,
}

impl Arguments {
    /// Reads the command line. An error is a sentence for the person who typed it.
    pub fn read(mut words: impl Iterator<Item = String>) -> Result<Mode, String> {
        let mut read = Self { keys: None, now: None, lang: Lang::En, settings: Vec::new(), told: Vec::new() };
        let (mut log, mut is_json) = (None, false);
        while let Some(option) = words.next() {
            match option.as_str() {
                "--help" | "-h" => return Ok(Mode::Help),
                "--ndjson" => return Ok(Mode::Ndjson),
                "--json" => is_json = true,
                "--log" => log = Some(words.next().ok_or_else(|| "--log needs a file after it.".to_owned())?),
                "--settings" => {
                    let name = words.next().ok_or_else(|| "--settings needs a file after it.".to_owned())?;
                    let text = file(&name)?;
                    read.settings.push((name, text));
                }
                _ => {
                    let of = |one: &&Setting| one.option.is_some_and(|(name, _)| name == option);
                    let setting = settings::all().find(of).ok_or_else(|| format!("{option} is not an option."))?;
                    let value = words.next().ok_or_else(|| format!("{option} needs a value."))?;
                    read.set(setting, value)?;
                }
            }
        }
        match log {
            Some(file) => Ok(Mode::Log(file, is_json, read.lang)),
            None if is_json => Err("--json needs --log; a report as JSON is that of --ndjson.".to_owned()),
            None => Ok(Mode::Inspect(Box::new(read))),
        }
    }

    /// What is told beside the text `input`. An error is a sentence for the person who typed it.
    pub fn beside(&self, input: &str) -> Result<Beside, String> {
        let told = self.told.iter().map(|(setting, typed)| (*setting, typed.as_str()));
        let (beside, faults) = typed(told, self.lang, |request, response, client| {
            Exchange::gather(&Here, input, request, response, client)
        });
        faults.into_iter().next().map_or(Ok(beside), |(_, fault)| Err(fault))
    }

    fn set(&mut self, setting: &'static Setting, value: String) -> Result<(), String> {
        let (option, takes) = setting.option.unwrap_or_default();
        let value = if takes == settings::FILE { file(&value)? } else { value };
        if *setting == SECRET {
            let keys = key_source::read(&value).map_err(|e| format!("{option}: {}", e.says().get(self.lang)))?;
            self.keys = Some(Keyring::from(keys));
        } else if *setting == NOW {
            let seconds = value.parse().map_err(|_| format!("{option} takes seconds, not {value}."))?;
            self.now = Some(NumericDate(seconds));
        } else if *setting == LANG {
            self.lang = Lang::from_tag(&value).ok_or_else(|| format!("{option} takes {takes}, not {value}."))?;
        } else if *setting == SCOPES && value.trim().is_empty() {
            self.told.push((&NO_SCOPES, "true".to_owned()));
        } else if let Some((_, before)) = self.told.iter_mut().find(|(one, _)| *one == setting && one.is_list()) {
            *before = format!("{before} {value}");
        } else {
            self.told.push((setting, value));
        }
        Ok(())
    }
}

fn file(path: &str) -> Result<String, String> {
    std::fs::read(path).map(utf::decoded).map_err(|e| format!("{path} could not be read: {e}."))
}
