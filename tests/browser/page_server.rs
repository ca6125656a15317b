//! Serves the finished page as a static host does: below a path of its own, with no header of ours.

use std::collections::HashMap;
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Result, ensure};
use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::Response;
use tokio::net::TcpListener;
use tokio::runtime::Handle;

use crate::record::{Record, Recorded};

/// The path that the page is below, as on a host that serves many projects.
pub const BELOW: &str = "/token-inspector/";

/// Files that stand in for those of `dist/`, by their path below it.
type Replaced = Arc<Mutex<HashMap<String, String>>>;

/// The running server.
pub struct PageServer {
    /// What it was asked.
    pub record: Record,
    origin: String,
    below: &'static str,
    replaced: Replaced,
}

impl PageServer {
    /// Starts serving `dist/` at a free port, below a path that begins and ends with a slash.
    ///
    /// # Errors
    /// When the page has not been built.
    pub fn start(runtime: &Handle, below: &'static str) -> Result<Self> {
        let dist = dist();
        let page = std::fs::read_to_string(dist.join("index.html")).unwrap_or_default();
        ensure!(!page.is_empty(), "dist/index.html is missing; `cargo xtask build` builds the page");
        ensure!(
            page.contains("Content-Security-Policy"),
            "dist/index.html has no policy; `cargo xtask build` builds and seals the page"
        );
        let record = Record::default();
        let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0"))?;
        let origin = format!("http://{}", listener.local_addr()?);
        let replaced = Replaced::default();
        let (kept, instead) = (record.clone(), Arc::clone(&replaced));
        let router = Router::new().fallback(move |request: Request| {
            let (dist, kept, instead) = (dist.clone(), kept.clone(), Arc::clone(&instead));
            async move {
                let request = Recorded::read(request).await;
                kept.add(request.clone());
                answer(&dist, &instead, &request.target, below)
            }
        });
        runtime.spawn(async move { axum::serve(listener, router).await });
        Ok(Self { record, origin, below, replaced })
    }

    /// From now on serves `content` in place of a file of `dist/`.
    pub fn replace(&self, name: &str, content: String) {
        self.replaced.lock().unwrap_or_else(PoisonError::into_inner).insert(name.to_owned(), content);
    }

    /// The page's address.
    pub fn address(&self) -> String {
        format!("{}{}", self.origin, self.below)
    }

    /// An empty page of the same origin, where a scenario's leavings are cleared away.
    pub fn blank(&self) -> String {
        format!("{}/blank", self.origin)
    }

    /// Whether a request was for a file of the page.
    pub fn is_own(target: &str) -> bool {
        target.starts_with(BELOW)
    }
}

/// The folder of the finished page.
pub fn dist() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dist")
}

fn answer(dist: &Path, replaced: &Replaced, target: &str, below: &str) -> Response {
    if target == "/blank" {
        return reply(StatusCode::OK, "text/html", b"<!doctype html><title>blank</title>".to_vec());
    }
    let file = target.strip_prefix(below).and_then(file_at);
    let content = |file: &Path| {
        let replaced = replaced.lock().unwrap_or_else(PoisonError::into_inner);
        let instead = replaced.get(&*file.to_string_lossy()).map(|text| text.clone().into_bytes());
        instead.or_else(|| std::fs::read(dist.join(file)).ok())
    };
    match file.and_then(|file| Some((mime(&file), content(&file)?))) {
        Some((kind, content)) => reply(StatusCode::OK, kind, content),
        None => reply(StatusCode::NOT_FOUND, "text/plain", b"not found".to_vec()),
    }
}

/// The file's path below `dist/`.
fn file_at(path: &str) -> Option<PathBuf> {
    let path = path.split('?').next().unwrap_or_default();
    let path = Path::new(if path.is_empty() { "index.html" } else { path });
    path.components().all(|part| matches!(part, Component::Normal(_))).then(|| path.to_path_buf())
}

fn reply(status: StatusCode, kind: &str, content: Vec<u8>) -> Response {
    let built = Response::builder().status(status).header(CONTENT_TYPE, kind).body(Body::from(content));
    built.unwrap_or_default()
}

fn mime(file: &Path) -> &'static str {
    match file.extension().and_then(|end| end.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        _ => "application/octet-stream",
    }
}
