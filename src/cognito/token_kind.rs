//! The kinds of token that people hold, told by what a token says of itself.

use crate::encoding::json::Json;
use crate::jose::token::{Jws, Token};
use crate::text::{Text, text};

/// A kind of token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// A user pool's ID token: `token_use` is `id`.
    Id,
    /// A user pool's access token: `token_use` is `access`.
    Access,
    /// An access token of the client credentials grant: no user stands behind it.
    MachineToMachine,
    /// A user pool's refresh token: an encrypted JWE.
    Refresh,
    /// An identity pool's OpenID token.
    IdentityPool,
    /// What an Application Load Balancer hands to its target in `x-amzn-oidc-data`.
    LoadBalancer,
    /// A JWT with selective disclosures (RFC 9901).
    SdJwt,
    /// Another signed JWT.
    OtherJwt,
    /// Another encrypted token.
    Jwe,
    /// No JOSE token.
    Opaque,
}

impl TokenKind {
    /// The kind of `token`.
    #[must_use]
    pub fn of(token: &Token) -> Self {
        match token {
            Token::Opaque => Self::Opaque,
            Token::Jwe(header) if is_refresh_header(header.object.as_ref().ok().map(|n| &n.value)) => Self::Refresh,
            Token::Jwe(_) => Self::Jwe,
            Token::Jws(jws) => Self::of_jws(jws),
        }
    }

    fn of_jws(jws: &Jws) -> Self {
        let claims = jws.claims();
        if jws.has_disclosures {
            return Self::SdJwt;
        }
        // The header names the load balancer that has signed it.
        if jws.header().string("signer").is_some_and(|arn| arn.contains(":elasticloadbalancing:")) {
            return Self::LoadBalancer;
        }
        match claims.string("token_use") {
            Some("id") => Self::Id,
            Some("access") => {
                let scopes = claims.scopes();
                let custom_only = !scopes.is_empty() && scopes.iter().all(|s| s.contains('/'));
                let nobody = claims.string("username").is_none();
                if custom_only && nobody { Self::MachineToMachine } else { Self::Access }
            }
            _ if claims.iss() == Some("https://cognito-identity.amazonaws.com") => Self::IdentityPool,
            _ => Self::OtherJwt,
        }
    }

    /// The name in reports for programs.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::Access => "access",
            Self::MachineToMachine => "machine-to-machine",
            Self::Refresh => "refresh",
            Self::IdentityPool => "identity-pool",
            Self::LoadBalancer => "load-balancer",
            Self::SdJwt => "sd-jwt",
            Self::OtherJwt => "jwt",
            Self::Jwe => "jwe",
            Self::Opaque => "opaque",
        }
    }

    /// The name for people.
    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Self::Id => text("ID token", "ID 토큰"),
            Self::Access => text("access token", "액세스 토큰"),
            Self::MachineToMachine => text("machine-to-machine access token", "시스템 간(M2M) 액세스 토큰"),
            Self::Refresh => text("refresh token", "새로 고침 토큰"),
            Self::IdentityPool => text("identity pool token", "자격 증명 풀 토큰"),
            Self::LoadBalancer => text("load balancer token (x-amzn-oidc-data)", "로드 밸런서 토큰(x-amzn-oidc-data)"),
            Self::SdJwt => text("SD-JWT", "SD-JWT"),
            Self::OtherJwt => text("other JWT", "기타 JWT"),
            Self::Jwe => text("encrypted token (JWE)", "암호화된 토큰(JWE)"),
            Self::Opaque => text("opaque token (not a JWT)", "불투명 토큰(JWT 아님)"),
        }
    }
}

/// Cognito's refresh tokens all have the header `{"cty":"JWT","enc":"A256GCM","alg":"RSA-OAEP"}`.
fn is_refresh_header(header: Option<&Json>) -> bool {
    let says = |name: &str| header.and_then(|h| h.get(name)).and_then(|n| n.value.as_str());
    says("cty") == Some("JWT") && says("enc") == Some("A256GCM") && says("alg") == Some("RSA-OAEP")
}
