//! How an authorizer goes by what every authorizer looks at, so that a check needs no list of names.

/// What an authorizer does otherwise than the strictest reading of RFC 7519.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rules {
    /// The seconds that it allows between clocks, where nobody set another number.
    pub skew: i64,
    /// Whether it refuses a token of an app client that is not among those it was told of.
    pub compares_clients: bool,
    /// Whether it refuses a user who is in none of the groups it was told of.
    pub compares_groups: bool,
    /// Whether it refuses an audience where it was told of none.
    pub refuses_an_unasked_audience: bool,
    /// Whether it refuses a token without `aud` in words of their own.
    pub names_an_absent_audience: bool,
    /// When it takes the ID token of a sign-in, and no access token.
    pub id_token: IdToken,
    /// Whether it reads a token from no header at all.
    pub reads_no_header: bool,
    /// Whether it is a library or a framework in a program, which may stand behind any responder.
    pub is_program: bool,
}

/// When an authorizer takes the ID token of a sign-in, and no access token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IdToken {
    /// It takes access tokens, whatever else it takes.
    Never,
    /// Where it asks for no scopes.
    WithoutScopes,
    /// Whatever it asks for.
    Always,
}

impl IdToken {
    /// Whether it does where it asks for scopes, or asks for none.
    #[must_use]
    pub const fn is_taken(self, has_scopes: bool) -> bool {
        match self {
            Self::Never => false,
            Self::WithoutScopes => !has_scopes,
            Self::Always => true,
        }
    }
}

impl Rules {
    /// A service that allows nothing between clocks.
    pub const SERVICE: Self = Self {
        skew: 0,
        compares_clients: false,
        compares_groups: false,
        refuses_an_unasked_audience: false,
        names_an_absent_audience: false,
        id_token: IdToken::Never,
        reads_no_header: false,
        is_program: false,
    };
    /// A program that allows these seconds between clocks.
    #[must_use]
    pub const fn program(skew: i64) -> Self {
        Self { skew, is_program: true, names_an_absent_audience: true, ..Self::SERVICE }
    }
}
