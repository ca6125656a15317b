//! Addresses that keys may be asked for at: what is shown is what a browser asks (WHATWG URL, host parsing).

/// Whether an address may be asked: https, or http on this machine, with a host, a port and a path that a browser reads
/// as they are written. No query, no fragment, no user, and nothing that a browser would decode in the host.
#[must_use]
pub fn is_askable(address: &str) -> bool {
    let path = path(address).unwrap_or_default();
    // A browser takes dot segments out of a path, plain or percent-encoded.
    let is_dots = |segment: &str| matches!(segment.to_ascii_lowercase().replace("%2e", ".").as_str(), "." | "..");
    address.bytes().all(|b| b.is_ascii_graphic() && !b"?#@\\\"<>^`{|}".contains(&b))
        && host(address).is_some_and(|host| is_host(host) && (address.starts_with("https://") || is_own(host)))
        && !path.split('/').any(is_dots)
}

/// Whether an address may be offered that a stranger names: a token, a document, a link. It may be asked, and its host is
/// not on this machine nor in the network around it. Those only a person names who types them.
#[must_use]
pub fn is_public(address: &str) -> bool {
    is_askable(address) && host(address).is_some_and(|host| !is_near(host))
}

/// The path, with its first slash; `None` where there is no host.
#[must_use]
pub fn path(address: &str) -> Option<&str> {
    let authority = authority(address)?;
    address.split_once("://")?.1.get(authority.len()..)
}

/// The host, where the port is one that a browser shows as it was written.
fn host(address: &str) -> Option<&str> {
    let authority = authority(address)?;
    match authority.split_once(':') {
        None => Some(authority),
        Some((host, port)) => {
            let is_port = !port.starts_with('0') && port.bytes().all(|b| b.is_ascii_digit());
            (is_port && port.parse::<u16>().is_ok()).then_some(host)
        }
    }
}

fn authority(address: &str) -> Option<&str> {
    let rest = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"))?;
    rest.split('/').next()
}

/// Labels of lower-case letters, digits and hyphens (RFC 1123 §2.1); the last begins with a letter, since a browser takes
/// a number, decimal or hexadecimal, for an IPv4 address. Upper case is shown in lower case by a browser, and so refused.
fn is_host(host: &str) -> bool {
    let is_label = |label: &str| {
        (1..=63).contains(&label.len())
            && label.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let last = host.rsplit('.').next().unwrap_or_default();
    is_own(host)
        || (host.len() <= 253 && host.split('.').all(is_label) && last.starts_with(|c: char| c.is_ascii_lowercase()))
}

/// This machine's two names that a local emulator goes by.
fn is_own(host: &str) -> bool {
    matches!(host, "localhost" | "127.0.0.1")
}

/// Names that lead nowhere but to this machine and the network around it: those of one label, and those below `localhost`
/// (RFC 6761 §6.3), `local` (RFC 6762 §3), `home.arpa` (RFC 8375) and `internal` (which ICANN keeps for private use); those
/// that routers and clusters give out themselves; and public names whose addresses are those of this machine or that
/// stand in the name (`10.0.0.1.nip.io`).
const NEAR: [&str; 20] = [
    ".localhost",
    ".local",
    ".home.arpa",
    ".internal",
    ".lan",
    ".home",
    ".corp",
    ".intranet",
    ".private",
    ".localdomain",
    ".fritz.box",
    ".svc",
    ".test",
    ".nip.io",
    ".sslip.io",
    ".xip.io",
    ".localtest.me",
    ".lvh.me",
    ".vcap.me",
    ".lacolhost.com",
];

/// Whether a host is on this machine or in the network around it, as far as its name tells.
fn is_near(host: &str) -> bool {
    is_own(host)
        || !host.contains('.')
        || NEAR.iter().any(|below| host.ends_with(below) || host == below.trim_start_matches('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shown_is_what_is_asked() {
        for address in [
            "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEfGhI/.well-known/jwks.json",
            "https://login.example",
            "https://login.example:8443/a/b",
            "https://xn--bcher-kva.example/a",
            "https://login.example/a%20b",
            "http://localhost:9229/local_1abc",
            "http://127.0.0.1/local_1abc",
            "https://localhost/a",
        ] {
            assert!(is_askable(address), "{address}");
        }
        for address in [
            "https://cognito-idp.us-east-1.amazonaws.com%2eevil.example/us-east-1_AbCdEfGhI",
            "https://cognito%C2%AD-idp.example/",
            "https://2130706433/",
            "https://0x7f000001/",
            "https://127.1/",
            "https://0177.0.0.1/",
            "https://10.0.0.1/",
            "https://169.254.169.254/latest",
            "https://1.2.3.0x4/",
            "https://[::1]/",
            "https://*.evil.example/",
            "https://a;b.example/",
            "https://a,b.example/",
            "https://a'b.example/",
            "https://a_b.example/",
            "https://UPPER.example/",
            "https://b\u{fc}cher.example/",
            "https://a..example/",
            "https://.example/",
            "https://-a.example/",
            "https://a.example./",
            "https://a.example:/",
            "https://a.example:443x/",
            "https://a.example:080/",
            "https://a.example:65536/",
            "https://a:b@c.example/",
            "https://a\\@b.example/",
            "https://a.example/b?c",
            "https://a.example/b#c",
            "https://a.example/../b",
            "https://a.example/%2E%2e/b",
            "https://",
            "https:///a",
            "http://a.example/",
            "http://localhost.a.example/",
            "http://127.0.0.2/",
            "ftp://a.example/",
            "javascript:alert(1)",
            "",
        ] {
            assert!(!is_askable(address), "{address}");
        }
    }

    #[test]
    fn what_is_near_is_told_from_what_is_public() {
        for (address, public) in [
            ("https://login.example", true),
            ("https://localhost.example/a", true),
            ("https://a.example/localhost", true),
            ("https://local.example/a", true),
            ("https://internal/a", false),
            ("https://notlocalhost.example", true),
            ("http://localhost:3000/a", false),
            ("https://127.0.0.1/a", false),
            ("https://a.localhost/a", false),
            ("https://intranet/a", false),
            ("https://printer.local", false),
            ("https://router.lan", false),
            ("https://fritz.box", false),
            ("https://nas.localdomain/a", false),
            ("https://kubernetes.default.svc", false),
            ("https://169-254-169-254.nip.io/a", false),
            ("https://10.0.0.1.nip.io", false),
            ("https://a.localtest.me:8443/a", false),
            ("https://nip.io.example", true),
            ("https://plan.example", true),
            ("https://nas.home.arpa:8443/a", false),
            ("https://metadata.google.internal/a", false),
        ] {
            assert_eq!(is_public(address), public, "{address}");
            assert!(is_askable(address), "{address} may be typed");
        }
        assert!(!is_public("https://10.0.0.1/") && !is_public("http://a.example/"), "what may not be asked");
    }
}
