//! What to do next: the commands that show or change what the verdict speaks of, and the checklist.

use crate::report::tree::{DO, Tree, WITH};
use crate::report::{Report, Status, checklist, right_settings};
use crate::text::{Lang, text};

/// Both.
pub(super) fn draw(tree: &mut Tree, report: &Report, lang: Lang) {
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
        settings(tree, report, lang);
        tree.element("details", &[("data-role", "checklist")], |tree| {
            tree.says("summary", &[], text("Checklist of six questions", "여섯 가지 질문으로 점검하기").get(lang));
            tree.element("ol", &[], |tree| checklist::of(report).for_each(|item| question(tree, &item, lang)));
        });
    });
}

/// The OAuth client's right settings, to be read and to be copied.
fn settings(tree: &mut Tree, report: &Report, lang: Lang) {
    if report.settings.is_empty() {
        return;
    }
    tree.element("details", &[("data-role", "right-settings"), ("open", "")], |tree| {
        let title = text("The OAuth client's settings, as they should be", "OAuth 클라이언트의 올바른 설정");
        tree.says("summary", &[], title.get(lang));
        tree.element("dl", &[("class", "contrast")], |tree| {
            for (name, value) in &report.settings {
                // The names are those of the form that they are typed into, which is not translated.
                tree.element("dt", &[], |tree| tree.says("code", &[], name));
                tree.says("dd", &[], value.get(lang));
            }
        });
        let lines = right_settings::lines(&report.settings, lang);
        let about = [("data-action", "copy-settings"), (DO, "copy"), (WITH, lines.as_str())];
        tree.button(&about, text("Copy all", "모두 복사").get(lang));
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
