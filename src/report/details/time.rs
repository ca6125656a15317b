//! The moments of the token, in human time, and another moment to judge for.

use super::{Clock, Page, value};
use crate::report::timeline::{self, NOW, Stop};
use crate::jose::claims::{Claims, MomentFault};
use crate::report::tree::{DO, Tree, WITH};
use crate::text::{Text, text};
use crate::time::{NumericDate, length, relative};

/// The claims that are moments, in the order they are shown.
const NAMES: [&str; 4] = ["exp", "iat", "nbf", "auth_time"];

/// The name of the field with the zone, and of the one with the other moment.
pub(super) const ZONE: &str = "page-zone";
/// The field with the other moment, as a clock on the wall shows it there.
const MOMENT: &str = "page-moment";

/// How far a press of a button moves the moment, in seconds: AWS allows a clock to be off by as much.
const STEP: i64 = 300;

/// The expiry, the moments on a line, the other moment, and a table: how long ago or ahead, local, UTC, and the number.
pub(super) fn draw(tree: &mut Tree, page: &Page<'_>) {
    let Some(jws) = page.report.reading.jws() else { return };
    let all: Vec<(&'static str, Result<NumericDate, MomentFault>)> =
        NAMES.iter().filter_map(|name| Some((*name, jws.claims().moment(name)?))).collect();
    if all.is_empty() {
        return;
    }
    let moments: Vec<(&'static str, NumericDate)> =
        all.iter().filter_map(|(name, at)| Some((*name, at.as_ref().ok().copied()?))).collect();
    let now = page.report.now;
    let clock = page.clock();
    let aside = match clock {
        Clock::Machine => text("judged by this machine's clock", "이 컴퓨터의 시계 기준"),
        Clock::User => text("judged for another moment", "다른 시각 기준"),
        Clock::Server => text("judged for the moment of the response", "응답이 돌아온 시각 기준"),
    };
    page.section(tree, "times", &text("Time", "시각"), Some(&aside), |tree| {
        if let Some((_, exp)) = moments.iter().find(|(name, _)| *name == "exp") {
            expiry(tree, page, *exp, now);
        }
        line(tree, page, &timeline::stops(&moments, now));
        if matches!(clock, Clock::Machine | Clock::User) {
            other_moment(tree, page, &moments);
        }
        tree.element("table", &[], |tree| {
            tree.element("tbody", &[], |tree| {
                all.iter().for_each(|(name, at)| row(tree, page, jws.claims(), name, at))
            });
        });
        zones(tree, page);
    });
}

fn expiry(tree: &mut Tree, page: &Page<'_>, exp: NumericDate, now: NumericDate) {
    let Text { en, ko } = relative(exp, now);
    let (expired, words) = if now >= exp {
        ("true", Text { en: format!("Expired {en}").into(), ko: format!("{ko} 만료됨").into() })
    } else {
        ("false", Text { en: format!("Expires {en}").into(), ko: format!("{ko} 만료").into() })
    };
    tree.says("p", &[("class", "expiry"), ("data-expired", expired)], words.get(page.lang));
}

/// The moments as a list in order, the stretches between them in words; styles draw it as a line.
fn line(tree: &mut Tree, page: &Page<'_>, stops: &[Stop]) {
    let now = match page.clock() {
        Clock::Machine => text("now", "지금"),
        _ => text("judged for", "판정 시각"),
    };
    let label = text("The moments in order", "시간순으로 본 시각");
    tree.element("ol", &[("class", "timeline"), ("aria-label", label.get(page.lang))], |tree| {
        for stop in stops {
            if let Some(stretch) = stop.stretch {
                let about = [("class", "stretch"), ("data-is", stretch.is), ("data-room", stretch.room)];
                tree.says("li", &about, length(stretch.seconds).get(page.lang));
            }
            let is_now = if stop.names.contains(&NOW) { "true" } else { "false" };
            tree.element("li", &[("class", "stop"), ("data-now", is_now)], |tree| {
                for name in &stop.names {
                    tree.says("code", &[], if *name == NOW { now.get(page.lang) } else { name });
                }
            });
        }
    });
}

/// A field for the moment, steps from the one that is judged for, and the moments of the token.
fn other_moment(tree: &mut Tree, page: &Page<'_>, moments: &[(&'static str, NumericDate)]) {
    let now = page.report.now;
    let is_other = page.clock() == Clock::User;
    let at = is_other.then(|| page.calendar.wall(now, page.zone())).flatten().and_then(NumericDate::to_utc);
    let at = at.as_deref().unwrap_or_default().trim_end_matches('Z');
    // A browser leaves out seconds that are none.
    let at = at.strip_suffix(":00").unwrap_or(at);
    let of = |name: &str| moments.iter().find(|(known, _)| *known == name).map(|(_, at)| *at);
    tree.element("div", &[("class", "what-if"), ("role", "group"), ("aria-labelledby", "what-if")], |tree| {
        let label = text("What if it were", "판정 시각 바꿔 보기");
        tree.says("label", &[("id", "what-if"), ("for", "moment")], label.get(page.lang));
        let about = [("id", "moment"), ("type", "datetime-local"), ("step", "1"), ("value", at), (DO, MOMENT)];
        tree.element("input", &about, |_| {});
        let mut step = |action: &str, at: i64, words: &Text| {
            tree.button(&[("data-action", action), (DO, "judge"), (WITH, &at.to_string())], words.get(page.lang));
        };
        step("earlier", now.0.saturating_sub(STEP), &text("−5 min", "−5분"));
        step("later", now.0.saturating_add(STEP), &text("+5 min", "+5분"));
        if let Some(iat) = of("iat") {
            step("issued", iat.0, &text("when it was issued", "발급된 시각"));
        }
        if let Some(exp) = of("exp") {
            step("before-expiry", exp.0.saturating_sub(1), &text("a second before it expires", "만료 1초 전"));
        }
    });
}

fn row(tree: &mut Tree, page: &Page<'_>, claims: Claims<'_>, name: &str, at: &Result<NumericDate, MomentFault>) {
    let lang = page.lang;
    tree.element("tr", &[("data-moment", name)], |tree| {
        tree.element("th", &[("scope", "row")], |tree| {
            tree.says("code", &[], name);
            tree.says("span", &[("class", "quiet")], meaning(name).get(lang));
        });
        match at {
            Ok(at) => {
                let utc = at.to_utc().unwrap_or_default();
                tree.says("td", &[("class", "relative")], relative(*at, page.report.now).get(lang));
                tree.element("td", &[], |tree| {
                    tree.text(&page.local(*at));
                    let doubt = doubt(*at);
                    let about = [("class", "state"), ("data-status", "warn")];
                    tree.says("p", &about, doubt.as_ref().map_or("", |words| words.get(lang)));
                });
                tree.element("td", &[], |tree| {
                    tree.says("time", &[("datetime", &utc)], &utc);
                    // As it was written: a fraction or an exponent is worth seeing.
                    let number = claims.0.get(name).map(|node| value::plain(&node.value)).unwrap_or_default();
                    tree.says("code", &[("class", "quiet")], &number);
                });
            }
            Err(fault) => {
                tree.says(
                    "td",
                    &[("colspan", "3"), ("class", "state"), ("data-status", "warn")],
                    fault.says().get(lang),
                );
            }
        }
    });
}

/// What is odd about a moment that can be read: who counts otherwise than in seconds since 1970 lands far from today.
fn doubt(at: NumericDate) -> Option<Text> {
    /// 2000-01-01T00:00:00Z
    const EARLY: i64 = 946_684_800;
    /// 2101-01-01T00:00:00Z
    const LATE: i64 = 4_133_980_800;
    match at.0 {
        ..EARLY => Some(text(
            "This lies before the year 2000: look at how the issuer counts.",
            "2000년보다 앞선 시각입니다. 발급자가 시각을 어떻게 계산하는지 확인하세요.",
        )),
        LATE.. => Some(text(
            "This lies after the year 2100: look at how the issuer counts.",
            "2100년보다 나중의 시각입니다. 발급자가 시각을 어떻게 계산하는지 확인하세요.",
        )),
        _ => None,
    }
}

fn zones(tree: &mut Tree, page: &Page<'_>) {
    let lang = page.lang;
    // Asking whether the machine knows a zone takes a browser a while, and there are more than four hundred.
    let (own, chosen) = (page.calendar.own_zone(), page.zone());
    let label = text("Local time of", "현지 시각의 시간대");
    tree.element("p", &[("class", "what-if")], |tree| {
        tree.says("label", &[("for", "zone")], label.get(lang));
        tree.element("select", &[("id", "zone"), (DO, ZONE)], |tree| {
            let mut one = |value: &str, words: &str| {
                let mut about = vec![("value", value)];
                about.extend((value == chosen).then_some(("selected", "")));
                tree.says("option", &about, words);
            };
            let this = text("this machine", "이 컴퓨터");
            one("", &format!("{} ({own})", this.get(lang)));
            one("UTC", "UTC");
            page.calendar.zones().iter().filter(|zone| *zone != "UTC").for_each(|zone| one(zone, zone));
        });
    });
}

fn meaning(name: &str) -> Text {
    match name {
        "exp" => text("expires", "만료"),
        "iat" => text("issued", "발급"),
        "nbf" => text("not before", "유효 시작"),
        _ => text("signed in", "로그인"),
    }
}
