//! Texts that may be a public key and a secret: what is bare, as `x` of an Ed25519 key or the modulus of an RSA key.

use serde_json::json;
use token_inspector::encoding::{base64url, pem};
use token_inspector::jose::jwk::Jwk;
use token_inspector::jose::jwk_set::JwkSet;
use token_inspector::jose::key_source;
use token_inspector::jose::verify::{Reason, Rejection, Verification};

use crate::pairs::{Pair, forms, judged, mac, pairs, token};

/// The pairs whose bare member may be a secret as well, with that member as a JWK writes it.
fn either() -> Vec<(Pair, String)> {
    let member = |pair: Pair| {
        let text = base64url::encode(&pair.bare.0);
        (!pair.bare.1).then_some((pair, text))
    };
    pairs().into_iter().filter_map(member).collect()
}

/// The keys of a bare text, with further ones behind or before them, as a program may put them together.
fn together(text: &str, further: &[&Jwk], is_behind: bool) -> JwkSet {
    let bare = key_source::read(text).expect("either");
    let (bare_keys, further) = (bare.keys.iter(), further.iter().copied());
    let keys = if is_behind {
        bare_keys.chain(further).cloned().collect()
    } else {
        further.chain(bare_keys).cloned().collect()
    };
    JwkSet { keys, text: bare.text }
}

fn jwks(jwk: &serde_json::Value) -> Vec<Jwk> {
    JwkSet::read(&jwk.to_string()).expect("a key").keys.to_vec()
}

fn is_attack(found: &Verification) -> bool {
    matches!(found, Verification::Rejected(Rejection::Because(cause)) if cause.id == "key_confusion")
}

/// Every other text of 43 characters is an Ed25519 key. The JWK says which it is.
#[test]
fn what_may_be_either_is_told_by_its_jwk() {
    let x = base64url::encode(&ed25519_dalek::SigningKey::from_bytes(&[9; 32]).verifying_key().to_bytes());
    let secret = base64url::decode(&x).expect("base64url");
    let found = judged(&mac(&secret), key_source::read(&x).expect("either"));
    assert_eq!(found, Verification::NotTried(Reason::MayBePublic));
    let jwk = json!({ "kty": "oct", "k": x }).to_string();
    assert!(matches!(judged(&mac(&secret), JwkSet::read(&jwk).expect("a secret")), Verification::Verified(_)));
}

/// A secret that can only be one verifies wherever it stands: what may be either does not end the search.
#[test]
fn another_key_is_tried_behind_what_may_be_either() {
    let mut rows = 0;
    for (pair, text) in either() {
        let honest = jwks(&json!({ "kty": "oct", "kid": "k-1", "k": base64url::encode(text.as_bytes()) }));
        let other = jwks(&json!({ "kty": "oct", "kid": "k-1", "k": base64url::encode(b"of somebody else") }));
        for is_behind in [true, false] {
            let found = judged(&mac(text.as_bytes()), together(&text, &[&honest[0]], is_behind));
            let Verification::Verified(verified) = found else { panic!("{}: {found:?}", pair.name) };
            assert_eq!((verified.name(), verified.reading()), ("k-1", None));
            let found = judged(&mac(text.as_bytes()), together(&text, &[&other[0]], is_behind));
            assert_eq!(found, Verification::NotTried(Reason::MayBePublic), "{}", pair.name);
            rows += 1;
        }
        let token = token(pair.alg, &pair.sign);
        let found = judged(&token, key_source::read(&text).expect("either"));
        assert!(matches!(found, Verification::Verified(_)), "as a key it verifies: {found:?}");
    }
    assert_eq!(rows, 4);
}

/// A MAC made with a public key that stands beside it is the attack still, whichever text of the key it was made with.
#[test]
fn the_attack_is_named_beside_what_may_be_either() {
    let mut rows = 0;
    for (bare, text) in either() {
        for pair in pairs().into_iter().filter(|pair| pair.name != bare.name) {
            let public = jwks(&pair.jwk);
            for secret in [
                pair.spki.clone(),
                pem::write("PUBLIC KEY", &pair.spki).into_bytes(),
                pair.bare.0.clone(),
                base64url::encode(&pair.bare.0).into_bytes(),
            ] {
                for is_behind in [true, false] {
                    let found = judged(&mac(&secret), together(&text, &[&public[0]], is_behind));
                    assert!(is_attack(&found), "{} beside {}: {found:?}", pair.name, bare.name);
                    rows += 1;
                }
            }
        }
    }
    assert!(rows >= 60, "{rows} rows");
}

/// Nobody's secret is a key in PEM, DER or JSON. What is bare may be one, however its bytes are written.
#[test]
fn a_mac_made_with_the_key_that_a_bare_text_may_be_is_told_by_its_form() {
    let mut rows = 0;
    for (pair, text) in either() {
        for (form, written, bytes, is_certain) in forms(&pair) {
            // A JWK may be written in many ways; these are the ones without white space.
            if form.contains("pretty") || form.contains("written out") || form.contains("one line") {
                continue;
            }
            if form.contains("colons") || form.contains("without armour") {
                continue;
            }
            for secret in [written.into_bytes(), bytes] {
                let found = judged(&mac(&secret), key_source::read(&text).expect("either"));
                let is_told =
                    if is_certain { is_attack(&found) } else { found == Verification::NotTried(Reason::MayBePublic) };
                assert!(is_told, "{} as {form}: {found:?}", pair.name);
                rows += 1;
            }
        }
        let found = judged(&mac(b"the secret of a stranger"), key_source::read(&text).expect("either"));
        assert_eq!(found, Verification::Rejected(Rejection::Mismatch), "{}", pair.name);
    }
    assert!(rows >= 60, "{rows} rows");
}
