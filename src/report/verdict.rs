//! One sentence over all checks: the first that fails decides, as it does at the gateway.

use super::{Row, Status};
use crate::authorizers::{Authorizer, Confidence, Step};
use crate::say;
use crate::text::{Text, text};

/// Whether API Gateway would let the token through.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Answered {
    /// Everything visible passes.
    Accept,
    /// A check fails.
    Refuse,
    /// Nothing fails, but not everything has been checked.
    Unknown,
}

impl Answered {
    /// The name in attributes and in reports for programs.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Accept => "accept",
            Self::Refuse => "refuse",
            Self::Unknown => "unknown",
        }
    }
}

/// The verdict on a token.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    /// Accepted, refused, or not known yet.
    pub answered: Answered,
    /// The step that decided, when it is refused.
    pub decided_by: Option<&'static Step>,
    /// How sure it is.
    pub confidence: Confidence,
    /// One sentence: what the gateway will do, and why.
    pub says: Text,
    /// What else is to be said.
    pub detail: Option<Text>,
    /// What to do.
    pub remedy: Text,
}

impl Verdict {
    pub(super) fn of(authorizer: &Authorizer, rows: &[Row]) -> Self {
        let mut failed = rows.iter().filter(|r| r.status == Status::Fail);
        if let Some(first) = failed.next() {
            return Self::refuse(authorizer, first, failed.count());
        }
        let not_known = rows.iter().find(|r| r.status == Status::Unknown);
        let open = rows.iter().find(|r| r.status == Status::Warn && !r.finding.is_harmless);
        not_known.or(open).map_or_else(|| Self::accept(authorizer), Self::unknown)
    }

    fn refuse(authorizer: &Authorizer, row: &Row, others: usize) -> Self {
        let (en, ko) = (&row.finding.says.en, &row.finding.says.ko);
        let Text { en: refuses, ko: korean } = &authorizer.gateway.refuses;
        let says = say!("{refuses}: {en}.", "{korean}. {ko}.");
        let detail = match others {
            0 => row.finding.evidence.clone(),
            1 => Some(text(
                "One more fault would have it refused as well; it is listed below.",
                "이 밖에도 거부 사유가 하나 더 있습니다. 아래 목록을 확인하세요.",
            )),
            _ => Some(say!(
                "{others} more faults would have it refused as well; they are listed below.",
                "이 밖에도 거부 사유가 {others}개 더 있습니다. 아래 목록을 확인하세요."
            )),
        };
        let remedy = row.finding.remedy.clone().unwrap_or_else(|| row.step.check.remedy.clone());
        let confidence = row.step.confidence;
        Self { answered: Answered::Refuse, decided_by: Some(row.step), confidence, says, detail, remedy }
    }

    fn unknown(row: &Row) -> Self {
        let (en, ko) = (&row.finding.says.en, &row.finding.says.ko);
        let says = say!("No fault so far, but {en}.", "지금까지는 문제가 없습니다. 다만 {ko}.");
        let remedy = row.finding.remedy.clone().unwrap_or_else(|| row.step.check.remedy.clone());
        let (confidence, detail) = (Confidence::Unseen, row.finding.evidence.clone());
        Self { answered: Answered::Unknown, decided_by: None, confidence, says, detail, remedy }
    }

    fn accept(authorizer: &Authorizer) -> Self {
        Self {
            answered: Answered::Accept,
            decided_by: None,
            confidence: Confidence::Likely,
            says: authorizer.gateway.accepts.clone(),
            detail: Some(text(
                "No check that can be made here fails, and the signature was verified.",
                "여기서 할 수 있는 검사에서 문제가 발견되지 않았고 서명도 검증되었습니다.",
            )),
            remedy: text(
                "If it is refused all the same, redeploy the API first, then compare the stage, the attached authorizer and \
                 the header that really arrives.",
                "그래도 거부된다면 먼저 API를 다시 배포한 다음 스테이지, 연결된 권한 부여자, 실제로 도착하는 헤더를 차례로 확인하세요.",
            ),
        }
    }
}
