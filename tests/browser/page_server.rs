//! Serves the finished page as a static host does: below a path of its own, with no header of ours.

use std::collections::HashMap;
use std::path::{Component, Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

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

/// What is answered in place of a file of `dist/`.
enum Instead {
    /// This content, as this type of file.
    File(Vec<u8>, &'static str),
    /// That there is none.
    Nothing,
    /// Nothing at all, for as long as it is so.
    Silence,
}

/// What stands in for files of `dist/`, by their path below it.
type Replaced = Arc<Mutex<HashMap<String, Instead>>>;

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
                while is_held(&instead, &request.target, below) {
                    tokio::time::sleep(Duration::from_millis(20)).await;
                }
                answer(&dist, &instead, &request.target, below)
            }
        });
        runtime.spawn(async move { axum::serve(listener, router).await });
        Ok(Self { record, origin, below, replaced })
    }

    /// From now on serves `content` in place of a file of `dist/`.
    pub fn replace(&self, name: &str, content: impl Into<Vec<u8>>) {
        self.set(name, Instead::File(content.into(), mime(Path::new(name))));
    }

    /// From now on serves `content` in place of a file of `dist/`, as a file of type `kind`.
    pub fn replace_as(&self, name: &str, content: impl Into<Vec<u8>>, kind: &'static str) {
        self.set(name, Instead::File(content.into(), kind));
    }

    /// From now on says that there is no such file.
    pub fn remove(&self, name: &str) {
        self.set(name, Instead::Nothing);
    }

    /// From now on does not answer to requests for a file, until something else is said of it.
    pub fn hold(&self, name: &str) {
        self.set(name, Instead::Silence);
    }

    /// From now on serves a file of `dist/` as it is.
    pub fn restore(&self, name: &str) {
        self.replaced.lock().unwrap_or_else(PoisonError::into_inner).remove(name);
    }

    fn set(&self, name: &str, instead: Instead) {
        self.replaced.lock().unwrap_or_else(PoisonError::into_inner).insert(name.to_owned(), instead);
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
    let nothing = || reply(StatusCode::NOT_FOUND, "text/plain", b"not found".to_vec());
    let Some(file) = target.strip_prefix(below).and_then(file_at) else { return nothing() };
    match replaced.lock().unwrap_or_else(PoisonError::into_inner).get(&*file.to_string_lossy()) {
        Some(Instead::File(content, kind)) => reply(StatusCode::OK, kind, content.clone()),
        Some(Instead::Nothing | Instead::Silence) => nothing(),
        None => std::fs::read(dist.join(&file)).map_or_else(|_| nothing(), |it| reply(StatusCode::OK, mime(&file), it)),
    }
}

/// Whether a request must not be answered now.
fn is_held(replaced: &Replaced, target: &str, below: &str) -> bool {
    let file = target.strip_prefix(below).and_then(file_at).unwrap_or_default();
    let replaced = replaced.lock().unwrap_or_else(PoisonError::into_inner);
    matches!(replaced.get(&*file.to_string_lossy()), Some(Instead::Silence))
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
