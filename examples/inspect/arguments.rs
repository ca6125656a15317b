//! The command line.

use token_inspector::authorizers::{self, Authorizer};
use token_inspector::cognito::user_pool::UserPool;
use token_inspector::expectations::{Expectations, list};
use token_inspector::jose::key_source;
use token_inspector::jose::keyring::Keyring;
use token_inspector::text::Lang;
use token_inspector::time::NumericDate;

/// What `--help` prints.
pub const USAGE: &str = "\
Says what API Gateway will answer to the token on standard input.

usage: inspect [--pool ID|ARN|URL]… [--scopes LIST] [--client ID]… [--keys FILE]
               [--authorizer rest-cognito] [--now SECONDS] [--lang en|ko]
       inspect --ndjson      one JSON object a line; the schema is in examples/README.md

The exit status is 0 when nothing speaks against the token, 1 when it would be refused, 2 for a fault in the call.";

/// What to do.
pub enum Mode {
    /// Print the usage.
    Help,
    /// Answer line by line.
    Ndjson,
    /// Report on one token.
    Inspect(Box<Arguments>),
}

/// The settings of one report.
pub struct Arguments {
    pub authorizer: &'static Authorizer,
    pub expectations: Expectations,
    pub keys: Option<Keyring>,
    pub now: Option<NumericDate>,
    pub lang: Lang,
}

impl Arguments {
    /// Reads the command line. An error is a sentence for the person who typed it.
    pub fn read(mut words: impl Iterator<Item = String>) -> Result<Mode, String> {
        let mut read = Self {
            authorizer: &authorizers::rest_cognito::REST_COGNITO,
            expectations: Expectations::default(),
            keys: None,
            now: None,
            lang: Lang::En,
        };
        while let Some(flag) = words.next() {
            match flag.as_str() {
                "--help" | "-h" => return Ok(Mode::Help),
                "--ndjson" => return Ok(Mode::Ndjson),
                _ => {
                    let value = words.next().ok_or_else(|| format!("{flag} needs a value."))?;
                    read.set(&flag, &value)?;
                }
            }
        }
        Ok(Mode::Inspect(Box::new(read)))
    }

    fn set(&mut self, flag: &str, value: &str) -> Result<(), String> {
        match flag {
            "--pool" => self.expectations.user_pools.push(UserPool::parse(value).map_err(|e| e.en.into_owned())?),
            "--scopes" => self.expectations.scopes.extend(list(value).map(str::to_owned)),
            "--client" => self.expectations.clients.extend(list(value).map(str::to_owned)),
            "--keys" => self.keys = Some(keys(value)?),
            "--authorizer" => self.authorizer = authorizer(value)?,
            "--now" => {
                self.now = Some(NumericDate(value.parse().map_err(|_| format!("--now takes seconds, not {value}."))?));
            }
            "--lang" => {
                self.lang = Lang::from_tag(value).ok_or_else(|| format!("--lang takes en or ko, not {value}."))?
            }
            _ => return Err(format!("{flag} is not an option.")),
        }
        Ok(())
    }
}

/// The authorizer of a name, or a sentence that says which there are.
pub fn authorizer(id: &str) -> Result<&'static Authorizer, String> {
    authorizers::find(id).ok_or_else(|| {
        if authorizers::PLANNED.contains(&id) {
            format!("The authorizer {id} is not supported yet.")
        } else {
            format!("There is no authorizer {id}; try rest-cognito.")
        }
    })
}

fn keys(path: &str) -> Result<Keyring, String> {
    let text = std::fs::read_to_string(path).map_err(|e| format!("{path} could not be read: {e}."))?;
    key_source::read(&text, None).map(Keyring::from).map_err(|e| format!("{path}: {}", e.says().en))
}
