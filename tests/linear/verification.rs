//! Signatures: what a set of keys costs has an end, however many keys a stranger puts into it and however large they are, and
//! what was not tried is said. RSA's numbers are allocated, so that allocations count what is computed.

use allocation_counter::{AllocationInfo, measure};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use token_inspector::calendar::Utc;
use token_inspector::exchange::readers::Here;
use token_inspector::jose::key_source;
use token_inspector::jose::keyring::Keyring;
use token_inspector::jose::token::Token;
use token_inspector::jose::verify::{Reason, Verification, verify};
use token_inspector::report::inspector::Inspector;
use token_inspector::report::message::{KeyText, Moment, Question};
use token_inspector::time::NumericDate;

use crate::shapes::{filled, listed};

/// The RSA keys of 8192 bits that all are tried: each costs what sixteen of 2048 bits do.
const TRIED: usize = 16;

/// So many RSA keys of this size, none of which has signed anything.
fn rsa_keys(count: usize, bits: usize) -> String {
    let n = |at: usize| {
        let mut n = vec![0xfd_u8; bits / 8];
        n[1] = u8::try_from(at % 251).unwrap_or_default();
        n[2] = u8::try_from(at / 251).unwrap_or_default();
        URL_SAFE_NO_PAD.encode(n)
    };
    format!(r#"{{"keys":[{}]}}"#, listed(count, |at| format!(r#"{{"kty":"RSA","e":"AQAB","n":"{}"}}"#, n(at))))
}

/// A token of this algorithm with a signature of so many bytes, of about `bytes` in all.
fn token(alg: &str, signature: usize, bytes: usize) -> String {
    let segment = |text: &str| URL_SAFE_NO_PAD.encode(text);
    let claims = format!(r#"{{"exp":1900000000,"x":"{}"}}"#, filled("x", bytes * 3 / 4));
    let header = segment(&format!(r#"{{"alg":"{alg}"}}"#));
    format!("{header}.{}.{}", segment(&claims), URL_SAFE_NO_PAD.encode(vec![0x5a_u8; signature]))
}

/// What is known of a token's signature under pasted keys, and what that costs.
fn verified(token: &str, keys: &str) -> (Verification, AllocationInfo) {
    let Token::Jws(jws) = Token::read(token) else { panic!("no JWS: {token}") };
    let keys = Keyring::from(key_source::read(keys).expect("keys"));
    let mut found = None;
    let cost = measure(|| found = Some(verify(token, &jws, Some(&keys))));
    (found.expect("an answer"), cost)
}

#[test]
fn large_keys_are_tried_to_an_end_and_the_rest_is_told() {
    for alg in ["RS256", "PS512"] {
        let token = token(alg, 1024, 100);
        let (all_tried, most) = verified(&token, &rsa_keys(TRIED, 8192));
        assert!(matches!(all_tried, Verification::Rejected(_)), "{all_tried:?}");
        for count in [TRIED + 1, 32, 33, 64, 500] {
            let (found, cost) = verified(&token, &rsa_keys(count, 8192));
            assert_eq!(found, Verification::NotTried(Reason::TooManyKeys { tried: TRIED, of: count }));
            // It takes no longer than fewer keys do; the list of the keys doubles its room a few times.
            assert!(cost.count_total <= most.count_total + 16, "{count} keys: {cost:?}, {TRIED} keys: {most:?}");
        }
    }
}

/// Where all keys were tried, a cause is looked for: that costs no more than the keys did, and as much again for one.
#[test]
fn looking_for_a_cause_has_an_end() {
    let cost = |count| verified(&token("RS256", 1024, 100), &rsa_keys(count, 8192)).1.count_total;
    let (one, two, four, all) = (cost(1), cost(2), cost(4), cost(TRIED));
    let a_key = four.saturating_sub(two) / 2;
    assert!(a_key > 0 && one > 4 * a_key, "a cause is looked for: {one}, {two}, {four}, {all}");
    assert!(all <= one + TRIED as u64 * (a_key + 1), "under more than one large key: {one}, {two}, {four}, {all}");
}

/// A token is hashed anew for each key: of a long one, under fewer keys.
#[test]
fn a_long_token_is_hashed_a_bounded_number_of_times() {
    const MOST: usize = 16 << 20;
    for (alg, signature) in [("RS256", 256), ("HS256", 32)] {
        for bytes in [1 << 20, 2 << 20, 4 << 20] {
            let secret = |at: usize| format!(r#"{{"kty":"oct","k":"{}"}}"#, URL_SAFE_NO_PAD.encode([at as u8; 32]));
            let keys = match alg {
                "RS256" => rsa_keys(100, 2048),
                _ => format!(r#"{{"keys":[{}]}}"#, listed(100, secret)),
            };
            let token = token(alg, signature, bytes);
            let (found, _) = verified(&token, &keys);
            let Verification::NotTried(Reason::TooManyKeys { tried, of: 100 }) = found else { panic!("{found:?}") };
            assert!(tried > 0 && tried * token.len() <= MOST, "{alg}: {tried} times {}", token.len());
        }
    }
}

/// A second that passes verifies nothing again: the answer is kept for the token and the keys.
#[test]
fn a_signature_is_verified_once_for_a_token_and_keys() {
    let (token, keys) = (token("RS256", 1024, 100), rsa_keys(32, 8192));
    let (_, of_it) = verified(&token, &keys);
    let mut inspector = Inspector::new(Box::new(Utc), Box::new(Here));
    let mut asked = |texts: &[(u32, &str)], seconds: i64, every_key: bool| {
        let question = Question {
            source: 1,
            latest: Some(KeyText { text: 2, address: None }),
            every_key,
            now: Moment::Now(NumericDate(1_800_000_000 + seconds)),
            ..Question::default()
        };
        let mut said = None;
        let cost = measure(|| said = Some(inspector.inspect(texts.iter().copied(), &question)));
        (said.expect("an answer"), cost.count_total)
    };
    let (said, first) = asked(&[(1, &token), (2, &keys)], 0, false);
    let told = said.sections.judged.expect("a verdict").checks;
    let row = told.rows.iter().find(|row| row.id == "signature/proves_nothing").expect("the check");
    assert!(format!("{row:?}").contains("16") && format!("{row:?}").contains("32"), "{row:?}");
    let (_, second) = asked(&[], 1, false);
    let (_, third) = asked(&[], 2, false);
    assert!(second + of_it.count_total <= first, "{first}, then {second}; to verify costs {}", of_it.count_total);
    assert_eq!(second, third);
    let (_, every_key) = asked(&[], 2, true);
    assert!(every_key >= third + of_it.count_total, "another question of the keys: {third}, then {every_key}");
}
