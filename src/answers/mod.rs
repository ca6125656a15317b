//! What comes back, word for word: for each service and library a table of its messages, and what each means.
//! All are looked for in one pass over the answer.

pub mod amplify;
mod api_gateway;
pub mod app_sync;
pub mod gateways;
pub mod go;
pub mod hosts;
pub mod identity_pool;
pub mod load_balancer;
pub mod login;
pub mod login_pages;
mod matching;
pub mod meaning;
mod names;
pub mod node;
pub mod other_aws;
pub mod python;
pub mod servers;
pub mod token_endpoint;
pub mod user_pool;

use crate::http::decided_by;
use crate::http::request::Request;
use crate::http::responder::{Judge, Responder};
use crate::http::response::Response;
use crate::http::secondhand;
use crate::text::{Text, text};
pub use matching::{may_know, steps};
pub use meaning::Meaning;

/// The messages of one service or library.
#[derive(Debug)]
pub struct Table {
    /// Who says them, as it stands behind a colon.
    pub by: &'static str,
    /// Where they are said.
    pub responder: Responder,
    /// Where the messages were documented or seen.
    pub source: &'static str,
    /// The messages.
    pub rows: &'static [Row],
}

/// One message.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// Its telling words, in any case; empty where the status alone tells.
    pub words: &'static str,
    /// What has to follow them in the same message; mostly nothing.
    pub then: &'static str,
    /// Where the words have to stand.
    pub place: Place,
    /// The statuses that it comes with, where they tell something: those of an answer without words, or below 300.
    pub statuses: &'static [u16],
    /// What it means.
    pub meaning: Meaning,
    /// How sure the meaning is.
    pub sure: Sure,
    /// The versions of the software that have these words, where others have other words; mostly not known.
    pub versions: &'static str,
    /// Whether it only frames another message, which tells more.
    pub is_frame: bool,
    says: Option<Pair>,
    why: Option<Pair>,
    remedy: Option<Pair>,
}

/// English and Korean.
type Pair = (&'static str, &'static str);

/// Where a message's words have to stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Anywhere: nobody else has these words.
    Anywhere,
    /// At a message's beginning: others have them later in one.
    Start,
    /// As a whole message: others have them inside a longer one.
    Whole,
    /// As the beginning of a code: letters go on, and then the message ends.
    Code,
    /// As a whole message, or by its status, in an answer that is known to be of this table's responder.
    OfResponder,
}

/// How sure it is what a message means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sure {
    /// It was seen, or is in the code or the documentation of who says it.
    Known,
    /// It was met in one place, or follows from the code of a library that is likely used.
    Inferred,
}

/// A message with these words.
const fn row(words: &'static str, meaning: Meaning) -> Row {
    Row {
        words,
        then: "",
        place: Place::Anywhere,
        statuses: &[],
        meaning,
        sure: Sure::Known,
        versions: "",
        is_frame: false,
        says: None,
        why: None,
        remedy: None,
    }
}

impl Row {
    const fn then(self, then: &'static str) -> Self {
        Self { then, ..self }
    }

    const fn start(self) -> Self {
        Self { place: Place::Start, ..self }
    }

    const fn whole(self) -> Self {
        Self { place: Place::Whole, ..self }
    }

    const fn code(self) -> Self {
        Self { place: Place::Code, ..self }
    }

    const fn of_responder(self, statuses: &'static [u16]) -> Self {
        Self { place: Place::OfResponder, statuses, ..self }
    }

    const fn with(self, statuses: &'static [u16]) -> Self {
        Self { statuses, ..self }
    }

    const fn of(self, versions: &'static str) -> Self {
        Self { versions, ..self }
    }

    const fn frame(self) -> Self {
        Self { is_frame: true, ..self }
    }

    const fn inferred(self) -> Self {
        Self { sure: Sure::Inferred, ..self }
    }

    const fn says(self, en: &'static str, ko: &'static str) -> Self {
        Self { says: Some((en, ko)), ..self }
    }

    const fn why(self, en: &'static str, ko: &'static str) -> Self {
        Self { why: Some((en, ko)), ..self }
    }

    const fn remedy(self, en: &'static str, ko: &'static str) -> Self {
        Self { remedy: Some((en, ko)), ..self }
    }

    /// What is the case: a clause without a full stop.
    #[must_use]
    pub fn clause(&self) -> Text {
        self.says.map_or_else(|| self.meaning.says(), both)
    }

    /// What it means, in full sentences.
    #[must_use]
    pub fn explanation(&self) -> Option<Text> {
        self.why.map(both)
    }

    /// What to do, where it differs from the meaning's own remedy.
    #[must_use]
    pub fn own_remedy(&self) -> Option<Text> {
        self.remedy.map(both)
    }
}

const fn both((en, ko): Pair) -> Text {
    text(en, ko)
}

/// Every table there is.
pub static TABLES: &[&Table] = &[
    &api_gateway::HTTP_JWT,
    &api_gateway::HTTP_API,
    &api_gateway::REST_API,
    &api_gateway::ANY_API,
    &app_sync::TABLE,
    &identity_pool::TABLE,
    &user_pool::TABLE,
    &login::AUTHORIZE,
    &token_endpoint::TABLE,
    &login::REVOKE,
    &login::USER_INFO,
    &login_pages::TABLE,
    &load_balancer::TABLE,
    &load_balancer::LOG,
    &other_aws::WEB_SOCKET,
    &other_aws::FUNCTION_URL,
    &other_aws::S3,
    &other_aws::OPEN_SEARCH,
    &other_aws::CLOUD_FRONT,
    &other_aws::STS,
    &other_aws::AGENT_CORE,
    &node::AWS_JWT_VERIFY,
    &node::JSON_WEB_TOKEN,
    &node::JWKS_RSA,
    &node::EXPRESS,
    &node::JOSE,
    &amplify::TABLE,
    &python::PY_JWT,
    &python::PYTHON_JOSE,
    &python::AUTHLIB,
    &python::FAST_API,
    &servers::SPRING,
    &servers::ASP_NET,
    &go::GOLANG_JWT,
    &go::GO_OIDC,
    &go::KUBERNETES,
    &gateways::ENVOY,
    &gateways::KONG,
    &gateways::POSTGREST,
    &gateways::HASURA,
];

/// A message that was found.
#[derive(Clone, Copy, Debug)]
pub struct Told {
    /// Whose.
    pub table: &'static Table,
    /// Which.
    pub row: &'static Row,
}

impl PartialEq for Told {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.table, other.table) && std::ptr::eq(self.row, other.row)
    }
}

impl Told {
    /// Everybody who has these words, each with its own row: some libraries say the same, in versions of their own.
    pub fn speakers(&self) -> impl Iterator<Item = Self> {
        let says_it = |row: &&Row| !row.words.is_empty() && row.words.eq_ignore_ascii_case(self.row.words);
        let of = move |table: &&'static Table| Some(Self { table, row: table.rows.iter().find(says_it)? });
        let others = TABLES.iter().filter_map(of).filter(|told| !std::ptr::eq(told.table, self.table));
        std::iter::once(*self).chain(others)
    }
}

/// What an answer tells in words that are known. Takes the request as well, whose host may tell whose answer it is.
#[must_use]
pub fn read(request: Option<&Request>, response: &Response) -> Option<Told> {
    // A browser's own words for no answer at all are those of a library that reads keys as well.
    if secondhand::is_without_answer(&response.body) {
        return None;
    }
    let responder = decided_by::of(request, Some(response)).map(|Judge { responder, .. }| responder);
    let passed = response.status.filter(|status| (200..300).contains(status));
    matching::find(&matching::spoken(response), |told| {
        let of_responder = told.row.place != Place::OfResponder
            || (responder.is_some_and(|responder| is_at(responder, told.table.responder))
                && has_status(told.row, response));
        of_responder && passed.is_none_or(|status| told.row.statuses.contains(&status))
    })
    .told
    .or_else(|| by_status(responder?, response))
}

/// Whether a text has a message that is known, so that it can be taken for an answer.
#[must_use]
pub fn knows(text: &str) -> bool {
    matching::find(text, |told| told.row.place != Place::OfResponder).told.is_some()
        && !secondhand::is_without_answer(text)
}

fn has_status(row: &Row, response: &Response) -> bool {
    row.statuses.is_empty() || response.status.is_none_or(|status| row.statuses.contains(&status))
}

/// An API of API Gateway whose type is not known may be either.
fn is_at(responder: Responder, table: Responder) -> bool {
    responder == table
        || (table == Responder::ApiGateway
            && matches!(responder, Responder::RestApi | Responder::HttpApi | Responder::WebSocketApi))
}

fn by_status(responder: Responder, response: &Response) -> Option<Told> {
    let fits = |row: &&Row| row.words.is_empty() && response.status.is_some_and(|s| row.statuses.contains(&s));
    TABLES
        .iter()
        .filter(|table| is_at(responder, table.responder))
        .find_map(|table| Some(Told { table, row: table.rows.iter().find(fits)? }))
}
