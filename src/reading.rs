//! What the pasted text is: read once per input. What it means is judged later, every second if need be.

use std::rc::Rc;

use crate::answers::{self, Told};
use crate::cognito::sign_in::Bond;
use crate::cognito::token_kind::TokenKind;
use crate::definitions::Definitions;
use crate::intake::{self, Found, Surroundings};
use crate::jose::keyring::{Keyring, Provenance};
use crate::jose::token::{Jws, Token};
use crate::jose::verify::{Reason, Verification, verify};
use crate::span::Span;
use crate::time::NumericDate;

/// A pasted text, read.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The text as it was pasted.
    pub source: Rc<str>,
    /// The tokens in it, in order.
    pub tokens: Rc<[TokenFound]>,
    /// Where the search for tokens has ended, when it did before the end of the text.
    pub search_ended: Option<usize>,
    /// Which of them is looked at.
    pub chosen: usize,
    /// Whether the user chose it.
    pub is_chosen: bool,
    /// The token of the same sign-in, where there is one.
    pub partner: Option<Partner>,
    /// The keys at hand.
    pub keys: Option<Keyring>,
    /// What was pasted beside the token.
    pub exchange: Rc<crate::exchange::Exchange>,
    /// What the answer beside the token tells in words that are known.
    pub told: Option<Told>,
    /// What is known of the signature of the token that is looked at.
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

/// The other token of a sign-in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Partner {
    /// Which of the tokens.
    pub index: usize,
    /// What ties the two.
    pub bond: Bond,
}

impl Reading {
    /// Reads `source`. Takes the token to look at, from 0, where the user chose one, and the keys at hand.
    #[must_use]
    pub fn new(source: impl Into<Rc<str>>, chosen: Option<usize>, keys: Option<&Keyring>) -> Self {
        Self::around(&Definitions::default(), source, chosen, keys)
    }

    /// Reads what `source` holds beside its definitions.
    #[must_use]
    pub fn around(
        definitions: &Definitions,
        source: impl Into<Rc<str>>,
        chosen: Option<usize>,
        keys: Option<&Keyring>,
    ) -> Self {
        let source = source.into();
        // What is read as settings holds no token.
        let search = intake::search(&definitions.without(&source));
        let search_ended = search.ended;
        let tokens: Rc<[TokenFound]> = search
            .found
            .into_iter()
            .map(|found| {
                let token = Token::read(&found.clean);
                let kind = TokenKind::of(&token);
                TokenFound { found, token, kind }
            })
            .collect();
        let verification = Verification::NotTried(Reason::Unreadable);
        Self {
            source,
            tokens,
            search_ended,
            chosen: 0,
            is_chosen: chosen.is_some(),
            partner: None,
            keys: None,
            exchange: Rc::default(),
            told: None,
            verification,
        }
        .look_at(chosen, keys)
    }

    /// Whether there is nothing to judge.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        if !self.exchange.is_empty() {
            return false;
        }
        self.source.is_empty()
    }

    /// The same reading beside a request, its answer, or an OAuth client's settings.
    #[must_use]
    pub fn beside(mut self, exchange: crate::exchange::Exchange) -> Self {
        // Of several tokens in the box the one that was sent is looked at.
        if let Some(request) = exchange.request.as_ref().filter(|_| !self.is_chosen) {
            let sent = |t: &TokenFound| {
                let mut fields = request.fields.0.iter().filter(|(name, _)| !name.eq_ignore_ascii_case("cookie"));
                fields.any(|(_, value)| value.contains(&t.found.clean))
            };
            if let Some(index) = self.tokens.iter().position(sent).filter(|index| *index != self.chosen) {
                let keys = self.keys.clone();
                self = self.look_at(Some(index), keys.as_ref());
            }
        }
        let read = |response| answers::read(exchange.request.as_ref(), response);
        self.told = exchange.response.as_ref().and_then(read);
        self.exchange = Rc::new(exchange);
        self
    }

    /// The same text with another token looked at, or with other keys. The text is not searched again.
    #[must_use]
    pub fn look_at(&self, chosen: Option<usize>, keys: Option<&Keyring>) -> Self {
        let tokens = self.tokens.clone();
        let chosen = chosen.filter(|i| *i < tokens.len()).unwrap_or_else(|| most_worth_looking_at(&tokens));
        let verification = match tokens.get(chosen) {
            Some(TokenFound { token: Token::Jws(jws), found, .. }) => verify(&found.clean, jws, keys),
            _ => Verification::NotTried(Reason::Unreadable),
        };
        let partner = tokens.get(chosen).and_then(|one| partner(one, &tokens));
        Self { tokens, chosen, partner, keys: keys.cloned(), verification, ..self.clone() }
    }

    /// When it was answered, where that is told. A log tells it only of a token that there was by then.
    #[must_use]
    pub fn answered_at(&self) -> Option<NumericDate> {
        let issued = self.jws().and_then(|jws| jws.claims().moment("iat")?.ok());
        let logged = || self.exchange.logged_at().filter(|at| issued.is_none_or(|issued| issued <= *at));
        self.exchange.server_clock().or_else(logged)
    }

    /// The moment to judge for on a machine whose clock is `clock`.
    #[must_use]
    pub fn moment(&self, clock: NumericDate) -> NumericDate {
        self.answered_at().unwrap_or(clock)
    }

    /// The token that is looked at.
    #[must_use]
    pub fn token(&self) -> Option<&TokenFound> {
        self.tokens.get(self.chosen)
    }

    /// The token that is looked at, when it is a JWS.
    #[must_use]
    pub fn jws(&self) -> Option<&Jws> {
        self.token()?.jws()
    }

    /// Whether the keys at hand stand in the text of the token.
    #[must_use]
    pub fn has_keys_beside(&self) -> bool {
        self.keys.as_ref().is_some_and(|keys| keys.provenance == Provenance::BesideTheToken)
    }

    /// The token, when what was pasted around it is what goes into a header.
    #[must_use]
    pub fn sent(&self) -> Option<&Found> {
        self.token().map(|t| &t.found).filter(|found| found.is_sent())
    }

    /// The place in the pasted text of a place in the clean token.
    #[must_use]
    pub fn locate(&self, clean: Span) -> Span {
        self.token().map(|t| t.found.locate(clean)).unwrap_or_default()
    }
}

impl PartialEq for Reading {
    /// Two readings are the same when they look in the same way at what one search has found.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.tokens, &other.tokens)
            && self.chosen == other.chosen
            && self.verification == other.verification
            && self.keys == other.keys
    }
}

impl TokenFound {
    fn jws(&self) -> Option<&Jws> {
        match &self.token {
            Token::Jws(jws) => Some(jws),
            _ => None,
        }
    }
}

/// The token that goes into an API's header: the first ID or access token that stands in one, else the ID token, which
/// every method without scopes takes, else the first access token, else the first of any kind.
fn most_worth_looking_at(tokens: &[TokenFound]) -> usize {
    let goes_into_a_header =
        |t: &TokenFound| matches!(t.kind, TokenKind::Id | TokenKind::Access | TokenKind::MachineToMachine);
    let stood_in_one = |t: &TokenFound| t.found.is_sent() && t.found.surroundings != Surroundings::Alone;
    let first = tokens.iter().position(|t| goes_into_a_header(t) && stood_in_one(t));
    let id = || tokens.iter().position(|t| t.kind == TokenKind::Id);
    first.or_else(id).or_else(|| tokens.iter().position(goes_into_a_header)).unwrap_or(0)
}

/// The nearest way from an ID token to its access token, or back.
fn partner(one: &TokenFound, tokens: &[TokenFound]) -> Option<Partner> {
    let bond = |other: &TokenFound| match (one.kind, other.kind) {
        (TokenKind::Id, TokenKind::Access) => Bond::between(one.jws()?, other.jws()?, &other.found.clean),
        (TokenKind::Access, TokenKind::Id) => Bond::between(other.jws()?, one.jws()?, &one.found.clean),
        _ => None,
    };
    tokens.iter().enumerate().find_map(|(index, other)| bond(other).map(|bond| Partner { index, bond }))
}
