//! Which stage an API is deployed to. A REST API's own address names it; in that of an HTTP API the first segment may be
//! of the path, and a stage that deploys by itself has no command to do so.

use super::templates::{HTTP_DEPLOY, HTTP_DEPLOYMENTS};
use super::{Template, is_plain};
use crate::http::authorizer::Kind;
use crate::http::responder::Responder;
use crate::oauth::client;
use crate::reading::Reading;

/// The stage that a command deploys to.
#[derive(Default)]
pub(super) struct Deploying {
    /// Its name, where it is known.
    name: Option<String>,
    /// Whether it deploys each change by itself.
    is_automatic: bool,
}

/// The stage of an HTTP API whose address has no name of a stage.
const DEFAULT: &str = "$default";

impl Deploying {
    /// The stage by the request's address and by the stages that were pasted.
    pub(super) fn of(reading: &Reading, authorizer: Kind) -> Self {
        let request = reading.exchange.request.as_ref();
        let target = request.and_then(|request| request.target.as_deref()).unwrap_or_default();
        let host = client::host(target).or_else(|| request?.fields.get("host")).unwrap_or_default();
        let is_own = host.split('.').nth(1) == Some("execute-api");
        let first = client::path(target).split('/').nth(1).filter(|first| is_own && !first.is_empty());
        let stages = &reading.exchange.definitions.stages;
        let named = |name: &str| stages.iter().find(|stage| stage.name == name);
        let found = first.and_then(named).or_else(|| named(DEFAULT).filter(|_| is_own)).or(match stages.as_slice() {
            // To a domain of one's own any stage may be mapped.
            [only] if !is_own => Some(only),
            _ => None,
        });
        match found {
            Some(stage) => Self { name: Some(stage.name.clone()), is_automatic: stage.is_automatic },
            None if authorizer.is_at(Responder::HttpApi) || !stages.is_empty() => Self::default(),
            None => Self { name: first.map(str::to_owned), is_automatic: false },
        }
    }

    /// The command that holds for this stage.
    pub(super) fn instead(&self, template: &'static Template) -> &'static Template {
        if self.is_automatic && *template == HTTP_DEPLOY { &HTTP_DEPLOYMENTS } else { template }
    }

    /// A line with the stage's name. What else a name may hold is a stranger's text, and a shell obeys.
    pub(super) fn fill(&self, line: &str) -> String {
        match self.name.as_deref() {
            Some(DEFAULT) => line.replace("STAGE", "'$default'"),
            Some(name) if is_plain(name) => line.replace("STAGE", name),
            _ => line.to_owned(),
        }
    }
}
