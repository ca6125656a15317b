//! The page's form and its sections for a report that a module has made, as trees that the page draws.

use super::aspect::Aspect;
use super::tree::{DO, Tree, WITH};
use super::{Answered, Report, Row, Status, checklist};
use crate::authorizers::settings::{self, Setting};
use crate::check::Need;
use crate::say;
use crate::span::Span;
use crate::text::{Lang, Text, text};

/// The fields of the form: those of the authorizer, what was sent and came back, and the OAuth client's. `typed` gives
/// what stands in a field, `fault` what is wrong with it.
pub fn form<'a>(
    settings: impl Iterator<Item = &'static Setting>,
    lang: Lang,
    typed: &dyn Fn(&str) -> &'a str,
    fault: &dyn Fn(&str) -> Option<&'a str>,
) -> String {
    let mut tree = Tree::default();
    let field = |tree: &mut Tree, one: &Setting| {
        let id = one.name.replace('_', "-");
        let (note, wrong) = (format!("{id}-note"), fault(one.name));
        tree.element("div", &[("class", "field")], |tree| {
            tree.says("label", &[("for", &id)], one.label.get(lang));
            let mut about = vec![("id", id.as_str()), (DO, one.name), ("aria-describedby", &note)];
            if one.name.ends_with("_secret") {
                tree.element("select", &about, |tree| choices(tree, lang, typed(one.name)));
            } else {
                let invalid = if wrong.is_some() { "true" } else { "false" };
                about.extend([("value", typed(one.name)), ("placeholder", one.hint), ("aria-invalid", invalid)]);
                about.extend([("autocomplete", "off"), ("spellcheck", "false")]);
                let is_long = ["request", "response"].contains(&one.name);
                tree.element(if is_long { "textarea" } else { "input" }, &about, |_| {});
            }
            tree.says(
                "small",
                &[("id", &note), ("class", "fault"), ("data-error-for", &id)],
                wrong.unwrap_or_default(),
            );
        });
    };
    settings.for_each(|one| field(&mut tree, one));
    for (role, summary, fields) in [
        ("exchange", text("What was sent and what came back", "보낸 요청과 받은 응답"), &settings::EXCHANGE[..]),
        (
            "oauth-client",
            text("OAuth client settings (Postman)", "OAuth 클라이언트 설정(Postman)"),
            &settings::OAUTH_CLIENT[..],
        ),
    ] {
        tree.element("details", &[("data-role", role)], |tree| {
            tree.says("summary", &[], summary.get(lang));
            fields.iter().for_each(|one| field(tree, one));
        });
    }
    tree.0
}

fn choices(tree: &mut Tree, lang: Lang, typed: &str) {
    for (value, words) in
        [("", text("not told", "알려 주지 않음")), ("true", text("yes", "예")), ("false", text("no", "아니요"))]
    {
        let mut about = vec![("value", value)];
        about.extend((value == typed).then_some(("selected", "")));
        tree.says("option", &about, words.get(lang));
    }
}

/// The verdict, the commands, the checklist and the checks.
pub fn sections(report: &Report, lang: Lang) -> String {
    let mut tree = Tree::default();
    verdict(&mut tree, report, lang);
    next_steps(&mut tree, report, lang);
    checks(&mut tree, report, lang);
    tree.0
}

fn verdict(tree: &mut Tree, report: &Report, lang: Lang) {
    let verdict = &report.verdict;
    let answer = report.answer();
    let status = answer.as_ref().map_or_else(String::new, |(status, _)| status.to_string());
    let code = match verdict.answered {
        Answered::Refuse => answer.map(|(status, message)| format!("{status} {message}")).unwrap_or_default(),
        Answered::Accept => text("accepted", "허용").get(lang).to_owned(),
        Answered::Unknown => text("not known yet", "아직 알 수 없음").get(lang).to_owned(),
    };
    let sure = sure(&verdict.confidence.words());
    let about = [
        ("class", "verdict"),
        ("data-section", "verdict"),
        ("data-answer", verdict.answered.id()),
        ("data-check", verdict.decided_by.map_or("", |step| step.check.id)),
        ("data-status", &status),
        ("data-confidence", verdict.confidence.id()),
    ];
    tree.element("section", &about, |tree| {
        tree.element("div", &[("role", "status")], |tree| {
            tree.says("p", &[("class", "code")], &code);
            tree.says("h2", &[], verdict.says.get(lang));
        });
        tree.says("p", &[("class", "quiet")], sure.get(lang));
        tree.says("p", &[], verdict.detail.as_ref().map_or("", |words| words.get(lang)));
        tree.says("p", &[("class", "fix"), ("role", "status")], verdict.remedy.get(lang));
        tree.element("ul", &[("class", "aspects")], |tree| {
            for aspect in Aspect::ALL {
                let (status, row) = report.on(aspect);
                let but = row.filter(|_| aspect == Aspect::Signature && status == Status::Warn);
                let but = but.map_or("", |row| row.finding.says.get(lang));
                tree.element("li", &[("data-aspect", aspect.id()), ("data-status", status.id())], |tree| {
                    tree.says("span", &[("class", "mark"), ("aria-hidden", "true")], status.mark());
                    tree.text(" ");
                    tree.says("b", &[], aspect.name().get(lang));
                    tree.text(&format!(" {} {but}", aspect.word(status).get(lang)));
                });
            }
        });
    });
}

fn next_steps(tree: &mut Tree, report: &Report, lang: Lang) {
    let copy = text("Copy", "복사");
    tree.element("section", &[("class", "sheet next")], |tree| {
        if !report.commands.is_empty() {
            tree.element("header", &[], |tree| {
                tree.says("h2", &[], text("Commands, in order", "순서대로 실행할 명령").get(lang));
            });
            tree.element("ol", &[], |tree| {
                for command in &report.commands {
                    let says = command.says.get(lang);
                    tree.element("li", &[("data-role", "command")], |tree| {
                        tree.says("p", &[("class", "quiet")], says);
                        tree.element("p", &[("class", "tools")], |tree| {
                            tree.says("code", &[], &command.line);
                            let label = format!("{}: {says}", copy.get(lang));
                            let about = [
                                ("type", "button"),
                                ("class", "button"),
                                (DO, "copy"),
                                (WITH, &command.line),
                                ("aria-label", &label),
                            ];
                            tree.says("button", &about, copy.get(lang));
                        });
                    });
                }
            });
        }
        tree.element("details", &[("data-role", "checklist")], |tree| {
            tree.says("summary", &[], text("Checklist of six questions", "여섯 가지 질문으로 점검하기").get(lang));
            tree.element("ol", &[], |tree| checklist::of(report).for_each(|item| question(tree, &item, lang)));
        });
    });
}

fn question(tree: &mut Tree, item: &checklist::Item<'_>, lang: Lang) {
    let (status, word) = match item.answer {
        checklist::Answer::Yes => (Status::Pass, text("yes", "예")),
        checklist::Answer::No => (Status::Fail, text("no", "아니요")),
        checklist::Answer::Ask => (Status::Unknown, text("for you to answer", "직접 확인할 것")),
    };
    tree.element("li", &[("data-answer", item.answer.id())], |tree| {
        tree.element("p", &[], |tree| {
            tree.says("span", &[("aria-hidden", "true")], status.mark());
            tree.text(&format!(" {} ", item.question.asks.get(lang)));
            tree.says("b", &[], word.get(lang));
        });
        tree.says("p", &[("class", "quiet")], item.row.map_or("", |row| row.finding.says.get(lang)));
        if status == Status::Unknown {
            tree.says("p", &[("class", "quiet")], item.question.you.get(lang));
        }
    });
}

fn checks(tree: &mut Tree, report: &Report, lang: Lang) {
    tree.element("section", &[("class", "sheet checks"), ("aria-labelledby", "checks-title")], |tree| {
        tree.element("header", &[], |tree| {
            let title = text("In the order the authorizer checks", "권한 부여자가 검사하는 순서");
            tree.says("h2", &[("id", "checks-title")], title.get(lang));
        });
        tree.element("ol", &[], |tree| report.rows.iter().for_each(|one| row(tree, report, one, lang)));
        tree.element("div", &[("class", "unseen")], |tree| {
            tree.says("p", &[], text("Not visible from here:", "여기서 확인할 수 없는 항목:").get(lang));
            tree.element("ul", &[], |tree| {
                report.authorizer.unseen.iter().for_each(|words| tree.says("li", &[], words.get(lang)));
            });
        });
    });
}

fn row(tree: &mut Tree, report: &Report, row: &Row, lang: Lang) {
    let (id, finding, source) = (row.step.check.id, &row.finding, &report.reading.source);
    let name = match row.status {
        Status::Pass => text("passes", "통과"),
        Status::Warn => text("to note", "참고"),
        Status::Fail => text("fails", "실패"),
        Status::Unknown => text("not checked", "미확인"),
    };
    tree.element("li", &[("data-check", id), ("data-status", row.status.id())], |tree| {
        let about = [("class", "mark"), ("role", "img"), ("aria-label", name.get(lang))];
        tree.says("span", &about, row.status.mark());
        tree.element("div", &[], |tree| {
            tree.says("p", &[("class", "says")], finding.says.get(lang));
            tree.says("p", &[("class", "why")], finding.evidence.as_ref().map_or("", |words| words.get(lang)));
            if let Some(contrast) = &finding.contrast {
                tree.element("dl", &[("class", "contrast")], |tree| {
                    tree.says("dt", &[], contrast.name);
                    tree.says("dd", &[("class", "bad")], contrast.actual.get(lang));
                    tree.says("dt", &[], text("expected", "기대하는 값").get(lang));
                    tree.says("dd", &[("class", "good")], contrast.expected.get(lang));
                });
            }
            if row.status != Status::Pass {
                tree.element("p", &[("class", "entry")], |tree| {
                    let href = format!("checks.html#{id}");
                    let about = [("href", href.as_str()), ("target", "_blank"), ("rel", "noopener")];
                    tree.says("a", &about, text("about this check", "이 검사에 관하여").get(lang));
                });
            }
            if row.status == Status::Fail {
                finding.labels.iter().take(4).for_each(|place| excerpt(tree, source, *place));
            }
        });
        tree.element("div", &[("class", "does")], |tree| tool(tree, row, source, lang));
    });
}

/// A short place with a few characters around it.
fn excerpt(tree: &mut Tree, source: &str, place: Span) {
    if place.is_empty() || place.len() > 64 {
        return;
    }
    let (before, after) = (Span::new(0, place.start).of(source), Span::new(place.end, source.len()).of(source));
    let from = before.char_indices().rev().nth(9).map_or(0, |(from, _)| from);
    let to = after.char_indices().nth(10).map_or(after.len(), |(to, _)| to);
    tree.element("code", &[("class", "excerpt")], |tree| {
        tree.text(Span::new(from, before.len()).of(before));
        tree.says("mark", &[], place.of(source));
        tree.text(Span::new(0, to).of(after));
    });
}

fn tool(tree: &mut Tree, row: &Row, source: &str, lang: Lang) {
    let button = [("type", "button"), ("class", "button")];
    let [kind, class] = button;
    match (&row.finding.fix, row.need) {
        (Some(fix), _) => {
            let fixed = fix.apply(source);
            let about = [kind, class, ("data-action", "fix"), (DO, "source"), (WITH, fixed.as_str())];
            tree.says("button", &about, text("Remove", "제거").get(lang));
        }
        (None, Some(Need::Keys)) => {
            let about = [kind, class, ("data-strong", "true"), (DO, "fetch")];
            tree.says("button", &about, text("Fetch keys", "키 가져오기").get(lang));
        }
        (None, Some(Need::UserPool)) => {
            tree.says("a", &[class, ("href", "#user-pools")], text("Type it in", "입력하기").get(lang));
        }
        _ => {}
    }
}

/// How sure a verdict is, with what that is about.
fn sure(words: &Text) -> Text {
    let Text { en, ko } = words;
    say!("How sure: {en}", "확실한 정도: {ko}")
}
