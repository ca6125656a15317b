//! The moments of the token, in human time, and another moment to judge for.

use serde::{Deserialize, Serialize};

use super::{Page, shown};
use crate::jose::claims::{Claims, MomentFault};
use crate::report::claim_value;
use crate::report::page::Clock;
use crate::report::timeline::{self, NOW, Stop};
use crate::text::{Lang, Text, text};
use crate::time::{NumericDate, length, relative};

/// How far a step moves the moment, in seconds: AWS allows a clock to be off by as much.
const STEP: i64 = 300;

/// The claims that are moments, in the order they are shown.
const NAMES: [&str; 4] = ["exp", "iat", "nbf", "auth_time"];

/// The expiry, the moments on a line, the other moment, and each moment in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Time {
    /// Whose clock is judged by, in words.
    pub clock: String,
    /// When it expires; none where no `exp` tells.
    pub expiry: Option<Expiry>,
    /// The moments and the stretches between them, in order.
    pub line: Vec<Point>,
    /// From where another moment can be chosen; none where a server's clock decides.
    pub other: Option<OtherMoment>,
    /// Each moment.
    pub moments: Vec<Moment>,
    /// The chosen time zone; empty for the machine's own.
    pub zone: String,
}

/// When a token expires.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Expiry {
    /// Whether it has.
    pub is_past: bool,
    /// How long ago or ahead.
    pub says: String,
}

/// A piece of the line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Point {
    /// The time between two moments.
    Stretch {
        /// How long it is.
        says: String,
        /// Whether the token is good in it: see [`timeline::Stretch::is`].
        is: String,
        /// How much room it gets: see [`timeline::Stretch::room`].
        room: String,
    },
    /// A moment.
    Stop {
        /// The claims that name it.
        names: Vec<String>,
        /// Whether it is the one that is judged for.
        is_now: bool,
    },
}

/// From where another moment can be chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OtherMoment {
    /// The other moment as a clock on the wall of the chosen zone shows it; empty while now is judged for.
    pub wall: String,
    /// Moments to choose: a step from the one that is judged for, and those of the token.
    pub steps: Vec<Step>,
}

/// Another moment to judge for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// Its name in attributes.
    pub id: String,
    /// The moment.
    pub at: NumericDate,
    /// Its name for people.
    pub says: String,
}

/// A claim that is a moment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moment {
    /// The claim.
    pub claim: String,
    /// What happens then.
    pub meaning: String,
    /// The moment; or what is wrong with it.
    pub at: Result<At, String>,
}

/// A moment in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct At {
    /// How long ago or ahead.
    pub relative: String,
    /// In the chosen time zone; empty where no calendar reaches.
    pub local: String,
    /// In UTC (RFC 3339).
    pub utc: String,
    /// The number as the token has it.
    pub number: String,
    /// What is odd about it; empty where nothing is.
    pub doubt: String,
}

impl Time {
    /// The moments of a page's token; none where it has none.
    #[must_use]
    pub fn of(page: &Page<'_>) -> Option<Self> {
        let claims = page.report.reading.jws()?.claims();
        let all: Vec<(&'static str, Result<NumericDate, MomentFault>)> =
            NAMES.iter().filter_map(|name| Some((*name, claims.moment(name)?))).collect();
        if all.is_empty() {
            return None;
        }
        let known: Vec<(&'static str, NumericDate)> =
            all.iter().filter_map(|(name, at)| Some((*name, at.as_ref().ok().copied()?))).collect();
        let of = |name: &str| known.iter().find(|(known, _)| *known == name).map(|(_, at)| *at);
        let (now, clock) = (page.report.now, page.clock());
        let says = match clock {
            Clock::Machine => text("judged by this machine's clock", "이 기기의 시계 기준"),
            Clock::User => text("judged for another moment", "다른 시각 기준"),
            Clock::Server => text("judged for the moment of the response", "응답이 돌아온 시각 기준"),
        };
        Some(Self {
            clock: shown(says.get(page.lang)),
            expiry: of("exp").map(|exp| Expiry::of(exp, now, page.lang)),
            line: line(page, timeline::stops(&known, now)),
            other: (clock != Clock::Server)
                .then(|| OtherMoment { wall: wall(page), steps: steps(now, of("iat"), of("exp"), page.lang) }),
            moments: all.into_iter().map(|(name, at)| Moment::of(page, claims, name, at)).collect(),
            zone: page.zone().to_owned(),
        })
    }
}

impl Expiry {
    fn of(exp: NumericDate, now: NumericDate, lang: Lang) -> Self {
        let Text { en, ko } = relative(exp, now);
        let is_past = now >= exp;
        let words = if is_past {
            Text { en: format!("Expired {en}").into(), ko: format!("{ko} 만료됨").into() }
        } else {
            Text { en: format!("Expires {en}").into(), ko: format!("{ko} 만료").into() }
        };
        Self { is_past, says: shown(words.get(lang)) }
    }
}

fn line(page: &Page<'_>, stops: Vec<Stop>) -> Vec<Point> {
    let now = match page.clock() {
        Clock::Machine => text("now", "지금"),
        _ => text("judged for", "판정 시각"),
    };
    let mut line = Vec::new();
    for Stop { names, stretch, .. } in stops {
        line.extend(stretch.map(|stretch| Point::Stretch {
            says: shown(length(stretch.seconds).get(page.lang)),
            is: stretch.is.to_owned(),
            room: stretch.room.to_owned(),
        }));
        let is_now = names.contains(&NOW);
        let name = |name: &&'static str| shown(if *name == NOW { now.get(page.lang) } else { name });
        line.push(Point::Stop { names: names.iter().map(name).collect(), is_now });
    }
    line
}

fn steps(now: NumericDate, iat: Option<NumericDate>, exp: Option<NumericDate>, lang: Lang) -> Vec<Step> {
    let all = [
        ("earlier", Some(now.0.saturating_sub(STEP)), text("−5 min", "−5분")),
        ("later", Some(now.0.saturating_add(STEP)), text("+5 min", "+5분")),
        ("issued", iat.map(|iat| iat.0), text("when it was issued", "발급된 시각")),
        ("before-expiry", exp.map(|exp| exp.0.saturating_sub(1)), text("a second before it expires", "만료 1초 전")),
    ];
    let step = |(id, at, says): (&str, Option<i64>, Text)| {
        Some(Step { id: id.to_owned(), at: NumericDate(at?), says: shown(says.get(lang)) })
    };
    all.into_iter().filter_map(step).collect()
}

fn wall(page: &Page<'_>) -> String {
    let is_other = page.clock() == Clock::User;
    let at = is_other.then(|| page.calendar.wall(page.report.now, page.zone())).flatten();
    let at = at.and_then(NumericDate::to_utc).unwrap_or_default();
    let at = at.trim_end_matches('Z');
    // A browser leaves out seconds that are none.
    at.strip_suffix(":00").unwrap_or(at).to_owned()
}

impl Moment {
    fn of(page: &Page<'_>, claims: Claims<'_>, name: &str, at: Result<NumericDate, MomentFault>) -> Self {
        let lang = page.lang;
        let at = at.map_err(|fault| shown(fault.says().get(lang))).map(|at| At {
            relative: shown(relative(at, page.report.now).get(lang)),
            local: page.local(at),
            utc: at.to_utc().unwrap_or_default(),
            // As it was written: a fraction or an exponent is worth seeing.
            number: shown(&claims.0.get(name).map(|node| claim_value::plain(&node.value)).unwrap_or_default()),
            doubt: doubt(at).map(|words| shown(words.get(lang))).unwrap_or_default(),
        });
        Self { claim: name.to_owned(), meaning: shown(meaning(name).get(lang)), at }
    }
}

/// What is odd about a moment that can be read: who counts otherwise than in seconds since 1970 lands far from today.
fn doubt(at: NumericDate) -> Option<Text> {
    /// 2000-01-01T00:00:00Z
    const EARLY: i64 = 946_684_800;
    /// 2101-01-01T00:00:00Z
    const LATE: i64 = 4_133_980_800;
    match at.0 {
        ..EARLY => Some(text(
            "This lies before the year 2000: see that the issuer counts in seconds.",
            "2000년 이전의 시각입니다. 발급자가 시각을 초 단위로 적는지 확인하세요.",
        )),
        LATE.. => Some(text(
            "This lies after the year 2100: see that the issuer counts in seconds.",
            "2100년 이후의 시각입니다. 발급자가 시각을 초 단위로 적는지 확인하세요.",
        )),
        _ => None,
    }
}

fn meaning(name: &str) -> Text {
    match name {
        "exp" => text("expires", "만료"),
        "iat" => text("issued", "발급"),
        "nbf" => text("not before", "유효 시작"),
        _ => text("signed in", "로그인"),
    }
}
