//! What applies to the call at hand: its method or route, that one's authorizer, and the settings of both.

use serde::{Deserialize, Serialize};

use super::{AppClient, Asked, Authorizer, Definitions, Kind, Piece, Read, Route};
use crate::http::token_source::TokenSource;
use crate::order;
use crate::span::Span;

/// What a definition says of an API.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Defined {
    /// Which authorizer decides.
    Authorizer,
    /// Its user pools or issuers.
    UserPools,
    /// The scopes on the method or route.
    Scopes,
    /// Its app clients or audiences.
    Clients,
    /// The header that it reads the token from.
    TokenSource,
    /// Its token validation expression.
    TokenValidation,
}

/// A setting that was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filled {
    /// Which setting it is.
    pub what: Defined,
    /// Its value; empty where the piece says that there is none.
    pub value: String,
    /// The member that it was read from.
    pub member: String,
    /// What kind of piece that stands in.
    pub piece: Piece,
    /// Its place in the text.
    pub span: Span,
    /// The line of that, from 1.
    pub line: usize,
    /// Whether the text does not say what it comes to: then the value names it, and nothing is filled in.
    pub is_open: bool,
}

/// What applies.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chosen {
    /// The settings, in the order of the form.
    pub settings: Vec<Filled>,
    /// What stands before the method or route, in the words of `authorizationType`.
    pub guard: Option<Filled>,
    /// `NONE` or `AWS_IAM`, where the method or the route has no authorizer.
    pub without_authorizer: Option<Filled>,
    /// The kind of a Lambda authorizer, where one decides: `TOKEN`, `REQUEST` or `CUSTOM`, or what a template calls it.
    pub function: Option<Filled>,
    /// The algorithms that the authorizer names.
    pub algorithms: Vec<Read>,
    /// What the method or route calls an authorizer that is not among the pieces, though others are.
    pub unknown_authorizer: Option<Filled>,
    /// What is configured, where these are the settings that are deployed and both are told.
    pub configured: Option<Box<Self>>,
}

impl Definitions {
    /// The method or route that a request reaches, or the only one there is.
    #[must_use]
    pub fn route(&self, asked: Option<&Asked>) -> Option<&Route> {
        let mut fitting: Vec<&Route> =
            asked.map(|asked| asked.best(&self.routes, &self.base_paths)).unwrap_or_default();
        let is_told = self.routes.iter().any(|route| route.path.is_some());
        if fitting.is_empty() && (asked.is_none() || !is_told) {
            fitting = self.routes.iter().collect();
        }
        // What answers is what is deployed.
        if fitting.iter().any(|route| route.is_deployed) {
            fitting.retain(|route| route.is_deployed);
        }
        let first = fitting.first()?;
        // Of those that come to the same the one is taken whose authorizer is known.
        let known = fitting.iter().find(|route| self.authorizer(Some(route)).is_some()).unwrap_or(first);
        fitting.iter().all(|other| self.is_same(known, other)).then_some(*known)
    }

    /// The authorizer that a method or route names, or the only one there is. Of several that differ none is taken, and
    /// what is deployed is not mixed with what is configured.
    #[must_use]
    pub fn authorizer(&self, route: Option<&Route>) -> Option<&Authorizer> {
        let any_deployed = || self.authorizers.iter().any(|one| one.is_deployed);
        let is_deployed = route.map_or_else(any_deployed, |route| route.is_deployed);
        if route.is_some_and(|route| route.without_authorizer().is_some()) {
            return None;
        }
        let named = route.and_then(|route| route.authorizer.as_ref()).map(|named| named.value.as_str());
        self.authorizers.get(self.names.agreed(is_deployed, named)?)
    }

    /// The app client as the AWS CLI describes it or an app knows it, the last where it is described twice; none where several are.
    #[must_use]
    pub fn app_client(&self) -> Option<&AppClient> {
        let id = |client: &AppClient| client.id.as_ref().map(|read| read.value.clone());
        let is_told =
            |client: &&AppClient| matches!(client.piece, Piece::AppClient | Piece::Amplify | Piece::Environment);
        let mut described = self.clients.iter().filter(is_told);
        let last = described.next_back()?;
        described.all(|other| id(other) == id(last)).then_some(last)
    }

    /// What applies to the call at hand.
    #[must_use]
    pub fn choose(&self, asked: Option<&Asked>) -> Chosen {
        let route = self.route(asked);
        let chosen = self.settings_of(route, self.authorizer(route));
        let configured = route.filter(|route| route.is_deployed).and_then(|route| self.configured(route));
        Chosen { configured: configured.map(Box::new), ..chosen }
    }

    /// What a method or route and an authorizer say.
    #[must_use]
    pub fn settings_of(&self, route: Option<&Route>, authorizer: Option<&Authorizer>) -> Chosen {
        let filled = |what: Defined, piece: Piece, read: &Read| Filled {
            what,
            value: read.value.clone(),
            member: read.member.clone(),
            piece,
            span: read.span,
            line: self.line_of(read.span),
            is_open: read.is_open,
        };
        let mut chosen = Chosen::default();
        if let Some(one) = authorizer {
            let put = |what, read: &Read| filled(what, one.piece, read);
            if let Some(kind) = one.kind.authorizer() {
                let read = put(Defined::Authorizer, &one.kind_read);
                chosen.settings.push(Filled { value: kind.id().to_owned(), ..read });
            }
            chosen.algorithms.clone_from(&one.algorithms);
            chosen.function =
                Some(one).filter(|one| one.kind == Kind::Lambda).map(|_| put(Defined::Authorizer, &one.kind_read));
            chosen.settings.extend(one.pools.iter().chain(&one.issuers).map(|read| put(Defined::UserPools, read)));
        }
        if let Some(route) = route {
            let put = |what, read: &Read| filled(what, route.piece, read);
            // What kind of authorizer it is stands at the method or route as well.
            if let Some((kind, read)) = route.kind().filter(|_| self.authorizers.is_empty()) {
                chosen.settings.push(Filled { value: kind.id().to_owned(), ..put(Defined::Authorizer, read) });
            }
            chosen.settings.extend(route.scopes.iter().map(|read| put(Defined::Scopes, read)));
            let is_guarded = route.without_authorizer().is_none();
            if route.scopes.is_empty() && is_guarded {
                let none = route.none();
                chosen.settings.push(put(Defined::Scopes, &none));
            }
            chosen.guard = guard(self, route, authorizer);
            chosen.without_authorizer = route.without_authorizer().map(|read| put(Defined::Authorizer, read));
            let unknown = route.authorizer.as_ref().filter(|_| authorizer.is_none() && !self.authorizers.is_empty());
            chosen.unknown_authorizer = unknown.map(|read| put(Defined::Authorizer, read));
            chosen.function = chosen
                .guard
                .clone()
                .filter(|guard| authorizer.is_none() && guard.value == "CUSTOM")
                .or(chosen.function);
        }
        if let Some(one) = authorizer {
            let put = |what, read: &Read| filled(what, one.piece, read);
            chosen.settings.extend(one.audiences.iter().map(|read| put(Defined::Clients, read)));
            if let Some(source) = &one.source {
                let name = TokenSource::read(&source.value).name().to_owned();
                chosen.settings.push(Filled { value: name, ..put(Defined::TokenSource, source) });
            }
            chosen.settings.extend(one.expression.iter().map(|read| put(Defined::TokenValidation, read)));
        }
        chosen
    }
}

/// What stands before a method or route, in the words of `authorizationType`, with the place that tells it.
fn guard(all: &Definitions, route: &Route, authorizer: Option<&Authorizer>) -> Option<Filled> {
    let known = authorizer.map(|one| {
        let word = match one.kind {
            Kind::Cognito => "COGNITO_USER_POOLS",
            Kind::RestJwt | Kind::HttpJwt => "JWT",
            Kind::AppSync => "AMAZON_COGNITO_USER_POOLS",
            Kind::IdentityPool => "IDENTITY_POOL",
            Kind::LoadBalancer => "jwt-validation",
            Kind::LoadBalancerSession => "authenticate-cognito",
            Kind::Lambda => "CUSTOM",
        };
        (word.to_owned(), one.piece, &one.kind_read)
    });
    let told = route.authorization.as_ref().map(|read| (read.value.to_ascii_uppercase(), route.piece, read));
    let (value, piece, read): (String, Piece, _) = told.or(known)?;
    Some(Filled {
        what: Defined::Authorizer,
        value,
        member: read.member.clone(),
        piece,
        span: read.span,
        line: all.line_of(read.span),
        is_open: read.is_open,
    })
}

impl Authorizer {
    /// Whether another says the same: a text may have one twice.
    #[must_use]
    pub fn is_like(&self, other: &Self) -> bool {
        self.says() == other.says()
    }

    /// What it says: its ID, its kind, and the values of its settings.
    pub(super) fn says(&self) -> (Option<&str>, Kind, [Vec<&str>; 6]) {
        fn values(reads: &[Read]) -> Vec<&str> {
            reads.iter().map(|read| read.value.as_str()).collect()
        }
        let [source, expression] = [&self.source, &self.expression].map(|read| values(read.as_slice()));
        let [pools, issuers] = [values(&self.pools), values(&self.issuers)];
        let lists = [pools, issuers, values(&self.audiences), values(&self.algorithms), source, expression];
        (self.id.as_deref(), self.kind, lists)
    }

    /// Whether it takes tokens by rules that are known.
    #[must_use]
    pub fn is_modelled(&self) -> bool {
        self.kind != Kind::Lambda
    }
}

impl Route {
    /// Whether another asks for the same.
    #[must_use]
    pub fn is_like(&self, other: &Self) -> bool {
        let value = |read: &Option<Read>| read.as_ref().map(|read| read.value.clone());
        self.scope_values() == other.scope_values()
            && value(&self.authorization) == value(&other.authorization)
            && value(&self.authorizer) == value(&other.authorizer)
    }

    /// Its scopes, in alphabetical order.
    #[must_use]
    pub fn scope_values(&self) -> Vec<&str> {
        let mut values: Vec<&str> = self.scopes.iter().map(|read| read.value.as_str()).collect();
        order::by(&mut values, Ord::cmp);
        values
    }

    /// Where it says that it has no authorizer: `NONE` or `AWS_IAM`.
    #[must_use]
    pub fn without_authorizer(&self) -> Option<&Read> {
        self.authorization.as_ref().filter(|read| matches!(read.value.as_str(), "NONE" | "AWS_IAM"))
    }

    /// That it has no scopes, read from where it names none.
    fn none(&self) -> Read {
        let is_within = |read: &&Read| self.span.start <= read.span.start && read.span.end <= self.span.end;
        let told = self.authorization.as_ref().or(self.authorizer.as_ref().filter(is_within));
        let at = told.map_or(self.span, |read| read.span);
        let member = match self.piece {
            Piece::Method => "authorizationScopes",
            Piece::OpenApi => "security",
            Piece::Terraform | Piece::TerraformConfiguration => "authorization_scopes",
            Piece::Serverless => "scopes",
            _ => "AuthorizationScopes",
        };
        Read { value: String::new(), member: member.to_owned(), span: at, is_open: false }
    }
}
