//! A request as a program prints its settings: axios, got and others in the errors that they throw; and the header fields
//! of the answer that they print beside it.

use super::fields::{self, Fields};
use super::pasted_as::PastedAs;
use super::request::Request;

/// The longest text that is looked through, in bytes.
const LONGEST: usize = 1 << 16;

/// The header fields that tell who answered, as a program printed them as members: `'apigw-requestid': 'AbC='`.
pub(super) fn fields_of_an_answer(text: &str) -> Vec<(String, String)> {
    let near = text.get(..(0..=text.len().min(LONGEST)).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0));
    let near = near.unwrap_or_default();
    let lower = near.to_ascii_lowercase();
    let field = |name: &&str| Some(((*name).to_owned(), member(near, &lower, name)?.to_owned()));
    fields::OF_AN_ANSWER.iter().filter_map(field).collect()
}

/// The request whose `Authorization` a program printed as a member: `Authorization: 'Bearer undefined'`; `None` where
/// none is printed. Only for texts without a token: where one stands, it is read in its place.
#[must_use]
pub(super) fn read(text: &str) -> Option<Request> {
    if text.contains("eyJ") {
        return None;
    }
    let near = text.get(..(0..=text.len().min(LONGEST)).rev().find(|at| text.is_char_boundary(*at))?)?;
    let lower = near.to_ascii_lowercase();
    let value = member(near, &lower, "authorization")?;
    let target = member(near, &lower, "url").or_else(|| member(near, &lower, "uri")).filter(|url| url.contains("://"));
    Some(Request {
        method: member(near, &lower, "method").map(str::to_ascii_uppercase),
        target: target.map(str::to_owned),
        fields: Fields(vec![("Authorization".to_owned(), value.to_owned())]),
        carried: PastedAs::Log,
        ..Request::default()
    })
}

/// The literal behind a name: `name: 'value'`, `"name": ["value"]`, `name => "value"`.
fn member<'a>(text: &'a str, lower: &str, name: &str) -> Option<&'a str> {
    lower.match_indices(name).find_map(|(at, _)| {
        let is_inside = lower.get(..at)?.ends_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'));
        let behind = text.get(at + name.len()..).filter(|_| !is_inside)?;
        let behind = behind.strip_prefix(['\'', '"']).unwrap_or(behind).trim_start_matches(' ');
        let behind =
            behind.strip_prefix("=>").or_else(|| behind.strip_prefix([':', '=']))?.trim_start_matches([' ', '[']);
        // Dart and Java print a map without quotation marks.
        if behind.get(.."bearer ".len()).is_some_and(|word| word.eq_ignore_ascii_case("bearer ")) {
            return behind.split([',', '}', ']', '\n', '\r']).next().map(str::trim_end);
        }
        let quote = behind.chars().next().filter(|c| matches!(c, '\'' | '"' | '`'))?;
        let (value, _) = behind.get(1..)?.split_once(quote)?;
        (!value.is_empty() && !value.contains('\n')).then_some(value)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_printed_header_is_read() {
        for text in [
            "AxiosError: Request failed\n config: {\n method: 'get',\n url: 'https://a.example/x',\n headers: Object [AxiosHeaders] {\n Authorization: 'Bearer undefined'\n }",
            "{:method=>\"get\", :url=>\"https://a.example/x\", :headers=>{\"Authorization\"=>\"Bearer undefined\"}}",
            "flutter: {method: 'get', url: 'https://a.example/x', headers: {Authorization: Bearer undefined, accept: a}}",
            "{'method': 'get', 'url': 'https://a.example/x', 'headers': {'Authorization': 'Bearer undefined'}}",
        ] {
            let request = read(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!(request.fields.get("authorization"), Some("Bearer undefined"), "{text}");
            assert_eq!((request.method.as_deref(), request.host()), (Some("GET"), Some("a.example")), "{text}");
        }
        let printed =
            "headers: AxiosHeaders { 'apigw-requestid': 'AbC=', 'content-type': 'a' }, 'www-authenticate': ['Bearer']";
        let expected = [("www-authenticate", "Bearer"), ("apigw-requestid", "AbC=")];
        assert_eq!(fields_of_an_answer(printed), expected.map(|(name, value)| (name.to_owned(), value.to_owned())));
        for text in ["authorization: see below", "x-authorization: 'a'", "", "Authorization: 'Bearer eyJ.a.b'"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
