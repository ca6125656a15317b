//! Four verdicts apart: whether a token is well formed, whether its signature holds, whether it is its time, and
//! whether it is what the authorizer wants. A sound signature says nothing about the rest, and no fault of the rest
//! says anything about the signature.

use super::{Report, Row, Status};
use crate::check::{Check, Facet, Subject};
use crate::jose::verify::{Reason, Verification};
use crate::say;
use crate::text::{Text, text};

/// What one of the four verdicts is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Aspect {
    /// The token's characters, segments and JSON.
    Structure,
    /// The signature under the keys at hand.
    Signature,
    /// `exp`, `nbf` and `iat` against the clock.
    Time,
    /// What the authorizer asks for, the strength of the keys, and marks of an attack.
    Policy,
}

impl Aspect {
    /// All four, in the order they are shown in.
    pub const ALL: [Self; 4] = [Self::Structure, Self::Signature, Self::Time, Self::Policy];

    /// What a check is about.
    #[must_use]
    pub const fn of(check: &Check) -> Self {
        match check.subject {
            Subject::Paste => Self::Structure,
            // What an answer says of a side of the token is said of that side.
            Subject::Token(facet) | Subject::Answer(Some(facet)) => Self::of_facet(facet),
            Subject::Request | Subject::Answer(None) | Subject::Client | Subject::Definition => Self::Policy,
        }
    }

    const fn of_facet(facet: Facet) -> Self {
        match facet {
            Facet::Presence | Facet::Shape => Self::Structure,
            Facet::Signature => Self::Signature,
            Facet::Time => Self::Time,
            _ => Self::Policy,
        }
    }

    /// The name in attributes and in reports for programs.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Structure => "structure",
            Self::Signature => "signature",
            Self::Time => "time",
            Self::Policy => "policy",
        }
    }

    /// The name for people.
    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Self::Structure => text("structure", "구조"),
            Self::Signature => text("signature", "서명"),
            Self::Time => text("time", "유효 기간"),
            Self::Policy => text("policy", "API 조건"),
        }
    }

    /// The verdict in a word or two.
    #[must_use]
    pub const fn word(self, status: Status) -> Text {
        match (self, status) {
            (Self::Structure, Status::Pass) => text("sound", "이상 없음"),
            (Self::Structure, Status::Fail) => text("damaged", "손상됨"),
            (Self::Signature, Status::Pass) => text("verified", "검증됨"),
            (Self::Signature, Status::Warn) => text("holds, but", "일치함. 다만"),
            (Self::Signature, Status::Fail) => text("does not hold", "일치하지 않음"),
            (Self::Time, Status::Pass) => text("current", "정상"),
            (Self::Time, Status::Fail) => text("past or future", "벗어남"),
            (Self::Policy, Status::Pass) => text("met", "충족"),
            (Self::Policy, Status::Fail) => text("not met", "미충족"),
            (_, Status::Warn) => text("to note", "주의"),
            (_, Status::Unknown) => text("not checked", "미확인"),
        }
    }
}

impl Report {
    /// The verdict on an aspect in words. Of a signature that holds although something else fails, what that is.
    #[must_use]
    pub fn says_on(&self, aspect: Aspect) -> Text {
        let (status, row) = self.on(aspect);
        let word = aspect.word(status);
        let Some(row) = row.filter(|_| aspect == Aspect::Signature && status == Status::Warn) else { return word };
        let but = match self.verdict.decided_by {
            // The headline has said why.
            Some(step) if step == row.step => text("the token is refused", "토큰은 거부됩니다"),
            _ => row.finding.says.clone(),
        };
        let (Text { en, ko }, Text { en: but, ko: but_ko }) = (word, but);
        say!("{en} {but}", "{ko} {but_ko}")
    }

    /// The verdict on one aspect, and the row that gives it where there is one. A signature that holds is "verified"
    /// only where nothing else fails: else the row is that of what fails.
    #[must_use]
    pub fn on(&self, aspect: Aspect) -> (Status, Option<&Row>) {
        let with = |status: Status, mine: bool| {
            let is_mine = move |row: &&Row| (Aspect::of(row.step.check) == aspect) == mine;
            self.rows.iter().filter(is_mine).find(|row| row.standing() == status)
        };
        if aspect != Aspect::Signature {
            let worst = [Status::Fail, Status::Unknown, Status::Warn].into_iter().find_map(|s| with(s, true));
            let asked = self.reading.jws().is_some();
            return worst
                .map_or((if asked { Status::Pass } else { Status::Unknown }, None), |row| (row.standing(), Some(row)));
        }
        let row = [Status::Fail, Status::Unknown, Status::Warn].into_iter().find_map(|s| with(s, true));
        match &self.reading.verification {
            Verification::Rejected(_) | Verification::NotTried(Reason::Unsigned) => (Status::Fail, row),
            Verification::NotTried(_) => (Status::Unknown, row),
            Verification::Verified(_) => match row.or_else(|| with(Status::Fail, false)) {
                Some(row) => (Status::Warn, Some(row)),
                None => (Status::Pass, None),
            },
        }
    }
}
