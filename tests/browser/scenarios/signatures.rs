//! Signatures in the browser: the page is of one opinion with the browser's own WebCrypto.

use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};

use super::{KEYS_STATE, Scenario, TOKEN, everywhere, row as row_of};
use crate::stage::Stage;

/// The scenarios of this file.
pub fn all() -> Vec<Scenario> {
    vec![
        everywhere("signatures_agree_with_webcrypto", agree_with_webcrypto),
        everywhere("signatures_of_another_algorithm_are_verified_with_pem", another_algorithm),
    ]
}

/// For every algorithm that this browser's WebCrypto knows a key as JWK, and tokens whose signatures hold, are changed,
/// are cut or belong to another message, with what WebCrypto says of each. And a token with a key in PEM of the first curve.
const ORACLE: &str = r"
    window.oracle = null;
    const bytes = text => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), c => c.charCodeAt(0));
    const base64 = bytes => btoa(String.fromCharCode(...new Uint8Array(bytes)));
    const base64url = bytes => base64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
    const utf8 = text => new TextEncoder().encode(text);
    const random = below => crypto.getRandomValues(new Uint32Array(1))[0] % below;
    const hashes = ['SHA-256', 'SHA-384', 'SHA-512'];
    const rsa = { modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) };
    const rows = [
      ...hashes.map((hash, i) => [`RS${256 + 128 * i}`, { name: 'RSASSA-PKCS1-v1_5', hash, ...rsa }, {}]),
      ...hashes.map((hash, i) => [`PS${256 + 128 * i}`, { name: 'RSA-PSS', hash, ...rsa }, { saltLength: 32 + 16 * i }]),
      ...['P-256', 'P-384', 'P-521'].map((namedCurve, i) =>
        [`ES${256 + 128 * i}`, { name: 'ECDSA', namedCurve }, { hash: hashes[i] }]),
      ['Ed25519', { name: 'Ed25519' }, {}],
      ...hashes.map((hash, i) => [`HS${256 + 128 * i}`, { name: 'HMAC', hash }, {}]),
    ];
    const compare = async ([alg, made, used], found) => {
      let pair;
      try { pair = await crypto.subtle.generateKey(made, true, ['sign', 'verify']); } catch { return; }
      const verifier = pair.publicKey ?? pair, signer = pair.privateKey ?? pair, how = { name: made.name, ...used };
      const segment = value => base64url(utf8(JSON.stringify(value)));
      const message = sub => utf8(`${segment({ alg })}.${segment({ sub })}`);
      const tokens = [];
      for (let round = 0; round < 2; round += 1) {
        const input = message('someone' + random(1e6)), other = message('someone else' + random(1e6));
        const right = new Uint8Array(await crypto.subtle.sign(how, signer, input));
        const flipped = right.slice(); flipped[random(right.length)] ^= 1 << random(8);
        const cases = [[input, right], [input, flipped], [other, right], [input, right.slice(1)],
          [input, right.slice(0, -1)], [input, new Uint8Array([...right, 0])], [input, new Uint8Array(right.length)]];
        for (const [input, signature] of cases) {
          // A signature has the length that its key and algorithm give it (RFC 8017 8.2.2, step 1). WebKitGTK also
          // takes one whose leading zero byte was cut off.
          const whole = signature.length === right.length;
          const holds = whole && await crypto.subtle.verify(how, verifier, signature, input);
          tokens.push([`${new TextDecoder().decode(input)}.${base64url(signature)}`, holds]);
        }
      }
      const { key_ops, ext, ...jwk } = await crypto.subtle.exportKey('jwk', verifier);
      found.rows.push([alg, jwk, tokens]);
      if (made.name === 'ECDSA' && !found.token) {
        const segment = value => base64url(utf8(JSON.stringify(value)));
        const input = `${segment({ alg })}.${segment({ sub: 'someone' })}`;
        found.token = `${input}.${base64url(await crypto.subtle.sign(how, signer, utf8(input)))}`;
        const spki = base64(await crypto.subtle.exportKey('spki', verifier)).replace(/.{64}/g, '$&\n');
        found.pem = `-----BEGIN PUBLIC KEY-----\n${spki}\n-----END PUBLIC KEY-----\n`;
      }
    };
    (async () => {
      const found = { rows: [] };
      for (const row of rows) await compare(row, found);
      return found;
    })().then(found => { window.oracle = found; }, error => { window.oracle = { error: String(error) }; });";

fn oracle(stage: &Stage<'_>) -> Result<Value> {
    stage.page.script(ORACLE, vec![])?;
    stage.page.until("both have judged", || {
        let found = stage.page.script("return window.oracle;", vec![])?;
        ensure!(!found.is_null(), "they have not");
        Ok(found)
    })
}

fn member<'v>(found: &'v Value, name: &str) -> &'v Value {
    found.get(name).unwrap_or(&Value::Null)
}

fn agree_with_webcrypto(stage: &Stage<'_>) -> Result<()> {
    let found = oracle(stage)?;
    ensure!(member(&found, "error").is_null(), "{found}");
    let rows = member(&found, "rows").as_array().context("a list of algorithms")?;
    for family in ["RS256", "PS256", "ES256", "HS256"] {
        ensure!(rows.iter().any(|row| row.get(0) == Some(&json!(family))), "{family} was not compared");
    }
    stage.page.script("document.querySelector('[data-role=paste-keys]').open = true;", vec![])?;
    for row in rows {
        let (alg, jwk) = (row.get(0).unwrap_or(&Value::Null), row.get(1).unwrap_or(&Value::Null));
        stage.page.paste(TOKEN, "")?;
        stage.page.paste("textarea#keys", &jwk.to_string())?;
        stage.page.wait_for_attribute(KEYS_STATE, "data-kind", "loaded")?;
        for case in row.get(2).and_then(Value::as_array).context("tokens")? {
            let token = case.get(0).and_then(Value::as_str).context("a token")?;
            stage.page.paste(TOKEN, token)?;
            let status = stage.page.attribute(&row_of("signature/rejected"), "data-status")?;
            let holds = status.as_deref().map(|status| status != "fail");
            ensure!(holds == case.get(1).and_then(Value::as_bool), "{alg} {token} under {jwk}: {status:?}");
        }
    }
    Ok(())
}

/// The key is in PEM, and the page is loaded anew, so that its inspector may not be there yet.
fn another_algorithm(stage: &Stage<'_>) -> Result<()> {
    let found = oracle(stage)?;
    let (Some(token), Some(pem)) = (member(&found, "token").as_str(), member(&found, "pem").as_str()) else {
        anyhow::bail!("{found}")
    };
    stage.load()?;
    stage.page.script("document.querySelector('[data-role=paste-keys]').open = true;", vec![])?;
    stage.page.paste("textarea#keys", pem)?;
    stage.page.wait_for_attribute(KEYS_STATE, "data-kind", "loaded")?;
    stage.page.paste(TOKEN, token)?;
    stage.wait_for_check("signature/rejected", "warn")?;
    stage.page.paste(TOKEN, &token.replacen(".ey", ".eyA", 1))?;
    stage.wait_for_check("signature/rejected", "fail")
}
