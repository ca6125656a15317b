//! The module of the signatures in the browser: loaded when it is needed and not before, and of one opinion
//! with the browser's own WebCrypto.

use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};

use super::{KEYS_STATE, Scenario, TOKEN, everywhere};
use crate::stage::Stage;
use crate::tokens::id_claims;

/// The scenarios of this file.
pub fn all() -> Vec<Scenario> {
    vec![
        everywhere("signatures_are_loaded_only_to_verify", loaded_only_to_verify),
        everywhere("signatures_agree_with_webcrypto", agree_with_webcrypto),
        everywhere("signatures_of_another_algorithm_are_verified_with_pem", another_algorithm),
    ]
}

fn loaded_only_to_verify(stage: &Stage<'_>) -> Result<()> {
    // The service worker asks the server for every file in its own time, so the page is asked what it loaded.
    let loaded = "return performance.getEntriesByType('resource').map(entry => entry.name).join(' ');";
    let loaded = || Ok::<_, anyhow::Error>(stage.page.script(loaded, vec![])?.to_string());
    let issuer = stage.server.issuer("good");
    stage.ask(&stage.keys.id(&id_claims(&issuer)), &issuer, "")?;
    stage.wait_for_answer("unknown")?;
    ensure!(!loaded()?.contains("signatures"), "the page loaded {}", loaded()?);
    stage.paste_keys()?;
    stage.wait_for_answer("accept")?;
    ensure!(loaded()?.contains("signatures_bg-"), "the page loaded {}", loaded()?);
    Ok(())
}

/// Keys of every algorithm that this browser's WebCrypto knows, a token with a key in PEM of the first curve, and
/// every disagreement about signatures that hold, are changed, are cut or belong to another message.
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
    const parts = jwk => ({
      RSA: () => ['RSA', bytes(jwk.n), bytes(jwk.e)],
      EC: () => [`EC ${jwk.crv}`, new Uint8Array([4, ...bytes(jwk.x), ...bytes(jwk.y)]), new Uint8Array()],
      OKP: () => ['Ed25519', bytes(jwk.x), new Uint8Array()],
      oct: () => ['oct', bytes(jwk.k), new Uint8Array()],
    })[jwk.kty]();
    const compare = async ([alg, made, used], found) => {
      let pair;
      try { pair = await crypto.subtle.generateKey(made, true, ['sign', 'verify']); } catch { return; }
      const verifier = pair.publicKey ?? pair, signer = pair.privateKey ?? pair, how = { name: made.name, ...used };
      const [kind, a, b] = parts(await crypto.subtle.exportKey('jwk', verifier));
      for (let round = 0; round < 4; round += 1) {
        const message = crypto.getRandomValues(new Uint8Array(1 + random(300)));
        const right = new Uint8Array(await crypto.subtle.sign(how, signer, message));
        const flipped = right.slice(); flipped[random(right.length)] ^= 1 << random(8);
        const other = message.slice(); other[random(message.length)] ^= 1 << random(8);
        const cases = [[message, right], [message, flipped], [other, right], [message, right.slice(1)],
          [message, right.slice(0, -1)], [message, new Uint8Array([...right, 0])],
          [message, new Uint8Array(right.length)], [message, new Uint8Array()]];
        for (const [input, signature] of cases) {
          // A signature has the length that its key and algorithm give it (RFC 8017 8.2.2, step 1). WebKitGTK also
          // takes one whose leading zero byte was cut off.
          const whole = signature.length === right.length;
          const theirs = whole && await crypto.subtle.verify(how, verifier, signature, input) ? 'yes' : 'no';
          const ours = answerSignatures(alg, [utf8(kind), a, b, input, signature]);
          found.judged += 1;
          if (theirs === 'yes') found.valid += 1;
          if (ours !== theirs) found.wrong.push(`${alg}, ${base64(signature)}: ${ours}, and WebCrypto says ${theirs}`);
        }
      }
      found.algorithms.push(alg);
      if (made.name === 'ECDSA' && !found.token) {
        const segment = value => base64url(utf8(JSON.stringify(value)));
        const input = `${segment({ alg })}.${segment({ sub: 'someone' })}`;
        found.token = `${input}.${base64url(await crypto.subtle.sign(how, signer, utf8(input)))}`;
        const spki = base64(await crypto.subtle.exportKey('spki', verifier)).replace(/.{64}/g, '$&\n');
        found.pem = `-----BEGIN PUBLIC KEY-----\n${spki}\n-----END PUBLIC KEY-----\n`;
      }
    };
    (async () => {
      const found = { algorithms: [], judged: 0, valid: 0, wrong: [] };
      await loadSignatures();
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
    let wrong = member(&found, "wrong").as_array().context("a list of disagreements")?;
    ensure!(wrong.is_empty(), "{} of {} judged otherwise: {wrong:?}", wrong.len(), member(&found, "judged"));
    let known = member(&found, "algorithms").as_array().context("a list of algorithms")?;
    for family in ["RS256", "PS256", "ES256", "HS256"] {
        ensure!(known.contains(&json!(family)), "{family} was not compared, only {known:?}");
    }
    // Of the eight cases in each round only the first holds.
    ensure!(
        member(&found, "valid").as_u64() == Some(4 * known.len() as u64),
        "{} of {} hold",
        member(&found, "valid"),
        member(&found, "judged")
    );
    Ok(())
}

/// The key is in PEM, which only the module reads, and the page is loaded anew, so that it is not there yet.
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
