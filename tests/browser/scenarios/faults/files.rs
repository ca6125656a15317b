//! A file of the page that is missing, cut, of something else, or of another type than a host should say.

use crate::scenarios::CUT;
use anyhow::{Context as _, Result, ensure};

use super::{built, content};
use crate::page_server::PageServer;
use crate::scenarios::{Host, Scenario, TOKEN, VERDICT, everywhere};
use crate::stage::Stage;

/// What becomes of a file on its way, by name.
type Fault = (&'static str, fn(&PageServer, &str) -> Result<()>);

/// What a host answers that sends its start page for whatever it does not find.
const START_PAGE: &str = "<!doctype html><title>Welcome</title><p>Welcome to this host.";

const FAULTS: &[Fault] = &[
    ("missing", |site, name| {
        site.remove(name);
        Ok(())
    }),
    ("cut", |site, name| {
        let mut half = content(name)?;
        half.truncate(half.len() / 2);
        site.replace(name, half);
        Ok(())
    }),
    ("a_start_page", |site, name| {
        site.replace_as(name, START_PAGE, "text/html");
        Ok(())
    }),
];

/// The two files of each program: how their names begin and end.
const OF_THE_INSPECTOR: [(&str, &str, &str); 2] =
    [("script", "inspector-", ".js"), ("program", "inspector_bg-", ".wasmz")];
const OF_THE_PAGE: [(&str, &str, &str); 2] = [("script", "page-", ".js"), ("program", "page-", "_bg.wasmz")];

pub fn all() -> Vec<Scenario> {
    let inspector =
        OF_THE_INSPECTOR.iter().flat_map(|file| FAULTS.iter().map(move |fault| without_inspector(file, fault)));
    let page = OF_THE_PAGE.iter().flat_map(|file| FAULTS.iter().map(move |fault| without_page(file, fault)));
    let own = [
        everywhere("fault_a_program_of_another_kind_is_no_inspector", foreign),
        everywhere("fault_a_program_of_another_type_is_taken_as_it_is", other_type),
    ];
    inspector.chain(page).chain(own).collect()
}

fn without_inspector(&(part, start, end): &'static (&str, &str, &str), &(fault, inject): &'static Fault) -> Scenario {
    let run = move |stage: &Stage<'_>| {
        let name = built(start, end)?;
        no_inspector(stage, &name, |site| inject(site, &name))
    };
    Scenario { name: format!("fault_inspector_{part}_is_{fault}"), only: None, needs_host: true, run: Box::new(run) }
}

/// Has the inspector not start; then the file is as it was, and the page goes on with what was typed.
fn no_inspector(stage: &Stage<'_>, name: &str, inject: impl Fn(&PageServer) -> Result<()>) -> Result<()> {
    let host = Host::start()?;
    inject(&host.site)?;
    let page = &stage.page;
    page.go(&host.site.address())?;
    page.paste(TOKEN, CUT).context("the editor must be there without the inspector")?;
    page.wait_for_text("[data-role=loading]", "could not be started")?;
    ensure!(page.value(TOKEN)? == CUT, "what was typed is lost");
    host.site.restore(name);
    page.until("the page goes on once the file is there again", || {
        // A start that was under way when the file came back may fail still.
        let again = "document.querySelector('button[data-action=again]')?.click();";
        page.script(again, vec![])?;
        page.wait_until_answered()?;
        ensure!(page.attribute(VERDICT, "data-answer")?.as_deref() == Some("refuse"), "no verdict");
        Ok(())
    })?;
    ensure!(page.value(TOKEN)? == CUT, "what was typed is lost");
    page.wait_until_gone("[data-role=loading]")
}

fn without_page(&(part, start, end): &'static (&str, &str, &str), &(fault, inject): &'static Fault) -> Scenario {
    let run = move |stage: &Stage<'_>| {
        let name = built(start, end)?;
        let host = Host::start()?;
        inject(&host.site, &name)?;
        let page = &stage.page;
        page.go(&host.site.address())?;
        page.wait_for_text("body > .stopped[lang=en]", "Load the page again")?;
        host.site.restore(&name);
        page.command(page.client().refresh())?;
        page.wait_for(TOKEN).context("after the file was there again")?;
        page.wait_until_gone("body > .stopped")
    };
    Scenario { name: format!("fault_page_{part}_is_{fault}"), only: None, needs_host: true, run: Box::new(run) }
}

fn foreign(stage: &Stage<'_>) -> Result<()> {
    let (inspector, page) = (built("inspector_bg-", ".wasmz")?, built("page-", "_bg.wasmz")?);
    let other = content(&page)?;
    no_inspector(stage, &inspector, |site| {
        site.replace(&inspector, other.clone());
        Ok(())
    })
}

/// A host that knows no `.wasmz` may call it anything.
fn other_type(stage: &Stage<'_>) -> Result<()> {
    let host = Host::start()?;
    for (start, end) in [("inspector_bg-", ".wasmz"), ("page-", "_bg.wasmz")] {
        let name = built(start, end)?;
        host.site.replace_as(&name, content(&name)?, "text/plain");
    }
    stage.page.go(&host.site.address())?;
    stage.page.paste(TOKEN, CUT)?;
    stage.wait_for_answer("refuse")
}
