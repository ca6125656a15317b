//! The time from a pasted token to the page's verdict on its signature, for each algorithm.

use anyhow::{Context as _, Result};

use super::Row;
use crate::stage::Stage;

/// One row: the median of each algorithm, RSA with 2048 bits. Chromium's WebCrypto makes the keys and the signatures.
pub fn rows(stage: &Stage<'_>) -> Result<Vec<Row>> {
    let medians = stage.page.settled(MEASURE)?;
    Ok(vec![("one signature verified, by algorithm", medians.as_str().context("the page gave no times")?.to_owned())])
}

const MEASURE: &str = "
    const base64url = bytes => btoa(String.fromCharCode(...new Uint8Array(bytes))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
    const utf8 = text => new TextEncoder().encode(text);
    const segment = value => base64url(utf8(JSON.stringify(value)));
    const put = (selector, text) => { const field = document.querySelector(selector); field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true })); };
    const answered = async () => { do await new Promise(resolve => setTimeout(resolve)); while (document.querySelector('main[aria-busy=true]')); };
    const rsa = { modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' };
    const curve = (name, hash) => [{ name: 'ECDSA', namedCurve: name }, { name: 'ECDSA', hash }];
    const rows = [
      ['RS256', { name: 'RSASSA-PKCS1-v1_5', ...rsa }, { name: 'RSASSA-PKCS1-v1_5' }],
      ['PS256', { name: 'RSA-PSS', ...rsa }, { name: 'RSA-PSS', saltLength: 32 }],
      ['ES256', ...curve('P-256', 'SHA-256')], ['ES384', ...curve('P-384', 'SHA-384')], ['ES512', ...curve('P-521', 'SHA-512')],
      ['Ed25519', { name: 'Ed25519' }, { name: 'Ed25519' }],
      ['HS256', { name: 'HMAC', hash: 'SHA-256' }, { name: 'HMAC' }],
    ];
    const told = [];
    for (const [alg, made, used] of rows) {
      const pair = await crypto.subtle.generateKey(made, true, ['sign', 'verify']);
      const { key_ops, ext, ...jwk } = await crypto.subtle.exportKey('jwk', pair.publicKey ?? pair);
      put('textarea#keys', JSON.stringify(jwk));
      await answered();
      const times = [];
      for (let round = 0; round < 31; round += 1) {
        const input = `${segment({ alg })}.${segment({ sub: 'someone', round })}`;
        const token = `${input}.${base64url(await crypto.subtle.sign(used, pair.privateKey ?? pair, utf8(input)))}`;
        const start = performance.now();
        put('textarea#token', token);
        await answered();
        times.push(performance.now() - start);
        if (document.querySelector('[data-check=\"signature/rejected\"]')?.dataset.status === 'fail') throw new Error(alg);
      }
      told.push(`${alg} ${times.sort((x, y) => x - y)[15].toFixed(1)} ms`);
    }
    return told.join(', ');";
