//! The kinds of logs that tell of calls.

use serde::{Deserialize, Serialize};

use crate::text::{Text, text};

/// A kind of log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum LogKind {
    /// An access log, in whatever format.
    Access,
    /// The execution log of a REST API.
    Execution,
    /// The access log of an Application Load Balancer.
    LoadBalancer,
    /// The log of a Lambda function.
    Function,
}

impl LogKind {
    /// The name in reports for programs.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Access => "access",
            Self::Execution => "execution",
            Self::LoadBalancer => "load_balancer",
            Self::Function => "function",
        }
    }

    /// The name for people.
    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Self::Access => text("the access log", "액세스 로그"),
            Self::Execution => text("the execution log", "실행 로그"),
            Self::LoadBalancer => text("the load balancer's access log", "로드 밸런서의 액세스 로그"),
            Self::Function => text("the function's log", "Lambda 함수의 로그"),
        }
    }
}
