//! A check: one question about a token, asked the same way everywhere.

pub mod held;
pub mod response_pattern;
pub mod rules;
pub mod strays;
pub mod token_use;

use crate::expectations::Expectations;
use crate::finding::{Finding, Origin};
use crate::http::authorizer;
use crate::http::pasted_as::PastedAs;
use crate::intake::Kind;
use crate::reading::Reading;
use crate::text::Text;
use crate::time::NumericDate;
use rules::Rules;

/// One question, with everything said about it.
pub struct Check {
    /// Its path below `checks/`, such as `claims/expired`.
    pub id: &'static str,
    /// What it looks at, which says what its answer can prove.
    pub subject: Subject,
    /// The fault it looks for, in a few words.
    pub title: Text,
    /// What to do when it is found.
    pub remedy: Text,
    /// The sections it follows.
    pub spec: &'static [&'static str],
    /// Asks the question.
    pub run: fn(&Context<'_>) -> Outcome,
}

/// What a check looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// The characters of the text round the token, and strays in it.
    Paste,
    /// The token itself.
    Token(Facet),
    /// The request that carried it.
    Request,
    /// What came back; the facet of the token that it names, where it names one.
    Answer(Option<Facet>),
    /// The settings of the OAuth client that got it.
    Client,
    /// Pasted settings, by themselves.
    Definition,
}

/// A side of a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Facet {
    /// That there is a token.
    Presence,
    /// Its segments, and their JSON.
    Shape,
    /// What it is for: ID, access, refresh.
    Kind,
    /// Its header's parameters.
    Header,
    /// Who issued it.
    Issuer,
    /// Its signature, under the key that it names.
    Signature,
    /// The keys themselves: their strength, and the set that they stand in.
    Keys,
    /// When it is good.
    Time,
    /// Whom it is for.
    Audience,
    /// What it may do.
    Scopes,
    /// The groups of its user.
    Groups,
    /// Its key in an identity pool's `Logins`.
    Logins,
    /// Whether it was revoked, which no token shows.
    Revocation,
}

/// All that a check may look at.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// What was pasted.
    pub reading: &'a Reading,
    /// What the API expects.
    pub want: &'a Expectations,
    /// The authorizer that is judged for.
    pub authorizer: authorizer::Kind,
    /// How that authorizer goes by what it looks at.
    pub rules: Rules,
    /// The authorizer that was told, where one was.
    pub stated: Option<authorizer::Kind>,
    /// The moment to judge for.
    pub now: NumericDate,
    /// This machine's clock, which is behind `now` or ahead of it where the server's is told.
    pub clock: NumericDate,
}

impl Context<'_> {
    /// The moment from which on a token that is good until `end` is refused.
    #[must_use]
    pub const fn refused_from(&self, end: NumericDate) -> NumericDate {
        NumericDate(end.0.saturating_add(self.rules.skew))
    }

    /// The moment from which on a token that is good from `start` on is taken.
    #[must_use]
    pub const fn taken_from(&self, start: NumericDate) -> NumericDate {
        NumericDate(start.0.saturating_sub(self.rules.skew))
    }

    /// Where what a check of this subject finds comes from.
    #[must_use]
    pub fn origin(&self, subject: Subject) -> Origin {
        match subject {
            Subject::Paste if self.is_header() => self.carrier(),
            Subject::Paste => Origin::Pasted,
            Subject::Token(_) => Origin::Token,
            Subject::Request => self.carrier(),
            Subject::Answer(_) => match self.reading.exchange.response.as_ref().map(|response| response.carried) {
                Some(PastedAs::Log) => Origin::Log,
                _ => Origin::Answer,
            },
            // What is pasted counts where nothing is told.
            Subject::Client if self.reading.exchange.definitions.oauth_client().is_some() => Origin::SettingsRead,
            Subject::Client => Origin::Stated,
            Subject::Definition => Origin::SettingsRead,
        }
    }

    /// Whether the characters round the token are those of the header: of the request's, or of a header line that was
    /// pasted.
    #[must_use]
    pub fn is_header(&self) -> bool {
        let request = self.reading.exchange.request.as_ref();
        let value = request.and_then(|request| request.value_at(self.want.token_source()));
        value.is_some_and(|value| *value == *self.reading.source) || self.is_header_line()
    }

    /// Whether a header line was pasted as it was sent: a quotation mark right behind its name is that of code, and a
    /// quote mark before a line a mail program's.
    fn is_header_line(&self) -> bool {
        let Some(found) = self.reading.sent() else { return false };
        let Some(name) = found.strays.iter().find(|stray| stray.kind == Kind::FieldName) else { return false };
        let opens = |at: usize| found.strays.iter().any(|stray| stray.kind == Kind::Quote && stray.span.start == at);
        let is_of_code = opens(name.span.end) || opens(name.span.end + 1);
        !is_of_code && !found.strays.iter().any(|stray| stray.kind == Kind::MailQuote)
    }

    /// What the request was pasted as. Header lines by themselves are those that were sent.
    fn carrier(&self) -> Origin {
        match self.reading.exchange.request.as_ref().map(|request| request.carried) {
            Some(PastedAs::Command) => Origin::Command,
            Some(PastedAs::Log) => Origin::Log,
            Some(PastedAs::Wire | PastedAs::Paste) | None => Origin::Wire,
        }
    }
}

/// A check's answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// Asked, and all is well.
    Pass(Finding),
    /// Asked, and worth knowing, but no reason to refuse the token.
    Warn(Finding),
    /// The fault is there.
    Fail(Finding),
    /// It cannot be asked before something is supplied.
    Unknown(Need, Finding),
    /// The question makes no sense here.
    NotApplicable,
}

/// What a check waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Need {
    /// The public keys.
    Keys,
    /// The user pool of the authorizer.
    UserPool,
    /// The request as it was sent.
    Request,
    /// Nothing that could be supplied here.
    Nothing,
}

impl std::fmt::Debug for Check {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.id)
    }
}

impl PartialEq for Check {
    /// Two checks are the same when they ask the same question.
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}
