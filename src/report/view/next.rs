//! What to do next: the commands that show or change what the verdict speaks of, the right settings, the checklist.

use serde::{Deserialize, Serialize};

use super::limits::{COPIED, cut};
use super::shown;
use crate::report::checklist::{self, Answer};
use crate::report::{Report, recommended_settings};
use crate::text::{Lang, text};

/// What to do next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Next {
    /// What to type, in order.
    pub commands: Vec<Command>,
    /// The OAuth client's right settings: names as its form has them, and values.
    pub settings: Vec<(String, String)>,
    /// The same as lines, to be copied.
    pub settings_lines: String,
    /// The six questions, answered as far as can be; none where they are about another authorizer.
    pub checklist: Vec<Question>,
}

/// Something to type.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Command {
    /// What it does.
    pub says: String,
    /// What is typed.
    pub line: String,
}

/// A question of the checklist.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// The answer.
    pub answer: Answer,
    /// The question.
    pub asks: String,
    /// The answer in words.
    pub word: String,
    /// What answered it; empty where all is well.
    pub because: String,
    /// What only the user can answer; empty where the question is answered.
    pub you: String,
}

impl Next {
    /// The next steps of a report, in a language; `None` where there are none of these.
    #[must_use]
    pub fn of(report: &Report, lang: Lang) -> Option<Self> {
        let command = |one: &crate::report::commands::Command| Command {
            says: shown(one.says.get(lang)),
            line: one.line.clone(),
        };
        let settings = report.settings.iter().map(|(name, value)| (shown(name), shown(value.get(lang))));
        let next = Self {
            commands: report.commands.iter().map(command).collect(),
            settings: settings.collect(),
            settings_lines: cut(&recommended_settings::lines(&report.settings, lang), COPIED, lang),
            checklist: Some(report)
                .filter(|report| checklist::is_about(report.authorizer))
                .into_iter()
                .flat_map(checklist::of)
                .map(|item| Question::of(&item, lang))
                .collect(),
        };
        let is_empty = next.commands.is_empty() && next.settings.is_empty() && next.checklist.is_empty();
        (!is_empty).then_some(next)
    }
}

impl Question {
    fn of(item: &checklist::Item<'_>, lang: Lang) -> Self {
        let word = match item.answer {
            Answer::Yes => text("yes", "예"),
            Answer::No => text("no", "아니요"),
            Answer::Ask => text("for you to answer", "직접 확인 필요"),
        };
        let you = if item.answer == Answer::Ask { item.question.you.get(lang) } else { "" };
        Self {
            answer: item.answer,
            asks: shown(item.question.asks.get(lang)),
            word: shown(word.get(lang)),
            because: shown(item.row.map_or("", |row| row.finding.says.get(lang))),
            you: shown(you),
        }
    }
}
