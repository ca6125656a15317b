//! From asking for the page to the editor on the screen: with nothing kept, with everything kept, and without a
//! network. Before the editor there is nothing that could be painted, so the first paint with content is it.

use anyhow::{Context as _, Result};

use super::{Row, median};
use crate::driver::{Driver, Profile};
use crate::page::Page;
use crate::scenarios::{Host, visit};
use crate::stage::Stage;

/// The three loads.
pub fn rows(stage: &Stage<'_>) -> Result<Vec<Row>> {
    let cold = median(|_| {
        let host = Host::start()?;
        let driver = Driver::start(stage.engine, &stage.server.network(), &Profile::new()?, stage.runtime)?;
        load(&Page::new(&driver.client, stage.runtime), &host.site.address())
    })?;
    let host = Host::start()?;
    visit(&stage.page, &host.site)?;
    let warm = median(|_| load(&stage.page, &host.site.address()))?;
    let address = host.gone()?;
    let offline = median(|_| load(&stage.page, &address))?;
    Ok(vec![
        ("first load to usable, nothing kept", cold),
        ("load to usable, kept", warm),
        ("load to usable, without a network", offline),
    ])
}

fn load(page: &Page<'_>, address: &str) -> Result<f64> {
    page.go(address)?;
    page.wait_for("textarea#token")?;
    let painted = "
        const painted = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
        while (!painted()) await new Promise(requestAnimationFrame);
        return painted();";
    page.settled(painted)?.as_f64().context("Chromium gave no time of the first paint")
}
