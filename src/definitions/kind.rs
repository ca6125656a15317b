//! What kinds of authorizers there are.

use serde::{Deserialize, Serialize};

use crate::http::authorizer;

/// What stands before a method.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Kind {
    /// `COGNITO_USER_POOLS` of a REST API.
    Cognito,
    /// `JWT` of a REST API.
    RestJwt,
    /// `JWT` of an HTTP API.
    HttpJwt,
    /// A GraphQL API of AppSync.
    AppSync,
    /// An identity pool.
    IdentityPool,
    /// A load balancer that validates JWTs.
    LoadBalancer,
    /// A load balancer that makes sessions.
    LoadBalancerSession,
    /// A Lambda function: what it asks for is written in its code.
    Lambda,
}

impl Kind {
    /// The authorizer that decides in this way; none where a function does.
    #[must_use]
    pub const fn authorizer(self) -> Option<authorizer::Kind> {
        match self {
            Self::Cognito => Some(authorizer::Kind::RestCognito),
            Self::RestJwt => Some(authorizer::Kind::RestJwt),
            Self::HttpJwt => Some(authorizer::Kind::HttpJwt),
            Self::AppSync => Some(authorizer::Kind::AppSync),
            Self::IdentityPool => Some(authorizer::Kind::IdentityPool),
            Self::LoadBalancer => Some(authorizer::Kind::Alb),
            Self::LoadBalancerSession => Some(authorizer::Kind::AlbSession),
            Self::Lambda => None,
        }
    }
}
