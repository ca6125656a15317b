//! The texts of a public key, as a server could have mistaken them for a secret.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::der::{pkcs1, spki};
use crate::encoding::{base64url, pem};
use crate::jose::key::Key;
use crate::jose::thumbprint;

/// The texts of a public key that a server could have mistaken for a secret: SPKI and PKCS#1, as DER, as PEM with the line
/// ends of either kind, with and without the last, and as one line of base64, base64url or hexadecimal digits; the key as a
/// JWK and as a set of one, with its members in either of the usual orders.
pub(in crate::jose) fn texts(key: &Key) -> Vec<Vec<u8>> {
    let mut texts = Vec::new();
    for (label, der) in [("PUBLIC KEY", spki(key)), ("RSA PUBLIC KEY", pkcs1(key))] {
        let Some(der) = der else { continue };
        let text = pem::write(label, &der);
        let windows = text.replace('\n', "\r\n");
        texts.extend([&text, text.trim_end(), &windows, windows.trim_end()].map(|text| text.as_bytes().to_vec()));
        texts.extend(written(&der));
        texts.push(der);
    }
    for members in [thumbprint::members(key), thumbprint::type_first(key)] {
        texts.extend([format!("{{{members}}}"), format!(r#"{{"keys":[{{{members}}}]}}"#)].map(String::into_bytes));
    }
    texts
}

/// The texts of a public key's bare member: its modulus with and without a leading zero, its point with and without its
/// first byte, or its `x`, as bytes and as one line.
pub(in crate::jose) fn bare(key: &Key) -> Vec<Vec<u8>> {
    let members = match key {
        Key::Rsa { n, .. } => vec![n.clone(), [&[0], n.as_slice()].concat()],
        Key::Ec { point, .. } => vec![point.clone(), point.get(1..).unwrap_or_default().to_vec()],
        Key::Ed25519(x) => vec![x.to_vec()],
        Key::Oct(_) => Vec::new(),
    };
    members.into_iter().flat_map(|member| [written(&member), vec![member]].concat()).collect()
}

/// Bytes in every usual line of text.
fn written(bytes: &[u8]) -> Vec<Vec<u8>> {
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    let base64 = STANDARD.encode(bytes);
    let base64url = base64url::encode(bytes);
    let padding = base64.trim_start_matches(|c| c != '=').to_owned();
    let unpadded = base64.trim_end_matches('=').to_owned();
    let padded_url = format!("{base64url}{padding}");
    [hex.to_ascii_uppercase(), hex, base64, unpadded, padded_url, base64url].map(String::into_bytes).into()
}
