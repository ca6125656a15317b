//! An inspector whose memory cannot grow: it ends, the page says so, and the next question gets another.

use crate::scenarios::{ANOTHER, CUT};
use std::io::{Read as _, Write as _};

use anyhow::{Context as _, Result, bail, ensure};
use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;

use super::{built, content};
use crate::engine::Engine;
use crate::scenarios::{Host, Scenario, TOKEN, only};
use crate::stage::Stage;

pub fn all() -> Vec<Scenario> {
    // In WebKitGTK the large text may take longer than a scenario waits.
    let scenario = |engine| only(engine, "fault_memory_runs_out_and_the_text_stays", short);
    vec![scenario(Engine::Chromium), scenario(Engine::Firefox)]
}

/// How many pages of 64 KiB the program may grow by.
const ROOM: u32 = 48;

fn short(stage: &Stage<'_>) -> Result<()> {
    let name = built("inspector_bg-", ".wasmz")?;
    let host = Host::start()?;
    host.site.replace(&name, short_of_memory(&content(&name)?)?);
    let page = &stage.page;
    page.go(&host.site.address())?;
    page.paste(TOKEN, CUT)?;
    stage.wait_for_answer("refuse").context("there is room for a small text")?;
    let large = "not a token ".repeat(200_000);
    page.paste(TOKEN, &large)?;
    page.wait_for_text("[data-role=loading]", "ended without an answer")?;
    let length = page.script("return document.querySelector('[data-role=large]') ? 'kept' : 'lost';", vec![])?;
    ensure!(length == serde_json::json!("kept"), "the large text is {length}");
    page.paste(TOKEN, ANOTHER)?;
    page.wait_until_gone("[data-role=loading]")?;
    stage.wait_for_answer("refuse").context("a small text after the large one")
}

/// The packed program, with a most for its memory: the size it starts with and [`ROOM`].
fn short_of_memory(packed: &[u8]) -> Result<Vec<u8>> {
    let mut program = Vec::new();
    GzDecoder::new(packed).read_to_end(&mut program)?;
    let mut written = program.get(..8).context("no WebAssembly")?.to_vec();
    let mut rest = program.get(8..).context("no WebAssembly")?;
    let mut found = false;
    while let [id, after @ ..] = rest {
        let (length, after) = number(after)?;
        let (body, next) = after.split_at_checked(usize::try_from(length)?).context("a section is cut")?;
        // The section of memories: one, of no most.
        if let (5, [1, 0, least @ ..]) = (*id, body) {
            let (least, _) = number(least)?;
            let mut bounded = vec![1, 1];
            put(&mut bounded, least);
            put(&mut bounded, least + ROOM);
            written.push(5);
            put(&mut written, u32::try_from(bounded.len())?);
            written.extend(bounded);
            found = true;
        } else {
            written.push(*id);
            put(&mut written, length);
            written.extend(body);
        }
        rest = next;
    }
    ensure!(found, "the program has no memory without a most");
    let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
    packed.write_all(&written)?;
    Ok(packed.finish()?)
}

/// An unsigned LEB128 number, and what follows it.
fn number(bytes: &[u8]) -> Result<(u32, &[u8])> {
    let (mut value, mut rest) = (0, bytes);
    for shift in (0..32).step_by(7) {
        let [byte, after @ ..] = rest else { bail!("a number is cut") };
        value |= u32::from(byte & 0x7f) << shift;
        rest = after;
        if byte & 0x80 == 0 {
            return Ok((value, rest));
        }
    }
    bail!("a number is too long")
}

fn put(bytes: &mut Vec<u8>, mut value: u32) {
    while value >= 0x80 {
        bytes.push(u8::try_from(value & 0x7f).unwrap_or_default() | 0x80);
        value >>= 7;
    }
    bytes.push(u8::try_from(value).unwrap_or_default());
}
