//! Keys and settings that stand in the one box are used as if they were typed into their fields, and what is typed there
//! overrules them.

use crate::authorizers::{self, Authorizer};
use crate::definitions::Defined;
use crate::exchange::Exchange;
use crate::expectations::{Elsewhere, Expectations};
use crate::jose::keyring::{Keyring, Provenance};
use crate::order;
use crate::reading::Reading;
use crate::say;
use crate::settings::Setting;
use crate::settings::expected::{AUTHORIZER, CLIENTS, SCOPES, TOKEN_SOURCE, TOKEN_VALIDATION, USER_POOLS};
use crate::settings::line::{KEYS, OAUTH_CLIENT, REQUEST, RESPONSE};
use crate::span::Span;
use crate::text::{Text, text};

/// The keys in the box.
#[must_use]
pub fn keyring(exchange: &Exchange) -> Option<Keyring> {
    let provenance = Provenance::BesideTheToken;
    exchange.found.keys.as_ref().map(|(_, set)| Keyring { provenance, ..Keyring::from(set.clone()) })
}

/// Puts the settings in the box where nothing was typed: what definitions say of the call at hand, then the issuer of a
/// discovery document, the app client and its user pool, and what an OAuth client has to be registered with. Gives the
/// authorizer that is told, or else the one that is defined.
pub fn fill(
    exchange: &mut Exchange,
    told: Option<&'static Authorizer>,
    want: &mut Expectations,
) -> Option<&'static Authorizer> {
    let asked = exchange.definitions.asked(want.route.as_deref(), exchange.asked());
    let mut chosen = exchange.definitions.choose(asked.as_ref());
    let defined = chosen.settings.iter().find(|one| one.what == Defined::Authorizer);
    let defined = defined.and_then(|one| authorizers::find(&one.value));
    let authorizer = told.or(defined);
    if authorizer != defined {
        chosen.settings.retain(|one| one.what != Defined::Authorizer);
    }
    // Who says what the function does knows more of it than its definition.
    chosen.function = chosen.function.filter(|_| authorizer.is_none());
    let client = exchange.found.client.as_ref().map(|(_, client)| client);
    let issuer = exchange.found.issuer.as_ref().map(|(_, issuer)| issuer);
    let pool = client.and_then(|client| client.pool.as_ref()).map(|read| &read.value);
    let elsewhere = Elsewhere {
        pool: pool.or(issuer).cloned(),
        client: client.and_then(|client| client.id.as_ref()).map(|read| read.value.clone()),
    };
    *want = want.filled(chosen, &elsewhere, authorizer.is_none_or(|one| one.takes_any_issuer));
    if let Some(defined) = exchange.definitions.oauth_client() {
        let told = exchange.client.take().unwrap_or_default();
        exchange.client = Some(told.or(defined.told()));
    }
    if let (Some(told), Some(client)) = (&mut exchange.client, client) {
        told.has_secret = told.has_secret.or(client.has_secret);
        if told.registered_callbacks.is_empty() {
            told.registered_callbacks = client.callbacks.iter().map(|read| read.value.clone()).collect();
        }
    }
    authorizer
}

/// What stands in the box beside tokens and calls: definitions, keys and app clients, so that it can stay there when
/// another token is put in; none where it is longer than is worth repeating.
#[must_use]
pub fn kept(reading: &Reading) -> Option<String> {
    const LONGEST: usize = 32 << 10;
    let exchange = &reading.exchange;
    let found = &exchange.found;
    let spans = [found.keys.as_ref().map(|(span, _)| *span), found.issuer.as_ref().map(|(span, _)| *span)];
    let client = found.client.as_ref().map(|(span, _)| *span);
    let mut spans: Vec<Span> = spans.into_iter().flatten().chain(client).collect();
    spans.extend(&exchange.definitions.spans);
    order::by_key(&mut spans, |span| (span.start, std::cmp::Reverse(span.end)));
    let (mut kept, mut at) = (String::new(), 0);
    for span in spans.into_iter().filter(|span| !span.is_empty()) {
        if span.start >= at {
            kept.push_str("\n\n");
            kept.push_str(span.of(&reading.source));
            at = span.end;
        }
    }
    (kept.len() <= LONGEST).then_some(kept)
}

/// The setting that a definition speaks of.
#[must_use]
pub fn setting(what: Defined) -> &'static Setting {
    match what {
        Defined::Authorizer => &AUTHORIZER,
        Defined::UserPools => &USER_POOLS,
        Defined::Scopes => &SCOPES,
        Defined::Clients => &CLIENTS,
        Defined::TokenSource => &TOKEN_SOURCE,
        Defined::TokenValidation => &TOKEN_VALIDATION,
    }
}

/// What stands in the one box beside tokens, and the field that it fills.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The member of a line that it stands for: `request`, `response`, `keys`, `user_pools`, `clients`,
    /// `oauth_client`.
    pub member: &'static str,
    /// What it is, in a few words.
    pub says: Text,
    /// Its place in the text.
    pub span: Span,
}

/// What stands in the one box beside tokens, in order.
#[must_use]
pub fn pieces(reading: &Reading) -> Vec<Piece> {
    let exchange = &reading.exchange;
    let mut pieces: Vec<Piece> = Vec::new();
    let mut push = |member: &'static str, says: Text, span: Span| pieces.push(Piece { member, says, span });
    if let Some(span) = exchange.request_in_the_box() {
        let request = exchange.request.as_ref();
        let method = request.and_then(|r| r.method.clone()).unwrap_or_default();
        let host = request.and_then(|r| r.host()).unwrap_or_default().to_owned();
        let what = format!("{method} {host}").trim().to_owned();
        let says = match what.as_str() {
            "" => text("the request", "요청"),
            what => say!("the request: {what}", "요청: {what}"),
        };
        push(REQUEST.name, says, span);
    }
    if let Some(span) = exchange.response_in_the_box() {
        let says = match exchange.response.as_ref().and_then(|response| response.status) {
            Some(status) => say!("the answer: {status}", "응답: {status}"),
            None => text("the answer, in words without a status", "응답(상태 코드 없음)"),
        };
        push(RESPONSE.name, says, span);
    }
    if let Some((span, set)) = &exchange.found.keys {
        let count = set.keys.len();
        push(KEYS.name, say!("keys: {count}", "키 {count}개"), *span);
    }
    if let Some((span, issuer)) = &exchange.found.issuer {
        push(USER_POOLS.name, say!("the issuer {issuer}", "발급자: {issuer}"), *span);
    }
    if let Some((span, client)) = &exchange.found.client {
        let id = client.id.as_ref().map_or("", |read| &read.value);
        push(CLIENTS.name, say!("the app client {id}", "앱 클라이언트: {id}"), *span);
    }
    if let Some(one) = exchange.definitions.oauth_client() {
        let Text { en, ko } = one.piece.name();
        push(OAUTH_CLIENT.name, say!("the OAuth client in {en}", "{ko}의 OAuth 클라이언트"), one.span);
    }
    order::by_key(&mut pieces, |piece| piece.span.start);
    pieces
}
