//! A request as a program prints its settings: axios, got and others in the errors that they throw; and the header fields
//! of the answer that they print beside it.

use super::fields::{self, Fields};
use super::filled_in::{FilledIn, Literal};
use super::misspelt::is_misspelt;
use super::pasted_as::PastedAs;
use super::request::Request;

/// The longest text that is looked through, in bytes.
const LONGEST: usize = 1 << 16;

/// The header fields that tell who answered, as a program printed them as members: `'apigw-requestid': 'AbC='`.
pub(super) fn fields_of_an_answer(text: &str) -> Vec<(String, String)> {
    let near = text.get(..(0..=text.len().min(LONGEST)).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0));
    let near = near.unwrap_or_default();
    let lower = near.to_ascii_lowercase();
    let field = |name: &&str| Some(((*name).to_owned(), value(near, &lower, name)?.to_owned()));
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
    let (name, Member { value: sent, literal }) = match member(near, &lower, "authorization") {
        Some(found) => ("Authorization", found),
        None => misspelt(near, &lower)?,
    };
    let target = value(near, &lower, "url").or_else(|| value(near, &lower, "uri")).filter(|url| url.contains("://"));
    let filled_in = literal.map_or(FilledIn::Never, |literal| literal.filled_in());
    let names = || vec![name.to_ascii_lowercase()];
    Some(Request {
        method: value(near, &lower, "method").map(str::to_ascii_uppercase),
        target: target.map(str::to_owned),
        fields: Fields(vec![(name.to_owned(), sent.to_owned())]),
        carried: PastedAs::Log,
        filled_in: if filled_in == FilledIn::Always { names() } else { Vec::new() },
        perhaps_filled_in: if filled_in == FilledIn::Perhaps { names() } else { Vec::new() },
        ..Request::default()
    })
}

/// How many words that are nearly the name are tried.
const MOST_MISSPELT: usize = 8;

/// A name that was meant to be `Authorization`, as it is written, and the credentials behind it.
fn misspelt<'a>(text: &'a str, lower: &str) -> Option<(&'a str, Member<'a>)> {
    let words = text.split(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '-' | '_'));
    words.filter(|word| is_misspelt(word)).take(MOST_MISSPELT).find_map(|name| {
        let found = member(text, lower, &name.to_ascii_lowercase())?;
        let is_bearer = found.value.get(.."bearer".len()).is_some_and(|word| word.eq_ignore_ascii_case("bearer"));
        is_bearer.then_some((name, found))
    })
}

/// What stands behind a name.
#[derive(Clone, Copy, Debug)]
struct Member<'a> {
    value: &'a str,
    /// The literal that it stands in; `None` where it has no quotation marks.
    literal: Option<Literal<'a>>,
}

/// The value behind a name.
fn value<'a>(text: &'a str, lower: &str, name: &str) -> Option<&'a str> {
    member(text, lower, name).map(|member| member.value)
}

/// The literal behind a name: `name: 'value'`, `"name": ["value"]`, `name => "value"`, `name = f"value"`,
/// `set("name", "value")`; or the one that the name stands in itself: `"name: value"`.
fn member<'a>(text: &'a str, lower: &str, name: &str) -> Option<Member<'a>> {
    lower.match_indices(name).find_map(|(at, _)| {
        let before = lower.get(..at)?;
        let is_inside = before.ends_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'));
        let behind = text.get(at + name.len()..).filter(|_| !is_inside)?;
        let around = before.chars().next_back().filter(|c| QUOTES.contains(c) && !behind.starts_with(*c));
        let argument = behind.strip_prefix(QUOTES).and_then(|rest| rest.strip_prefix(','));
        let behind = behind.strip_prefix(QUOTES).unwrap_or(behind).trim_start_matches([' ', ']']);
        let joined = behind.strip_prefix("=>").or_else(|| behind.strip_prefix([':', '='])).or(argument);
        let behind = joined?.trim_start_matches([' ', '[']);
        let in_quotes = |quote: char, prefix: &'a str, rest: &'a str| {
            let (written, behind) = rest.split_once(quote).filter(|(written, _)| !written.contains('\n'))?;
            Some(Member { value: written, literal: Some(Literal { prefix, quote, written, behind }) })
        };
        let within = || in_quotes(around?, "", behind);
        // Dart and Java print a map without quotation marks.
        if behind.get(.."bearer ".len()).is_some_and(|word| word.eq_ignore_ascii_case("bearer ")) {
            let bare = || behind.split([',', '}', ']', '\n', '\r']).next().map(str::trim_end);
            return within().or_else(|| Some(Member { value: bare()?, literal: None }));
        }
        let (start, _) = behind.char_indices().take(LONGEST_PREFIX + 1).find(|(_, c)| QUOTES.contains(c))?;
        let (prefix, rest) = behind.split_at_checked(start)?;
        let is_prefix = prefix.chars().all(|c| c.is_ascii_alphabetic() || matches!(c, '$' | '@'));
        let quote = rest.chars().next().filter(|_| is_prefix)?;
        in_quotes(quote, prefix, rest.get(1..)?).filter(|member| !member.value.is_empty())
    })
}

/// The quotation marks of code.
const QUOTES: [char; 3] = ['\'', '"', '`'];

/// How many letters stand before a literal at most.
const LONGEST_PREFIX: usize = 2;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_program_fills_in_is_told_apart_from_what_it_printed() {
        let filled_in = |text: &str| {
            let request = read(text).unwrap_or_else(|| panic!("{text}"));
            (request.is_filled_in("Authorization"), !request.perhaps_filled_in.is_empty())
        };
        for text in [
            "return { Authorization: `Bearer ${session.tokens.idToken}` }",
            "config.headers.Authorization = `Bearer ${token}`;",
            "headers['Authorization'] = f'Bearer {token}'",
            "request.Headers[\"Authorization\"] = $\"Bearer {token}\";",
            "'headers' => ['Authorization' => \"Bearer $token\"]",
            "\"Authorization: Bearer $token\",",
            "\"Authorization\" => \"Bearer #{token}\"",
            "let headers = [\"Authorization\": \"Bearer \\(token)\"]",
            "Authorization: 'Bearer ' + token,",
            "xhr.setRequestHeader('Authorization', `Bearer ${token}`);",
            "builder.header(\"Authorization\", \"Bearer \" + token)",
        ] {
            assert_eq!(filled_in(text), (true, false), "{text}");
        }
        let misspelt = read("req.Header.Set(\"Authorisation\", \"Bearer \"+token)").unwrap();
        assert_eq!(misspelt.fields.get("authorisation"), Some("Bearer "));
        assert_eq!(read("\"authorisation\": \"required\""), None);
        assert_eq!(filled_in("headers: {'Authorization': 'Bearer $token'}"), (false, true));
        for text in [
            "Authorization: 'Bearer ${token}'",
            "{Authorization: Bearer $token, a: b}",
            "'Authorization: Bearer {token}'",
        ] {
            assert_eq!(filled_in(text), (false, false), "{text}");
        }
    }

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
