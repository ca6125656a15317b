//! Each method or route that was pasted against each token at hand: what it answers, and the one cause.

pub mod table;

use std::rc::Rc;

use super::deciding::Outcome;
use super::weighing;
use super::{Answered, Row};
use crate::authorizers::{self, Authorizer};
use crate::check::Check;
use crate::checks::definition::open_method;
use crate::cognito::token_kind::TokenKind;
use crate::definitions::{Defined, Definitions, Kind, Piece, Route};
use crate::expectations::Expectations;
use crate::http::authorizer;
use crate::reading::Reading;
use crate::say;
use crate::span::Span;
use crate::text::{Text, text};
use crate::time::NumericDate;

/// The matrix; without rows where there are not several cells.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Matrix {
    /// The tokens, by place among those found.
    pub tokens: Vec<(usize, TokenKind)>,
    /// How many tokens there are, of which some may have no column.
    pub token_count: usize,
    /// The methods and routes, in the order of the text.
    pub rows: Vec<Line>,
    /// How many there are, of which some may have no row.
    pub count: usize,
}

/// A method or route, and what it answers to each token.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The verb; `ANY` stands for all.
    pub verb: String,
    /// The path, where it is told.
    pub path: Option<String>,
    /// Its place in the pasted text.
    pub span: Span,
    /// Whether it is the one that the verdict is about.
    pub is_asked: bool,
    /// One for each token.
    pub cells: Vec<Cell>,
}

/// What a method or route answers to a token.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// Whether it is let through.
    pub answered: Answered,
    /// The status of a refusal, where one is foretold.
    pub status: Option<u16>,
    /// The check that decides, or that is open.
    pub check: Option<&'static Check>,
    /// The cause in a few words, or what is known.
    pub says: Text,
}

/// How many rows there are at most.
pub const ROWS: usize = 50;
/// How many tokens have a column at most.
pub const COLUMNS: usize = 4;

impl Matrix {
    /// A verdict's sentence on the token at `chosen`, with the method or route that it is about; nothing where none is
    /// known, or where there is one only.
    pub(super) fn headline(&self, chosen: usize, Text { en, ko }: &Text) -> Option<Text> {
        let route = table::name(self.rows.iter().filter(|_| self.rows.len() > 1).find(|row| row.is_asked)?);
        let number = chosen + 1;
        Some(match self.token_count {
            1 => say!("{route}: {en}", "{route}: {ko}"),
            _ => say!("{route} with token {number}: {en}", "{route}, {number}번 토큰: {ko}"),
        })
    }

    /// Whether a token is refused by a method or route.
    #[must_use]
    pub fn has_refusal(&self) -> bool {
        self.rows.iter().flat_map(|row| &row.cells).any(|cell| cell.answered == Answered::Refuse)
    }
}

/// Judges each token for each method or route by the rules of the verdict. What was sent and what came back is left out:
/// it was one call of one token.
#[must_use]
pub fn of(reading: &Reading, stated: Option<&'static Authorizer>, want: &Expectations, now: NumericDate) -> Matrix {
    let definitions = &reading.exchange.definitions;
    let has_deployed = definitions.routes.iter().any(|route| route.is_deployed);
    // What answers is what is deployed.
    let routes: Vec<&Route> = definitions.routes.iter().filter(|route| route.is_deployed == has_deployed).collect();
    let token_count = reading.tokens.len();
    if routes.is_empty() || routes.len() * token_count < 2 {
        return Matrix::default();
    }
    let own = Authority::of(stated, want);
    // Each signature is computed once, for all methods and routes.
    let readings: Vec<Reading> = columns(reading).into_iter().map(|index| alone(reading, index)).collect();
    let asked = definitions.asked(want.route.as_deref(), reading.exchange.asked());
    let asked = definitions.route(asked.as_ref());
    let line = |route: &&Route| {
        let judged = Judged::of(definitions, route, own, want);
        Line {
            verb: route.verb.clone().unwrap_or_else(|| "ANY".to_owned()),
            path: route.path.clone(),
            span: route.span,
            is_asked: asked.is_some_and(|asked| std::ptr::eq(asked, *route)),
            cells: readings.iter().map(|reading| judged.cell(reading, now)).collect(),
        }
    };
    Matrix {
        rows: routes.iter().take(ROWS).map(line).collect(),
        count: routes.len(),
        tokens: columns(reading).into_iter().filter_map(|at| Some((at, reading.tokens.get(at)?.kind))).collect(),
        token_count,
    }
}

/// The tokens that have a column: the first ones, and the one that is looked at.
fn columns(reading: &Reading) -> Vec<usize> {
    let mut columns: Vec<usize> = (0..reading.tokens.len().min(COLUMNS)).collect();
    if let Some(last) = columns.last_mut().filter(|last| **last < reading.chosen) {
        *last = reading.chosen;
    }
    columns
}

/// A token without the call that it was sent in.
fn alone(reading: &Reading, index: usize) -> Reading {
    let one =
        if index == reading.chosen { reading.clone() } else { reading.look_at(Some(index), reading.keys.as_ref()) };
    Reading { exchange: Rc::default(), told: None, is_chosen: true, ..one }
}

/// Which authorizer decides: one that was typed, or the one that each method or route has.
#[derive(Clone, Copy)]
enum Authority {
    Typed(&'static Authorizer),
    OfEach,
}

impl Authority {
    fn of(stated: Option<&'static Authorizer>, want: &Expectations) -> Self {
        let is_read = want.read.iter().any(|read| read.what == Defined::Authorizer);
        stated.filter(|_| !is_read).map_or(Self::OfEach, Self::Typed)
    }
}

/// What decides at a method or route.
enum Judged {
    /// Nothing does.
    Open,
    /// A function's code, which is not here.
    Function,
    /// An authorizer with these settings.
    By(Option<&'static Authorizer>, Box<Expectations>),
}

impl Judged {
    fn of(definitions: &Definitions, route: &Route, authority: Authority, want: &Expectations) -> Self {
        let authorizer = definitions.authorizer(Some(route));
        let chosen = definitions.settings_of(Some(route), authorizer);
        let guard = chosen.guard.as_ref().map(|guard| guard.value.clone()).unwrap_or_default();
        let is_function = authorizer.map_or(guard == "CUSTOM", |one| one.kind == Kind::Lambda);
        let judge = match (authority, guard.as_str(), route.piece) {
            (_, "NONE", _) => return Self::Open,
            (Authority::Typed(one), ..) => Some(one),
            _ if is_function => return Self::Function,
            (_, "COGNITO_USER_POOLS", _) => authorizers::of(authorizer::Kind::RestCognito),
            (_, "JWT", Piece::Route) => authorizers::of(authorizer::Kind::HttpJwt),
            _ => authorizer.and_then(|one| one.kind.authorizer()).and_then(authorizers::of),
        };
        let any_issuer = judge.is_none_or(|one| one.takes_any_issuer);
        Self::By(judge, Box::new(want.with(chosen, any_issuer)))
    }

    fn cell(&self, reading: &Reading, now: NumericDate) -> Cell {
        match self {
            Self::Open => Cell {
                answered: Answered::Accept,
                status: None,
                check: Some(&open_method::CHECK),
                says: open_method::CHECK.title.clone(),
            },
            Self::Function => Cell {
                answered: Answered::Unknown,
                status: None,
                check: None,
                says: text("a Lambda function decides", "Lambda 함수가 결정"),
            },
            Self::By(judge, want) => judged(reading, *judge, want, now),
        }
    }
}

fn judged(reading: &Reading, judge: Option<&'static Authorizer>, want: &Expectations, now: NumericDate) -> Cell {
    let weighed = weighing::weigh(reading, judge, want, now);
    let of = |answered: Answered, row: Option<&Row>, other: Text| Cell {
        answered,
        status: row.filter(|_| answered == Answered::Refuse).map(|row| row.step.answer.status).filter(|is| *is > 0),
        check: row.map(|row| row.step.check),
        says: row.map_or(other, |row| row.step.check.title.clone()),
    };
    let row = |at: usize| weighed.rows.get(at);
    let unknown = text("not known", "알 수 없음");
    match weighed.decision.outcome {
        Outcome::Cause(at, _) => of(Answered::Refuse, row(at), unknown),
        Outcome::Open(at) => of(Answered::Unknown, row(at), unknown),
        Outcome::Accept | Outcome::LetThrough => of(Answered::Accept, None, text("let through", "허용")),
        Outcome::Unexplained | Outcome::NoToken => of(Answered::Unknown, None, unknown),
    }
}
