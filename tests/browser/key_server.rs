//! Plays a user pool's key endpoint, well and badly. The first part of the path says how; the rest is
//! as Cognito has it: `/<mode>/us-east-1_example/.well-known/jwks.json`.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use anyhow::{Context as _, Result};
use axum::Router;
use axum::body::{Body, Bytes, HttpBody};
use axum::extract::Request;
use axum::http::header::{ACCESS_CONTROL_ALLOW_ORIGIN, CONTENT_TYPE, LOCATION};
use axum::response::Response;
use axum::serve::Listener;
use http_body::{Frame, SizeHint};
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::Handle;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::pki_types::PrivatePkcs8KeyDer;
use tokio_rustls::server::TlsStream;

use crate::engine::Network;
use crate::process::free_port;
use crate::record::{Record, Recorded};

/// The pool whose keys the server publishes.
pub const POOL: &str = "us-east-1_example";
/// The host where Cognito publishes the keys of that pool's region.
pub const COGNITO: &str = "cognito-idp.us-east-1.amazonaws.com";

/// The running server, by plain HTTP and, as Cognito's own host, by TLS.
pub struct KeyServer {
    /// What it was asked by plain HTTP.
    pub record: Record,
    /// What it was asked as Cognito's own host.
    pub cognito: Record,
    origin: String,
    tls_address: String,
    closed: u16,
}

impl KeyServer {
    /// Starts publishing `keys`, a JWK Set.
    ///
    /// # Errors
    /// When no port is free or no certificate can be made.
    pub fn start(keys: &str, runtime: &Handle) -> Result<Self> {
        let (record, cognito) = (Record::default(), Record::default());
        let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0"))?;
        let origin = format!("http://{}", listener.local_addr()?);
        let router = router(keys, &record);
        runtime.spawn(async move { axum::serve(listener, router).await });

        let listener = TlsListener { tcp: runtime.block_on(TcpListener::bind("127.0.0.1:0"))?, acceptor: acceptor()? };
        let tls_address = listener.tcp.local_addr()?.to_string();
        let router = self::router(keys, &cognito);
        runtime.spawn(async move { axum::serve(listener, router).await });
        Ok(Self { record, cognito, origin, tls_address, closed: free_port()? })
    }

    /// The issuer whose keys are published in the way that `mode` says; `down` has no server at all.
    pub fn issuer(&self, mode: &str) -> String {
        if mode == "down" {
            return format!("http://127.0.0.1:{}/{mode}/{POOL}", self.closed);
        }
        format!("{}/{mode}/{POOL}", self.origin)
    }

    /// What to tell a browser so that it finds Cognito's host here, without a proxy.
    pub fn network(&self) -> Network {
        Network { host: format!("{COGNITO} {}", self.tls_address), proxy: None }
    }

    /// The server's address, for requests that must not get there.
    pub fn origin(&self) -> &str {
        &self.origin
    }
}

fn router(keys: &str, record: &Record) -> Router {
    let (keys, record) = (keys.to_owned(), record.clone());
    Router::new().fallback(move |request: Request| {
        let (keys, record) = (keys.clone(), record.clone());
        async move {
            let request = Recorded::read(request).await;
            record.add(request.clone());
            answer(&request, &keys).await
        }
    })
}

async fn answer(request: &Recorded, keys: &str) -> Response {
    let json = "application/json";
    let mode = request.target.split('/').nth(1).unwrap_or_default();
    let (status, kind, body) = match mode {
        "html" => (200, "text/html", "<!doctype html><title>Sign in</title><p>Sign in".to_owned()),
        "notfound" => (404, json, r#"{"message":"User pool us-east-1_example does not exist."}"#.to_owned()),
        "error" => (500, json, r#"{"message":"Internal server error"}"#.to_owned()),
        "redirect" | "redirect_nocors" => (302, "text/plain", String::new()),
        "empty" => (200, json, String::new()),
        "large" => (200, json, format!(r#"{{"keys":[],"padding":"{}"}}"#, "x".repeat(1_200_000))),
        "text" => (200, json, "keys: none".to_owned()),
        "object" => (200, json, r#"{"hello":"world"}"#.to_owned()),
        "tenant" => {
            let host = request.header("host").unwrap_or_default();
            (200, json, format!(r#"{{"issuer":"http://{host}/tenant","jwks_uri":"http://{host}/good/keys.json"}}"#))
        }
        "discovery" => (
            200,
            json,
            format!(
                r#"{{"issuer":"https://{COGNITO}/{POOL}","jwks_uri":"https://{COGNITO}/{POOL}/.well-known/jwks.json"}}"#
            ),
        ),
        _ => (200, json, keys.to_owned()),
    };
    if mode == "slow" {
        // Longer than the page may wait; the browser hangs up before.
        tokio::time::sleep(Duration::from_secs(60)).await;
    }
    let mut response = Response::builder().status(status).header(CONTENT_TYPE, kind);
    if !["nocors", "redirect_nocors"].contains(&mode) {
        response = response.header(ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    }
    if mode == "redirect" {
        response = response.header(LOCATION, format!("/good/{POOL}/.well-known/jwks.json"));
    }
    if mode == "redirect_nocors" {
        // Another host by name, though the same server: what comes here was followed.
        let port = request.header("host").and_then(|host| host.rsplit(':').next()).unwrap_or_default();
        response = response.header(LOCATION, format!("http://localhost:{port}/followed"));
    }
    let body = if mode == "cut" { Body::new(Cut::of(body)) } else { Body::from(body) };
    response.body(body).unwrap_or_default()
}

/// An answer of a known length whose connection dies after half of it. Half, so that no engine takes what came for the
/// whole: one that reads an answer without a length until the connection ends may.
struct Cut {
    half: Option<Bytes>,
    length: u64,
    is_flushed: bool,
}

impl Cut {
    fn of(body: String) -> Self {
        let body = Bytes::from(body);
        Self { length: body.len() as u64, half: Some(body.slice(..body.len() / 2)), is_flushed: false }
    }
}

impl HttpBody for Cut {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<io::Result<Frame<Bytes>>>> {
        if let Some(half) = self.half.take() {
            return Poll::Ready(Some(Ok(Frame::data(half))));
        }
        if !self.is_flushed {
            // While nothing is ready the server sends what it has.
            self.is_flushed = true;
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        Poll::Ready(Some(Err(io::ErrorKind::ConnectionReset.into())))
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.length)
    }
}

/// TCP connections with TLS on top, for the server loop.
struct TlsListener {
    tcp: TcpListener,
    acceptor: TlsAcceptor,
}

impl Listener for TlsListener {
    type Io = TlsStream<TcpStream>;
    type Addr = std::net::SocketAddr;

    async fn accept(&mut self) -> (Self::Io, Self::Addr) {
        loop {
            // A browser opens connections that it never uses; those that fail are not ours to report.
            let Ok((stream, address)) = self.tcp.accept().await else { continue };
            let greeting = tokio::time::timeout(Duration::from_secs(2), self.acceptor.accept(stream));
            if let Ok(Ok(stream)) = greeting.await {
                return (stream, address);
            }
        }
    }

    fn local_addr(&self) -> std::io::Result<Self::Addr> {
        self.tcp.local_addr()
    }
}

fn acceptor() -> Result<TlsAcceptor> {
    let made = rcgen::generate_simple_self_signed([COGNITO.to_owned()]).context("making a certificate")?;
    let key = PrivatePkcs8KeyDer::from(made.signing_key.serialize_der());
    let config = ServerConfig::builder()
        .with_no_client_auth()
        .with_single_cert(vec![made.cert.der().clone()], key.into())
        .context("using the certificate")?;
    Ok(TlsAcceptor::from(std::sync::Arc::new(config)))
}
