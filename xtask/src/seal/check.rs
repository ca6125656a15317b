//! What a finished page must not contain. Each broken promise is named with its file, so that the
//! build says all of them at once.

use super::{is_policy, policy};
use crate::dist::Files;
use crate::html::{Tag, tags};

/// Attributes whose value is an address that a browser requests, opens or submits to.
const ADDRESSES: &[&str] =
    &["src", "href", "action", "formaction", "data", "poster", "srcset", "xlink:href", "manifest", "ping"];

/// Every broken promise among `files`, in words.
pub fn faults(files: &Files) -> Vec<String> {
    let mut faults = Vec::new();
    for (name, content) in files {
        let text = String::from_utf8_lossy(content);
        let found = match name.rsplit('.').next() {
            Some("html") => in_page(&text),
            Some("css") => in_style(&text),
            _ => continue,
        };
        faults.extend(found.into_iter().map(|fault| format!("dist/{name}: {fault}")));
    }
    faults
}

fn in_page(page: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let all = tags(page);
    let policies: Vec<&str> = all.iter().filter(|tag| is_policy(tag)).filter_map(|tag| tag.value("content")).collect();
    match policies.as_slice() {
        [policy] => faults.extend(in_policy(policy, page)),
        _ => faults.push(format!("it has {} policies instead of one", policies.len())),
    }
    if page.contains('\r') {
        faults.push("it has carriage returns, which browsers drop before they hash a script".to_owned());
    }
    for tag in &all {
        faults.extend(in_tag(tag));
    }
    faults
}

fn in_policy(policy: &str, page: &str) -> Vec<String> {
    let mut faults = Vec::new();
    for word in ["unsafe-inline", "'unsafe-eval'", "unsafe-hashes"] {
        if policy.contains(word) {
            faults.push(format!("its policy allows {word}"));
        }
    }
    if policy.contains('*') && !policy.contains("connect-src https:") {
        faults.push("its policy allows any host".to_owned());
    }
    for element in ["script", "style"] {
        let unlisted = policy::inline(page, element).filter(|text| !policy.contains(&policy::source(text)));
        faults.extend(
            unlisted.map(|text| format!("its policy has no hash for the inline {element} `{}`", start_of(text))),
        );
    }
    faults
}

fn in_tag(tag: &Tag) -> Vec<String> {
    let mut faults = Vec::new();
    let name = &tag.name;
    if name == "base" {
        faults.push(format!("it has a <{name}> element, which the policy refuses"));
    }
    for (attribute, value) in &tag.attributes {
        if attribute == "style" {
            faults.push(format!("<{name}> has a style attribute, which the policy refuses"));
        }
        if attribute.len() > 2 && attribute.starts_with("on") {
            faults.push(format!("<{name}> has the handler attribute {attribute}, which the policy refuses"));
        }
        if ADDRESSES.contains(&attribute.as_str()) && leaves_the_page(value) {
            faults.push(format!("<{name} {attribute}=\"{value}\"> is not an address below the page's own"));
        }
    }
    faults
}

fn in_style(style: &str) -> Vec<String> {
    let addresses = style.split("url(").skip(1).chain(style.split("@import").skip(1));
    addresses
        .map(|rest| rest.trim_start_matches(|letter: char| letter.is_whitespace() || letter == '"' || letter == '\''))
        .filter(|address| leaves_the_page(address))
        .map(|address| format!("it loads `{}` from elsewhere", start_of(address)))
        .collect()
}

fn leaves_the_page(address: &str) -> bool {
    let address = address.trim().to_ascii_lowercase();
    ["http:", "https:", "//", "/", "\\", "javascript:", "data:", "blob:"].iter().any(|start| address.starts_with(start))
        || address.contains("://")
}

fn start_of(text: &str) -> String {
    text.chars().take(40).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults_of(body: &str) -> Vec<String> {
        let policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'none'\">";
        faults(&Files::from([("index.html".to_owned(), format!("{policy}{body}").into_bytes())]))
    }

    #[test]
    fn a_page_of_its_own_files_keeps_its_promises() {
        assert!(faults_of("<link rel=icon href=./a.svg><script src='b.js'></script><a href='#x'>x</a>").is_empty());
    }

    #[test]
    fn each_broken_promise_is_one_fault() {
        for body in [
            "<script>1</script>",
            "<style>p{}</style>",
            "<p style='color:red'>",
            "<p onclick=f()>",
            "<base href=./>",
            "<script src=https://example.org/a.js></script>",
            "<img src='//example.org/a.png'>",
            "<link href=/root.css>",
            "<a href=' javascript:alert(1)'>x</a>",
            "<form action='http://example.org'>",
            "<meta http-equiv=content-security-policy content=\"default-src 'none'\">",
        ] {
            assert_eq!(faults_of(body).len(), 1, "{body}: {:?}", faults_of(body));
        }
    }

    #[test]
    fn a_policy_must_allow_nothing_unsafe() {
        for source in ["'unsafe-inline'", "'unsafe-eval'", "*"] {
            let page = format!("<meta http-equiv=Content-Security-Policy content=\"script-src {source}\">");
            let found = faults(&Files::from([("index.html".to_owned(), page.into_bytes())]));
            assert_eq!(found.len(), 1, "{source}: {found:?}");
        }
        let wasm = "<meta http-equiv=Content-Security-Policy content=\"script-src 'wasm-unsafe-eval'\">";
        assert!(faults(&Files::from([("index.html".to_owned(), wasm.as_bytes().to_vec())])).is_empty());
    }

    #[test]
    fn a_style_may_name_only_the_pages_own_files() {
        let of = |style: &str| faults(&Files::from([("a.css".to_owned(), style.as_bytes().to_vec())])).len();
        assert_eq!(of("p{background:url(icon.svg)} @import 'b.css';"), 0);
        assert_eq!(of("p{background:url( \"https://example.org/a\")}"), 1);
        assert_eq!(of("@import '//example.org/a.css';"), 1);
    }
}
