//! LZMA, which packs WebAssembly a seventh smaller than gzip does. No browser unpacks it by itself: `start.js` does, with
//! the same constants.

use std::io::Write as _;

use anyhow::{Context as _, Result};
use lzma_rust2::{EncodeMode, LzmaOptions, LzmaWriter, MfType};

/// The smallest LZMA stream of some bytes, without a header: a literal knows the upper four bits of the byte before it,
/// and no place is told from another.
///
/// # Errors
/// When compressing fails, which in memory it does not.
pub fn compress(bytes: &[u8]) -> Result<Vec<u8>> {
    let options = LzmaOptions {
        dict_size: 1 << 22,
        lc: 4,
        lp: 0,
        pb: 0,
        mode: EncodeMode::Normal,
        nice_len: LzmaOptions::NICE_LEN_MAX,
        mf: MfType::Bt4,
        depth_limit: 1_000,
        preset_dict: None,
    };
    let mut writer = LzmaWriter::new_no_header(Vec::new(), &options, false).context("beginning LZMA")?;
    writer.write_all(bytes)?;
    writer.finish().context("ending LZMA")
}
