//! Serves the finished page on this machine only, building it first where a source is newer.

use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::thread;
use std::time::Duration;

use anyhow::{Context as _, Result, bail};

use crate::build;
use crate::project::{Project, say};

/// What `cargo xtask serve` was asked for.
pub struct Options {
    open: bool,
    port: u16,
}

impl Options {
    /// Reads the command line after the step's name.
    ///
    /// # Errors
    /// When an option is unknown or its value is no port.
    pub fn read(arguments: Vec<String>) -> Result<Self> {
        let mut options = Self { open: false, port: 8080 };
        let mut rest = arguments.into_iter();
        while let Some(argument) = rest.next() {
            match argument.as_str() {
                "--open" => options.open = true,
                "--port" => {
                    let port = rest.next().context("--port needs a number after it")?;
                    options.port = port.parse().with_context(|| format!("--port {port} is not a port"))?;
                }
                other => bail!("`cargo xtask serve` does not know `{other}`; `cargo xtask help` says what it takes"),
            }
        }
        Ok(options)
    }
}

/// Serves the page until it is interrupted.
///
/// # Errors
/// When the page does not build, or no port is free.
pub fn run(project: &Project, options: &Options) -> Result<()> {
    if build::is_finished(project) {
        say("dist/ is newer than every source: not built again");
    } else {
        build::run(project)?;
    }
    let listener = listen(options.port)?;
    let address = format!("http://{}/", listener.local_addr()?);
    println!("the page is at {address} (Ctrl-C stops it)");
    if options.open {
        open(&address);
    }
    let dist = project.dist();
    for stream in listener.incoming().flatten() {
        let dist = dist.clone();
        thread::spawn(move || {
            // A browser that hangs up in the middle is no fault of the page's.
            answer(stream, &dist).ok();
        });
    }
    Ok(())
}

fn listen(port: u16) -> Result<TcpListener> {
    let ports = port..=port.saturating_add(20);
    ports
        .clone()
        .find_map(|port| TcpListener::bind((Ipv4Addr::LOCALHOST, port)).ok())
        .with_context(|| format!("no port from {} to {} is free; try --port", ports.start(), ports.end()))
}

fn open(address: &str) {
    let opener = if cfg!(target_os = "macos") {
        "open"
    } else if cfg!(windows) {
        "explorer"
    } else {
        "xdg-open"
    };
    if std::process::Command::new(opener).arg(address).spawn().is_err() {
        say("no program here opens a browser; open the address yourself");
    }
}

fn answer(mut stream: TcpStream, dist: &Path) -> Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    let request = lines.next().context("no request")??;
    // The rest of the request says nothing we use, but must be read before the connection ends.
    while lines.next().is_some_and(|line| line.is_ok_and(|line| !line.is_empty())) {}
    let mut words = request.split(' ');
    let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let found = (method == "GET" || method == "HEAD").then(|| file_at(dist, target)).flatten();
    let (status, kind, body) = match found.and_then(|path| Some((mime(&path), fs::read(path).ok()?))) {
        Some((kind, body)) => ("200 OK", kind, body),
        None => ("404 Not Found", "text/plain; charset=utf-8", b"there is no such file\n".to_vec()),
    };
    let length = body.len();
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\n\
         Cache-Control: no-cache\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n"
    )?;
    if method != "HEAD" {
        stream.write_all(&body)?;
    }
    Ok(())
}

/// The file that a request's target names, when it is below `dist`.
fn file_at(dist: &Path, target: &str) -> Option<PathBuf> {
    let path = target.split(['?', '#']).next()?.trim_start_matches('/');
    let path = Path::new(if path.is_empty() { "index.html" } else { path });
    let inside = path.components().all(|part| matches!(part, Component::Normal(_)));
    inside.then(|| dist.join(path))
}

fn mime(path: &Path) -> &'static str {
    match path.extension().and_then(|end| end.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_files_below_the_page_are_served() {
        let dist = Path::new("dist");
        assert_eq!(file_at(dist, "/"), Some(dist.join("index.html")));
        assert_eq!(file_at(dist, "/a/b.js?v=1"), Some(dist.join("a/b.js")));
        assert_eq!(file_at(dist, "/../Cargo.toml"), None);
        assert_eq!(file_at(dist, "//etc/passwd"), Some(dist.join("etc/passwd")));
    }

    #[test]
    fn webassembly_is_served_as_what_it_is() {
        assert_eq!(mime(Path::new("page_bg.wasm")), "application/wasm");
    }
}
