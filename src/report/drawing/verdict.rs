//! The verdict: what the gateway will answer, why, and what to do.

use crate::report::aspect::Aspect;
use crate::report::tree::{DO, Tree, WITH};
use crate::report::{Answered, Report, Status};
use crate::say;
use crate::text::{Lang, text};
use crate::time::NumericDate;

/// The one sentence, its detail, its remedy and the four verdicts.
pub(super) fn draw(tree: &mut Tree, report: &Report, lang: Lang) {
    let verdict = &report.verdict;
    let answer = report.answer();
    let status = answer.as_ref().map_or_else(String::new, |(status, _)| status.to_string());
    let code = match verdict.answered {
        Answered::Refuse => answer.map(|(status, message)| format!("{status} {message}")).unwrap_or_default(),
        Answered::Accept => text("accepted", "허용").get(lang).to_owned(),
        Answered::Unknown => text("not known yet", "아직 알 수 없음").get(lang).to_owned(),
    };
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
        // The evidence tells the time, which no screen reader should read out every second.
        tree.says("p", &[], verdict.detail.as_ref().map_or("", |words| words.get(lang)));
        tree.says("p", &[("class", "fix"), ("role", "status")], verdict.remedy.get(lang));
        sure(tree, report, lang);
        tree.element("ul", &[("class", "aspects")], |tree| {
            Aspect::ALL.into_iter().for_each(|aspect| on(tree, lang, report, aspect));
        });
    });
}

/// How sure it is, with what that is about.
fn sure(tree: &mut Tree, report: &Report, lang: Lang) {
    let words = report.verdict.confidence.words();
    let (en, ko) = (&words.en, &words.ko);
    let sure = say!("How sure: {en}", "확실한 정도: {ko}");
    tree.says("p", &[("class", "quiet")], sure.get(lang));
}

/// One of the four verdicts. A signature that holds although something else fails says what that is.
fn on(tree: &mut Tree, lang: Lang, report: &Report, aspect: Aspect) {
    let (status, row) = report.on(aspect);
    let but = row.filter(|_| aspect == Aspect::Signature && status == Status::Warn).map(|row| {
        match report.verdict.decided_by {
            // The headline has said why.
            Some(step) if step == row.step => text("the token is refused", "토큰은 거부됩니다"),
            _ => row.finding.says.clone(),
        }
    });
    let but = but.as_ref().map_or("", |words| words.get(lang));
    tree.element("li", &[("data-aspect", aspect.id()), ("data-status", status.id())], |tree| {
        tree.says("span", &[("class", "mark"), ("aria-hidden", "true")], status.mark());
        tree.says("b", &[], aspect.name().get(lang));
        tree.text(&format!(" {} {but}", aspect.word(status).get(lang)));
    });
}

/// That it is for another moment than now, with the way back: a server's clock may be off, a log may be of last week.
pub(super) fn other_moment(tree: &mut Tree, at: NumericDate, lang: Lang) {
    let at = at.to_utc().unwrap_or_else(|| at.0.to_string());
    let words = say!("Judged for {at}, not for now.", "현재 시각이 아닌 {at} 시점을 기준으로 판정했습니다.");
    tree.element("div", &[("class", "other-moment"), ("data-role", "other-moment")], |tree| {
        tree.says("p", &[("role", "status")], words.get(lang));
        let about = [("data-action", "back-to-now"), (DO, "judge"), (WITH, "")];
        tree.button(&about, text("Back to now", "현재 시각으로").get(lang));
    });
}
