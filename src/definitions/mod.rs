//! Settings that nobody types: what the output of the AWS CLI, a template or an API's definition says that is pasted in
//! the one box. Every value knows the member and the place that it was read from. Secrets that stand in such texts are
//! never read.

mod api;
mod aws;
mod broken;
mod chosen;
mod cli_table;
mod cli_text;
mod collections;
mod contradictions;
mod deployed;
mod environment;
mod hcl;
mod intrinsics;
mod javascript;
mod kind;
mod named;
mod open_api;
mod other_aws;
mod piece;
mod pieces;
mod route;
mod serverless;
mod stages;
mod template;
mod terraform;
mod tree;
mod trial;
mod words;
mod yaml;

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::http::pieces::Call;
use crate::order;
use crate::span::Span;

pub use api::{Api, GatewayResponse};
pub use broken::{Broken, Fault};
pub use chosen::{Chosen, Defined, Filled};
pub use collections::OauthClient;
pub use contradictions::Contradiction;
pub use deployed::{Undeployed, Undeployments};
pub use kind::Kind;
pub use piece::Piece;
pub use route::Asked;
pub use stages::{Deployment, Stage};
pub use trial::{Trial, denies};
pub use words::defines as may_define;

/// All that the pieces of a text define.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Definitions {
    /// The authorizers.
    pub authorizers: Vec<Authorizer>,
    /// The methods of REST APIs and the routes of HTTP APIs.
    pub routes: Vec<Route>,
    /// The app clients.
    pub clients: Vec<AppClient>,
    /// The OAuth clients of collections.
    pub oauth_clients: Vec<OauthClient>,
    /// The request of a collection, where it has no other.
    pub requests: Vec<Call>,
    /// The user pools.
    pub pools: Vec<Pool>,
    /// The first piece that cannot be read.
    pub broken: Option<Broken>,
    /// The stages.
    pub stages: Vec<Stage>,
    /// The base paths of custom domains, without slashes at their ends.
    pub base_paths: Vec<Read>,
    /// The deployments that a stage may serve.
    pub deployments: Vec<Deployment>,
    /// The APIs of which something is set.
    pub apis: Vec<Api>,
    /// What REST APIs answer where they refuse a call.
    pub gateway_responses: Vec<GatewayResponse>,
    /// The first values for variables of Terraform, where no resource reads them.
    pub values_alone: Option<Span>,
    /// The trials of an authorizer or a method.
    pub trials: Vec<Trial>,
    /// Where two pieces state different things about one and the same.
    pub contradictions: Vec<Contradiction>,
    /// What is configured and not deployed.
    pub undeployed: Undeployments,
    /// The stretches of the text that were read.
    pub spans: Vec<Span>,
    /// Where the lines of the text end, as far as something is defined in it.
    breaks: Vec<usize>,
    /// The authorizers by what methods call them.
    names: named::Names,
}

/// A value as it was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Read {
    /// The value.
    pub value: String,
    /// The member that holds it, such as `authorizationScopes`.
    pub member: String,
    /// Its place in the text.
    pub span: Span,
    /// Whether the text does not say what it comes to: then the value names what it refers to, in capitals.
    pub is_open: bool,
}

/// An authorizer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Authorizer {
    /// The piece.
    pub piece: Piece,
    /// Its place.
    pub span: Span,
    /// What methods call it: its ID, or its name in a template.
    pub id: Option<String>,
    /// The name that it has beside an ID.
    pub name: Option<String>,
    /// Whether the piece is what is deployed, and not what is configured.
    pub is_deployed: bool,
    /// What kind it is.
    pub kind: Kind,
    /// Where that was read.
    pub kind_read: Read,
    /// Its user pools.
    pub pools: Vec<Read>,
    /// Where it reads the token.
    pub source: Option<Read>,
    /// Its token validation expression.
    pub expression: Option<Read>,
    /// Its issuers.
    pub issuers: Vec<Read>,
    /// Its audiences.
    pub audiences: Vec<Read>,
    /// The algorithms that it takes; none where it names none.
    pub algorithms: Vec<Read>,
    /// The scopes that a template gives to the methods that name none of their own.
    pub scopes: Vec<Read>,
}

impl Authorizer {
    /// One of which nothing else is read yet.
    const fn new(piece: Piece, span: Span, kind: Kind, kind_read: Read) -> Self {
        Self {
            piece,
            span,
            id: None,
            name: None,
            is_deployed: false,
            kind,
            kind_read,
            pools: Vec::new(),
            source: None,
            expression: None,
            issuers: Vec::new(),
            audiences: Vec::new(),
            algorithms: Vec::new(),
            scopes: Vec::new(),
        }
    }
}

/// A method of a REST API, or a route of an HTTP API.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Route {
    /// The piece.
    pub piece: Piece,
    /// Its place.
    pub span: Span,
    /// The verb, where it is told; `ANY` stands for all.
    pub verb: Option<String>,
    /// The path, where it is told; `$default` stands for all.
    pub path: Option<String>,
    /// `NONE`, `AWS_IAM`, `CUSTOM`, `COGNITO_USER_POOLS`, `JWT`, where it is told.
    pub authorization: Option<Read>,
    /// What it calls its authorizer.
    pub authorizer: Option<Read>,
    /// Its scopes; none says that it has none.
    pub scopes: Vec<Read>,
    /// Whether the piece is what is deployed, and not what is configured.
    pub is_deployed: bool,
}

/// An app client.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AppClient {
    /// The piece.
    pub piece: Piece,
    /// Its place.
    pub span: Span,
    /// Its ID.
    pub id: Option<Read>,
    /// Its user pool.
    pub pool: Option<Read>,
    /// The OAuth scopes that it may ask for.
    pub scopes: Vec<Read>,
    /// Whether it has a secret, where that is told. The secret itself is not kept.
    pub has_secret: Option<bool>,
    /// The callback URLs that are registered with it.
    pub callbacks: Vec<Read>,
}

/// A user pool.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pool {
    /// The piece.
    pub piece: Piece,
    /// Its place.
    pub span: Span,
    /// Its ID.
    pub id: Read,
    /// The form of its issuer, where it is told.
    pub issuer: Option<Read>,
}

impl Definitions {
    /// Everything that the pieces of `text` define. Takes a few steps for each byte.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let (mut all, mut collections) = (Self::default(), Vec::new());
        for piece in pieces::cut(text) {
            match piece.tree {
                // What one of them names may stand in any other.
                Ok(tree) if collections::is_one(&tree) => {
                    all.spans.extend(collections::spans(&tree));
                    collections.push(tree);
                }
                Ok(tree) => {
                    let before = all.count();
                    all.read(&tree);
                    if all.count() > before {
                        all.spans.extend(piece.spans);
                    }
                }
                Err(fault) if all.broken.is_none() => all.broken = Some(Broken::of(text, fault)),
                Err(_) => {}
            }
        }
        collections::read(&collections, &mut all);
        order::by_key(&mut all.spans, |span| span.start);
        if all.count() > 0 {
            all.breaks = text.match_indices('\n').map(|(at, _)| at).collect();
        }
        all.names = named::Names::of(&all.authorizers);
        all.undeployed = Undeployments::of(&all);
        all.contradictions = all.find_contradictions();
        all
    }

    /// The line of a place in the text, from 1.
    #[must_use]
    pub fn line_of(&self, span: Span) -> usize {
        self.breaks.partition_point(|at| *at < span.start) + 1
    }

    /// Takes what one document defines, be it a template, an API's definition or the answer to a command.
    fn read(&mut self, tree: &tree::Node) {
        match () {
            () if template::is_one(tree) => template::read(tree, self),
            () if open_api::is_one(tree) => open_api::read(tree, self),
            () if serverless::is_one(tree) => serverless::read(tree, self),
            () if terraform::is_one(tree) => terraform::read(tree, self),
            () if environment::is_document(tree) => environment::read(tree, self),
            () => aws::read(tree, self),
        }
    }

    fn count(&self) -> usize {
        let api = self.authorizers.len()
            + self.routes.len()
            + self.stages.len()
            + self.deployments.len()
            + self.base_paths.len()
            + self.apis.len()
            + self.gateway_responses.len();
        let clients = self.clients.len() + self.oauth_clients.len() + self.requests.len();
        api + clients + self.pools.len() + self.trials.len() + usize::from(self.values_alone.is_some())
    }

    /// Whether nothing is defined and nothing is broken.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.count() == 0 && self.broken.is_none()
    }

    /// The text without its definitions: what else stands in it is read there.
    #[must_use]
    pub fn without<'t>(&self, text: &'t str) -> Cow<'t, str> {
        Span::covered(text, &self.spans)
    }
}
