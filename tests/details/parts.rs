//! The header and the signature.

use crate::drawn::{holds, sections, sections_in, token};

#[test]
fn the_header_is_json_and_the_signature_is_named() {
    let lines = sections(&token("{}"), &[]);
    assert!(holds(&lines, r#"{\n  \"kid\": \"one\",\n  \"alg\": \"RS256\"\n}"#), "{lines:#?}");
    assert!(holds(&lines, "5 bytes") && holds(&lines, "not verified"), "{lines:#?}");
}

#[test]
fn a_text_without_a_token_has_no_parts() {
    assert!(!holds(&sections("hello", &[]), "header-title"));
}

#[test]
fn the_words_are_korean_for_a_korean_reader() {
    assert!(holds(&sections_in("ko", &token("{}"), &[]), "검증하지 않음"));
}
