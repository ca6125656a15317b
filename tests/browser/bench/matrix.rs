//! The table of every route with every token: from the message with the answer to the frame that shows it. The wait for
//! that frame to begin is left out, since it is the screen's: counted are the task that takes the answer and the one that
//! draws the frame.

use anyhow::{Context as _, Result};
use serde_json::{Value, json};

use super::{RUNS, Row};
use crate::stage::Stage;
use crate::tokens::{access_claims, with};

/// How many routes the table has, and how many the one has that it is compared with: what the page shows beside both
/// is the same.
const ROUTES: [usize; 2] = [40, 2];

/// The work of a page with 40 routes and 3 tokens, which are 120 cells, and of one with 6 cells.
pub fn rows(stage: &Stage<'_>) -> Result<Vec<Row>> {
    let names = ["a page with a table of 40 routes and 3 tokens", "the same page with a table of 2 routes"];
    ROUTES.into_iter().zip(names).map(|(routes, name)| Ok((name, words(stage, routes)?))).collect()
}

fn words(stage: &Stage<'_>, routes: usize) -> Result<String> {
    let text = routes_and_tokens(stage, routes);
    let mut runs = (0..RUNS)
        .map(|_| {
            stage.load()?;
            // The first settings wait for the reader to be loaded.
            stage.page.paste("textarea#token", &text)?;
            stage.page.wait_for(".matrix")?;
            stage.page.paste("textarea#token", "")?;
            let (cells, text) = (3 * routes, json!(text));
            let figures = stage.page.settled(&format!("const [wanted, text] = [{cells}, {text}];{MEASURE}"))?;
            let figure = |at: usize| figures.get(at).and_then(Value::as_f64);
            figure(0).zip(figure(1)).with_context(|| format!("the page gave no times, but {figures}"))
        })
        .collect::<Result<Vec<_>>>()?;
    runs.sort_by(|(taken, painted), (other_taken, other_painted)| {
        (taken + painted).total_cmp(&(other_taken + other_painted))
    });
    let (taken, painted) = runs.get(RUNS / 2).context("no time was taken")?;
    let both = taken + painted;
    Ok(format!(
        "{both:.1} ms from the answer to the frame, {taken:.1} ms for the answer and {painted:.1} ms for the frame"
    ))
}

/// The worker is seen as it is asked. What listens last is called once the page has taken the answer, and a message that
/// is posted before a frame is drawn is read after it.
const MEASURE: &str = "
    const field = document.querySelector('textarea#token');
    const post = Worker.prototype.postMessage;
    const time = await new Promise(done => {
      Worker.prototype.postMessage = function (...message) {
        this.addEventListener('message', event => {
          const taken = performance.now() - event.timeStamp;
          requestAnimationFrame(() => {
            const start = performance.now();
            const channel = new MessageChannel();
            channel.port1.onmessage = () => done([taken, performance.now() - start]);
            channel.port2.postMessage(0);
          });
        }, { once: true });
        Worker.prototype.postMessage = post;
        return post.apply(this, message);
      };
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
    });
    const cells = document.querySelectorAll('.matrix td').length;
    if (cells !== wanted) throw new Error(`${cells} cells`);
    return time;";

/// What is pasted: the routes of an HTTP API and its authorizer, as the AWS CLI prints them, behind tokens for two of them
/// and for none.
fn routes_and_tokens(stage: &Stage<'_>, routes: usize) -> String {
    let issuer = stage.server.issuer("good");
    let token = |scope: &str| stage.keys.access(&with(access_claims(&issuer), "scope", scope.to_owned()));
    let tokens = ["orders/1", "orders/2", "openid"].map(token).join("\n\n");
    let route = |at: usize| {
        json!({
            "RouteKey": format!("GET /orders/{at}"), "AuthorizationType": "JWT", "AuthorizerId": "m3xq1a",
            "AuthorizationScopes": [format!("orders/{at}")]
        })
    };
    let printed = json!({ "Items": (0..routes).map(route).collect::<Vec<_>>() });
    let authorizer = json!({
        "AuthorizerId": "m3xq1a", "AuthorizerType": "JWT", "IdentitySource": ["$request.header.Authorization"],
        "JwtConfiguration": { "Audience": ["web"], "Issuer": issuer }, "Name": "jwt"
    });
    format!("{tokens}\n\n{printed:#}\n\n{authorizer:#}\n")
}
