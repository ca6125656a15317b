//! Another token beside this one: what works yesterday and fails today, an ID token and an access token.

use std::collections::{HashMap, VecDeque};

use super::{Page, value};
use crate::encoding::json::Json;
use crate::encoding::visible::{indented, visible};
use crate::jose::compact::Document;
use crate::report::tree::{DO, Tree, WITH};
use crate::report::{Report, Row, Status};
use crate::say;
use crate::text::{Text, text};

/// The field with the other token.
pub const PINNED: &str = "page-pinned";

/// How a header parameter or claim of this token stands to the other's.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Differs {
    Value,
    OnlyHere,
    OnlyThere,
    No,
}

impl Differs {
    const fn id(self) -> &'static str {
        match self {
            Self::Value => "value",
            Self::OnlyHere => "only-here",
            Self::OnlyThere => "only-there",
            Self::No => "no",
        }
    }
}

/// A header parameter or a claim of either token.
struct Pair<'a> {
    name: &'a str,
    there: Option<&'a Json>,
    here: Option<&'a Json>,
}

impl Pair<'_> {
    fn differs(&self) -> Differs {
        match (self.there, self.here) {
            (Some(there), Some(here)) if indented(there) == indented(here) => Differs::No,
            (Some(_), Some(_)) => Differs::Value,
            (None, _) => Differs::OnlyHere,
            (_, None) => Differs::OnlyThere,
        }
    }
}

/// The button that pins the token, and once one is pinned, both verdicts and the claims that differ.
pub(super) fn draw(tree: &mut Tree, page: &Page<'_>) {
    let Some(token) = page.report.reading.token().filter(|_| page.report.reading.jws().is_some()) else { return };
    let title = text("Compare with another token", "다른 토큰과 비교");
    page.section(tree, "compare", &title, None, |tree| {
        tree.element("div", &[("class", "tools")], |tree| {
            let pin = format!("{PINNED}={}", token.found.clean);
            let words = match page.pinned {
                None => text("Pin this token", "이 토큰 고정"),
                Some(_) => text("Pin this one instead", "이 토큰으로 바꿔 고정"),
            };
            tree.button(&[("data-action", "pin"), (DO, "say"), (WITH, &pin)], words.get(page.lang));
            if page.pinned.is_some() {
                let unpin = format!("{PINNED}=");
                let words = text("Unpin", "고정 해제");
                tree.button(&[("data-action", "unpin"), (DO, "say"), (WITH, &unpin)], words.get(page.lang));
            }
        });
        match page.pinned {
            Some(pinned) => both(tree, page, pinned),
            None => {
                let words = text(
                    "Pin it, then paste the other one above: every claim that differs is shown here. It is kept until you clear the page.",
                    "고정한 뒤 위에 다른 토큰을 붙여넣으면 서로 다른 클레임이 여기에 표시됩니다. 지우기를 누르면 함께 지워집니다.",
                );
                tree.says("p", &[("class", "quiet")], words.get(page.lang));
            }
        }
    });
}

fn both(tree: &mut Tree, page: &Page<'_>, pinned: &Report) {
    let lang = page.lang;
    tree.element("dl", &[("class", "contrast"), ("data-role", "verdicts")], |tree| {
        for (whose, report) in [(PINNED_ONE, pinned), (THIS_ONE, page.report)] {
            let kind = report.reading.token().map_or_else(String::new, |token| token.kind.name().get(lang).to_owned());
            tree.says("dt", &[], whose.get(lang));
            let words = format!("{kind} · {}", report.verdict.says.get(lang));
            tree.says("dd", &[("data-answer", report.verdict.answered.id())], &words);
        }
    });
    if let Some((there, here)) = first_apart(pinned, page.report) {
        let Text { en: there, ko: there_ko } = &there.finding.says;
        let Text { en: here, ko: here_ko } = &here.finding.says;
        let words = say!(
            "The first check that tells them apart: of the pinned one, {there}; of this one, {here}.",
            "두 토큰이 처음으로 갈리는 검사입니다. 고정한 토큰: {there_ko}. 이 토큰: {here_ko}."
        );
        tree.says("p", &[("data-role", "apart")], words.get(lang));
    }
    let pairs = pairs(pinned, page.report);
    let (differ, same): (Vec<&Pair<'_>>, Vec<&Pair<'_>>) = pairs.iter().partition(|pair| pair.differs() != Differs::No);
    table(tree, page, &differ);
    let count = same.len();
    tree.element("details", &[], |tree| {
        tree.says("summary", &[], say!("{count} the same in both", "양쪽이 같은 항목 {count}개").get(lang));
        table(tree, page, &same);
    });
}

const PINNED_ONE: Text = text("pinned", "고정한 토큰");
const THIS_ONE: Text = text("this one", "이 토큰");

/// The first check that one passes and the other does not, with what it says of each.
fn first_apart<'a>(pinned: &'a Report, this: &'a Report) -> Option<(&'a Row, &'a Row)> {
    this.rows.iter().find_map(|here| {
        let there = pinned.rows.iter().find(|there| there.step.check.id == here.step.check.id)?;
        ((there.status == Status::Fail) != (here.status == Status::Fail)).then_some((there, here))
    })
}

/// The header parameters and the claims of both, in this token's order, then what only the other has. Of a name that
/// is repeated, the first stands beside the first.
fn pairs<'a>(pinned: &'a Report, this: &'a Report) -> Vec<Pair<'a>> {
    let mut pairs: Vec<Pair<'a>> = Vec::new();
    let mut only_there: Vec<Pair<'a>> = Vec::new();
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
            pairs.push(Pair { name, there, here: Some(here) });
        }
        // Of a name that is repeated, this token has taken the first ones.
        for (name, there) in members(there).collect::<Vec<_>>().into_iter().rev() {
            if rest.get_mut(name).and_then(VecDeque::pop_back).is_some() {
                only_there.push(Pair { name, there: Some(there), here: None });
            }
        }
        pairs.extend(only_there.drain(..).rev());
    }
    pairs
}

fn table(tree: &mut Tree, page: &Page<'_>, pairs: &[&Pair<'_>]) {
    let lang = page.lang;
    if pairs.is_empty() {
        return;
    }
    tree.element("table", &[], |tree| {
        tree.element("thead", &[], |tree| {
            tree.element("tr", &[], |tree| {
                for words in [text("name", "이름"), PINNED_ONE, THIS_ONE] {
                    tree.says("th", &[("scope", "col")], words.get(lang));
                }
            });
        });
        tree.element("tbody", &[], |tree| {
            for pair in pairs {
                tree.element("tr", &[("data-differs", pair.differs().id())], |tree| {
                    tree.element("th", &[("scope", "row")], |tree| tree.says("code", &[], &visible(pair.name)));
                    for value in [pair.there, pair.here] {
                        tree.element("td", &[], |tree| side(tree, page, pair.name, value));
                    }
                });
            }
        });
    });
}

fn side(tree: &mut Tree, page: &Page<'_>, name: &str, value: Option<&Json>) {
    let Some(value) = value else {
        tree.says("span", &[("class", "quiet")], text("absent", "없음").get(page.lang));
        return;
    };
    value::claim(tree, page, name, value, 0);
}
