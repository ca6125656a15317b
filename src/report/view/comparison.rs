//! Another token beside this one: what works yesterday and fails today, an ID token and an access token.

use std::collections::{HashMap, VecDeque};

use serde::{Deserialize, Serialize};

use super::limits::{COPIED, Room};
use super::value::Value;
use super::{Page, shown};
use crate::encoding::json::Json;
use crate::encoding::visible::indented;
use crate::jose::compact::Document;
use crate::order;
use crate::report::{Answered, Report, Row, Status};
use crate::say;
use crate::text::{Lang, Text};

/// How this token stands to the pinned one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comparison {
    /// This token, to be pinned; none where it is too long to be compared.
    pub token: Option<String>,
    /// The two side by side, once one is pinned.
    pub both: Option<Both>,
}

/// Two tokens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Both {
    /// The verdict on the pinned one.
    pub there: (Answered, String),
    /// The verdict on this one.
    pub here: (Answered, String),
    /// The first check that tells them apart; empty where none does.
    pub apart: String,
    /// What differs.
    pub differ: Vec<Pair>,
    /// What is the same in both.
    pub same: Vec<Pair>,
    /// How much of either is left out; blank where nothing is.
    pub more: String,
}

/// A header parameter or a claim of either token.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pair {
    /// Its name.
    pub name: String,
    /// How the two stand to each other.
    pub differs: Differs,
    /// The pinned one's value; none where it is absent.
    pub there: Option<Value>,
    /// This one's value.
    pub here: Option<Value>,
}

/// How a header parameter or claim of this token stands to the other's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Differs {
    /// The values differ.
    Value,
    /// Only this one has it.
    OnlyHere,
    /// Only the pinned one has it.
    OnlyThere,
    /// They are the same.
    No,
}

impl Differs {
    /// The name in attributes.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Value => "value",
            Self::OnlyHere => "only-here",
            Self::OnlyThere => "only-there",
            Self::No => "no",
        }
    }

    fn of(there: Option<&Json>, here: Option<&Json>) -> Self {
        match (there, here) {
            (Some(there), Some(here)) if indented(there) == indented(here) => Self::No,
            (Some(_), Some(_)) => Self::Value,
            (None, _) => Self::OnlyHere,
            (_, None) => Self::OnlyThere,
        }
    }
}

impl Comparison {
    /// The comparison of a page; none where there is no JWS.
    #[must_use]
    pub fn of(page: &Page<'_>) -> Option<Self> {
        let token = page.report.reading.token().filter(|_| page.report.reading.jws().is_some())?;
        let both = page.pinned.map(|pinned| Both::of(page, pinned));
        let clean = &token.found.clean;
        Some(Self { token: (clean.len() <= COPIED).then(|| clean.clone()), both })
    }
}

impl Both {
    fn of(page: &Page<'_>, pinned: &Report) -> Self {
        let lang = page.lang;
        let room = Room::new(lang);
        let pair = |(differs, (name, there, here)): (Differs, (&str, Option<&Json>, Option<&Json>))| {
            let value = |value: &Json| Value::of_claim(page, &room, name, value);
            Pair { name: shown(name), differs, there: there.map(value), here: here.map(value) }
        };
        let pairs = pairs(pinned, page.report).into_iter();
        // What differs is what is looked for: where not all has room, it comes first.
        let mut pairs: Vec<_> = pairs.map(|pair| (Differs::of(pair.1, pair.2), pair)).collect();
        order::by_key(&mut pairs, |(differs, _)| *differs == Differs::No);
        let count = pairs.len();
        let (rows, more) = room.rows(pairs, count, pair);
        let (differ, same) = rows.into_iter().partition(|pair: &Pair| pair.differs != Differs::No);
        let apart = first_apart(pinned, page.report).map(|(there, here)| {
            let Text { en: there, ko: there_ko } = &there.finding.says;
            let Text { en: here, ko: here_ko } = &here.finding.says;
            say!(
                "The first check that tells them apart: of the pinned one, {there}; of this one, {here}.",
                "두 토큰의 결과가 처음으로 달라지는 검사입니다(고정한 토큰: “{there_ko}”, 이 토큰: “{here_ko}”)."
            )
        });
        Self {
            there: verdict(pinned, lang),
            here: verdict(page.report, lang),
            apart: shown(apart.as_ref().map_or("", |words| words.get(lang))),
            differ,
            same,
            more,
        }
    }
}

/// The verdict in words, with the kind of token.
fn verdict(report: &Report, lang: Lang) -> (Answered, String) {
    let kind = report.reading.token().map(|token| token.kind.name());
    let kind = kind.as_ref().map_or("", |name| name.get(lang));
    (report.verdict.answered, shown(&format!("{kind} · {}", report.verdict.says.get(lang))))
}

/// The first check that one passes and the other does not, with what it says of each.
fn first_apart<'a>(pinned: &'a Report, this: &'a Report) -> Option<(&'a Row, &'a Row)> {
    this.rows.iter().find_map(|here| {
        let there = pinned.rows.iter().find(|there| there.step.check == here.step.check)?;
        ((there.status == Status::Fail) != (here.status == Status::Fail)).then_some((there, here))
    })
}

/// A name, the pinned token's value and this one's.
type Values<'a> = (&'a str, Option<&'a Json>, Option<&'a Json>);

/// The header parameters and the claims of both, in this token's order, then what only the other has. Of a name that
/// is repeated, the first stands beside the first.
fn pairs<'a>(pinned: &'a Report, this: &'a Report) -> Vec<Values<'a>> {
    let mut pairs: Vec<Values<'a>> = Vec::new();
    let mut only_there: Vec<Values<'a>> = Vec::new();
    let documents = |report: &'a Report| report.reading.jws().map(|jws| [&jws.header, &jws.payload]);
    let (Some(theirs), Some(ours)) = (documents(pinned), documents(this)) else { return pairs };
    for (there, here) in theirs.into_iter().zip(ours) {
        let members = |document: &'a Document| {
            let members = document.object.as_ref().map(|node| node.value.members()).unwrap_or_default();
            members.iter().map(|member| (member.name.as_str(), &member.node.value))
        };
        let mut rest: HashMap<&str, VecDeque<&Json>> = HashMap::new();
        for (name, there) in members(there) {
            rest.entry(name).or_default().push_back(there);
        }
        for (name, here) in members(here) {
            let there = rest.get_mut(name).and_then(VecDeque::pop_front);
            pairs.push((name, there, Some(here)));
        }
        // Of a name that is repeated, this token has taken the first ones.
        for (name, there) in members(there).collect::<Vec<_>>().into_iter().rev() {
            if rest.get_mut(name).and_then(VecDeque::pop_back).is_some() {
                only_there.push((name, Some(there), None));
            }
        }
        pairs.extend(only_there.drain(..).rev());
    }
    pairs
}
