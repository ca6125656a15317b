//! What the pasted text is: read once per input. What it means is judged later, every second if need be.

use crate::cognito::token_kind::TokenKind;
use crate::intake::{self, Found, Surroundings};
use crate::jose::keyring::Keyring;
use crate::jose::token::{Jws, Token};
use crate::jose::verify::{Reason, Verification, verify};
use crate::span::Span;

/// A pasted text, read.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The text as it was pasted.
    pub source: String,
    /// The tokens in it, in order.
    pub tokens: Vec<TokenFound>,
    /// Which of them is looked at.
    pub chosen: usize,
    /// The keys at hand.
    pub keys: Option<Keyring>,
    /// What is known of its signature.
    pub verification: Verification,
}

/// A token, where it stood and what it is.
#[derive(Clone, Debug, PartialEq)]
pub struct TokenFound {
    /// Where it stood.
    pub found: Found,
    /// What is in it.
    pub token: Token,
    /// Its kind.
    pub kind: TokenKind,
}

impl Reading {
    /// Reads `source`. Takes the token to look at, from 0, where the user chose one, and the keys at hand.
    #[must_use]
    pub fn new(source: &str, chosen: Option<usize>, keys: Option<&Keyring>) -> Self {
        let tokens: Vec<TokenFound> = intake::find(source)
            .into_iter()
            .map(|found| {
                let token = Token::read(&found.clean);
                let kind = TokenKind::of(&token);
                TokenFound { found, token, kind }
            })
            .collect();
        let chosen = chosen.filter(|i| *i < tokens.len()).unwrap_or_else(|| most_worth_looking_at(&tokens));
        let verification = match tokens.get(chosen) {
            Some(TokenFound { token: Token::Jws(jws), found, .. }) => verify(&found.clean, jws, keys),
            _ => Verification::NotTried(Reason::Unreadable),
        };
        Self { source: source.to_owned(), tokens, chosen, keys: keys.cloned(), verification }
    }

    /// The token that is looked at.
    #[must_use]
    pub fn token(&self) -> Option<&TokenFound> {
        self.tokens.get(self.chosen)
    }

    /// The token that is looked at, when it is a JWS.
    #[must_use]
    pub fn jws(&self) -> Option<&Jws> {
        match &self.token()?.token {
            Token::Jws(jws) => Some(jws),
            _ => None,
        }
    }

    /// The token, when it is all there is but for strays: then the text is what would be sent.
    #[must_use]
    pub fn alone(&self) -> Option<&Found> {
        self.token().map(|t| &t.found).filter(|found| found.surroundings == Surroundings::Alone)
    }

    /// The place in the pasted text of a place in the clean token.
    #[must_use]
    pub fn locate(&self, clean: Span) -> Span {
        self.token().map(|t| t.found.locate(clean)).unwrap_or_default()
    }
}

/// The first ID or access token: the one that goes into an API's header. Else the first of any kind.
fn most_worth_looking_at(tokens: &[TokenFound]) -> usize {
    let goes_into_a_header =
        |t: &TokenFound| matches!(t.kind, TokenKind::Id | TokenKind::Access | TokenKind::MachineToMachine);
    tokens.iter().position(goes_into_a_header).unwrap_or(0)
}
