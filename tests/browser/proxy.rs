//! A proxy that a browser sends all its requests through, so that none can go unseen, whatever server it is for.

use std::net::SocketAddr;

use anyhow::{Context as _, Result};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _, copy_bidirectional};
use tokio::net::{TcpListener, TcpStream};
use tokio::runtime::Handle;

use crate::record::{Record, Recorded};

/// No head of a request of ours is longer, in bytes.
const LONGEST_HEAD: usize = 64 << 10;

/// The running proxy.
pub struct Proxy {
    /// Every request that came: its target is an absolute address, or for TLS a host and a port.
    pub record: Record,
    /// Where it listens.
    pub address: SocketAddr,
}

impl Proxy {
    /// Starts it at a free port. `host` names a foreign host and where it is instead, as `Network` does.
    ///
    /// # Errors
    /// When no port can be had.
    pub fn start(host: &str, runtime: &Handle) -> Result<Self> {
        let (name, place) = host.split_once(' ').context("a host and its place")?;
        let (name, place) = (format!("{name}:443"), place.to_owned());
        let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0"))?;
        let address = listener.local_addr()?;
        let record = Record::default();
        let kept = record.clone();
        runtime.spawn(async move {
            while let Ok((browser, _)) = listener.accept().await {
                let (kept, name, place) = (kept.clone(), name.clone(), place.clone());
                // A connection that fails is closed without an answer, as by a host that is not there.
                tokio::spawn(async move {
                    let find = |target: &str| if target == name { place.clone() } else { target.to_owned() };
                    pass(browser, &kept, find).await.ok()
                });
            }
        });
        Ok(Self { record, address })
    }
}

/// Passes one request on, and the answer back. A browser opens a connection for the next one.
async fn pass(mut browser: TcpStream, record: &Record, find: impl Fn(&str) -> String) -> Result<()> {
    let (head, rest) = read_head(&mut browser).await?;
    let mut lines = head.lines();
    let mut words = lines.next().unwrap_or_default().split(' ');
    let (method, target) = (words.next().unwrap_or_default(), words.next().context("a request has a target")?);
    let headers: Vec<(String, String)> = lines
        .filter_map(|line| line.split_once(": "))
        .map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned()))
        .collect();
    let body = String::from_utf8_lossy(&rest).into_owned();
    record.add(Recorded { method: method.to_owned(), target: target.to_owned(), headers: headers.clone(), body });
    if method == "CONNECT" {
        let mut server = TcpStream::connect(find(target)).await?;
        browser.write_all(b"HTTP/1.1 200 OK\r\n\r\n").await?;
        copy_bidirectional(&mut browser, &mut server).await?;
        return Ok(());
    }
    let (host, path) = target.strip_prefix("http://").and_then(|rest| rest.split_once('/')).context("an address")?;
    let mut server = TcpStream::connect(host).await?;
    let kept = headers.iter().filter(|(name, _)| !["proxy-connection", "connection"].contains(&name.as_str()));
    let headers: String = kept.map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    server.write_all(format!("{method} /{path} HTTP/1.1\r\n{headers}connection: close\r\n\r\n").as_bytes()).await?;
    server.write_all(&rest).await?;
    copy_bidirectional(&mut browser, &mut server).await?;
    Ok(())
}

/// The lines up to the empty one, and what has come of the body.
async fn read_head(browser: &mut TcpStream) -> Result<(String, Vec<u8>)> {
    let mut read = Vec::new();
    while read.len() < LONGEST_HEAD {
        if let Some(end) = read.windows(4).position(|bytes| bytes == b"\r\n\r\n") {
            let body = read.split_off(end + 4);
            return Ok((String::from_utf8_lossy(&read).into_owned(), body));
        }
        let mut some = [0; 4096];
        let count = browser.read(&mut some).await?;
        anyhow::ensure!(count > 0, "the browser hung up");
        read.extend(some.iter().take(count));
    }
    anyhow::bail!("the head of a request is longer than {LONGEST_HEAD} bytes")
}
