//! A cURL command, as browsers and Postman copy it and as people type it. The options are a table with what each
//! takes, so that a value is never read as the URL (curl, "curl.1 the man page").

use super::words::Word;
use crate::http::pasted_as::PastedAs;
use crate::http::request::Request;

/// What an option means here.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Means {
    /// A header field for the server.
    Header,
    /// The method.
    Method,
    /// The URL.
    Url,
    /// A body, which makes it a POST.
    Body,
    /// `HEAD`.
    Head,
    /// The data of the body go into the URL.
    Get,
    /// A Bearer token.
    Bearer,
    /// A user name and password: `Authorization: Basic`.
    User,
    /// An AWS signature.
    Signature,
    /// Cookies, or a file of them.
    Cookies,
    /// It takes a value that says nothing about the request's fields.
    Value,
    /// A file of further options, which are not at hand.
    Unseen,
}

/// The options that mean something here or take a value, by letter and by name; all others are flags.
static OPTIONS: [(char, &str, Means); 76] = [
    ('H', "header", Means::Header),
    ('X', "request", Means::Method),
    (' ', "url", Means::Url),
    ('d', "data", Means::Body),
    (' ', "data-raw", Means::Body),
    (' ', "data-ascii", Means::Body),
    (' ', "data-binary", Means::Body),
    (' ', "data-urlencode", Means::Body),
    (' ', "json", Means::Body),
    ('F', "form", Means::Body),
    (' ', "form-string", Means::Body),
    ('I', "head", Means::Head),
    ('G', "get", Means::Get),
    (' ', "oauth2-bearer", Means::Bearer),
    ('u', "user", Means::User),
    (' ', "aws-sigv4", Means::Signature),
    ('K', "config", Means::Unseen),
    ('o', "output", Means::Value),
    (' ', "output-dir", Means::Value),
    ('A', "user-agent", Means::Value),
    ('e', "referer", Means::Value),
    ('b', "cookie", Means::Cookies),
    ('c', "cookie-jar", Means::Value),
    ('m', "max-time", Means::Value),
    (' ', "connect-timeout", Means::Value),
    (' ', "connect-to", Means::Value),
    ('E', "cert", Means::Value),
    (' ', "cacert", Means::Value),
    (' ', "capath", Means::Value),
    (' ', "cert-type", Means::Value),
    (' ', "key", Means::Value),
    (' ', "key-type", Means::Value),
    (' ', "pass", Means::Value),
    (' ', "pinnedpubkey", Means::Value),
    (' ', "ciphers", Means::Value),
    (' ', "tls13-ciphers", Means::Value),
    (' ', "curves", Means::Value),
    (' ', "tls-max", Means::Value),
    ('x', "proxy", Means::Value),
    ('U', "proxy-user", Means::Value),
    (' ', "proxy-header", Means::Value),
    (' ', "preproxy", Means::Value),
    (' ', "noproxy", Means::Value),
    (' ', "socks5", Means::Value),
    (' ', "socks5-hostname", Means::Value),
    (' ', "socks4", Means::Value),
    ('w', "write-out", Means::Value),
    ('T', "upload-file", Means::Value),
    ('D', "dump-header", Means::Value),
    ('r', "range", Means::Value),
    ('C', "continue-at", Means::Value),
    ('Q', "quote", Means::Value),
    ('t', "telnet-option", Means::Value),
    ('y', "speed-time", Means::Value),
    ('Y', "speed-limit", Means::Value),
    ('z', "time-cond", Means::Value),
    ('P', "ftp-port", Means::Value),
    (' ', "resolve", Means::Value),
    (' ', "retry", Means::Value),
    (' ', "retry-delay", Means::Value),
    (' ', "retry-max-time", Means::Value),
    (' ', "limit-rate", Means::Value),
    (' ', "max-redirs", Means::Value),
    (' ', "max-filesize", Means::Value),
    (' ', "interface", Means::Value),
    (' ', "local-port", Means::Value),
    (' ', "dns-servers", Means::Value),
    (' ', "doh-url", Means::Value),
    (' ', "unix-socket", Means::Value),
    (' ', "trace", Means::Value),
    (' ', "trace-ascii", Means::Value),
    (' ', "stderr", Means::Value),
    (' ', "keepalive-time", Means::Value),
    (' ', "expect100-timeout", Means::Value),
    (' ', "proto", Means::Value),
    (' ', "variable", Means::Unseen),
];

/// Reads the words behind `curl`.
pub(super) fn read(words: &[Word]) -> Request {
    let mut read = Read {
        request: Request { carried: PastedAs::Command, is_whole: true, ..Request::default() },
        has_body: false,
        is_get: false,
    };
    let mut words = words.iter();
    while let Some(word) = words.next() {
        if let Some(long) = word.text.strip_prefix("--").filter(|long| !long.is_empty()) {
            let (name, joined) = long.split_once('=').map_or((long, None), |(name, value)| (name, Some(value)));
            let Some((_, _, means)) = OPTIONS.iter().find(|(_, known, _)| *known == name) else { continue };
            let joined = joined.map(|value| Word { text: value.to_owned(), is_filled_in: word.is_filled_in });
            let value = match means {
                Means::Head | Means::Get => None,
                _ => joined.or_else(|| words.next().cloned()),
            };
            read.take(*means, value);
        } else if let Some(short) = word.text.strip_prefix('-').filter(|short| !short.is_empty()) {
            // Letters in one word: flags, and last an option whose value is glued on or comes next.
            for (at, letter) in short.char_indices() {
                let Some((_, _, means)) = OPTIONS.iter().find(|(known, _, _)| *known == letter) else { continue };
                if matches!(means, Means::Head | Means::Get) {
                    read.take(*means, None);
                    continue;
                }
                let glued = short.get(at + letter.len_utf8()..).filter(|rest| !rest.is_empty());
                let glued = glued.map(|rest| Word { text: rest.to_owned(), is_filled_in: word.is_filled_in });
                read.take(*means, glued.or_else(|| words.next().cloned()));
                break;
            }
        } else {
            read.take(Means::Url, Some(word.clone()));
        }
    }
    let usual = if read.has_body && !read.is_get { "POST" } else { "GET" };
    read.request.method = read.request.method.or_else(|| Some(usual.to_owned()));
    read.request
}

struct Read {
    request: Request,
    has_body: bool,
    is_get: bool,
}

impl Read {
    fn take(&mut self, means: Means, value: Option<Word>) {
        let Word { text, is_filled_in } = value.unwrap_or_default();
        match means {
            Means::Header => super::add_field(&mut self.request, &text, is_filled_in),
            Means::Method => self.request.method = Some(text),
            // What a quotation mark too few leaves over is taken for an address as well.
            Means::Url
                if self.request.target.as_ref().is_none_or(|known| !known.contains('.') && text.contains("://")) =>
            {
                self.request.target = Some(text);
            }
            // Without an equals sign it is a file's name.
            Means::Cookies if text.contains('=') => self.request.fields.0.push(("Cookie".to_owned(), text)),
            Means::Body => self.has_body = true,
            Means::Head => self.request.method = Some("HEAD".to_owned()),
            Means::Get => self.is_get = true,
            Means::Bearer => {
                super::add_field(&mut self.request, &format!("Authorization: Bearer {text}"), is_filled_in);
            }
            Means::User => super::add_field(&mut self.request, "Authorization: Basic …", is_filled_in),
            Means::Signature => {
                self.request.fields.0.retain(|(name, _)| !name.eq_ignore_ascii_case("authorization"));
                super::add_field(&mut self.request, "Authorization: AWS4-HMAC-SHA256", is_filled_in);
            }
            Means::Unseen => self.request.is_whole = false,
            Means::Url | Means::Value | Means::Cookies => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::http::request::Request;

    #[test]
    fn bash_and_cmd_are_read_alike() {
        for text in [
            "curl 'https://a.example/x' \\\n  -H 'Authorization: Bearer t' --compressed",
            "curl -H \"Authorization: Bearer t\" --url=https://a.example/x",
            "curl ^\"https://a.example/x^\" ^\r\n  -H ^\"Authorization: Bearer t^\"",
            "curl https://a.example/x -H $'Authorization: Bearer t'",
            "$ curl -siH 'Authorization: Bearer t' https://a.example/x",
            "curl -s -H\"Authorization: Bearer t\" -XGET https://a.example/x",
            "curl -so /dev/null -w '%{http_code}\\n' -c jar -D- --retry 3 --oauth2-bearer t https://a.example/x",
            "time docker exec -it web curl -vH 'Authorization: Bearer t' https://a.example/x | jq .",
        ] {
            let request = Request::read(text).unwrap();
            assert_eq!(request.target.as_deref(), Some("https://a.example/x"), "{text}");
            assert_eq!(request.fields.get("authorization"), Some("Bearer t"), "{text}");
            assert_eq!(request.method.as_deref(), Some("GET"), "{text}");
            assert!(request.is_whole, "{text}");
        }
        assert_eq!(Request::read("curl -d a=b https://a.example").unwrap().method.as_deref(), Some("POST"));
    }

    #[test]
    fn what_is_no_header_for_the_server_is_none() {
        let read = |text| Request::read(text).unwrap();
        assert_eq!(read("curl --proxy-header 'Authorization: Bearer t' https://a").fields.get("authorization"), None);
        assert_eq!(read("curl -H 'Authorization:' https://a").fields.get("authorization"), None);
        assert_eq!(read("curl -H 'X-Empty;' https://a").fields.get("x-empty"), Some(""));
        assert_eq!(read("curl -H 'Authorization=Bearer t' https://a").not_fields, ["Authorization=Bearer t"]);
        assert_eq!(read("curl -u me:pw https://a").fields.get("authorization"), Some("Basic …"));
        assert!(!read("curl -K options https://a").is_whole);
        assert!(!read("curl -H @headers https://a").is_whole);
        assert!(read("curl -H \"Authorization: Bearer $T\" https://a").is_filled_in("Authorization"));
    }
}
