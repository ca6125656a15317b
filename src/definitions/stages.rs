//! Stages and the deployments that they serve, as `get-stages` and `get-deployments` print them.

use serde::{Deserialize, Serialize};

use super::tree::{self, Node, member};
use super::{Definitions, Read};
use crate::http::date;
use crate::span::Span;
use crate::time::NumericDate;

/// A stage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stage {
    /// Its name.
    pub name: String,
    /// The ID of the deployment that it serves.
    pub deployment: Option<Read>,
    /// Whether it deploys each change by itself; HTTP APIs only.
    pub is_automatic: bool,
    /// Its place.
    pub span: Span,
}

/// A deployment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deployment {
    /// Its ID.
    pub id: Read,
    /// When it was made, where that can be read.
    pub created: Option<NumericDate>,
    /// The date as it was written.
    pub date: String,
    /// Whether it failed; HTTP APIs only.
    pub is_failed: bool,
}

/// The stage that a node is.
pub(super) fn stage(node: &Node) -> Option<Stage> {
    let own = |small: &str, great: &str| member(node, small).or_else(|| member(node, great)).map(str::to_owned);
    let name = own("stageName", "StageName")?;
    let has = |name: &str| node.value.get(name).is_some();
    let deployment = tree::read(node, "deploymentId").or_else(|| tree::read(node, "DeploymentId"));
    let is_one = deployment.is_some() || has("AutoDeploy");
    let is_automatic = member(node, "AutoDeploy").is_some_and(|value| value.eq_ignore_ascii_case("true"));
    is_one.then_some(Stage { name, deployment, is_automatic, span: node.span })
}

/// The base path of a custom domain, as `get-base-path-mappings` and `get-api-mappings` print it.
pub(super) fn base_path(node: &Node) -> Option<Read> {
    let small = tree::read(node, "basePath").filter(|_| member(node, "restApiId").is_some());
    let read = small.or_else(|| tree::read(node, "ApiMappingKey").filter(|_| member(node, "ApiId").is_some()))?;
    Some(Read { value: read.value.trim_matches('/').to_owned(), ..read }).filter(|read| read.value != "(none)")
}

/// The deployment that a node is. API keys and APIs have an ID and a date as well, and a name.
pub(super) fn deployment(node: &Node) -> Option<Deployment> {
    let has = |name: &str| node.value.get(name).is_some();
    let (id, date) = match (tree::read(node, "id"), member(node, "createdDate")) {
        (Some(id), Some(date)) if !has("name") && !has("value") && !has("stageName") => (id, date),
        _ => (tree::read(node, "DeploymentId").filter(|_| has("DeploymentStatus"))?, member(node, "CreatedDate")?),
    };
    let created = date::rfc_3339(date).or_else(|| NumericDate::parse(date).ok());
    let is_failed = member(node, "DeploymentStatus") == Some("FAILED");
    Some(Deployment { id, created, date: date.to_owned(), is_failed })
}

impl Definitions {
    /// A stage that serves an older deployment than the newest that did not fail: the stage, what it serves, the newest.
    #[must_use]
    pub fn behind(&self) -> Option<(&Stage, &Deployment, &Deployment)> {
        let made = self.deployments.iter().filter(|one| !one.is_failed && one.created.is_some());
        let newest = made.max_by_key(|one| one.created)?;
        self.stages.iter().find_map(|stage| {
            let served = stage.deployment.as_ref()?;
            let served = self.deployments.iter().find(|one| one.id.value == served.value)?;
            (served.created? < newest.created?).then_some((stage, served, newest))
        })
    }

    /// The newest deployment, where it failed: what was changed is not deployed.
    #[must_use]
    pub fn failed(&self) -> Option<&Deployment> {
        let dated = self.deployments.iter().filter(|one| one.created.is_some());
        dated.max_by_key(|one| one.created).filter(|one| one.is_failed)
    }
}
