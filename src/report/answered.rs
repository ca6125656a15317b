//! What an authorizer answers, in one word.

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
