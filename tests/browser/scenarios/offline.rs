//! The page without a network, and the page when a newer version is published. Each scenario has a server of
//! its own, so that it can be taken away, and with it an origin where nothing is kept yet.

use crate::scenarios::CUT;
use std::net::TcpStream;

use anyhow::{Context as _, Result, ensure};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;
use sha2::{Digest as _, Sha256};
use tokio::runtime::Runtime;

use super::{KEYS_STATE, Scenario, TOKEN, everywhere, only};
use crate::driver::{Driver, Profile};
use crate::engine::Engine;
use crate::page::Page;
use crate::page_server::{BELOW, PageServer, dist};
use crate::stage::Stage;
use crate::tokens::id_claims;

/// The scenarios of this file.
pub fn all() -> Vec<Scenario> {
    vec![
        everywhere("offline_page_opens_without_a_network", |stage| without_network(stage, BELOW)),
        everywhere("offline_page_at_the_top_of_a_host_opens_without_a_network", |stage| without_network(stage, "/")),
        everywhere("offline_keys_are_called_unreachable", keys_without_network),
        // WebKitGTK remembers nothing from one driven session to the next.
        only(Engine::Chromium, "offline_page_opens_without_a_network_after_a_restart", after_restart),
        only(Engine::Firefox, "offline_page_opens_without_a_network_after_a_restart", after_restart),
        everywhere("offline_new_version_is_offered_and_taken", new_version),
        everywhere("offline_half_updated_host_is_not_taken", half_updated),
        everywhere("offline_only_the_pages_own_files_are_kept", only_own_files_kept),
        everywhere("offline_lost_file_is_believed_only_with_its_content", lost_file),
    ]
}

const UPDATE: &str = "button[data-action=update]";

/// A host that can be taken off the network.
pub struct Host {
    /// Its server.
    pub site: PageServer,
    network: Runtime,
}

impl Host {
    /// Starts one that serves the page below the usual path.
    pub fn start() -> Result<Self> {
        Self::start_below(BELOW)
    }

    fn start_below(below: &'static str) -> Result<Self> {
        let network = Runtime::new().context("starting the host's runtime")?;
        Ok(Self { site: PageServer::start(network.handle(), below)?, network })
    }

    /// Ends the host and all its connections, and gives the address where it was.
    pub fn gone(self) -> Result<String> {
        let address = self.site.address();
        self.network.shutdown_background();
        let socket = address.trim_start_matches("http://").split('/').next().unwrap_or_default().to_owned();
        // The listener closes a moment after its runtime was told to end.
        for _ in 0..200 {
            if TcpStream::connect(&socket).is_err() {
                return Ok(address);
            }
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
        anyhow::bail!("the host still answers at {socket}")
    }
}

/// Opens the page and waits until the browser has kept it.
pub fn visit(page: &Page<'_>, site: &PageServer) -> Result<()> {
    page.go(&site.address())?;
    page.wait_for(TOKEN)?;
    page.until("the service worker is active", || {
        let state = page.settled("return (await navigator.serviceWorker.getRegistration())?.active?.state;")?;
        ensure!(state == json!("activated"), "it is {state}");
        Ok(())
    })
}

fn without_network(stage: &Stage<'_>, below: &'static str) -> Result<()> {
    let host = Host::start_below(below)?;
    visit(&stage.page, &host.site)?;
    let address = host.gone()?;
    for address in [address.clone(), format!("{address}index.html")] {
        stage.page.go(&address)?;
        stage.page.wait_for(TOKEN).with_context(|| format!("{address} without a network"))?;
    }
    let issuer = stage.server.issuer("good");
    stage.ask(&stage.keys.id(&id_claims(&issuer)), &issuer, "")?;
    stage.paste_keys()?;
    stage.wait_for_answer("accept")
}

fn keys_without_network(stage: &Stage<'_>) -> Result<()> {
    let host = Host::start()?;
    visit(&stage.page, &host.site)?;
    stage.page.go(&host.gone()?)?;
    stage.ask(&stage.keys.id(&id_claims(&stage.server.issuer("down"))), &stage.server.issuer("down"), "")?;
    stage.press_fetch(&stage.server.issuer("down"))?;
    stage.page.wait_for_attribute(KEYS_STATE, "data-failure", "unreachable")
}

fn after_restart(stage: &Stage<'_>) -> Result<()> {
    let host = Host::start()?;
    let profile = Profile::new()?;
    let start = || Driver::start(stage.engine, &stage.server.network(), &profile, stage.runtime);
    let first = start()?;
    visit(&Page::new(&first.client, stage.runtime), &host.site)?;
    drop(first);
    let address = host.gone()?;
    let second = start()?;
    let page = Page::new(&second.client, stage.runtime);
    page.go(&address)?;
    page.wait_for(TOKEN)
}

/// The page and its worker as a newer build would have them: another title, and the hash of that page.
pub fn newer() -> Result<(String, String)> {
    let read = |name: &str| std::fs::read_to_string(dist().join(name)).with_context(|| format!("reading {name}"));
    let (page, worker) = (read("index.html")?, read("service-worker.js")?);
    let hash = |text: &str| format!("sha256-{}", STANDARD.encode(Sha256::digest(text)));
    let newer = page.replace("<body>", "<body data-newer=true>");
    ensure!(newer != page && worker.contains(&hash(&page)), "the worker does not list the page as it is");
    let version = worker.lines().find(|line| line.contains("version:")).context("the worker has no version")?;
    let worker = worker.replace(&hash(&page), &hash(&newer)).replace(version, "  version: \"newer\",");
    Ok((newer, worker))
}

fn new_version(stage: &Stage<'_>) -> Result<()> {
    let host = Host::start()?;
    let page = &stage.page;
    visit(page, &host.site)?;
    page.settled("await caches.open('another page of this host');")?;
    ensure!(!is_shown(page)?, "a new version is offered at the first visit");
    let (newer_page, newer_worker) = newer()?;
    host.site.replace("index.html", newer_page);
    host.site.replace("service-worker.js", newer_worker);

    page.go(&host.site.address())?;
    page.wait_for(TOKEN)?;
    page.until("the new version is offered", || {
        ensure!(is_shown(page)?, "it is not");
        Ok(())
    })?;
    ensure!(!page.has("[data-newer]")?, "the new version was taken without asking");
    page.paste(TOKEN, CUT)?;
    stage.wait_for_answer("refuse")?;
    ensure!(!is_shown(page)?, "a new version is offered while text is in the editor");
    // A press that comes all the same, from a script or an assistive tool, must not lose the text either.
    page.script("document.querySelector(arguments[0]).click();", vec![json!(UPDATE)])?;
    page.wait_for_value(TOKEN, CUT)?;
    // A large text stands outside the editor, which is empty then.
    page.paste(TOKEN, &"not a token ".repeat(20_000))?;
    page.wait_for("[data-role=large]")?;
    ensure!(!is_shown(page)?, "a new version is offered while a large text is loaded");
    page.script("document.querySelector(arguments[0]).click();", vec![json!(UPDATE)])?;
    page.wait_for("[data-role=large]")?;
    page.press("button[data-action=clear]")?;
    page.press(UPDATE)?;
    page.wait_for("[data-newer] textarea#token").context("the new version after it was asked for")?;
    // The version before is kept for tabs that still show it, and no more than that one.
    page.until("the new version is kept", || {
        let kept = page.settled("return (await caches.keys()).map(name => name.split(' ').at(-1)).join();")?;
        let kept = kept.as_str().unwrap_or_default();
        let has = |name: &str| kept.split(',').any(|one| one == name);
        ensure!(has("newer") && has("host") && kept.split(',').count() == 3, "kept are {kept}");
        Ok(())
    })?;
    ensure!(!is_shown(page)?, "the new version is offered again");
    host.gone().and_then(|address| page.go(&address))?;
    page.wait_for("[data-newer] textarea#token").context("the new version without a network")
}

fn half_updated(stage: &Stage<'_>) -> Result<()> {
    let host = Host::start()?;
    let page = &stage.page;
    visit(page, &host.site)?;
    // The new worker is there, and the page that it lists is not.
    host.site.replace("service-worker.js", newer()?.1);
    page.go(&host.site.address())?;
    page.wait_for(TOKEN)?;
    let look = "
        const registration = await navigator.serviceWorker.getRegistration();
        await registration.update().catch(() => {});
        while (registration.installing) await new Promise(again => setTimeout(again, 20));
        return registration.waiting ? 'waits' : 'was refused';";
    let fate = page.settled(look)?;
    ensure!(fate == json!("was refused"), "a worker whose page is not there {fate}");
    let asked = host.site.record.all().iter().filter(|request| request.target.ends_with("service-worker.js")).count();
    ensure!(asked >= 2, "the browser has not looked for a new worker, so this proves nothing");
    host.gone().and_then(|address| page.go(&address))?;
    page.wait_for(TOKEN).context("the old version without a network")
}

fn only_own_files_kept(stage: &Stage<'_>) -> Result<()> {
    let host = Host::start()?;
    let page = &stage.page;
    visit(page, &host.site)?;
    page.go(&host.site.address())?;
    let issuer = stage.server.issuer("good");
    stage.ask(&stage.keys.id(&id_claims(&issuer)), &issuer, "")?;
    stage.fetch_keys(&issuer)?;
    stage.wait_for_answer("accept")?;
    let kept = page.settled(
        "const found = [];
         for (const name of await caches.keys())
           for (const { url } of await (await caches.open(name)).keys()) {
             const response = await caches.match(url);
             found.push(`${response.type} ${response.status} ${url}`);
           }
         return found.join('\\n');",
    )?;
    let kept = kept.as_str().unwrap_or_default();
    let expected = format!("basic 200 {}", host.site.address());
    ensure!(kept.lines().count() > 4, "too little is kept for the page to open: {kept}");
    ensure!(kept.lines().all(|line| line.starts_with(&expected)), "kept is more than the page's own files: {kept}");
    Ok(())
}

/// What the worker serves of a file that is kept nowhere is what the build listed, or nothing: of the page itself, of each
/// other file that it keeps, and of those that it keeps once they were needed.
fn lost_file(stage: &Stage<'_>) -> Result<()> {
    let host = Host::start()?;
    let page = &stage.page;
    visit(page, &host.site)?;
    page.go(&host.site.address())?;
    page.wait_for(TOKEN)?;
    let worker = std::fs::read_to_string(dist().join("service-worker.js")).context("reading the worker")?;
    let listed: Vec<&str> = worker
        .lines()
        .filter(|line| line.contains("\": \"sha256-"))
        .filter_map(|line| line.split('"').nth(1))
        .collect();
    ensure!(listed.iter().any(|name| name.starts_with("reader")) && listed.contains(&"./"), "listed are {listed:?}");
    for path in listed {
        let name = if path == "./" { "index.html" } else { path };
        let asked = || host.site.record.all().len();
        let before = asked();
        ensure!(served(page, path)? == json!("the file"), "{path} is not served when it was lost");
        ensure!(asked() > before, "{path} came from elsewhere than the host, so this proves nothing");
        let content = std::fs::read(dist().join(name)).with_context(|| format!("reading {name}"))?;
        host.site.replace(name, [content.as_slice(), b" "].concat());
        let other = served(page, path)?;
        ensure!(other == json!("nothing"), "{path} is served with another content than the build listed: {other}");
        host.site.restore(name);
    }
    Ok(())
}

/// Has the browser lose a file, and asks the worker for it.
fn served(page: &Page<'_>, path: &str) -> Result<serde_json::Value> {
    page.settled(&format!(
        "for (const name of await caches.keys()) await (await caches.open(name)).delete({path:?}, {{ ignoreVary: true }});
         if (await caches.match({path:?}, {{ ignoreVary: true }})) return 'it is still kept';
         const response = await fetch({path:?}).catch(() => undefined);
         return response ? (response.ok ? 'the file' : 'status ' + response.status) : 'nothing';"
    ))
}

/// Whether a new version is offered where a person can see it.
fn is_shown(page: &Page<'_>) -> Result<bool> {
    let body = "const b = document.querySelector(arguments[0]); return !!b && getComputedStyle(b).display !== 'none';";
    Ok(page.script(body, vec![json!(UPDATE)])? == json!(true))
}
