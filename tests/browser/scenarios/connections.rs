//! Neither program can connect to another origin, whatever it tries.

use anyhow::{Result, ensure};
use serde_json::json;

use super::{Scenario, everywhere};
use crate::stage::Stage;

/// The scenarios of this file.
pub fn all() -> Vec<Scenario> {
    vec![
        everywhere("page_cannot_connect_to_another_origin", page_cannot_connect),
        everywhere("inspector_cannot_connect_to_another_origin", inspector_cannot_connect),
    ]
}

/// Everything a page can send a request with, each aimed at the key server, which would answer all.
const ATTEMPTS: &str = "
    const origin = arguments[0], to = name => `${origin}/good/${name}`;
    window.attempts = {};
    const record = name => outcome => { window.attempts[name] = outcome; };
    const attempt = (name, act) => { try { act(record(name)); } catch (error) { record(name)('refused'); } };
    attempt('fetch', done => window.fetch(to('fetch')).then(() => done('sent'), () => done('refused')));
    attempt('no-cors', done => window.fetch(to('no-cors'), { mode: 'no-cors', method: 'POST', body: 'x' })
      .then(() => done('sent'), () => done('refused')));
    attempt('xhr', done => { const x = new XMLHttpRequest(); x.open('GET', to('xhr'));
      x.onload = () => done('sent'); x.onerror = () => done('refused'); x.send(); });
    attempt('beacon', done => { navigator.sendBeacon(to('beacon'), 'x'); done('refused'); });
    attempt('events', done => { const e = new EventSource(to('events'));
      e.onopen = () => { e.close(); done('sent'); }; e.onerror = () => { e.close(); done('refused'); }; });
    attempt('socket', done => { const s = new WebSocket(to('socket').replace('http', 'ws'));
      s.onopen = () => done('sent'); s.onerror = () => done('refused'); });
    attempt('image', done => { const i = new Image(); i.onload = () => done('sent');
      i.onerror = () => done('refused'); i.src = to('image'); });
    attempt('style', done => { const l = document.createElement('link'); l.rel = 'stylesheet'; l.href = to('style');
      l.onload = () => done('sent'); l.onerror = () => done('refused'); document.head.append(l); });
    for (const rel of ['prefetch', 'preload', 'modulepreload', 'icon', 'manifest'])
      attempt(rel, done => { const l = document.createElement('link'); l.rel = rel; l.as = 'script'; l.href = to(rel);
        document.head.append(l); done('asked'); });
    attempt('media', done => { const v = document.createElement('video'); v.onerror = () => done('refused');
      v.src = to('media'); v.load(); setTimeout(() => done('refused'), 500); });
    attempt('frame', done => { const f = document.createElement('iframe'); f.src = to('frame');
      document.body.append(f); setTimeout(() => { f.remove(); done('refused'); }, 500); });
    attempt('object', done => { const o = document.createElement('object'); o.data = to('object');
      document.body.append(o); setTimeout(() => { o.remove(); done('refused'); }, 500); });
    attempt('worker', done => { const w = new Worker(to('worker')); w.onerror = () => done('refused'); });
    attempt('import', done => { import(to('import')).then(() => done('sent'), () => done('refused')); });
    attempt('font', done => { new FontFace('x', `url(${to('font')})`).load().then(() => done('sent'), () => done('refused')); });
    attempt('form', done => { const f = document.createElement('form'); f.action = to('form'); f.method = 'post';
      f.target = 'nowhere'; document.body.append(f); f.submit(); f.remove(); done('refused'); });";

const NAMES: &[&str] = &[
    "fetch", "no-cors", "xhr", "beacon", "events", "socket", "image", "style", "media", "frame", "object", "worker",
    "import", "font", "form",
];

fn page_cannot_connect(stage: &Stage<'_>) -> Result<()> {
    attempt_all(stage)
}

/// Tries every way out from inside the page that is loaded, and asks the server on the other side what came.
pub fn attempt_all(stage: &Stage<'_>) -> Result<()> {
    stage.page.script(ATTEMPTS, vec![json!(stage.server.origin())])?;
    for name in NAMES {
        stage.page.until(&format!("the page's {name} ended"), || {
            let outcome = stage.page.script("return window.attempts[arguments[0]] ?? null;", vec![json!(name)])?;
            ensure!(!outcome.is_null(), "it has not");
            Ok(())
        })?;
    }
    // What the page was told proves nothing: a beacon reports success even when it is refused.
    ensure!(stage.server.record.all().is_empty(), "the other origin got {}", stage.server.record.summary());
    Ok(())
}

/// Everything that a worker can send a request with, or make code of a text with. It tells the page what came of each.
const FROM_INSIDE: &str = "
    const to = name => `ORIGIN/good/${name}`;
    const attempts = {
      fetch: () => fetch(to('fetch')),
      'no-cors': () => fetch(to('no-cors'), { mode: 'no-cors', method: 'POST', body: 'x' }),
      xhr: () => new Promise((sent, refused) => { const x = new XMLHttpRequest(); x.open('GET', to('xhr'));
        x.onload = sent; x.onerror = refused; x.send(); }),
      'import-scripts': () => importScripts(to('import-scripts')),
      import: () => import(to('import')),
      socket: () => new Promise((sent, refused) => { const s = new WebSocket(to('socket').replace('http', 'ws'));
        s.onopen = sent; s.onerror = refused; }),
      events: () => new Promise((sent, refused) => { const e = new EventSource(to('events'));
        e.onopen = sent; e.onerror = refused; }),
      worker: () => new Promise((sent, refused) => { const w = new Worker(to('worker')); w.onmessage = sent; w.onerror = refused; }),
      eval: () => (0, eval)('1'),
      function: () => new Function('return 1')(),
    };
    (async () => {
      const outcomes = {};
      for (const [name, attempt] of Object.entries(attempts)) {
        try { await attempt(); outcomes[name] = 'done'; } catch { outcomes[name] = 'refused'; }
      }
      postMessage(outcomes);
    })();";

/// A worker made as the page makes its inspector's, with other code.
fn inspector_cannot_connect(stage: &Stage<'_>) -> Result<()> {
    inspector_attempts_all(stage)
}

/// Tries every way out from inside a worker that is made as the inspector's is, and asks the other side what came.
pub fn inspector_attempts_all(stage: &Stage<'_>) -> Result<()> {
    let code = FROM_INSIDE.replace("ORIGIN", stage.server.origin());
    let body = "window.outcomes = null;
        const worker = new Worker(inspectors.createScriptURL(arguments[0]));
        worker.onmessage = ({ data }) => { window.outcomes = data; };
        worker.onerror = (event) => { window.outcomes = { worker: event.message ?? 'error' }; };";
    stage.page.script(body, vec![json!(code)])?;
    let outcomes = stage.page.until("the worker has tried everything", || {
        let outcomes = stage.page.script("return window.outcomes;", vec![])?;
        ensure!(!outcomes.is_null(), "it has not");
        Ok(outcomes)
    })?;
    let all = outcomes.as_object().map(|all| all.values().collect::<Vec<_>>()).unwrap_or_default();
    ensure!(all.len() == 10 && all.iter().all(|outcome| **outcome == json!("refused")), "it came to {outcomes}");
    ensure!(stage.server.record.all().is_empty(), "the other origin got {}", stage.server.record.summary());
    Ok(())
}
