//! The time that the module takes for one signature of each algorithm, in the page, on a kilobyte.

use anyhow::{Context as _, Result};

use super::Row;
use crate::stage::Stage;

/// One row: the median of each algorithm, RSA with 2048 bits. Chromium's WebCrypto makes the keys and the signatures.
pub fn rows(stage: &Stage<'_>) -> Result<Vec<Row>> {
    let medians = stage.page.settled(MEASURE)?;
    Ok(vec![("one signature verified, by algorithm", medians.as_str().context("the page gave no times")?.to_owned())])
}

const MEASURE: &str = "
    await loadSignatures();
    const bytes = text => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), c => c.charCodeAt(0));
    const rsa = { modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' };
    const curve = (name, hash) => [{ name: 'ECDSA', namedCurve: name }, { name: 'ECDSA', hash }];
    const rows = [
      ['RS256', { name: 'RSASSA-PKCS1-v1_5', ...rsa }, { name: 'RSASSA-PKCS1-v1_5' }],
      ['PS256', { name: 'RSA-PSS', ...rsa }, { name: 'RSA-PSS', saltLength: 32 }],
      ['ES256', ...curve('P-256', 'SHA-256')], ['ES384', ...curve('P-384', 'SHA-384')], ['ES512', ...curve('P-521', 'SHA-512')],
      ['Ed25519', { name: 'Ed25519' }, { name: 'Ed25519' }],
      ['HS256', { name: 'HMAC', hash: 'SHA-256' }, { name: 'HMAC' }],
    ];
    const parts = jwk => ({
      RSA: () => ['RSA', bytes(jwk.n), bytes(jwk.e)],
      EC: () => [`EC ${jwk.crv}`, new Uint8Array([4, ...bytes(jwk.x), ...bytes(jwk.y)]), new Uint8Array()],
      OKP: () => ['Ed25519', bytes(jwk.x), new Uint8Array()],
      oct: () => ['oct', bytes(jwk.k), new Uint8Array()],
    })[jwk.kty]();
    const told = [];
    for (const [alg, made, used] of rows) {
      const pair = await crypto.subtle.generateKey(made, true, ['sign', 'verify']);
      const message = crypto.getRandomValues(new Uint8Array(1024));
      const signature = new Uint8Array(await crypto.subtle.sign(used, pair.privateKey ?? pair, message));
      const [kind, a, b] = parts(await crypto.subtle.exportKey('jwk', pair.publicKey ?? pair));
      const question = [new TextEncoder().encode(kind), a, b, message, signature];
      const times = [];
      for (let round = 0; round < 31; round += 1) {
        const start = performance.now();
        for (let i = 0; i < 10; i += 1) if (answerSignatures(alg, question) !== 'yes') throw new Error(alg);
        times.push((performance.now() - start) / 10);
      }
      told.push(`${alg} ${times.sort((x, y) => x - y)[15].toFixed(2)} ms`);
    }
    return told.join(', ');";
