//! The text of a case: what stands in braces and behind backslashes becomes what it stands for.

/// The text that is pasted: `{token}`, `{header}`, `{payload}` and `{signature}` stand for the token and its
/// segments, `{token/N}` for the token wrapped after every N characters, `{token/N/> }` for the same with `> ` before
/// every line but the first, `{look-alike}` for the token with its first letter in Cyrillic, and `{partner}` for the
/// access token of the same user.
pub(crate) fn pasted(body: &str, token: &str, partner: &str) -> String {
    let mut segments = token.split('.');
    let look_alike = token.replacen('e', "\u{435}", 1);
    let mut text =
        unescape(body).replace("{token}", token).replace("{look-alike}", &look_alike).replace("{partner}", partner);
    for name in ["{header}", "{payload}", "{signature}"] {
        text = text.replace(name, segments.next().unwrap_or_default());
    }
    if let Some((before, rest)) = text.clone().split_once("{token/") {
        let (width, after) = rest.split_once('}').expect("a width closes with a brace");
        let (width, between) = width.split_once('/').unwrap_or((width, ""));
        let width: usize = width.parse().expect("a width is a number");
        let lines: Vec<&str> = token.as_bytes().chunks(width).map(|l| std::str::from_utf8(l).expect("ASCII")).collect();
        text = format!("{before}{}{after}", lines.join(&format!("\n{between}")));
    }
    text
}

/// `\n`, `\r`, `\t`, `\s` (a space), `\\` and `\u{…}` stand for their characters, so that blanks are seen in a diff.
pub(crate) fn unescape(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('\\') {
        out.push_str(before);
        let mut chars = after.chars();
        match chars.next() {
            Some('n') => out.push('\n'),
            Some('r') => out.push('\r'),
            Some('t') => out.push('\t'),
            Some('s') => out.push(' '),
            Some('\\') => out.push('\\'),
            Some('u') => {
                let (code, tail) = after.get(2..).and_then(|t| t.split_once('}')).expect("\\u{…}");
                out.push(u32::from_str_radix(code, 16).ok().and_then(char::from_u32).expect("a code point"));
                chars = tail.chars();
            }
            other => {
                out.push('\\');
                out.extend(other);
            }
        }
        rest = chars.as_str();
    }
    out.push_str(rest);
    out
}
