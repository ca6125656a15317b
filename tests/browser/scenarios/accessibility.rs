//! What the page owes to people who do not see it, see it enlarged, or use no mouse: axe-core's rules in every state,
//! no scrolling sideways, a clock that is not read out, and every control within reach of the keyboard.

use crate::scenarios::CUT;
use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, Result, ensure};
use fantoccini::key::Key;
use serde_json::{Value, json};

use super::{Scenario, TOKEN, everywhere, only};
use crate::chromium::Chromium as _;
use crate::engine::Engine;
use crate::stage::Stage;
use crate::states::{State, states};
use crate::tokens::{id_claims, now, with};

/// The scenarios of this file.
pub fn all() -> Vec<Scenario> {
    let axe = axe_core();
    let strict = std::env::var("CI").is_ok_and(|value| value == "true");
    if let Err(missing) = &axe
        && !strict
    {
        eprintln!("skipped: the rules of accessibility ({missing:#})");
    }
    let looked_at = states().filter(|_| axe.is_ok() || strict).map(|state| Scenario {
        name: format!("axe_has_nothing_to_say_of_state_{}", state.0),
        only: None,
        needs_host: false,
        run: Box::new(|stage| rules(stage, state)),
    });
    let own = [
        everywhere("ticking_clock_is_not_announced", ticking_clock),
        only(Engine::Chromium, "words_half_again_as_long_fit", longer_words),
        everywhere("every_control_is_reached_by_tab_in_order", tab_order),
    ];
    looked_at.chain(own).collect()
}

/// The script, where `cargo xtask test` puts it.
fn axe_core() -> Result<String> {
    let top = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..");
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| top.join("target"), |folder| top.join(folder));
    let file = target.join("tools/node_modules/axe-core/axe.min.js");
    fs::read_to_string(&file).with_context(|| format!("reading {}; `cargo xtask test` gets it", file.display()))
}

/// The screens on which Chromium shows every state: width and height in CSS pixels, and how many dots each is. A
/// desktop enlarged twice, as by the browser's own zoom, has half its pixels.
const SCREENS: [(u32, u32, u32); 4] = [(1280, 800, 1), (640, 400, 2), (390, 844, 1), (320, 568, 1)];

/// Both languages everywhere; in Chromium, which can play them, also every screen and both colour schemes.
fn rules(stage: &Stage<'_>, (name, reach): &State) -> Result<()> {
    let axe = axe_core()?;
    reach(stage).with_context(|| format!("reaching the state {name}"))?;
    stage.page.script(&axe, vec![])?;
    for language in ["ko", "en"] {
        stage.page.press("button[data-action=language]")?;
        stage.page.wait_for_attribute("html", "lang", language)?;
        if stage.engine == Engine::Chromium {
            let outcome = on_every_screen(stage);
            stage.page.devtools("Emulation.clearDeviceMetricsOverride", json!({}))?;
            stage.page.devtools("Emulation.setEmulatedMedia", json!({ "features": [] }))?;
            outcome.with_context(|| format!("in {language}"))?;
        } else {
            breaks_no_rule(stage).with_context(|| format!("in {language}"))?;
        }
    }
    Ok(())
}

fn on_every_screen(stage: &Stage<'_>) -> Result<()> {
    for (width, height, dots) in SCREENS {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": dots, "mobile": false });
        stage.page.devtools("Emulation.setDeviceMetricsOverride", size)?;
        let wide = stage.page.script(WIDE, vec![])?;
        ensure!(wide == json!(""), "at a width of {width} pixels it must be scrolled sideways for {wide}");
        for scheme in ["light", "dark"] {
            let media = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
            stage.page.devtools("Emulation.setEmulatedMedia", media)?;
            breaks_no_rule(stage).with_context(|| format!("at a width of {width} pixels, {scheme}"))?;
        }
    }
    Ok(())
}

/// Makes every word that the page says half again as long, as another language may. Codes and values stay.
const LONGER: &str = "
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (const own = []; ; ) {
      const node = texts.nextNode();
      if (!node) { for (const one of own) one.nodeValue += ' ' + one.nodeValue.slice(0, one.nodeValue.length / 2); return own.length; }
      if (node.nodeValue.trim() && !node.parentElement.closest('pre, code, textarea, time, script, style, .mirror, .value')) own.push(node);
    }";

fn longer_words(stage: &Stage<'_>) -> Result<()> {
    for (name, reach) in states().filter(|(name, _)| ["empty", "expired", "diagnosis", "compared"].contains(name)) {
        for (width, height, dots) in SCREENS {
            stage.set()?;
            let size = json!({ "width": width, "height": height, "deviceScaleFactor": dots, "mobile": false });
            stage.page.devtools("Emulation.setDeviceMetricsOverride", size)?;
            reach(stage).with_context(|| format!("reaching the state {name}"))?;
            let longer = stage.page.script(LONGER, vec![])?;
            let wide = stage.page.script(WIDE, vec![])?;
            stage.page.devtools("Emulation.clearDeviceMetricsOverride", json!({}))?;
            ensure!(longer.as_u64().is_some_and(|longer| longer > 20), "{name}: only {longer} texts were made longer");
            ensure!(wide == json!(""), "{name} at a width of {width} pixels must be scrolled sideways for {wide}");
        }
    }
    Ok(())
}

/// What is seen and reaches beyond the window's edge.
const WIDE: &str = "
    const seen = [...document.querySelectorAll('body *')].filter(e => e.checkVisibility());
    const wide = seen.filter(e => e.getBoundingClientRect().right > innerWidth + 1).map(e => `${e.localName}.${e.className}`);
    if (document.documentElement.scrollWidth > innerWidth) wide.push('the page');
    return wide.slice(0, 5).join(', ');";

/// Every rule that is on by itself, and the size of targets, which WCAG 2.2 has brought.
fn breaks_no_rule(stage: &Stage<'_>) -> Result<()> {
    let body = "
        const { violations, passes } = await axe.run(document, { iframes: false, rules: { 'target-size': { enabled: true } } });
        const broken = violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.html}: ${node.failureSummary}`));
        return { broken, passed: passes.length };";
    let found = stage.page.settled(body)?;
    let broken = found.get("broken").and_then(Value::as_array).with_context(|| format!("axe-core failed: {found}"))?;
    ensure!(broken.is_empty(), "axe-core finds {broken:#?}");
    let passed = found.get("passed").and_then(Value::as_u64).unwrap_or_default();
    ensure!(passed > 20, "axe-core has looked at {passed} rules only");
    Ok(())
}

/// The words of every live region that is on, and how often any of them was touched.
const LIVE: &str = "
    window.announced = [];
    const on = node => { const e = (node.nodeType === 1 ? node : node.parentElement)?.closest('[role=status], [role=alert], [aria-live]');
      return e && e.getAttribute('aria-live') !== 'off'; };
    new MutationObserver(changes => {
      for (const c of changes) if (on(c.target)) window.announced.push(c.target.textContent);
    }).observe(document.body, { childList: true, subtree: true, characterData: true });";

fn ticking_clock(stage: &Stage<'_>) -> Result<()> {
    let issuer = stage.server.issuer("good");
    for exp in [now() - 75, now() + 300] {
        stage.ask(&stage.keys.id(&with(id_claims(&issuer), "exp", exp)), &issuer, "")?;
        stage.paste_keys()?;
        stage.wait_for_answer(if exp < now() { "refuse" } else { "accept" })?;
        let said = "return document.querySelector('[data-section=verdict] [role=status]').textContent;";
        let before = stage.page.script(said, vec![])?;
        ensure!(before.as_str().is_some_and(|words| !words.is_empty()), "the verdict is not announced");
        stage.page.script(LIVE, vec![])?;
        for _ in 0..2 {
            let shown = stage.page.text("td.relative")?;
            stage.page.until("the clock ticks", || {
                ensure!(stage.page.text("td.relative")? != shown, "it still says {shown:?}");
                Ok(())
            })?;
        }
        let announced = stage.page.script("return window.announced;", vec![])?;
        ensure!(announced == json!([]), "the clock alone announced {announced}");
        ensure!(stage.page.script(said, vec![])? == before, "the verdict's words have changed by themselves");
    }
    stage.page.paste(TOKEN, CUT)?;
    stage.page.until("another verdict is announced", || {
        let announced = stage.page.script("return window.announced;", vec![])?;
        ensure!(announced.as_array().is_some_and(|all| !all.is_empty()), "nothing is");
        Ok(())
    })
}

/// From the top of the page, Tab goes to each control once, in the order in which they stand in the document.
fn tab_order(stage: &Stage<'_>) -> Result<()> {
    let issuer = stage.server.issuer("good");
    stage.ask(&format!("{}\n", stage.keys.id(&id_claims(&issuer))), &issuer, "")?;
    stage.wait_for_check("whitespace/trailing", "fail")?;
    let start = "
        document.activeElement?.blur();
        getSelection().removeAllRanges();
        scrollTo(0, 0);
        document.querySelector('h1').tabIndex = -1;
        document.querySelector('h1').focus();";
    stage.page.script(start, vec![])?;
    let mut before = json!(-1);
    for place in 0.. {
        let Tabbed { at, after, count, element } = tabbed(stage)?;
        ensure!(
            at == json!(after + 1),
            "the Tab of number {place}, from {before}, leads to {at} of {count}: {element}"
        );
        if at == json!(count - 1) {
            ensure!(count > 10, "only {count} controls");
            break;
        }
        before = element;
    }
    Ok(())
}

/// Where a Tab led.
struct Tabbed {
    /// The place of what has the focus now among the page's controls, or -1.
    at: Value,
    /// The place of what had it before, or -1. Both are counted after the Tab: the page may have drawn in between.
    after: i64,
    count: i64,
    /// The beginning of what has it now.
    element: Value,
}

/// Presses Tab until another control has the focus: a field for a date and a time has parts, and Tab goes through them
/// all.
fn tabbed(stage: &Stage<'_>) -> Result<Tabbed> {
    let hold = "window.left = document.activeElement;";
    let body = "
        const controls = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
          .filter(e => !e.disabled && e.tabIndex >= 0 && e.checkVisibility({ visibilityProperty: true }));
        const e = document.activeElement;
        const isWithin = e === window.left && e.type === 'datetime-local';
        return [controls.indexOf(e), controls.indexOf(window.left), controls.length, e.outerHTML.slice(0, 120), isWithin];";
    stage.page.script(hold, vec![])?;
    loop {
        stage.page.keys([Key::Tab.into()], false)?;
        let found = stage.page.script(body, vec![])?;
        let [at, after, count, element, is_within] =
            found.as_array().and_then(|all| <[Value; 5]>::try_from(all.clone()).ok()).context("where a Tab led")?;
        if is_within != json!(true) {
            let number = |value: &Value| value.as_i64().context("a number");
            return Ok(Tabbed { after: number(&after)?, count: number(&count)?, at, element });
        }
    }
}
