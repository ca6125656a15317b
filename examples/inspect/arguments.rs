//! The command line.

use token_inspector::authorizers::Authorizer;
use token_inspector::cognito::token_validation::TokenValidation;
use token_inspector::expectations::{Expectations, list};
use token_inspector::jose::key_source;
use token_inspector::jose::keyring::Keyring;
use token_inspector::oauth::client::Client;
use token_inspector::report::question::authorizer;
use token_inspector::text::Lang;
use token_inspector::time::NumericDate;

/// What `--help` prints.
pub const USAGE: &str = "\
Says what API Gateway will answer to the token on standard input.

usage: inspect [--authorizer rest-cognito|rest-jwt|http-jwt|any-jwt|appsync|alb|identity-pool]
               [--pool ID|ARN|URL]… [--issuer URL]… [--scopes LIST] [--client ID]… [--audience NAME]…
               [--token-source HEADER] [--token-validation PATTERN] [--groups LIST] [--logins-key KEY]
               [--settings FILE]… [--request FILE] [--response FILE] [--oauth-client FILE] [--keys FILE]
               [--now SECONDS] [--lang en|ko]
       inspect --ndjson      one JSON object a line; the schema is in examples/README.md

The exit status is 0 when nothing speaks against the token, 1 when it would be refused or
the settings have a fault of their own, 2 for a fault in the call.";

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
    pub authorizer: Option<&'static Authorizer>,
    pub expectations: Expectations,
    pub keys: Option<Keyring>,
    pub now: Option<NumericDate>,
    pub lang: Lang,
    pub request: Option<String>,
    /// The text of the answer.
    pub response: Option<String>,
    /// The settings of the OAuth client.
    pub client: Option<Client>,
    /// What was written down of the API: the output of commands, a template, an API's definition.
    pub settings: Vec<String>,
    /// User pools as they were typed: which are taken depends on the authorizer.
    pools: Vec<String>,
}

impl Arguments {
    /// Reads the command line. An error is a sentence for the person who typed it.
    pub fn read(mut words: impl Iterator<Item = String>) -> Result<Mode, String> {
        let mut read = Self {
            authorizer: None,
            expectations: Expectations::default(),
            keys: None,
            now: None,
            lang: Lang::En,
            request: None,
            response: None,
            client: None,
            settings: Vec::new(),
            pools: Vec::new(),
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
        for typed in std::mem::take(&mut read.pools) {
            let any_issuer = read.authorizer.is_none_or(|one| one.takes_any_issuer);
            let expected = read.expectations.expect_pool(&typed, any_issuer);
            expected.map_err(|e| e.get(read.lang).to_owned())?;
        }
        Ok(Mode::Inspect(Box::new(read)))
    }

    fn set(&mut self, flag: &str, value: &str) -> Result<(), String> {
        match flag {
            "--pool" => self.pools.push(value.to_owned()),
            "--issuer" => self.expectations.issuers.push(value.to_owned()),
            "--audience" => self.expectations.audiences.push(value.to_owned()),
            "--token-source" => self.expectations.token_source = Some(value.to_owned()),
            "--token-validation" => {
                self.expectations.token_validation =
                    Some(TokenValidation::parse(value).map_err(|e| e.get(self.lang).to_owned())?);
            }
            "--groups" => self.expectations.groups.extend(list(value).map(str::to_owned)),
            "--logins-key" => self.expectations.logins_key = Some(value.to_owned()),
            "--scopes" => self.expectations.scopes = list(value).map(str::to_owned).collect(),
            "--client" => self.expectations.clients.extend(list(value).map(str::to_owned)),
            "--settings" => self.settings.push(file(value)?),
            "--request" => self.request = Some(file(value)?),
            "--response" => self.response = Some(file(value)?),
            "--oauth-client" => {
                self.client = Some(Client::read(&file(value)?).map_err(|e| format!("{value}: {e}"))?);
            }
            "--keys" => self.keys = Some(keys(value)?),
            "--authorizer" => self.authorizer = Some(authorizer(value)?),
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

fn keys(path: &str) -> Result<Keyring, String> {
    key_source::read(&file(path)?).map(Keyring::from).map_err(|e| format!("{path}: {}", e.says().en))
}

fn file(path: &str) -> Result<String, String> {
    std::fs::read_to_string(path).map_err(|e| format!("{path} could not be read: {e}."))
}
